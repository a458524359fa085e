package org.starling.runtime.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.starling.chart.export.ChartFormat;
import org.starling.chart.export.ChartFormats;
import org.starling.runtime.BrokenExtension;
import org.starling.runtime.ChartFormatRegistry;
import org.starling.runtime.ImporterRegistry;
import org.starling.runtime.ReportSectionRegistry;
import org.starling.tables.rows.FileKind;
import org.starling.tables.rows.RowFormat;
import org.starling.tables.rows.RowSource;
import org.starling.tables.rows.RowSources;

/** Importers, chart exporters and report sections in a platform that also holds a plug-in with broken ones. */
class OtherRegistriesTest {

	@Test
	void importersOfPluginsReadFilesWhereverTablesAreRead(@TempDir Path folder) throws IOException {
		try (LogRecorder log = new LogRecorder()) {
			ImporterRegistry registry = new ImporterRegistry(Platform.getExtensionRegistry(), ILog.of(OtherRegistriesTest.class));
			assertEquals(List.of("nonmem-table"), registry.formats().stream().map(RowFormat::id).toList());
			assertEquals(List.of("throws-in-constructor", "no-format"), registry.broken().stream().map(BrokenExtension::id).toList());
			ReportSectionRegistry sections = new ReportSectionRegistry(Platform.getExtensionRegistry(), ILog.of(OtherRegistriesTest.class));
			assertEquals(1, sections.sections().all().stream().filter(section -> section.id().equals("rule-of-five")).count());
			assertEquals(List.of("no-such-class", "no-section"), sections.broken().stream().map(BrokenExtension::id).toList());
			ChartFormatRegistry charts = new ChartFormatRegistry(Platform.getExtensionRegistry(), ILog.of(OtherRegistriesTest.class));
			assertEquals(List.of("vega-lite"), charts.formats().stream().map(ChartFormat::id).toList());
			assertEquals(List.of("throws-in-initializer", "no-exporter"), charts.broken().stream().map(BrokenExtension::id).toList());
			assertEquals(1, log.with("The chart exporter 'no-exporter'").size(), log.with("").toString());
			assertEquals(1, log.with("The report section 'no-section'").size(), log.with("").toString());
			assertEquals(1, log.with("The importer 'no-format'").size(), log.with("").toString());
		}
		assertEquals("vega-lite", ChartFormats.of(folder.resolve("a.vl.json")).id(), "wherever figures are exported");
		Path file = Files.writeString(folder.resolve("sdtab"), "TABLE NO.  1\n ID TIME\n 1.0 0.25\n");
		assertEquals(FileKind.CONTRIBUTED, FileKind.of(file));
		try (RowSource rows = RowSources.open(file, null, "1")) {
			assertEquals(List.of("ID", "TIME"), rows.header());
		}
	}
}
