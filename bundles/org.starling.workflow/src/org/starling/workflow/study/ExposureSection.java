package org.starling.workflow.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.starling.chart.ChartSpec;
import org.starling.chart.export.FigureSize;
import org.starling.model.study.Study;
import org.starling.nca.ratio.RatioInterval;
import org.starling.nca.ratio.Uncertain;
import org.starling.nca.ratio.UnboundRatio;
import org.starling.star.CompoundFacts;
import org.starling.star.ExposureMeasure;
import org.starling.star.Selectivity;
import org.starling.star.StarAssessment;
import org.starling.star.StarClass;
import org.starling.star.StarClassifier;
import org.starling.star.StarPlane;
import org.starling.star.StarRow;
import org.starling.star.StarStudy;
import org.starling.star.StarThresholds;
import org.starling.star.TissueExposure;
import org.starling.star.TissueRatio;
import org.starling.star.study.StudyAnalysis;
import org.starling.star.study.StudySettings;
import org.starling.tables.NumberText;
import org.starling.workflow.report.ReportBlock;
import org.starling.workflow.report.ReportBlock.Column;
import org.starling.workflow.report.ReportBlock.Drawing;
import org.starling.workflow.report.ReportBlock.Fact;
import org.starling.workflow.report.ReportBlock.Facts;
import org.starling.workflow.report.ReportBlock.Grid;
import org.starling.workflow.report.ReportBlock.Heading;
import org.starling.workflow.report.ReportBlock.Paragraph;
import org.starling.workflow.report.ReportText;

/** Ratios of tissues, exposures and classes of compounds. */
final class ExposureSection {

	private final StudyAnalysis analysis;
	private final Map<String, CompoundFacts> facts;
	private final List<ReportBlock> blocks = new ArrayList<>();

	private ExposureSection(Study study, StudyAnalysis analysis) {
		this.analysis = analysis;
		facts = new StudySettings(study, analysis.data().timeUnit()).facts();
	}

	static List<ReportBlock> of(Study study, StudyAnalysis analysis) {
		ExposureSection section = new ExposureSection(study, analysis);
		section.ratios();
		analysis.star().ifPresent(section::star);
		return section.blocks;
	}

	private void ratios() {
		if (analysis.ratios().isEmpty()) {
			return;
		}
		blocks.add(new Heading(2, "Ratios of tissues to plasma"));
		List<List<String>> rows = new ArrayList<>();
		for (TissueRatio of : analysis.ratios()) {
			rows.add(row(of.name(), of.analyte(), of.ratio()));
		}
		blocks.add(new Grid("Ratios of areas", COLUMNS, rows));
	}

	private static final List<Column> COLUMNS = List.of(Column.text("Compound"), Column.text("Ratio"), Column.number("Kp", ""),
			Column.text("Fieller's interval"), Column.text("Bootstrap-t"), Column.number("Kp,uu", ""), Column.text("Fieller's interval of Kp,uu"),
			Column.text("Span"), Column.text("Note"));

	private List<String> row(String name, String analyte, Selectivity of) {
		if (of.ratio() == null) {
			return List.of(name, of.name(), "–", "", "", "", "", "", of.reason());
		}
		UnboundRatio unbound = unbound(analyte, of);
		RatioInterval fieller = of.ratio().fieller();
		return List.of(name, of.name(), ReportText.number(of.value()), text(fieller),
				of.ratio().bootstrap() == null ? "" : text(of.ratio().bootstrap().student()), unbound == null ? "" : ReportText.number(unbound.ratio()),
				unbound == null ? "" : text(unbound.interval()), NumberText.format(of.ratio().numerator().start()) + "–"
						+ NumberText.format(of.ratio().numerator().end()) + " " + analysis.data().timeUnit(),
				fieller.isFinite() ? "" : fieller.status().text());
	}

	private UnboundRatio unbound(String analyte, Selectivity of) {
		CompoundFacts known = facts.get(analyte);
		Uncertain top = known == null ? null : known.unbound().get(of.numerator());
		Uncertain bottom = known == null ? null : known.unbound().get(of.denominator());
		return top == null || bottom == null ? null : UnboundRatio.of(of.ratio(), top, bottom);
	}

