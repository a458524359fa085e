package org.starling.tables.xpt;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.starling.tables.SharedData;
import org.starling.tables.Table;

class XptTest {

	@TempDir
	Path folder;

	/** A22-6821 and every textbook: 1 is 16·1/16; -118.625 is 16²·0.46337890625; one tenth is rounded at the 53rd bit of IEEE. */
	@ParameterizedTest
	@CsvSource({ "1,4110000000000000", "-118.625,C276A00000000000", "0.1,401999999999999A", "0,0000000000000000", "-0.0,8000000000000000",
			"16,4210000000000000", "0.0625,4010000000000000", "5.397605346934028E-79,0010000000000000",
			"100,4264000000000000", "-1,C110000000000000" })
	void numbersOfTheSystem360(double value, String hex) {
		long bits = Long.parseUnsignedLong(hex, 16);
		assertEquals(hex, String.format("%016X", IbmDouble.toBits(value)));
		assertEquals(value, IbmDouble.fromBits(bits));
		assertTrue(IbmDouble.isExact(bits));
	}

	@Test
	void everyDoubleInRangeComesBack() {
		SplittableRandom random = new SplittableRandom(360);
		for (int i = 0; i < 100_000; i++) {
			double value = Math.scalb(1 + random.nextDouble(), random.nextInt(-260, 252)) * (i % 2 == 0 ? 1 : -1);
			assertEquals(value, IbmDouble.fromBits(IbmDouble.toBits(value)));
		}
		assertEquals(0x7FFFFFFFFFFFFFF8L, IbmDouble.toBits(Math.nextDown(0x1p252)));
		assertThrows(ArithmeticException.class, () -> IbmDouble.toBits(0x1p252));
		assertThrows(ArithmeticException.class, () -> IbmDouble.toBits(0x1.fffffffffffffp-261));
		assertThrows(ArithmeticException.class, () -> IbmDouble.toBits(Double.POSITIVE_INFINITY));
	}

	@Test
	void fractionsOfMoreBitsAreRoundedToEvenAndTold() {
		// 1 + 2^-52·(1/2): a tie, to even; 1 + 3·2^-53: a tie upwards; both have 54 bits
		assertFalse(IbmDouble.isExact(0x4180000000000004L));
		assertEquals(8.0, IbmDouble.fromBits(0x4180000000000004L));
		assertEquals(8 + 0x1p-48, IbmDouble.fromBits(0x418000000000000CL));
		// not normalised: 16·0.0625/16
		assertEquals(0.0625, IbmDouble.fromBits(0x4101000000000000L));
	}

	@Test
	void missingValuesKeepTheirLetters() {
		for (char letter : "._ABCDEFGHIJKLMNOPQRSTUVWXYZ".toCharArray()) {
			double missing = MissingValue.of(letter);
			assertTrue(Double.isNaN(missing));
			assertEquals(letter, MissingValue.letter(missing));
			assertEquals((long) letter << 56, IbmDouble.toBits(missing));
			assertEquals(letter, MissingValue.letter(IbmDouble.fromBits((long) letter << 56)));
		}
		assertEquals(".", MissingValue.text(Double.NaN));
		assertEquals(".B", MissingValue.text(MissingValue.of('B')));
		assertThrows(IllegalArgumentException.class, () -> MissingValue.of('a'));
	}

	/** Counts and values as the files' own define document and the report of the phuse-org example study state them. */
	@Test
	void dataSetsOfAStudyAreReadWhole() throws IOException {
		List<Integer> rows = new ArrayList<>();
		long inexact = 0;
		int changed = 0;
		for (String name : List.of("dm", "ex", "pc", "pp", "pooldef")) {
			Path file = SharedData.file("send/PDS_" + name + ".xpt");
			XptLibrary library = XptReader.read(file);
			inexact += library.inexact();
			Table table = library.members().getFirst().table();
			assertEquals(name.toUpperCase(java.util.Locale.ROOT), library.members().getFirst().head().name());
			rows.add(table.rows());
			Path copy = folder.resolve(name + ".xpt");
			XptWriter.write(library, copy);
			changed += differences(Files.readAllBytes(file), Files.readAllBytes(copy));
		}
		// 91.6, 33.6 and 57.6 stand in PC twice each, cut off after 56 bits: 5B.999999999999 has 55, which no double holds
		assertEquals(6, inexact);
		assertEquals(6, changed, "bytes that are not written back as they were");
		// (file length − headers) / length of a row, by hand from the descriptions of the variables
		assertEquals(List.of(124, 3668, 246, 180, 100), rows);
		XptMember pp = XptReader.read(SharedData.file("send/PDS_pp.xpt")).members().getFirst();
		assertEquals("Standardized Result in Numeric Format", pp.variables().get(13).label());
		assertEquals(-11177, pp.table().numbers("PPSTRESN").value(5));
		assertEquals("AUCIFO", pp.table().texts("PPTESTCD").value(5));
	}

