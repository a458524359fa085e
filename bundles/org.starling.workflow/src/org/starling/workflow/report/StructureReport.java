package org.starling.workflow.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.starling.chemistry.Formula;
import org.starling.chemistry.depict.Depiction;
import org.starling.chemistry.depict.DepictionStyle;
import org.starling.files.AtomicFile;
import org.starling.star.Selectivity;
import org.starling.star.TissueExposure;
import org.starling.star.structure.MeasureChange;
import org.starling.star.structure.StructurePair;
import org.starling.star.structure.StructureStudy;
import org.starling.star.structure.StructuredCompound;

/** Structures beside exposures as one page of HTML that needs no other file: a table that sorts by a click on a heading, then the pairs. */
public final class StructureReport {

	private static final double LARGEST = 190;

	private final StructureStudy study;
	private final Html html = new Html();

	private StructureReport(StructureStudy study) {
		this.study = study;
	}

	/** @param title heading of the page */
	public static void write(StructureStudy study, String title, Path file) throws IOException {
		AtomicFile.write(file, html(study, title).getBytes(StandardCharsets.UTF_8));
	}

	/** The whole page. */
	public static String html(StructureStudy study, String title) throws IOException {
		return new StructureReport(study).page(title);
	}

	private String page(String title) throws IOException {
		HtmlReport.head(html, title);
		html.open("header", "class", "title").element("h1", title).close("header");
		compounds();
		pairs();
		html.element("h2", "Method").paragraph("Matched pairs: one or two cut single bonds (Hussain and Rea, J Chem Inf Model 2010;50:339), at most "
				+ study.options().largestChange() + " heavy atoms changed. Similar: Tanimoto coefficient of ECFP4 (Rogers and Hahn, J Chem Inf Model"
				+ " 2010;50:742) at least " + study.options().similarity() + ". A change is the second compound over the first; its limits are those of"
				+ " the difference of logarithms at level " + study.options().level() + ", errors of both combined, Student's t with Satterthwaite's"
				+ " degrees of freedom. " + StructureStudy.COVARIANCE + " A cliff: a change of " + ReportText.entered(study.options().cliff())
				+ "-fold or more between close structures. With many pairs some intervals leave out 1 by chance.");
		html.close("main").open("script").raw(HtmlReport.resource("sort.js")).close("script").close("body").close("html");
		return html.toString();
	}

	private void compounds() {
		html.element("h2", "Structures and exposures").open("div", "class", "scroll").open("table", "class", "sortable").open("thead").open("tr");
		head("Structure", "", "text");
		head("Compound", "", "text");
		List<StructuredCompound> rows = study.compounds();
		List<TissueExposure> tissues = rows.isEmpty() ? List.of() : rows.getFirst().row().exposure().tissues();
		List<Selectivity> ratios = rows.isEmpty() ? List.of() : rows.getFirst().row().exposure().selectivities();
		String unit = rows.isEmpty() ? "" : rows.getFirst().row().exposure().areaUnit();
		tissues.forEach(t -> head("AUC " + t.tissue(), unit, "number"));
		ratios.forEach(s -> head(s.name(), "", "number"));
		head("Potency", "", "number");
		head("Class", "", "text");
		html.close("tr").close("thead").open("tbody");
		for (StructuredCompound row : rows) {
			html.open("tr").open("td", "class", "structure").raw(picture(row)).close("td");
			html.open("td", "class", "text").element("strong", row.name());
			if (row.structure() != null) {
				Formula formula = Formula.of(row.structure());
				html.raw("<br/>").element("span", formula.text() + ", " + String.format(Locale.ROOT, "%.2f g/mol", formula.molarMass()), "class", "unit");
			}
			html.close("td");
			row.row().exposure().tissues().forEach(t -> number(t.area(), ""));
			row.row().exposure().selectivities().forEach(s -> number(s.value(), ""));
			number(row.row().facts().potency(), row.row().facts().potencyUnit());
			html.element("td", row.row().assessment().statedClass() == null ? "–" : row.row().assessment().statedClass().id(), "class", "text");
			html.close("tr");
		}
		html.close("tbody").close("table").close("div");
		List<String> messages = study.messages();
		if (!messages.isEmpty()) {
			html.open("ul", "class", "messages");
			messages.forEach(m -> html.element("li", m));
			html.close("ul");
		}
	}

	private void head(String title, String unit, String kind) {
		html.open("th", "scope", "col", "class", kind).text(title);
		if (!unit.isEmpty()) {
			html.raw(" ").element("span", "[" + unit + "]", "class", "unit");
		}
		html.close("th");
	}

	private void number(double value, String unit) {
		html.element("td", ReportText.number(value) + (unit.isEmpty() || Double.isNaN(value) ? "" : " " + unit), "class", "number", "data-value",
				Double.isNaN(value) ? "" : Double.toString(value));
	}

	private static String picture(StructuredCompound compound) {
		if (compound.structure() == null) {
			return "<span class=\"unit\">" + Html.escape("no structure") + "</span>";
		}
		try {
			var drawing = Depiction.of(compound.structure(), DepictionStyle.light());
			double scale = drawing.fit(LARGEST, LARGEST * 0.8, 0.9);
			String svg = InlineSvg.of(drawing.svg(), "s", "structure of " + compound.name());
			return svg.replaceFirst("<svg", String.format(Locale.ROOT, "<svg width=\"%.0f\" height=\"%.0f\"", drawing.width() * scale,
					drawing.height() * scale));
		} catch (IllegalArgumentException e) {
			return "<span class=\"unit\">" + Html.escape(e.getMessage()) + "</span>";
		}
	}

	private void pairs() {
		html.element("h2", "Pairs of close structures");
		if (study.pairs().isEmpty()) {
			html.paragraph("No two structures are a matched pair or similar enough.");
			return;
		}
		html.open("div", "class", "scroll").open("table", "class", "sortable").open("thead").open("tr");
		head("First", "", "text");
		head("Second", "", "text");
		head("Change of structure", "", "code");
		head("Tanimoto", "", "number");
		study.pairs().getFirst().changes().forEach(c -> head(c.measure(), "", "number"));
		html.close("tr").close("thead").open("tbody");
		for (StructurePair pair : study.pairs()) {
			html.open("tr").element("td", study.compounds().get(pair.first()).name(), "class", "text").element("td",
					study.compounds().get(pair.second()).name(), "class", "text");
			html.element("td", (pair.matched() == null ? "similar" : pair.matched().transformation()) + (pair.cliff() ? " (cliff)" : ""), "class",
					"code");
			html.element("td", String.format(Locale.ROOT, "%.2f", pair.tanimoto()), "class", "number", "data-value", Double.toString(pair.tanimoto()));
			pair.changes().forEach(this::change);
			html.close("tr");
		}
		html.close("tbody").close("table").close("div");
		html.paragraph("Each cell: second over first, with its limits; in bold where they leave out 1.");
	}

	private void change(MeasureChange change) {
		String value = Double.isNaN(change.ratio()) ? "–" : "×" + ReportText.significant(change.ratio(), 3);
		String limits = Double.isNaN(change.lower()) ? "" : " (" + ReportText.significant(change.lower(), 2) + "–"
				+ ReportText.significant(change.upper(), 2) + ")";
		html.open("td", "class", "number", "data-value", Double.isNaN(change.ratio()) ? "" : Double.toString(change.ratio()), "title", change.reason());
		html.element(change.isClear() ? "strong" : "span", value + limits).close("td");
	}
}
