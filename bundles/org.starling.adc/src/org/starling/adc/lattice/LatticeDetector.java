package org.starling.adc.lattice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.starling.adc.lattice.StepSearch.Fit;

/**
 * Finds the lattice that recorded intensities lie on, and what makes it. Offsets, missing codes and a fifth of values elsewhere do no harm;
 * values of different scales (spectra with a gain of their own) have to be given one scale at a time. Without state, thread-safe.
 */
public final class LatticeDetector {

	/** Fewer values tell nothing. */
	public static final int LEAST_VALUES = 20;

	private static final int FEW_DISTINCT = 2;
	private static final double ROUNDING_ULPS = 4;
	private static final double LEAST_LOG_CHANCE = -4;
	private static final double ORIGIN = 0.05;
	private static final double MOST = 0.8;

	private LatticeDetector() {
	}

	/** The lattice of values in their order in the file; those that are not finite are left out. */
	public static Lattice detect(double[] values) {
		return detect(values, Double.NaN, true);
	}

	/**
	 * The same with what is known beside the values.
	 *
	 * @param dwellMilliseconds NaN when the file does not say it
	 * @param inRow             whether neighbours are measured one behind the other; false for centroids, whose scatter says nothing of counts
	 */
	public static Lattice detect(double[] values, double dwellMilliseconds, boolean inRow) {
		double[] finite = Arrays.stream(values).filter(Double::isFinite).toArray();
		double[] sorted = different(finite);
		boolean float32 = FloatSpacing.isFloat32(finite);
		double smallest = Double.NaN;
		for (int i = 1; i < sorted.length; i++) {
			smallest = Math.min(Double.isNaN(smallest) ? Double.POSITIVE_INFINITY : smallest, sorted[i] - sorted[i - 1]);
		}
		Draft draft = new Draft(finite, sorted, float32, smallest, inRow);
		if (finite.length == 0) {
			return draft.none("there are no values");
		}
		if (sorted.length <= FEW_DISTINCT) {
			return draft.none(few(sorted));
		}
		if (finite.length < LEAST_VALUES) {
			return draft.none("there are " + finite.length + " values, too few to tell a lattice (at least " + LEAST_VALUES + ")");
		}
		Fit fit = new StepSearch(sorted, times(finite, sorted), float32).search();
		double ulp = FloatSpacing.ulp(magnitude(sorted, 0.5), float32);
		if (fit == null || fit.step() <= ROUNDING_ULPS * ulp || fit.logChance() > LEAST_LOG_CHANCE) {
			return rounding(draft);
		}
		return draft.found(fit, ulp, dwellMilliseconds);
	}

	private static double[] different(double[] values) {
		double[] sorted = values.clone();
		Arrays.sort(sorted);
		int n = 0;
		for (double value : sorted) {
			if (n == 0 || value != sorted[n - 1]) {
				sorted[n++] = value;
			}
		}
		return Arrays.copyOf(sorted, n);
	}

	private static int[] times(double[] values, double[] different) {
		int[] times = new int[different.length];
		for (double value : values) {
			times[Arrays.binarySearch(different, value == 0 ? different[indexOfZero(different)] : value)]++;
		}
		return times;
	}

	/** Arrays.binarySearch tells −0 from 0. */
	private static int indexOfZero(double[] different) {
		int positive = Arrays.binarySearch(different, 0.0);
		return positive >= 0 ? positive : Arrays.binarySearch(different, -0.0);
	}

	private static String few(double[] sorted) {
		String first = number(sorted[0]);
		if (sorted.length == 1) {
			return "all values are " + first;
		}
		String text = "all values are " + first + " or " + number(sorted[1]);
		double span = sorted[1] - sorted[0];
		double bits = Math.log(span + 1) / Math.log(2);
		return bits == Math.rint(bits) && bits > 1 && sorted[0] == 0
				? text + ": the lowest and the highest code of " + (int) bits + " bits, a mask or a saturated signal, not a step of " + number(span)
				: text + ": two values have no step";
	}

