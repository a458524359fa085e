package org.starling.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.starling.files.Sha256;
import org.starling.model.simulation.Simulation;
import org.starling.model.store.ProjectFolder;
import org.starling.results.RunRecord;
import org.starling.results.RunStore;
import org.starling.workflow.report.HtmlReport;
import org.starling.workflow.report.PdfReport;
import org.starling.workflow.report.ProjectReport;
import org.starling.workflow.report.ReportBlock;
import org.starling.workflow.report.ReportContent;
import org.starling.workflow.report.ReportDocument;
import org.starling.workflow.report.ReportSection;
import org.starling.workflow.report.ReportSections;
import org.starling.workflow.report.ReportSelection;

class ProjectReportTest {

	@TempDir
	static Path temp;
	private static Path folder;
	private static RunRecord run;

	@BeforeAll
	static void run() throws Exception {
		folder = temp.resolve("project");
		ProjectFolder project = BolusProject.create(folder);
		run = SimulationRunner.run(project, project.load(project.simulations().getFirst().path(), Simulation.class), RunContext.standard());
	}

	private static ReportDocument report(ReportSections sections, String... only) throws IOException {
		ProjectFolder project = ProjectFolder.open(folder);
		return ProjectReport.of(ReportContent.of(project, new RunStore(project.resultsFolder()), ReportSelection.of(project, List.of(only)),
				RunContext.standard()), sections, null);
	}

	/** The data are exact curves of CL 2 and 3 L/h and V 10 and 12 L; the same project gives the same bytes whatever the locale. */
	@Test
	void tellsInputsEstimatesAndRunsInTheSameBytes() throws Exception {
		ReportDocument report = report(ReportSections.standard());
		String page = HtmlReport.page(report);
		DocumentBuilderFactory.newInstance().newDocumentBuilder()
				.parse(new ByteArrayInputStream(page.replace("<!DOCTYPE html>", "").getBytes(StandardCharsets.UTF_8)));
		for (String wanted : List.of(Sha256.of(folder.resolve("data/bolus.csv")), "data/bolus.csv", "unchanged", "2.000", "12.00", run.id(),
				run.head().inputs().overall(), "CL/V*A", "class=\"clock\"", "current: computed from the files as they are")) {
			assertTrue(page.toLowerCase(Locale.ROOT).contains(wanted.toLowerCase(Locale.ROOT)), wanted);
		}
		assertFalse(page.matches("(?s).*(src|href)=\"[^#].*"), "nothing is loaded");
		assertEquals("%PDF", new String(PdfReport.bytes(report), 0, 4, StandardCharsets.US_ASCII));
		Locale before = Locale.getDefault();
		try {
			Locale.setDefault(Locale.forLanguageTag("ar-EG"));
			assertEquals(page, HtmlReport.page(report(ReportSections.standard())));
		} finally {
			Locale.setDefault(before);
		}
	}

	@Test
	void aSelectionTakesWhatItRefersTo() throws IOException {
		List<String> headings = headings(report(ReportSections.standard(), "One compartment"));
		assertTrue(headings.contains("One compartment") && !headings.contains("Bolus"), headings.toString());
		assertTrue(headings(report(ReportSections.standard(), "simulations/Fit.simulation")).containsAll(List.of("Fit", "One compartment", "Bolus")));
		String message = assertThrows(IllegalArgumentException.class, () -> report(ReportSections.standard(), "absent")).getMessage();
		assertTrue(message.contains("absent") && message.contains("models/One-compartment.model"), message);
	}

	@Test
	void aChangedModelMakesItsResultsStale() throws IOException {
		Path model = ProjectFolder.open(folder).models().getFirst().path();
		String before = Files.readString(model);
		try {
			Files.writeString(model, before + "<!-- later -->");
			String page = HtmlReport.page(report(ReportSections.standard()));
			assertTrue(page.contains("tale: changed since it was computed: models/One-compartment.model") && page.contains("1 result is stale"), page);
		} finally {
			Files.writeString(model, before);
		}
	}

	@Test
	void aChapterThatFailsSaysSoAndTheOthersStand() throws IOException {
		ReportSections sections = ReportSections.standard().with(List.of(new Added("broken", 5000), new Added("good", 4000)));
		ReportDocument report = report(sections);
		List<String> headings = headings(report);
		assertTrue(headings.indexOf("good") < headings.indexOf("broken") && headings.indexOf("broken") < headings.lastIndexOf("Validation"));
		assertTrue(report.blocks().stream().anyMatch(b -> b instanceof ReportBlock.Notice n && n.text().contains("no such shelf")));
	}

	private static List<String> headings(ReportDocument report) {
		return report.blocks().stream().filter(ReportBlock.Heading.class::isInstance).map(b -> ((ReportBlock.Heading) b).text()).toList();
	}

	private record Added(String id, int place) implements ReportSection {

		@Override
		public String title() {
			return id;
		}

		@Override
		public List<ReportBlock> blocks(ReportContent content) {
			if (id.equals("broken")) {
				throw new IllegalStateException("no such shelf");
			}
			return List.of(new ReportBlock.Paragraph("good"));
		}
	}
}
