package org.starling.nca.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.starling.nca.table.ReportedComparison.Verdict;
import org.starling.tables.Table;
import org.starling.tables.samples.SampleImport;
import org.starling.tables.samples.SampleImportSettings;
import org.starling.tables.samples.SampleImporter;
import org.starling.tables.sdtm.SdtmImport;
import org.starling.tables.sdtm.SdtmImporter;

/** Profiles out of imported samples, and a study's own parameters beside the calculated ones. */
class ReportedComparisonTest {

	@Test
	void eachRecordGetsAVerdict(@TempDir Path folder) throws IOException {
		Path file = Files.writeString(folder.resolve("samples.csv"), """
				subject,matrix,compound,time (h),conc (ug/L)
				a,plasma,x,0,0
				a,plasma,x,1,8
				a,plasma,x,3,4
				a,liver,x,1,BLQ
				""");
		SampleImport samples = SampleImporter.read(file, SampleImportSettings.DEFAULT);
		NcaMap settings = NcaMap.settings(null, Map.of());
		List<NcaOutcome> outcomes = SampleProfiles.of(samples, settings).stream().map(s -> TableAnalysis.run(s, settings)).toList();
		assertEquals(2, NcaOutcome.joined(outcomes).keys().size());
		Table reported = Table.builder().number("row", null, new double[] { 1, 2, 3, 4, 5, 6 })
				.text("subject", new String[] { "a", "a", "a", "a", "a", "b" })
				.text("matrix", new String[] { "plasma", "plasma", "plasma", "plasma", "liver", "plasma" })
				.text("compound", new String[] { "x", "x", "x", "x", "x", "x" }).text("occasion", new String[6])
				.text("PPTESTCD", new String[] { "AUCLST", "AUCLST", "AUCIFO", "AUCIFO", "CMAX", "CMAX" })
				.number("value", null, new double[] { 0.016, 17, -3, 20, 1, 1 })
				.text("unit", new String[] { "h*mg/L", "h*ug/L", "h*ug/L", "h*ug/L", "ug/L", "ug/L" }).build();
		ReportedComparison comparison = ReportedComparison.of(reported, outcomes, 0.001);
		assertEquals(List.of(Verdict.AGREES, Verdict.DIFFERS, Verdict.IMPOSSIBLE, Verdict.REFUSED, Verdict.REFUSED, Verdict.NOT_CALCULATED),
				comparison.records().stream().map(ReportedComparison.Record::verdict).toList());
		assertTrue(comparison.records().get(3).reason().contains("too few points"));
		assertTrue(comparison.records().get(4).reason().contains("below the limit"));
	}

	/** The SEND example study PDS2014: its areas are those of linear-up log-down trapezoids, and twelve of its parameters are negative. */
	@Test
	void parametersOfASendStudyAgreeOrAreImpossible() throws IOException {
		String shared = System.getProperty("starling.shared.data");
		Assumptions.assumeTrue(shared != null && Files.isDirectory(Path.of(shared)), "the reference data is not there");
		SdtmImport study = SdtmImporter.read(Path.of(shared, "send/PDS_pc.xpt"), SampleImportSettings.DEFAULT);
		NcaMap settings = NcaMap.settings(null, Map.of("method", "linear-up-log-down", "partialAreas", "[[0, 24]]"));
		List<NcaOutcome> outcomes = SampleProfiles.of(study.samples(), settings).stream().map(s -> TableAnalysis.run(s, settings)).toList();
		ReportedComparison comparison = ReportedComparison.of(study.reported(), outcomes, 0.001);
		assertEquals(180, comparison.records().size());
		for (String code : List.of("CMAX", "TMAX", "TLST", "AUCLST")) {
			assertEquals(code.equals("AUCLST") ? 18 : 36, comparison.records().stream()
					.filter(r -> r.code().equals(code) && r.verdict() == Verdict.AGREES).count(), code);
		}
		assertEquals(12, comparison.count(Verdict.IMPOSSIBLE));
		List<ReportedComparison.Record> different = comparison.records().stream().filter(r -> r.verdict() == Verdict.DIFFERS).toList();
		assertEquals(List.of(100L), different.stream().map(ReportedComparison.Record::row).toList());
	}
}
