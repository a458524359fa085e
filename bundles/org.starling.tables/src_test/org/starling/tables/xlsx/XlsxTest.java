package org.starling.tables.xlsx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.starling.tables.Table;
import org.starling.tables.rows.Row;
import org.starling.tables.samples.SampleImport;
import org.starling.tables.samples.SampleImportSettings;
import org.starling.tables.samples.SampleImporter;

class XlsxTest {

	@TempDir
	Path folder;

	private List<String> only(String cell) throws IOException {
		Path file = new Workbook().rows("<row r=\"3\">" + cell + "</row>").write(folder.resolve("a.xlsx"));
		try (XlsxReader reader = new XlsxReader(file, null)) {
			Row row = reader.next();
			assertEquals(3, row.line());
			assertNull(reader.next());
			return row.cells();
		}
	}

	@Test
	void cellsOfAllTypes() throws IOException {
		assertEquals(List.of("", "0.30000000000000004", "", "x"),
				only("<c r=\"B3\" s=\"3\"><v>0.30000000000000004</v></c><c r=\"D3\" t=\"inlineStr\"><is><t>x</t></is></c><c r=\"E3\"/>"));
		assertEquals(List.of("TRUE", "#N/A", "ab"),
				only("<c t=\"b\"><v>1</v></c><c t=\"e\"><v>#N/A</v></c><c t=\"str\"><f>A1</f><v>ab</v></c>"));
	}

	/** ECMA-376, 18.17.4.1: day 1 is 1 January 1900, day 60 the 29 February that never was; 40523.36 is 11 December 2010, 08:38:24. */
	@Test
	void datesAndTimes() throws IOException {
		assertEquals(List.of("2010-12-11T08:38:24", "2010-12-11", "1900-03-01", "12:00:00"), only("<c s=\"1\"><v>40523.36</v></c>"
				+ "<c s=\"2\"><v>40523</v></c><c s=\"2\"><v>61</v></c><c s=\"1\"><v>0.5</v></c>"));
		Path file = new Workbook().part("xl/workbook.xml", "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/"
				+ "relationships\"><workbookPr date1904=\"1\"/><sheets><sheet name=\"Data\" r:id=\"r1\"/></sheets></workbook>")
				.rows("<row><c s=\"2\"><v>0</v></c><c s=\"2\"><v>365</v></c></row>").write(folder.resolve("mac.xlsx"));
		try (XlsxReader reader = new XlsxReader(file, "Data")) {
			assertEquals("1904-12-31", reader.next().cell(1));
		}
	}

	@Test
	void samplesWithFormulas() throws IOException {
		Path file = new Workbook().rows("<row r=\"2\"><c r=\"A2\"><v>1</v></c><c r=\"B2\"><v>0.5</v></c><c r=\"C2\"><f>B2*5</f><v>2.5</v></c></row>"
				+ "<row r=\"4\"><c r=\"A4\"><v>1</v></c><c r=\"B4\"><v>1</v></c><c r=\"C4\" t=\"inlineStr\"><is><t>&lt;0.1</t></is></c></row>")
				.write(folder.resolve("formulas.xlsx"));
		SampleImport result = SampleImporter.read(file, SampleImportSettings.DEFAULT);
		assertEquals(List.of(), result.problems());
		assertEquals(List.of(2.5, 0.1), List.of(result.samples().get(0).value(), result.samples().get(1).lloq()));
		assertEquals(4, result.samples().get(1).row());
		assertTrue(result.notes().getFirst().startsWith("1 cell holds a formula, the first is Data!C2"), result.notes().toString());
		Path without = new Workbook().rows("<row r=\"2\"><c r=\"A2\"><v>1</v></c><c r=\"B2\"><f>A2</f></c></row>")
				.write(folder.resolve("without.xlsx"));
		XlsxException e = assertThrows(XlsxException.class, () -> SampleImporter.read(without, SampleImportSettings.DEFAULT));
		assertTrue(e.getMessage().contains("Data!B2 holds a formula without a result"), e.getMessage());
	}

	@Test
	void tablesComeBackAsTheyWereWritten() throws IOException {
		double[] numbers = { 0.1, Double.NaN, -1e300, 3 };
		String[] texts = { "=1+1", "<&\">", " two\nlines ", null };
		Table table = Table.builder().number("conc", "mg/L", numbers).text("note", texts).build();
		Path file = folder.resolve("out.xlsx");
		XlsxWriter.write(table, "R & D", file);
		byte[] bytes = Files.readAllBytes(file);
		XlsxWriter.write(table, "R & D", file);
		assertArrayEquals(bytes, Files.readAllBytes(file));
		assertEquals(List.of("R & D"), XlsxReader.sheets(file));
		try (XlsxReader reader = new XlsxReader(file, "R & D")) {
			assertEquals(List.of("conc [mg/L]", "note"), reader.header());
			assertEquals(List.of("0.1", "=1+1"), reader.next().cells());
			assertEquals(List.of("", "<&\">"), reader.next().cells());
			assertEquals(List.of("-1E300", " two\nlines "), reader.next().cells());
			assertEquals(List.of("3"), reader.next().cells());
			assertEquals(List.of(), reader.notes());
		}
		assertThrows(XlsxException.class, () -> XlsxWriter.write(table, "a/b", file));
		assertThrows(XlsxException.class, () -> new XlsxReader(file, "Other"));
	}
}
