package org.starling.tables.csv;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.starling.tables.NumberText;
import org.starling.tables.Table;
import org.starling.tables.rows.Row;

class DelimitedTest {

	private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

	@TempDir
	Path folder;

	private Path file(String text, Charset charset) throws IOException {
		return Files.write(folder.resolve("data.csv"), text.getBytes(charset));
	}

	private Path file(String text) throws IOException {
		return file(text, StandardCharsets.UTF_8);
	}

	@ParameterizedTest
	@ValueSource(chars = { ',', ';', '\t', '|' })
	void findsTheSeparator(char separator) throws IOException {
		Path file = file("id,time,conc\n1,0,0.5\n1,1,\"a,b;c\td|e\"\n2,0,3\n".replace(',', separator));
		assertEquals(new DelimitedFormat(separator, '.', StandardCharsets.UTF_8, true), DelimitedFormat.detect(file));
	}

	@Test
	void findsTheDecimalComma() throws IOException {
		assertEquals(new DelimitedFormat(';', ',', StandardCharsets.UTF_8, true),
				DelimitedFormat.detect(file("Tier;Zeit (h);Konz\nA;0,25;1,5\nA;0,5;12,25\n")));
		assertEquals(new DelimitedFormat('\t', ',', StandardCharsets.UTF_8, false),
				DelimitedFormat.detect(file("1\t0,25\n2\t0,5\n")));
	}

	@Test
	void aSingleColumnIsSeparatedByCommas() throws IOException {
		assertEquals(DelimitedFormat.STANDARD, DelimitedFormat.detect(file("conc\n1.5\n2\n")));
	}

