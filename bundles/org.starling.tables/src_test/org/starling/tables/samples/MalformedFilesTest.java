package org.starling.tables.samples;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.starling.tables.Table;
import org.starling.tables.csv.DelimitedWriter;
import org.starling.tables.xlsx.Workbook;
import org.starling.tables.xpt.XptLibrary;
import org.starling.tables.xpt.XptWriter;

/**
 * Files that are damaged, wrong or meant to do harm: each is refused in one message that names it and says what is wrong, in
 * bounded time and memory; what can be read is read and the bad rows are listed.
 */
class MalformedFilesTest {

	private static final String HEAD = "id,time (h),conc (mg/L)\n";
	private static final String BLANKS = " ".repeat(1 << 22);

	@TempDir
	static Path folder;

	private static final Map<String, Path> FILES = new LinkedHashMap<>();
	private static final Map<String, String> MESSAGES = new LinkedHashMap<>();

	/** @param message part of what is said */
	private static void refused(String name, byte[] content, String message) throws IOException {
		refused(name, Files.write(folder.resolve(name), content), message);
	}

	private static void refused(String name, Path file, String message) {
		FILES.put(name, file);
		MESSAGES.put(name, message);
	}

	private static void text(String name, String content, String message) throws IOException {
		refused(name, content.getBytes(StandardCharsets.UTF_8), message);
	}

	private static void book(String name, Workbook workbook, String message) throws IOException {
		refused(name, workbook.write(folder.resolve(name)), message);
	}

	@BeforeAll
	static void texts() throws IOException {
		text("empty.csv", "", "the file is empty");
		text("blank.csv", "\n\n  \n", "no column is known to hold TIME");
		text("nul.csv", HEAD + "1,0,\u00001\n", "NUL byte");
		text("binary.csv", "\u0001\u0000\u0002\u0000\u0000\u0003", "no column is known to hold TIME");
		text("open-quote.csv", HEAD + "1,0,\"2\n1,1,3\n", "quoted cell is not closed");
		text("text-behind-quote.csv", HEAD + "1,0,\"2\"x\n", "text follows the closing quote");
		text("long-cell.csv", HEAD + "1,0," + "9".repeat(1_000_000) + "\n", "more than 100000 characters");
		text("long-row.csv", HEAD + "1,0,2" + ",x".repeat(600_000) + "\n", "more than 1048576 characters");
		text("many-columns.csv", "a" + ",a".repeat(100_000) + "\n1\n", "100001 cells");
		text("duplicate-columns.csv", "id,time (h),conc (mg/L),conc (mg/L)\n1,0,1,2\n", "two columns are named");
		text("no-subject.csv", "time (h),conc (mg/L)\n1,2\n", "SUBJECT");
		text("no-time.csv", "id,conc (mg/L)\n1,2\n", "TIME");
		text("no-value.csv", "id,time (h)\n1,2\n", "VALUE");
		text("one-cell.csv", "x", "TIME");
		text("html.csv", "<!DOCTYPE html><html><body>not found</body></html>\n", "TIME");
		text("json.csv", "{\"id\": [1, 2]}\n", "TIME");
		text("report.pdf", "%PDF-1.7\n", "PDF");
		text("cport.xpt", "**COMPRESSED** **COMPRESSED** **COMPRESSED**", "PROC CPORT");
		text("data.parquet", "PAR1....", "Parquet");
		refused("latin1.csv", (HEAD + "x".repeat(70_000) + ",1,2\nM\u00fcller,0,1\n").getBytes(Charset.forName("windows-1252")),
				"no text of the chosen encoding");
		refused("utf32.csv", HEAD.getBytes(Charset.forName("UTF-32BE")), "NUL byte");
		ByteArrayOutputStream zipped = new ByteArrayOutputStream();
		try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
			gzip.write(HEAD.getBytes(StandardCharsets.UTF_8));
		}
		refused("data.csv.gz", zipped.toByteArray(), "compressed");
		refused("old.xls", new byte[] { (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1, 0, 0 },
				"old kind (.xls)");
	}