	/** No step was found beyond that of floating numbers: it is told when it is a step that most of the values could show. */
	private static Lattice rounding(Draft draft) {
		double grid = FloatSpacing.commonPowerOfTwo(draft.sorted);
		double ulp = FloatSpacing.ulp(magnitude(draft.sorted, MOST), draft.float32);
		double ulps = grid / ulp;
		if (draft.float32 && ulps >= 1.0 / ROUNDING_ULPS && ulps <= ROUNDING_ULPS) {
			return draft.result(LatticeKind.FLOAT_ROUNDING, grid, 0, Double.NaN, Double.NaN, ulps, Double.NaN, List.of("all values are multiples of "
					+ number(grid) + ", which is " + number(ulps) + " times the spacing of 32-bit numbers at their fourth quintile: rounding, no step"));
		}
		String least = draft.float32 ? "; the smallest difference, " + number(draft.smallest) + ", is " + number(draft.smallest / ulp)
				+ " times the spacing of 32-bit numbers at their fourth quintile" : "";
		return draft.none("no step holds four fifths of the " + draft.sorted.length + " different values" + least);
	}

	/** The magnitude that a share of the values does not exceed. */
	private static double magnitude(double[] sorted, double share) {
		double[] magnitudes = Arrays.stream(sorted).map(Math::abs).sorted().toArray();
		return magnitudes[(int) (share * (magnitudes.length - 1))];
	}

	static String number(double value) {
		return value == Math.rint(value) && Math.abs(value) < 1e9 ? Long.toString((long) value) : String.format(Locale.ROOT, "%.5g", value);
	}

	/** Values and what is known of them, on the way to a result. */
	private record Draft(double[] values, double[] sorted, boolean float32, double smallest, boolean inRow) {

		Lattice none(String statement) {
			return result(LatticeKind.NONE, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, List.of(statement));
		}

		Lattice found(Fit fit, double ulp, double dwell) {
			double step = fit.step();
			List<String> statements = new ArrayList<>();
			statements.add(String.format(Locale.ROOT, "%.1f %% of %d values, %d different ones at %d places, lie on steps of %s to a tenth of it; by chance 10^%.0f",
					100 * fit.share(), values.length, fit.tested(), fit.onLattice(), number(step), fit.logChance()));
			statements.add("the step is " + number(step / ulp) + " times the spacing of " + (float32 ? 32 : 64) + "-bit numbers at the median");
			CountingStatistics counts = new CountingStatistics(inRow ? values : new double[0], step);
			double ratio = counts.varianceToMean();
			double place = fit.offset() / step;
			boolean origin = Math.min(place, 1 - place) < ORIGIN && sorted[0] > -step / 2;
			boolean dwellFits = Math.abs(step * dwell / 1000 - 1) < 1e-3 || Math.abs(step * dwell - 1) < 1e-3;
			boolean counting = origin && (counts.isPoisson() || dwellFits && !(ratio < 0.5));
			if (!Double.isNaN(ratio)) {
				statements.add(String.format(Locale.ROOT, "variance over mean of neighbouring values, counted in steps, is %.3g%s", ratio,
						counts.isPoisson() ? ": that of counted ions at each level" : ratio < 0.5 ? ": less than counted ions can have" : ""));
			}
			if (!origin) {
				statements.add("0 is " + (sorted[0] < -step / 2 ? "not the lowest value" : "not on the lattice, which begins at " + number(fit.offset())));
			}
			if (counting) {
				statements.add("one count is one step when the dwell time is " + number(1000 / step) + " ms"
						+ (dwellFits ? ", as the file says (" + number(dwell) + " ms)" : ""));
			}
			double power = Math.log10(step);
			if (!counting && Math.abs(power - Math.rint(power)) < 1e-6) {
				statements.add("a step of " + number(step) + " may be the rounding of sums by software");
			}
			if (Double.isNaN(ratio)) {
				statements.add(inRow ? "there are too few neighbours in a row to compare the scatter with that of counted ions"
						: "centroids are no neighbours in a row; their scatter tells nothing of counted ions");
			}
			double bits = Math.log((sorted[sorted.length - 1] - sorted[0]) / step) / Math.log(2);
			statements.add(String.format(Locale.ROOT, "the values span %.1f bits", bits));
			return new Lattice(step, fit.offset(), counting ? LatticeKind.ION_COUNTING : LatticeKind.ADC,
					new LatticeEvidence(values.length, sorted.length, float32, fit.share(), fit.logChance(), step / ulp, bits, ratio,
							counting ? 1000 / step : Double.NaN, smallest, statements));
		}

		Lattice result(LatticeKind kind, double step, double offset, double share, double logChance, double ulps, double bits,
				List<String> statements) {
			return new Lattice(step, offset, kind, new LatticeEvidence(values.length, sorted.length, float32, share, logChance, ulps, bits,
					Double.NaN, Double.NaN, smallest, statements));
		}
	}
}
