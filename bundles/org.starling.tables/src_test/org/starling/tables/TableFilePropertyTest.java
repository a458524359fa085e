package org.starling.tables;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

import org.starling.tables.csv.DelimitedFormat;
import org.starling.tables.csv.DelimitedReader;
import org.starling.tables.csv.DelimitedTextException;
import org.starling.tables.csv.DelimitedWriter;
import org.starling.tables.rows.Row;
import org.starling.tables.samples.RowProblem;
import org.starling.tables.samples.Sample;
import org.starling.tables.samples.SampleImport;
import org.starling.tables.samples.SampleImporter;
import org.starling.tables.samples.SampleImportSettings;
import org.starling.tables.samples.SampleImportSettings.MissingSubject;
import org.starling.tables.xpt.XptException;
import org.starling.tables.xpt.XptReader;
import org.starling.tables.xpt.XptWriter;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Tables come back from their files as they were; a damaged file is read or refused in one message, never anything else. */
class TableFilePropertyTest {

	private static final Path NAME = Path.of("any.csv");
	private static final LocalDateTime CREATED = LocalDateTime.of(2026, 1, 2, 3, 4, 5);

	private static final String SAMPLES = """
			Subject,Matrix,Compound,Time (h),Concentration (ng/mL),LLOQ,Dose (mg),Weight (kg)
			1,plasma,A,0,0.5,1,320,70
			1,plasma,A,0.25,<1,1,,
			1,tumor,A,1.5,12.5,1,,
			2,plasma,A,0,BLQ,1,310,65
			2,plasma,B,2,"1,5",1,,
			2,tumor,A,24,>100,1,,
			""";

	/** A damage: a place as a fraction of the length, what is done there, and the byte. */
	record Damage(double place, int kind, byte value) {
	}

	@Provide
	Arbitrary<List<Damage>> damages() {
		return Combinators.combine(Arbitraries.doubles().between(0, true, 1, false), Arbitraries.integers().between(0, 3), Arbitraries.bytes())
				.as(Damage::new).list().ofMinSize(1).ofMaxSize(8);
	}

	@Provide
	Arbitrary<List<List<String>>> texts() {
		Arbitrary<String> cell = Arbitraries.oneOf(Arbitraries.of("a", "1,2", "\"", "x\"y", "line\nline", "\r", " b ", "=1+1", "µ𝄞", "NA", "."),
				Arbitraries.strings().ofMinLength(1).ofMaxLength(12).filter(TableFilePropertyTest::isText));
		return Arbitraries.integers().between(1, 4).flatMap(columns -> cell.list().ofSize(columns)
				// a row of nothing but blanks is no row to the reader, as spreadsheets leave many behind their data
				.filter(row -> !row.stream().allMatch(String::isBlank)).list().ofMaxSize(12));
	}

	/** Control characters are replaced when they are read, as no document can hold them. */
	private static boolean isText(String text) {
		return StandardCharsets.UTF_8.newEncoder().canEncode(text) && text.chars().noneMatch(Character::isISOControl);
	}

	@Property
	void cellsComeBackFromDelimitedText(@ForAll("texts") List<List<String>> rows) throws IOException {
		StringBuilder out = new StringBuilder();
		DelimitedWriter.write(table(rows), out);
		List<List<String>> read = new ArrayList<>();
		for (Row row : rows(out.toString().getBytes(StandardCharsets.UTF_8))) {
			read.add(row.cells());
		}
		assertEquals(rows, read);
	}

	@Property
	void numbersComeBackFromDelimitedText(@ForAll double[] values) throws IOException {
		StringBuilder out = new StringBuilder();
		DelimitedWriter.write(Table.builder().number("x", "mg/L", values).build(), out);
		double[] read = rows(out.toString().getBytes(StandardCharsets.UTF_8)).stream()
				.mapToDouble(row -> NumberText.number(row.cells().getFirst(), '.')).toArray();
		assertArrayEquals(values, read);
	}

	@Property
	void damagedTextIsReadOrRefused(@ForAll("texts") List<List<String>> rows, @ForAll("damages") List<Damage> damages) throws IOException {
		StringBuilder out = new StringBuilder();
		DelimitedWriter.write(table(rows), out);
		try {
			rows(damaged(out.toString().getBytes(StandardCharsets.UTF_8), damages));
		} catch (DelimitedTextException e) {
			assertTrue(e.getMessage().contains(NAME.toString()) && e.line() >= 0, e.getMessage());
		}
	}

