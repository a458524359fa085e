package org.starling.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableTest {

	@Test
	void holdsColumnsInOrderAndIsImmutable() {
		double[] times = { 0, 1, Double.NaN };
		Table table = Table.builder().number("time", "h", times).text("subject", new String[] { "a", null, "c" }).build();
		times[0] = 99;
		table.numbers("time").values()[1] = 99;
		assertEquals(List.of("time", "subject"), table.names());
		assertEquals(3, table.rows());
		assertEquals(0, table.numbers("time").value(0));
		assertEquals(1, table.numbers("time").value(1));
		assertTrue(table.column("time").isMissing(2));
		assertEquals("", table.column("time").text(2));
		assertNull(table.texts("subject").value(1));
		assertEquals("time [h]", table.column("time").heading());
		assertThrows(UnsupportedOperationException.class, () -> table.columns().clear());
	}

	@Test
	void refusesWhatDoesNotFit() {
		Table.Builder builder = Table.builder().number("a", null, new double[2]);
		assertThrows(IllegalArgumentException.class, () -> builder.number("a", null, new double[2]));
		assertThrows(IllegalArgumentException.class, () -> builder.number("b", null, new double[3]));
		assertThrows(IllegalArgumentException.class, () -> builder.number(" ", null, new double[2]));
		Table table = builder.build();
		assertThrows(IllegalArgumentException.class, () -> table.column("x"));
		assertThrows(IllegalArgumentException.class, () -> table.texts("a"));
		assertEquals(0, Table.builder().build().rows());
	}

	@ParameterizedTest
	@CsvSource({ "1,1", "0.1,0.1", "1e21,1E21", "123456789,1.23456789E8", "-2.5,-2.5", "1e-7,1E-7", "0.001,0.001", "-0.0,-0" })
	void shortestNumbers(double value, String text) {
		assertEquals(text, NumberText.format(value));
	}

	@Test
	void numbersReadBackToTheSameBits() {
		Random random = new Random(1);
		for (int i = 0; i < 20_000; i++) {
			double value = Double.longBitsToDouble(random.nextLong());
			if (Double.isFinite(value)) {
				assertEquals(value, NumberText.parse(NumberText.format(value), '.').orElseThrow());
			}
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', value = { "1,5;,;1.5", "1.5;.;1.5", " 2 ;.;2", "+3e-2;.;0.03", "-,5;,;-0.5", "−1;.;-1", "5.;.;5" })
	void numbersOfFiles(String text, char mark, double value) {
		assertEquals(value, NumberText.parse(text, mark).orElseThrow());
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', value = { "1,5;.", "1.5;,", "1.234,5;,", "1 000;.", "1d;.", "0x1p3;.", "NaN;.", "Infinity;.", "1e999;.",
			".;.", "'';.", "<1;.", "--1;.", "٣;." })
	void noNumbers(String text, char mark) {
		assertTrue(NumberText.parse(text, mark).isEmpty());
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', nullValues = "-", value = { "conc (mg/L);conc;mg/L", "Time [h];Time;h", "Time;Time;-", "dose, mg/kg;dose;mg/kg",
			"Last, First;Last, First;-", "CL (mL/min/(1.73.m2));CL;mL/min/(1.73.m2)", "conc[ng/mL];conc;ng/mL", "Wt (kg) ;Wt;kg",
			"(mg/L);(mg/L);-", "dose [[IU]];dose;[IU]" })
	void headings(String text, String name, String unit) {
		assertEquals(new Heading(name, unit), Heading.of(text));
	}
}
