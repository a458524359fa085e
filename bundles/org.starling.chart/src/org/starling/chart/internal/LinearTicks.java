package org.starling.chart.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.starling.chart.AxisRange;

/**
 * Ticks of a linear axis at multiples of 1, 2 or 5 times a power of ten (Heckbert, Nice numbers for graph labels, Graphics Gems,
 * 1990, p. 61); on an axis in minutes, hours or days at clock-like multiples (6, 12, 24 h). Labels are exact decimals, never
 * rounded binary numbers.
 */
public final class LinearTicks {

	private static final int[] MANTISSAS = { 1, 2, 5 };
	private static final Map<String, int[]> CLOCK = Map.of(
			"h", new int[] { 1, 2, 3, 4, 6, 8, 12, 24, 48, 72, 96, 168, 336, 672 },
			"min", new int[] { 1, 2, 5, 10, 15, 20, 30, 60, 120, 180, 240, 360, 720, 1440, 2880 },
			"s", new int[] { 1, 2, 5, 10, 15, 20, 30, 60, 120, 300, 600, 1800, 3600 },
			"d", new int[] { 1, 2, 4, 7, 14, 28, 56, 84, 168, 364 });

	/** Labels that a person may ask for on one axis; with more of them the distance is taken for a slip. */
	static final int MOST_WANTED = 60;

	private LinearTicks() {
	}

	/**
	 * Ticks in ascending order.
	 *
	 * @param range    shown range
	 * @param maximum  largest number of intervals that leaves room for the labels, at least 1
	 * @param unit     unit of the axis in UCUM text
	 */
	public static List<Tick> of(AxisRange range, int maximum, String unit) {
		return of(range, step((range.max() - range.min()) / Math.max(1, maximum), unit));
	}

	/** Ticks at the multiples of a distance. */
	public static List<Tick> of(AxisRange range, BigDecimal step) {
		BigDecimal k = BigDecimal.valueOf(range.min()).divideToIntegralValue(step).subtract(BigDecimal.ONE);
		List<Tick> ticks = new ArrayList<>();
		double slack = 1e-9 * (range.max() - range.min());
		double largest = Math.max(Math.abs(range.min()), Math.abs(range.max()));
		for (BigDecimal v = k.multiply(step); v.doubleValue() <= range.max() + slack; v = v.add(step)) {
			if (v.doubleValue() >= range.min() - slack) {
				ticks.add(new Tick(v.doubleValue(), label(v, step, largest)));
			}
		}
		return ticks;
	}

	static BigDecimal step(double least, String unit) {
		int[] clock = CLOCK.get(unit);
		if (clock != null && least > 0.5) {
			for (int s : clock) {
				if (s >= least) {
					return BigDecimal.valueOf(s);
				}
			}
		}
		int exponent = (int) Math.floor(Math.log10(least));
		for (int e = exponent; e <= exponent + 1; e++) {
			for (int m : MANTISSAS) {
				BigDecimal step = BigDecimal.valueOf(m).scaleByPowerOfTen(e);
				if (step.doubleValue() >= least * (1 - 1e-9)) {
					return step;
				}
			}
		}
		return BigDecimal.ONE.scaleByPowerOfTen(exponent + 2);
	}

	/** All labels of an axis have the same decimals, or the same power of ten. */
	private static String label(BigDecimal v, BigDecimal step, double largest) {
		if (v.signum() == 0) {
			return "0";
		}
		int top = (int) Math.floor(Math.log10(largest) + 1e-12);
		if (top >= 6 || top < -3) {
			return NumberText.scientific(v.stripTrailingZeros(), top);
		}
		int decimals = Math.max(0, step.stripTrailingZeros().scale());
		return v.setScale(decimals, java.math.RoundingMode.HALF_EVEN).toPlainString().replace('-', '−');
	}
}
