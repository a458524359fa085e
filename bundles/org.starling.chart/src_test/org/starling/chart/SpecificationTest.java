package org.starling.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

class SpecificationTest {

	private static final double[] ONE_TWO = { 1, 2 };
	private static final AxisSpec X = AxisSpec.linear("Time", "h");
	private static final AxisSpec Y = AxisSpec.linear("Concentration", "ug/mL");

	private static String message(Runnable action) {
		return assertThrows(IllegalArgumentException.class, action::run).getMessage();
	}

	@Test
	void lengthsMustAgree() {
		String m = message(() -> SeriesSpec.points("plasma", ONE_TWO, new double[3]));
		assertEquals("series plasma: 3 values of y for 2 of x", m);
		message(() -> SeriesSpec.points("plasma", ONE_TWO, ONE_TWO).withLimits(ONE_TWO, new double[1]));
	}

	@Test
	void aBandNeedsBothLimits() {
		assertTrue(message(() -> new SeriesSpec("band", SeriesKind.BAND, ONE_TWO, null, ONE_TWO, null, 0, 0))
				.contains("lower and upper"));
		message(() -> SeriesSpec.points("p", ONE_TWO, ONE_TWO).withKind(SeriesKind.BAND));
	}

	@Test
	void aSeriesNamesAnAxisThatExists() {
		assertTrue(message(() -> ChartSpec.of("c", X, Y, SeriesSpec.line("a", ONE_TWO, ONE_TWO).onAxis(1)))
				.contains("series a is on y axis 1"));
	}

	@Test
	void rangesAreAscendingAndPositiveOnALogAxis() {
		message(() -> X.withRange(3, 3));
		message(() -> AxisSpec.log("c", "mg/L").withRange(0, 10));
		assertTrue(Double.isNaN(Y.withRange(0, 10).withScale(AxisScale.LOG).min()));
		assertEquals(10, Y.withRange(0, 10).withScale(AxisScale.LOG).max());
	}

	@Test
	void panelsShareUnitsAndScale() {
		ChartSpec a = ChartSpec.of("a", X, Y);
		ChartSpec b = ChartSpec.of("b", X, AxisSpec.linear("Concentration", "mg/L"));
		assertTrue(message(() -> PanelSpec.of("p", 2, List.of(a, b))).contains("panel b"));
		assertEquals(2, PanelSpec.of("p", 2, List.of(a, a, a)).rows());
	}

	@Test
	void axisTitlesAlwaysShowTheUnit() {
		assertEquals("Concentration [µg/mL]", Y.title());
		assertEquals("Ratio [–]", AxisSpec.linear("Ratio", "").title());
	}

	@Test
	void arraysAreCopied() {
		double[] x = { 1, 2 };
		SeriesSpec s = SeriesSpec.line("a", x, ONE_TWO);
		assertNotSame(x, s.x());
		x[0] = 99;
		assertEquals(1, s.x()[0]);
	}

	@Test
	void notesCountWhatIsNotShown() {
		double[] t = { 0, 1, 2, 3, Double.NaN, 5 };
		double[] c = { 0, -1, 4, Double.NaN, 7, 5 };
		double nan = Double.NaN;
		ChartSpec log = ChartSpec.of("c", X, AxisSpec.log("Concentration", "mg/L"), SeriesSpec.points("observed", t, c),
				SeriesSpec.line("predicted", new double[] { 0, 1, nan, 2 }, new double[] { 0, 1, nan, 2 }));
		assertEquals(List.of("2 points without a finite value not shown",
				"2 points and 1 value of a line ≤ 0 not shown on the log axis"), ChartNotes.of(log));
		assertEquals(List.of("2 points without a finite value not shown"), ChartNotes.of(log.withYScale(AxisScale.LINEAR)));
	}

	@Test
	void notesCountPointsOutsideAFixedRangeAndLimitsBelowZero() {
		ChartSpec c = ChartSpec.of("c", X.withRange(0, 2.5), AxisSpec.log("C", "mg/L"),
				SeriesSpec.points("o", new double[] { 1, 2, 3 }, new double[] { 1, 1, 1 }).withLimits(new double[] { 0, 0.5, 0.5 },
						new double[] { 2, 2, 2 }))
				.withNote("Mean of six.");
		assertEquals(List.of("Mean of six.", "1 lower limit ≤ 0 drawn to the edge of the log axis",
				"1 point outside the axes' ranges not shown"), ChartNotes.of(c));
	}
}
