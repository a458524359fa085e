package org.starling.chart.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import org.starling.chart.AxisRange;

/**
 * Ticks of a logarithmic axis: labels at 1, 2 and 5 of each decade where they fit, else at each decade, else at every second,
 * third … decade; minor ticks between them. A range too narrow for three such labels is labelled like a linear axis.
 */
public final class LogTicks {

	private static final int[] ONE_TWO_FIVE = { 1, 2, 5 };
	private static final int[] DECADE = { 1 };

	private LogTicks() {
	}

	/**
	 * Ticks in ascending order.
	 *
	 * @param range   shown range, above 0
	 * @param maximum largest number of labels that fit, evenly spaced, along the axis
	 */
	public static List<Tick> of(AxisRange range, int maximum) {
		double decadesPerLabel = Math.log10(range.max() / range.min()) / Math.max(1, maximum);
		if (decadesPerLabel <= Math.log10(2) && count(range, ONE_TWO_FIVE) >= 3) {
			return ticks(range, ONE_TWO_FIVE, 1);
		}
		if (count(range, DECADE) >= 2) {
			return ticks(range, DECADE, Math.max(1, (int) Math.ceil(decadesPerLabel)));
		}
		return LinearTicks.of(range, Math.max(2, maximum / 2), "");
	}

	private static List<Tick> ticks(AxisRange range, int[] labelled, int everyDecade) {
		List<Tick> ticks = new ArrayList<>();
		boolean powers = range.min() < 0.9e-4 || range.max() >= 1e6;
		int first = (int) Math.floor(Math.log10(range.min())) - 1;
		int last = (int) Math.ceil(Math.log10(range.max()));
		for (int e = first; e <= last; e++) {
			for (int m = 1; m <= 9; m++) {
				BigDecimal v = BigDecimal.valueOf(m).scaleByPowerOfTen(e);
				double value = v.doubleValue();
				if (value >= range.min() * (1 - 1e-9) && value <= range.max() * (1 + 1e-9)) {
					boolean major = Math.floorMod(e, everyDecade) == 0 && contains(labelled, m);
					if (major || everyDecade == 1 || m == 1) {
						ticks.add(new Tick(value, major ? powers ? NumberText.scientific(v, e) : NumberText.of(v) : ""));
					}
				}
			}
		}
		return ticks;
	}

	private static int count(AxisRange range, int[] labelled) {
		int n = 0;
		for (int e = (int) Math.floor(Math.log10(range.min())) - 1; e <= Math.ceil(Math.log10(range.max())); e++) {
			for (int m : labelled) {
				if (range.contains(BigDecimal.valueOf(m).scaleByPowerOfTen(e).doubleValue())) {
					n++;
				}
			}
		}
		return n;
	}

	private static boolean contains(int[] set, int m) {
		for (int s : set) {
			if (s == m) {
				return true;
			}
		}
		return false;
	}
}
