package org.starling.workflow.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.starling.analysis.study.StudyData;
import org.starling.chart.ChartTheme;
import org.starling.chart.ChartViewport;
import org.starling.chart.Figure;
import org.starling.chart.export.ChartExporter;
import org.starling.model.molecule.Molecule;
import org.starling.model.pkmodel.Model;
import org.starling.model.project.ContextOfUse;
import org.starling.model.project.Project;
import org.starling.model.study.Study;
import org.starling.workflow.OutputFiles;
import org.starling.workflow.report.ReportBlock.Column;
import org.starling.workflow.study.AuditSection;
import org.starling.workflow.study.StudyFacts;

/**
 * The report of a project as one HTML file that stands alone: style and drawings are in it, nothing is loaded. It follows the
 * light or dark setting of the reader and prints on A4. Runs on the calling thread.
 */
public final class ProjectReport {

	private final Html html = new Html();
	private final ReportInput input;
	private int drawings;

	private ProjectReport(ReportInput input) {
		this.input = input;
	}

	/** @throws IOException when the file cannot be written */
	public static void write(ReportInput input, Path file) throws IOException {
		Files.createDirectories(file.toAbsolutePath().getParent());
		Files.writeString(file, new ProjectReport(input).page());
	}

	private String page() throws IOException {
		Project project = input.project();
		String title = project.getTitle() == null ? input.folderName() : project.getTitle();
		HtmlReport.head(html, title);
		header(project, title);
		contents();
		summary();
		context(project.getContextOfUse());
		chapter("data", "Data");
		for (Study study : input.studies()) {
			html.element("h3", ReportText.orEmpty(study.getName()));
			if (study.getNotes() != null) {
				html.paragraph(study.getNotes());
			}
			StudyData samples = input.samples().get(study);
			List<ReportBlock> blocks = new ArrayList<>(StudyFacts.of(study, samples));
			blocks.addAll(StudyFacts.subjects(study, samples));
			blocks.addAll(StudyFacts.imports(study));
			blocks.addAll(AuditSection.of(study));
			new HtmlBlocks(html).write(blocks, 1);
		}
		chapter("molecules", "Molecules");
		for (Molecule molecule : input.molecules()) {
			new ModelSection(html).write(molecule);
		}
		chapter("models", "Models");
		for (Model model : input.models()) {
			new ModelSection(html).write(model);
		}
		chapter("simulations", "Simulations and fits");
		for (ReportedRun run : input.runs()) {
			RunSection section = new RunSection(html);
			section.write(run);
			for (Figure figure : run.figures()) {
				draw(figure);
			}
			section.writeStatistics(run);
		}
		messages();
		provenance();
		html.element("footer", "Written by Starling on " + input.written() + ".").close("main").close("body").close("html");
		return html.toString();
	}

	private void header(Project project, String title) {
		html.open("header", "class", "title").element("h1", title);
		if (project.getNotes() != null) {
			html.paragraph(project.getNotes());
		}
		if (!project.getAuthors().isEmpty()) {
			html.paragraph(String.join(", ", project.getAuthors()));
		}
		html.paragraph("Report of " + input.written().toString().substring(0, 10)
				+ (project.getLicense() == null ? "" : " · Licence: " + project.getLicense())).close("header");
	}

	private void contents() {
		String[][] chapters = { { "summary", "Summary" }, { "context", "Context of use" }, { "data", "Data" },
				{ "molecules", "Molecules" }, { "models", "Models" }, { "simulations", "Simulations and fits" },
				{ "messages", "Validation" }, { "provenance", "Provenance" } };
		html.open("nav", "aria-label", "Contents").open("ol");
		for (String[] chapter : chapters) {
			html.open("li").element("a", chapter[1], "href", "#" + chapter[0]).close("li");
		}
		html.close("ol").close("nav");
	}

	private void chapter(String id, String title) {
		html.element("h2", title, "id", id);
	}

	private void summary() {
		chapter("summary", "Summary");
		html.open("div", "class", "scroll").open("table").open("thead").open("tr");
		for (String head : List.of("Simulation", "Model", "Study", "Trajectories", "Status")) {
			html.element("th", head, "scope", "col");
		}
		html.close("tr").close("thead").open("tbody");
		for (ReportedRun run : input.runs()) {
			html.open("tr").open("td").element("a", ReportText.orEmpty(run.simulation().getName()), "href",
					"#" + RunSection.anchor(run)).close("td");
			html.element("td", run.simulation().getModel() == null ? "" : run.simulation().getModel().getName());
			html.element("td", run.simulation().getStudy() == null ? "" : run.simulation().getStudy().getName());
			html.element("td", run.run() == null ? "0" : String.valueOf(run.run().items().size()));
			html.element("td", RunSection.statusText(run), "class", "status " + RunSection.statusClass(run)).close("tr");
		}
		html.close("tbody").close("table").close("div");
	}

	private void context(ContextOfUse context) {
		chapter("context", "Context of use");
		if (context == null) {
			html.paragraph("The project states no context of use.");
			return;
		}
		List<String[]> facts = new ArrayList<>();
		facts.add(new String[] { "Question", context.getQuestion() });
		facts.add(new String[] { "Decision", context.getDecision() });
		facts.add(new String[] { "Influence of the model", context.getModelInfluence() });
		facts.add(new String[] { "Consequence of an error", context.getConsequence() });
		facts.add(new String[] { "Evidence", String.join("\n", context.getEvidence()) });
		html.definitions(facts);
	}

	private void draw(Figure figure) throws IOException {
		Path file = Files.createTempFile("starling-figure", ".svg");
		try {
			new ChartExporter(ChartTheme.light(), ChartViewport.AUTOMATIC).svg(figure, OutputFiles.size(figure), file);
			String svg = Files.readString(file);
			html.open("figure").raw(InlineSvg.of(svg, "f" + ++drawings + "-", figure.title()))
					.element("figcaption", "Figure " + drawings + ". " + figure.title()).close("figure");
		} finally {
			Files.deleteIfExists(file);
		}
	}

	private void messages() {
		chapter("messages", "Validation");
		if (input.messages().isEmpty()) {
			html.paragraph("Validation found nothing to remark.");
			return;
		}
		html.table("", List.of(Column.text("Severity"), Column.text("Where"), Column.text("Message")),
				input.messages().stream().map(m -> List.of(m.error() ? "error" : "warning", m.where(), m.text())).toList());
	}

	private void provenance() {
		chapter("provenance", "Provenance");
		html.definitions(input.versions().entrySet().stream().map(e -> new String[] { e.getKey(), e.getValue() }).toList());
		Map<String, String> files = new TreeMap<>();
		List<List<String>> runs = new ArrayList<>();
		for (ReportedRun reported : input.runs()) {
			if (reported.run() != null) {
				files.putAll(reported.run().head().inputs().files());
				runs.add(List.of(reported.run().id(), reported.run().head().input(), reported.run().head().kind(),
						reported.run().started().toString(), reported.run().head().inputs().overall()));
			}
		}
		html.table("Runs", List.of(Column.code("Run"), Column.text("Input"), Column.text("Kind"),
				Column.text("Started (UTC)"), Column.code("SHA-256 of all inputs")), runs);
		html.table("Input files", List.of(Column.text("File"), Column.code("SHA-256")),
				files.entrySet().stream().map(e -> List.of(e.getKey(), e.getValue())).toList());
	}
}