	@Test
	void findsTheCharset() throws IOException {
		String text = "subject,conc (µg/L)\nMüller,1\n";
		for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
			for (String mark : List.of("", "\uFEFF")) {
				Path file = file(mark + text, charset);
				assertEquals(charset, DelimitedFormat.detect(file).charset());
				try (DelimitedReader reader = new DelimitedReader(file, DelimitedFormat.detect(file))) {
					assertEquals(List.of("subject", "conc (µg/L)"), reader.header());
					assertEquals(List.of("Müller", "1"), reader.next().cells());
				}
			}
		}
		assertEquals(WINDOWS_1252, DelimitedFormat.detect(file(text, WINDOWS_1252)).charset());
	}

	@Test
	void cutOffUtf8AtTheEndOfTheSampleIsStillUtf8() throws IOException {
		// the 64 KiB that are looked at end within the two bytes of ü
		String start = "a,b\n" + "x,y\n".repeat((65536 - 4) / 4 - 1) + "xx,";
		assertEquals(StandardCharsets.UTF_8, DelimitedFormat.detect(file(start + "ü\n")).charset());
	}

	@Test
	void emptyFilesHaveNoRows() throws IOException {
		for (String text : List.of("", "\n\n", "\uFEFF", " , ,\n")) {
			Path file = file(text);
			try (DelimitedReader reader = new DelimitedReader(file, DelimitedFormat.detect(file))) {
				assertNull(reader.next());
			}
			assertEquals(0, DelimitedTable.read(file).rows());
		}
	}

	@Test
	void linesAreThoseOfTheFile() throws IOException {
		Path file = file("\na,b\r\n1,2\r\n\r\n\"two\nlines\",3\n,\n4,5");
		try (DelimitedReader reader = new DelimitedReader(file, DelimitedFormat.STANDARD)) {
			assertEquals(List.of("a", "b"), reader.header());
			assertEquals(3, reader.next().line());
			Row quoted = reader.next();
			assertEquals(5, quoted.line());
			assertEquals("two\nlines", quoted.cell(0));
			Row last = reader.next();
			assertEquals(8, last.line());
			assertEquals(List.of("4", "5"), last.cells());
			assertEquals("", last.cell(7));
			assertNull(reader.next());
			assertNull(reader.next());
		}
	}

	@Test
	void badQuotesNameTheLine() throws IOException {
		for (String text : List.of("a,b\n1,2\n\"open,3\n4,5\n", "a,b\n1,2\n\"x\"y,3\n")) {
			DelimitedTextException e = assertThrows(DelimitedTextException.class, () -> readAll(file(text)));
			assertEquals(3, e.line(), e.getMessage());
			assertTrue(e.getMessage().contains("quoted cell"), e.getMessage());
		}
	}

	@Test
	void anEndlessRowDoesNotFillTheMemory() throws IOException {
		Path file = folder.resolve("endless.csv");
		try (Writer out = Files.newBufferedWriter(file)) {
			out.write("a,b\n1,2\n3,\"");
			for (int i = 0; i < 3_000_000; i++) {
				out.write('x');
			}
		}
		DelimitedTextException e = assertThrows(DelimitedTextException.class, () -> readAll(file));
		assertEquals(3, e.line());
	}

	@Test
	void wrongCharsetIsSaid() throws IOException {
		Path file = file("a,b\nMüller,2\n", WINDOWS_1252);
		DelimitedTextException e = assertThrows(DelimitedTextException.class, () -> {
			try (DelimitedReader reader = new DelimitedReader(file, DelimitedFormat.STANDARD)) {
				reader.next();
			}
		});
		assertTrue(e.getMessage().contains("windows-1252"), e.getMessage());
	}

	private static void readAll(Path file) throws IOException {
		try (DelimitedReader reader = new DelimitedReader(file, DelimitedFormat.STANDARD)) {
			while (reader.next() != null) {
				continue;
			}
		}
	}

	@Test
	void writesRfc4180AndReadsItBack() throws IOException {
		Table table = Table.builder().number("time", "h", new double[] { 0, 0.1 + 0.2, Double.NaN })
				.text("note", new String[] { "a \"quote\", a comma", null, "two\r\nlines" }).build();
		Path file = folder.resolve("new/out.csv");
		DelimitedWriter.write(table, file);
		assertEquals("time [h],note\r\n0,\"a \"\"quote\"\", a comma\"\r\n0.30000000000000004,\r\n\"\",\"two\r\nlines\"\r\n",
				Files.readString(file));
		Table back = DelimitedTable.read(file);
		assertArrayEquals(table.numbers("time").values(), back.numbers("time").values());
		assertEquals("h", back.column("time").unit());
		assertArrayEquals(table.texts("note").values(), back.texts("note").values());
		try (var files = Files.list(file.getParent())) {
			assertEquals(1, files.count());
		}
	}

	@Test
	void tablesTypeTheirColumns() throws IOException {
		Table table = DelimitedTable.read(file("id,conc (mg/L),score (points),note (mg)\n1,2,3,x\nb,NA,.,\n"));
		assertEquals("b", table.texts("id").value(1));
		assertEquals("mg/L", table.column("conc").unit());
		assertTrue(table.column("conc").isMissing(1));
		assertNull(table.column("score (points)").unit());
		assertNull(table.texts("note (mg)").value(1));
		DelimitedTextException e = assertThrows(DelimitedTextException.class, () -> DelimitedTable.read(file("a,b\n1,2\n1,2,3\n")));
		assertEquals(3, e.line());
	}

	/** Commons CSV wrote our files before: the bytes are the same for whatever stands in the cells. */
	@Test
	void writesAsCommonsCsvDoes() throws IOException {
		SplittableRandom random = new SplittableRandom(4180);
		String characters = "ab0-#!\"', ;\n\r\t~\u00e4\u0001=+";
		String[][] cells = new String[3][500];
		double[] numbers = new double[500];
		for (int row = 0; row < 500; row++) {
			for (String[] column : cells) {
				StringBuilder text = new StringBuilder();
				for (int n = random.nextInt(5); n > 0; n--) {
					text.append(characters.charAt(random.nextInt(characters.length())));
				}
				column[row] = text.toString();
			}
			numbers[row] = row % 5 == 0 ? -0.0 : row % 5 == 1 ? Double.NaN : row % 5 == 2 ? random.nextInt(-2_000_000, 2_000_000)
					: random.nextDouble() * Math.pow(10, random.nextInt(-12, 12));
		}
		Table table = Table.builder().text("a", cells[0]).number("n", null, numbers).text("b", cells[1]).text("c", cells[2]).build();
		StringBuilder expected = new StringBuilder();
		try (CSVPrinter printer = new CSVPrinter(expected, CSVFormat.RFC4180)) {
			printer.printRecord("a", "n", "b", "c");
			for (int row = 0; row < table.rows(); row++) {
				printer.printRecord(cells[0][row], NumberText.format(numbers[row]), cells[1][row], cells[2][row]);
			}
		}
		StringBuilder written = new StringBuilder();
		DelimitedWriter.write(table, written);
		assertEquals(expected.toString(), written.toString());
	}
}