	@Property
	void dataSetsComeBackFromTransportFiles(@ForAll("texts") List<List<String>> rows, @ForAll long seed) throws IOException {
		Table table = transportable(rows, seed);
		Table read = XptReader.read(NAME, new ByteArrayInputStream(transport(table))).members().getFirst().table();
		for (Column column : table.columns()) {
			if (column instanceof NumberColumn numbers) {
				assertArrayEquals(numbers.values(), read.numbers(column.name()).values());
			} else {
				assertArrayEquals(((TextColumn) column).values(), read.texts(column.name()).values());
			}
		}
	}

	@Property
	void damagedTransportFilesAreReadOrRefused(@ForAll("texts") List<List<String>> rows, @ForAll long seed, @ForAll("damages") List<Damage> damages)
			throws IOException {
		byte[] bytes = damaged(transport(transportable(rows, seed)), damages);
		try {
			XptReader.read(NAME, new ByteArrayInputStream(bytes));
		} catch (XptException e) {
			assertTrue(e.getMessage().contains(NAME.toString()), e.getMessage());
		}
	}

	/** Bad rows are kept and reported; a file that can't be samples at all is refused in one message. */
	@Property
	void damagedSamplesAreImportedOrRefused(@ForAll("damages") List<Damage> damages, @ForAll MissingSubject missing) throws IOException {
		Path file = Files.createTempFile("any", ".csv");
		try {
			Files.write(file, damaged(SAMPLES.getBytes(StandardCharsets.UTF_8), damages));
			SampleImport imported = SampleImporter.read(file, SampleImportSettings.DEFAULT.withMissingSubject(missing));
			for (Sample sample : imported.samples()) {
				assertTrue(sample.excluded() || Double.isFinite(sample.time()) && sample.subject() != null, sample.toString());
			}
			for (RowProblem problem : imported.problems()) {
				assertTrue(problem.row() >= 0 && !problem.reason().isBlank() && !problem.proposal().isBlank(), problem.toString());
			}
		} catch (DelimitedTextException e) {
			assertTrue(e.getMessage().contains(file.toString()), e.getMessage());
		} finally {
			Files.delete(file);
		}
	}

	private static List<Row> rows(byte[] bytes) throws IOException {
		List<Row> rows = new ArrayList<>();
		try (DelimitedReader reader = new DelimitedReader(NAME, DelimitedFormat.STANDARD, new ByteArrayInputStream(bytes))) {
			for (Row row = reader.next(); row != null; row = reader.next()) {
				rows.add(row);
			}
		}
		return rows;
	}

	private static Table table(List<List<String>> rows) {
		Table.Builder table = Table.builder();
		for (int c = 0; c < (rows.isEmpty() ? 1 : rows.getFirst().size()); c++) {
			int column = c;
			table.text("c" + c, rows.stream().map(row -> row.get(column)).toArray(String[]::new));
		}
		return table.build();
	}

	/** Texts as fixed fields of bytes can hold them, and numbers within the range of the System/360. */
	private static Table transportable(List<List<String>> rows, long seed) {
		SplittableRandom random = new SplittableRandom(seed);
		Table.Builder table = Table.builder();
		for (Column column : table(rows).columns()) {
			table.text(column.name().toUpperCase(Locale.ROOT), Arrays.stream(((TextColumn) column).values())
					.map(text -> "v" + text.replaceAll("[^a-zA-Z0-9,\"=.µ]", "")).toArray(String[]::new));
		}
		table.number("N", null, random.doubles(rows.size()).map(x -> (x - 0.5) * Math.pow(16, random.nextInt(-60, 60))).toArray());
		return table.build();
	}

	private static byte[] transport(Table table) {
		try {
			Path file = Files.createTempFile("any", ".xpt");
			try {
				XptWriter.write(XptWriter.library(table, "DM", "", CREATED), file);
				return Files.readAllBytes(file);
			} finally {
				Files.delete(file);
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static byte[] damaged(byte[] whole, List<Damage> damages) {
		byte[] bytes = whole;
		for (Damage damage : damages) {
			int at = (int) (damage.place * bytes.length);
			switch (damage.kind) {
			case 0 -> {
				bytes = bytes.clone();
				bytes[at] = damage.value;
			}
			case 1 -> bytes = Arrays.copyOf(bytes, at + 1);
			case 2 -> {
				byte[] shorter = Arrays.copyOf(bytes, bytes.length - 1);
				System.arraycopy(bytes, at + 1, shorter, at, shorter.length - at);
				bytes = shorter.length == 0 ? bytes : shorter;
			}
			default -> {
				byte[] longer = Arrays.copyOf(bytes, bytes.length + 1);
				System.arraycopy(bytes, at, longer, at + 1, bytes.length - at);
				longer[at] = damage.value;
				bytes = longer;
			}
			}
		}
		return bytes;
	}
}