	/** Limits, or that there is no finite end. */
	static String text(RatioInterval interval) {
		return switch (interval.status()) {
		case FINITE -> ReportText.number(interval.lower()) + " to " + ReportText.number(interval.upper());
		case EXCLUSIVE -> "no finite end: all but " + ReportText.number(interval.lower()) + " to " + ReportText.number(interval.upper());
		case HALF_LINE -> "no finite end: " + (Double.isInfinite(interval.lower()) ? "up to " + ReportText.number(interval.upper())
				: "from " + ReportText.number(interval.lower()));
		case UNBOUNDED -> "no finite end: every ratio";
		case NOT_ESTIMABLE -> "not estimable";
		};
	}

	private void star(StarStudy star) {
		StarClassifier classifier = analysis.classifier().get();
		StarThresholds cuts = classifier.thresholds();
		blocks.add(new Heading(2, "Tissue exposure, selectivity and activity (STAR)"));
		exposures(star.rows());
		List<List<String>> rows = new ArrayList<>();
		for (StarRow row : star.rows()) {
			for (Selectivity of : row.exposure().selectivities()) {
				rows.add(row(row.exposure().name(), row.exposure().analyte(), of));
			}
		}
		blocks.add(new Grid("Selectivity of the diseased tissue", COLUMNS, rows));
		known(star.rows());
		if (cuts == null) {
			blocks.add(new Paragraph("No cut-offs are stated, and none are published: no compound has a class."));
			return;
		}
		blocks.add(new Heading(3, "Cut-offs"));
		thresholds(cuts);
		blocks.add(new Heading(3, "Classes"));
		classes(star.rows());
		for (ExposureMeasure measure : cuts.exposure().keySet()) {
			ChartSpec plane = StarPlane.of(star.rows(), cuts, measure, analysis.settings().get().sparse().level());
			blocks.add(new Drawing(plane.withTitle(plane.title() + ": " + plane.y().getFirst().label()), FigureSize.FULL_WIDTH));
		}
	}

	private void exposures(List<StarRow> rows) {
		List<List<String>> cells = new ArrayList<>();
		for (StarRow row : rows) {
			for (TissueExposure tissue : row.exposure().tissues()) {
				cells.add(List.of(row.exposure().name(), ReportText.number(row.exposure().dose()) + " " + row.exposure().doseUnit(), tissue.tissue(),
						ReportText.number(tissue.area()), ReportText.number(tissue.standardError()), ReportText.number(tissue.degreesOfFreedom()),
						Double.isNaN(tissue.area()) ? "" : NumberText.format(tissue.start()) + "–" + NumberText.format(tissue.end()),
						String.valueOf(tissue.animals()), tissue.method(), ReportText.orEmpty(tissue.trouble())));
			}
		}
		String unit = rows.isEmpty() ? "" : rows.getFirst().exposure().areaUnit();
		blocks.add(new Grid("Areas, all in one unit", List.of(Column.text("Compound"), Column.text("Mean dose"), Column.text("Matrix"),
				Column.number("AUC", unit), Column.number("SE", unit), Column.number("df", ""), Column.text("Span, " + analysis.data().timeUnit()),
				Column.number("Animals", ""), Column.text("Method"), Column.text("Note")), cells));
	}

	private void known(List<StarRow> rows) {
		List<List<String>> cells = new ArrayList<>();
		for (StarRow row : rows) {
			CompoundFacts f = row.facts();
			Uncertain unbound = f.unbound().get(row.exposure().plasma().tissue());
			cells.add(List.of(row.exposure().name(), f.potencyKind(), Double.isNaN(f.potency()) ? "–" : ReportText.entered(f.potency()) + " " + f.potencyUnit(),
					ReportText.number(f.potencyFactor()), Double.isNaN(f.specificity()) ? "" : ReportText.entered(f.specificity()),
					Double.isNaN(f.specificityFactor()) ? "" : ReportText.number(f.specificityFactor()),
					unbound == null ? "" : ReportText.number(100 * (1 - unbound.value())),
					unbound == null ? "" : ReportText.number(100 * unbound.standardError()), row.assessment().epr(), f.source()));
		}
		blocks.add(new Grid("Potency and binding", List.of(Column.text("Compound"), Column.text("Kind"), Column.text("Potency"),
				Column.number("Geometric SE, factor", ""), Column.number("Specificity", ""), Column.number("Geometric SE of it", ""),
				Column.number("Bound in plasma", "%"), Column.number("SE", "%"), Column.text("EPR reading"), Column.text("Source")), cells));
	}