	@BeforeAll
	static void workbooks() throws IOException {
		book("formula.xlsx", new Workbook().rows("<row><c><v>1</v></c><c><f>A2</f></c></row>"), "formula without a result");
		book("no-sheet.xlsx", new Workbook().part("xl/workbook.xml", "<workbook><sheets/></workbook>"), "no sheet with cells");
		book("lost-sheet.xlsx", new Workbook().without("xl/worksheets/sheet1.xml"), "\"Data\" is missing");
		book("no-workbook.xlsx", new Workbook().without("xl/workbook.xml"), "no workbook");
		book("no-types.xlsx", new Workbook().without("[Content_Types].xml"), "no workbook (.xlsx) or damaged");
		book("cut-xml.xlsx", new Workbook().part("xl/worksheets/sheet1.xml", "<worksheet><sheetData><row><c><v>1"), "save it again");
		book("doctype.xlsx", new Workbook().part("xl/worksheets/sheet1.xml", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
				+ "<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>&e;</t></is></c></row></sheetData></worksheet>"), "document type");
		book("entity-in-texts.xlsx", new Workbook().part("xl/sharedStrings.xml", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
				+ "<sst><si><t>&e;</t></si></sst>"), "document type");
		book("laughs.xlsx", new Workbook().part("xl/styles.xml", "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>"
				+ "<styleSheet>&b;</styleSheet>"), "document type");
		book("doctype-of-types.xlsx", new Workbook().part("[Content_Types].xml", "<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><Types "
				+ "xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"), "no workbook (.xlsx) or damaged");
		book("unknown-text.xlsx", new Workbook().rows("<row><c t=\"s\"><v>99</v></c></row>"), "points to text 99");
		book("long-cell.xlsx", new Workbook().rows("<row><c t=\"inlineStr\"><is><t>" + "abcdefghij".repeat(100_000) + "</t></is></c></row>"),
				"more than 32767 characters");
		book("column.xlsx", new Workbook().rows("<row><c r=\"ZZZZ2\"><v>1</v></c></row>"), "columns go from A to XFD");
		book("rows.xlsx", new Workbook().rows("<row r=\"99999999\"><c><v>1</v></c></row>"), "rows go up from 1");
		book("backwards.xlsx", new Workbook().rows("<row r=\"2\"><c r=\"B2\"><v>1</v></c><c r=\"A2\"><v>1</v></c></row>"),
				"behind its neighbours");
		book("bomb.xlsx", new Workbook().part("xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + BLANKS + "</sheetData></worksheet>"),
				"zip bomb");
		book("bomb-texts.xlsx", new Workbook().part("xl/sharedStrings.xml", "<sst>" + "<si><t>0</t></si>".repeat(200_000) + "</sst>"),
				"zip bomb");
		refused("recursive.xlsx", zip("inner.xlsx", zip("inner.xlsx", zip("x", new byte[1000]))), "no workbook (.xlsx) or damaged");
		byte[] whole = Files.readAllBytes(new Workbook().write(folder.resolve("whole.xlsx")));
		refused("cut.xlsx", Arrays.copyOf(whole, whole.length / 2), "save the workbook again");
		byte[] changed = whole.clone();
		Arrays.fill(changed, 60, 200, (byte) 7);
		refused("changed.xlsx", changed, "");
	}

	private static byte[] zip(String name, byte[] content) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			zip.putNextEntry(new ZipEntry(name));
			zip.write(content);
			zip.closeEntry();
		}
		return bytes.toByteArray();
	}

	@BeforeAll
	static void transportFiles() throws IOException {
		Table table = Table.builder().text("ID", new String[] { "a", "b" }).number("TIME", "h", new double[] { 0, 1 })
				.number("CONC", "mg/L", new double[] { 1, 2 }).build();
		XptLibrary library = XptWriter.library(table, "PC", "", LocalDateTime.of(2026, 1, 1, 0, 0));
		Path file = folder.resolve("whole.xpt");
		XptWriter.write(library, file);
		byte[] whole = Files.readAllBytes(file);
		refused("cut-in-record.xpt", Arrays.copyOf(whole, whole.length - 30), "within the record at byte");
		refused("cut-in-variables.xpt", Arrays.copyOf(whole, 720), "the description of variable");
		refused("cut-in-header.xpt", Arrays.copyOf(whole, 400), "the file ends at byte 400");
		refused("no-data-set.xpt", Arrays.copyOf(whole, 240), "no data set");
		refused("version8.xpt", replaced(whole, 0, "HEADER RECORD*******LIBV8   "), "version 8");
		refused("as-text.xpt", new String(whole, StandardCharsets.ISO_8859_1).replace("\0", "").getBytes(StandardCharsets.ISO_8859_1),
				"80 bytes");
		refused("variables.xpt", replaced(whole, 560 + 54, "9999"), "");
		refused("variables-in-words.xpt", replaced(whole, 560 + 54, "some"), "is no number");
		refused("size.xpt", replaced(whole, 240 + 75, "999"), "999 bytes");
		refused("type.xpt", replaced(whole, 640, "\0\7"), "type 7");
		refused("length.xpt", replaced(whole, 640 + 4, "\u007f\u00ff"), "is said to start at byte");
		refused("offset.xpt", replaced(whole, 640 + 140 + 84, "\1\0\0\0"), "is said to start at byte 16777216");
		refused("number.xpt", replaced(whole, whole.length - 80 + 1, "\101\0\0\0\0\0\0\0".replace("\101", "\102").replace("\102", "a")),
				"neither a number nor a missing value");
	}

	private static byte[] replaced(byte[] whole, int at, String text) {
		byte[] bytes = whole.clone();
		byte[] other = text.getBytes(StandardCharsets.ISO_8859_1);
		System.arraycopy(other, 0, bytes, at, other.length);
		return bytes;
	}

	@Test
	void eachIsRefusedInOneMessage() {
		assertTrue(FILES.size() >= 50, FILES.size() + " files");
		List<Executable> checks = new ArrayList<>();
		FILES.forEach((name, file) -> checks.add(() -> {
			long start = System.nanoTime();
			IOException e = assertThrows(IOException.class, () -> SampleImporter.read(file, SampleImportSettings.DEFAULT), name);
			assertTrue(e.getMessage().contains(file.toString()) && e.getMessage().contains(MESSAGES.get(name)), name + ": " + e.getMessage());
			assertFalse(e.getMessage().contains("\n"), e.getMessage());
			assertTrue(System.nanoTime() - start < 5_000_000_000L, name + " took " + (System.nanoTime() - start) / 1e9 + " s");
		}));
		assertAll(checks);
	}

	@Test
	void harmlessOnesAreReadWithWhatIsWrongInThem() throws IOException {
		assertEquals(0, read(HEAD).samples().size());
		SampleImport ragged = read(HEAD + "1,0,1\n1,1\n1,2,3,4\n2,0,5\n");
		assertEquals(List.of(2, 2), List.of(ragged.accepted(), ragged.excluded()));
		SampleImport injected = read(HEAD + "=cmd|' /C calc'!A0,0,1\n@SUM(1+1),0,=2*3\n");
		assertEquals("=2*3", injected.problems().getFirst().original());
		Path list = folder.resolve("list.csv");
		DelimitedWriter.writeForSpreadsheets(RowProblem.table(injected.problems()), list);
		assertTrue(Files.readString(list).contains(",'=2*3,"), Files.readString(list));
		assertEquals("a\uFFFDb", read(HEAD + "a\u0001b,0,1\n").samples().getFirst().subject());
		assertEquals(1, read(HEAD + "1,1e999,1\n").excluded());
	}

	private SampleImport read(String text) throws IOException {
		return SampleImporter.read(Files.writeString(folder.resolve("some.csv"), text), SampleImportSettings.DEFAULT);
	}
}
