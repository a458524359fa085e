package org.starling.chart.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.starling.chart.AxisRange;

/** Ticks against what a draughtsman would put there. */
class TicksTest {

	private static List<String> labels(List<Tick> ticks) {
		return ticks.stream().filter(Tick::isMajor).map(Tick::label).toList();
	}

	@Test
	void linearStepsAreOneTwoFive() {
		assertEquals(List.of("0", "2", "4", "6", "8", "10", "12"), labels(LinearTicks.of(new AxisRange(0, 12.4), 8, "mg/L")));
		assertEquals(List.of("0", "5", "10"), labels(LinearTicks.of(new AxisRange(0, 12.4), 4, "mg/L")));
		assertEquals(List.of("−1.0", "−0.5", "0", "0.5", "1.0"), labels(LinearTicks.of(new AxisRange(-1.1, 1.2), 5, "")));
	}

	@Test
	void labelsCarryNoBinaryArtefacts() {
		assertEquals(List.of("0", "0.1", "0.2", "0.3", "0.4", "0.5", "0.6", "0.7", "0.8", "0.9", "1.0"),
				labels(LinearTicks.of(new AxisRange(0, 1), 10, "1")));
	}

	@Test
	void hoursTickLikeAClock() {
		assertEquals(List.of("0", "6", "12", "18", "24"), labels(LinearTicks.of(new AxisRange(0, 25), 5, "h")));
		assertEquals(List.of("168", "192", "216"), labels(LinearTicks.of(new AxisRange(168, 220), 4, "h")));
		assertEquals(List.of("0", "0.2", "0.4"), labels(LinearTicks.of(new AxisRange(0, 0.5), 3, "h")));
		assertEquals(List.of("0", "7", "14", "21", "28"), labels(LinearTicks.of(new AxisRange(0, 28), 5, "d")));
	}

	@Test
	void largeNumbersShareOnePowerOfTen() {
		assertEquals(List.of("0", "0.5×10⁶", "10⁶", "1.5×10⁶", "2×10⁶"), labels(LinearTicks.of(new AxisRange(0, 2.1e6), 5, "1")));
	}

	@Test
	void logLabelsAreOneTwoFiveWhereTheyFit() {
		assertEquals(List.of("0.5", "1", "2", "5", "10", "20"), labels(LogTicks.of(new AxisRange(0.5, 20), 12)));
		assertEquals(List.of("1", "10"), labels(LogTicks.of(new AxisRange(0.5, 20), 4)));
	}

	@Test
	void logLabelsArePlainDecadesInBetween() {
		List<Tick> ticks = LogTicks.of(new AxisRange(0.001, 1000), 8);
		assertEquals(List.of("0.001", "0.01", "0.1", "1", "10", "100", "1000"), labels(ticks));
		assertEquals(6 * 9 + 1, ticks.size(), "2 to 9 of each decade are minor ticks");
	}

	@Test
	void logLabelsOfAWideRangeArePowersAtEveryFewDecades() {
		assertEquals(List.of("10⁻⁸", "10⁻⁴", "10⁰", "10⁴"), labels(LogTicks.of(new AxisRange(1e-9, 1e6), 4)));
	}

	@Test
	void aNarrowLogRangeIsLabelledLikeALinearOne() {
		assertEquals(List.of("3.0", "3.2", "3.4", "3.6", "3.8", "4.0"), labels(LogTicks.of(new AxisRange(3, 4), 10)));
	}

	@Test
	void everyTickLiesInTheRange() {
		for (double lo : new double[] { 1e-7, 0.03, 2, 55 }) {
			for (double span : new double[] { 1.01, 3, 80, 1e7 }) {
				AxisRange r = new AxisRange(lo, lo * span);
				for (Tick t : LogTicks.of(r, 6)) {
					assertTrue(t.value() >= r.min() * (1 - 1e-9) && t.value() <= r.max() * (1 + 1e-9), t + " in " + r);
				}
				assertTrue(LogTicks.of(r, 6).stream().filter(Tick::isMajor).count() >= 2, "two labels at least in " + r);
			}
		}
	}
}