	private void thresholds(StarThresholds cuts) {
		List<Fact> list = new ArrayList<>();
		list.add(new Fact("Where they come from", cuts.provenance()));
		list.add(new Fact("High potency", (cuts.potencyKind().isEmpty() ? "" : cuts.potencyKind() + " ") + "at most "
				+ ReportText.entered(cuts.highPotency()) + " " + cuts.potencyUnit()));
		list.add(new Fact("Adequate potency", "at most " + ReportText.entered(cuts.adequatePotency()) + " " + cuts.potencyUnit()));
		if (cuts.hasSpecificity()) {
			list.add(new Fact("Specificity", "at least " + ReportText.entered(cuts.highSpecificity()) + " with high, "
					+ ReportText.entered(cuts.adequateSpecificity()) + " with adequate potency"));
		}
		cuts.exposure().forEach((measure, cut) -> list.add(new Fact(switch (measure) {
		case DISEASED_AUC -> "High exposure: area in the diseased tissue";
		case DISEASED_PLASMA -> "High exposure: diseased tissue to plasma";
		case DISEASED_NORMAL -> "High exposure: diseased to each normal tissue";
		}, "at least " + ReportText.entered(cut) + (measure == ExposureMeasure.DISEASED_AUC ? " " + cuts.areaUnit() : ""))));
		list.add(new Fact("Basis", cuts.unboundBasis() ? "unbound drug" : "total drug"));
		list.add(new Fact("A class is stated from", "probability " + ReportText.entered(cuts.decision())));
		if (!Double.isNaN(cuts.boundFraction())) {
			list.add(new Fact("EPR is read from", ReportText.entered(100 * cuts.boundFraction()) + " % bound in plasma"));
		}
		blocks.add(new Facts(list));
	}

	private void classes(List<StarRow> rows) {
		List<Column> columns = new ArrayList<>(List.of(Column.text("Compound"), Column.text("Class"), Column.text("Of the estimates")));
		for (StarClass c : StarClass.values()) {
			columns.add(Column.number("P(" + c.id() + ")", ""));
		}
		columns.add(Column.number("Monte Carlo SE, largest", ""));
		columns.add(Column.text("Flags"));
		columns.add(Column.text("Reason"));
		List<List<String>> cells = new ArrayList<>();
		for (StarRow row : rows) {
			StarAssessment a = row.assessment();
			List<String> own = new ArrayList<>(List.of(row.exposure().name(), a.statedClass() == null ? a.status().name().toLowerCase(Locale.ROOT)
					: a.statedClass().id(), a.pointClass() == null ? "" : a.pointClass().id()));
			double error = 0;
			for (StarClass c : StarClass.values()) {
				own.add(probability(a.probability(c)));
				error = Math.max(error, a.error(c));
			}
			own.add(probability(error));
			own.add(String.join("; ", a.flags()));
			own.add(a.reason());
			cells.add(own);
		}
		blocks.add(new Grid("Probabilities of the classes", columns, cells));
		List<List<String>> meanings = new ArrayList<>();
		for (StarClass c : StarClass.values()) {
			meanings.add(List.of(c.id(), c.meaning()));
		}
		blocks.add(new Grid("", List.of(Column.text("Class"), Column.text("Meaning")), meanings));
	}

	private static String probability(double p) {
		return Double.isNaN(p) ? "–" : String.format(Locale.ROOT, "%.4f", p);
	}
}