	private static int differences(byte[] a, byte[] b) {
		assertEquals(a.length, b.length);
		return (int) IntStream.range(0, a.length).filter(i -> a[i] != b[i]).count();
	}

	private XptLibrary sample() {
		double nan = Double.NaN;
		Table table = Table.builder().text("ID", new String[] { "a", null, "äö", "d" })
				.number("CONC", "mg/L", new double[] { 0.1, nan, MissingValue.of('Z'), -1e70 }).build();
		return XptWriter.library(table, "PC", "Concentrations", LocalDateTime.of(2026, 1, 2, 3, 4, 5));
	}

	@Test
	void severalDataSetsOfShortRows() throws IOException {
		XptMember one = sample().members().getFirst();
		Table names = Table.builder().text("X", new String[] { "p", "q", null, "r" }).build();
		XptMember two = XptWriter.library(names, "POOLDEF", "", LocalDateTime.of(2026, 1, 2, 3, 4, 5)).members().getFirst();
		Path file = folder.resolve("two.xpt");
		XptWriter.write(new XptLibrary(sample().head(), StandardCharsets.UTF_8, List.of(one, two), 0), file);
		assertEquals(0, Files.size(file) % 80);
		XptLibrary read = XptReader.read(file);
		assertEquals(StandardCharsets.UTF_8, read.charset());
		assertEquals(List.of("PC", "POOLDEF"), read.members().stream().map(m -> m.head().name()).toList());
		Table table = read.members().getFirst().table();
		assertEquals("02JAN26:03:04:05", read.head().created());
		assertEquals("Concentrations", read.members().getFirst().head().label());
		assertEquals("CONC [mg/L]", read.members().getFirst().variables().get(1).label());
		assertArrayEquals(new String[] { "a", null, "äö", "d" }, table.texts("ID").values());
		assertEquals(0.1, table.numbers("CONC").value(0));
		assertEquals(".Z", MissingValue.text(table.numbers("CONC").value(2)));
		// rows of one byte: the blank one in the middle is a row, the blanks behind the last are none
		assertArrayEquals(new String[] { "p", "q", null, "r" }, read.members().get(1).table().texts("X").values());
		assertNull(table.texts("ID").value(1));
	}

	@Test
	void filesCutOffAnywhereAreRefusedWithThePlace() throws IOException {
		Path file = folder.resolve("whole.xpt");
		XptWriter.write(sample(), file);
		byte[] whole = Files.readAllBytes(file);
		for (int length = 1; length < whole.length; length += length % 80 == 79 ? 1 : 39) {
			Path part = Files.write(folder.resolve("part.xpt"), Arrays.copyOf(whole, length));
			int size = length;
			if (length % 80 == 0 && length >= whole.length - 80) {
				continue;
			}
			if (length == 240) {
				assertEquals(List.of(), XptReader.read(part).members());
				continue;
			}
			XptException e = assertThrows(XptException.class, () -> XptReader.read(part), () -> "cut after " + size);
			assertTrue(e.getMessage().matches("(?s).*(byte|row) \\d+.*|.*does not start with its header.*"), e.getMessage());
		}
	}

	@Test
	void whatDoesNotFitIsRefusedByName() {
		LocalDateTime now = LocalDateTime.of(2026, 1, 2, 3, 4, 5);
		Table longName = Table.builder().number("CONCENTRATION", null, new double[] { 1 }).build();
		refused(XptWriter.library(longName, "PC", "", now), "CONCENTRATION");
		Table longText = Table.builder().text("A", new String[] { "x".repeat(201) }).build();
		refused(XptWriter.library(longText, "PC", "", now), "variable A: a text has 201 bytes");
		Table infinite = Table.builder().number("B", null, new double[] { 1, 1e80 }).build();
		refused(XptWriter.library(infinite, "PC", "", now), "row 2, variable B: 1.0E80");
	}

	private void refused(XptLibrary library, String part) {
		Path file = folder.resolve("refused.xpt");
		XptException e = assertThrows(XptException.class, () -> XptWriter.write(library, file));
		assertTrue(e.getMessage().contains(part), e.getMessage());
		assertFalse(Files.exists(file));
	}
}
