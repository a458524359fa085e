package org.starling.workflow.study;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import javax.xml.parsers.DocumentBuilderFactory;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.starling.analysis.study.StudyData;
import org.starling.analysis.study.StudyImportException;
import org.starling.analysis.study.StudyImportOptions;
import org.starling.analysis.study.StudyImporter;
import org.starling.model.store.ProjectFolder;
import org.starling.model.study.Study;
import org.starling.nca.table.NcaMap;
import org.starling.star.study.ReportedParameters;
import org.starling.star.study.SettingsImport;
import org.starling.star.study.StudyAnalysis;
import org.starling.star.study.StudyDecisions;
import org.starling.tables.samples.SampleImport;
import org.starling.tables.samples.SampleImportSettings;
import org.starling.tables.samples.SampleImporter;
import org.starling.tables.samples.SampleTable;
import org.starling.tables.sdtm.SdtmImporter;
import org.starling.workflow.report.HtmlReport;
import org.starling.workflow.report.PdfReport;
import org.starling.workflow.report.ReportBlock;
import org.starling.workflow.report.ReportBlock.Grid;
import org.starling.workflow.report.ReportDocument;

class StudyReportTest {

	/** 80·2^(−t): half-life 1 h, AUC to infinity by logarithmic trapezoids 80/ln 2 = 115.4, V of 1 mg 12.5 L. */
	@Test
	void numbersAreTheEnginesAndTextsAreEscaped(@TempDir Path folder) throws Exception {
		StringBuilder text = new StringBuilder("subject,compound,time (h),value (ug/L),dose (mg),route\n");
		for (int t = 0; t <= 5; t++) {
			text.append("s&1,<b>,").append(t).append(',').append(80 * Math.pow(2, -t)).append(",1,iv bolus\n");
		}
		text.append("s&1,<b>,6,spilt,1,iv bolus\n");
		SampleImport samples = SampleImporter.read(Files.writeString(folder.resolve("s.csv"), text), SampleImportSettings.DEFAULT);
		Study study = StudyImporter.study(samples, StudyImportOptions.named("A & <i>B</i>"));
		new SettingsImport(study, "h").nca(NcaMap.settings(null, Map.of("method", "linear-up-log-down")), false);
		StudyDecisions.record(study, "Ada", "point at 3 h left out", "vial <broken>");
		StudyAnalysis analysis = StudyAnalysis.of(study, StudyData.of(study, new SampleTable(samples.timeUnit(), samples.samples())));
		ReportDocument report = StudyReport.of(new StudyReportInput(study, analysis, null, null, Map.of("Starling", "1"), null, null));
		String page = HtmlReport.page(report);
		DocumentBuilderFactory.newInstance().newDocumentBuilder()
				.parse(new java.io.ByteArrayInputStream(page.replace("<!DOCTYPE html>", "").getBytes(StandardCharsets.UTF_8)));
		assertFalse(page.contains("<b>") || page.contains("<i>") || page.contains("<broken>"));
		List<String> profile = grid(report, "Single profiles").rows().getFirst();
		for (String value : List.of("80.00", "115.4", "1.000", "12.50")) {
			assertTrue(profile.contains(value), profile.toString());
		}
		assertTrue(grid(report, "Decisions on the data").rows().stream().anyMatch(r -> r.contains("Ada") && r.contains("vial <broken>")));
		assertTrue(grid(report, "Decisions on the data").rows().stream().anyMatch(r -> r.contains("spilt")));
		assertEquals(page, HtmlReport.page(report));
		byte[] pdf = PdfReport.bytes(report);
		assertArrayEquals(pdf, PdfReport.bytes(report));
		try (PDDocument document = Loader.loadPDF(pdf)) {
			String shown = new PDFTextStripper().getText(document);
			assertTrue(shown.contains("115.4") && shown.contains("A & <i>B</i>"), shown);
		}
	}

	private static Grid grid(ReportDocument report, String caption) {
		for (ReportBlock block : report.blocks()) {
			if (block instanceof Grid grid && grid.caption().startsWith(caption)) {
				return grid;
			}
		}
		throw new AssertionError("no table " + caption);
	}

	/** The SEND example study PDS2014: one of its parameters differs, twelve are negative, eight stand where the calculation refuses one. */
	@Test
	void parametersOfTheSourceStandRecordByRecord(@TempDir Path folder) throws IOException, StudyImportException {
		String shared = System.getProperty("starling.shared.data");
		Assumptions.assumeTrue(shared != null && Files.isDirectory(Path.of(shared)), "the reference data is not there");
		ProjectFolder project = ProjectFolder.create(folder.resolve("project"), "PDS");
		Study study = StudyImporter.importInto(project, SdtmImporter.read(Path.of(shared, "send/PDS_pc.xpt"), SampleImportSettings.DEFAULT),
				StudyImportOptions.named("PDS2014"));
		new SettingsImport(study, "h")
				.nca(NcaMap.settings(null, Map.of("method", "linear-up-log-down", "partialAreas", "[[0, 24]]")), false);
		StudyAnalysis analysis = StudyAnalysis.of(study, StudyData.load(study));
		List<ReportBlock> blocks = ReportedSection.of(ReportedParameters.compare(study, analysis.nca(), 0.001).orElseThrow());
		Grid disagreeing = (Grid) blocks.get(2);
		Map<String, Long> verdicts = disagreeing.rows().stream()
				.collect(java.util.stream.Collectors.groupingBy(r -> r.get(6), java.util.stream.Collectors.counting()));
		assertEquals(Map.of("differs", 1L, "impossible", 12L, "refused", 8L, "not reported", 2L), verdicts);
		assertEquals("100", disagreeing.rows().stream().filter(r -> r.get(6).equals("differs")).findFirst().orElseThrow().getFirst());
		assertTrue(disagreeing.rows().stream().filter(r -> r.get(6).equals("impossible")).allMatch(r -> r.get(3).startsWith("−")));
		assertEquals(157, ((Grid) blocks.get(3)).rows().size());
	}
}
