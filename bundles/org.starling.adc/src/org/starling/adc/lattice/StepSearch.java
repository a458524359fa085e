package org.starling.adc.lattice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * The largest step that most of the different values are multiples of, up to an offset. Differences of neighbouring values are multiples of
 * the step; the common divisor of two of them, by Euclid's algorithm with a tolerance for rounding, is the step itself in six of ten cases
 * (6/π²), so that it wins a vote among pairs, also when codes are missing and some values lie elsewhere. Winners are refined by least
 * squares over growing spans.
 */
final class StepSearch {

	/** Distance from the lattice, in steps, up to which a value counts as lying on it. */
	static final double TOLERANCE = 0.1;

	/** Distances in steps, the last one the tolerance. */
	private static final double[] WIDTHS = { 1e-6, 1e-4, 1e-3, 0.01, 0.03, TOLERANCE };
	private static final int MOST_VALUES = 3000;
	private static final int PAIRS = 600;
	private static final int FINALISTS = 10;
	private static final int MOST_MULTIPLE = 64;
	private static final double SHARE = 0.8;
	private static final double SAME_CLASS = 0.97;
	private static final double TESTED = 0.5;
	private static final int ENOUGH_REPEATED = 12;
	private static final double ALIKE = 1.02;
	private static final int FAIR_SAMPLE = 20;

	private final double[] sorted;
	private final int[] times;
	private final boolean float32;

	/**
	 * @param sorted different values in ascending order
	 * @param times  how often each of them occurs
	 */
	StepSearch(double[] sorted, int[] times, boolean float32) {
		this.sorted = sorted;
		this.times = times;
		this.float32 = float32;
	}

	/**
	 * A fit of a lattice.
	 *
	 * @param step      above 0
	 * @param offset    from 0 to below the step
	 * @param tested    how many different values are known well enough to be tested
	 * @param within    at how many places of it lie values as near as each of {@link #WIDTHS} says; several at one place are no more evidence than one
	 * @param share     of all values that can be tested, each as often as it occurs, within the widest of them
	 * @param known     share of all values that can be tested
	 * @param logChance common logarithm of a bound of the probability, see {@link LatticeEvidence#logChance}
	 */
	record Fit(double step, double offset, int tested, int[] within, double share, double known, double logChance) {

		/** Places of the lattice with values. */
		int onLattice() {
			return within[within.length - 1];
		}

		/** Share of all values known to lie on the lattice. */
		double held() {
			return share * known;
		}
	}

	/** The best lattice; null when none holds four fifths of the values. */
	Fit search() {
		double[] near = nearest();
		if (near.length < 3) {
			return null;
		}
		double rounding = FloatSpacing.ulp(Math.max(Math.abs(near[0]), Math.abs(near[near.length - 1])), float32);
		Fit best = null;
		// steps that the numbers hold exactly, and such as are rounded
		for (double tolerance : new double[] { FloatSpacing.commonPowerOfTwo(near) / 2, rounding, 4 * rounding }) {
			for (double candidate : candidates(near, tolerance)) {
				Fit fit = fit(near, candidate);
				boolean holds = fit != null && fit.share() >= SHARE && fit.known() >= TESTED;
				if (holds && (best == null || fit.logChance() < best.logChance() * ALIKE
						|| fit.logChance() * ALIKE < best.logChance() && fit.step() > best.step())) {
					best = fit;
				}
			}
		}
		return best == null ? null : coarsest(best);
	}

	/** Values nearest to 0, in ascending order: those that are rounded least; of values that occur again when there are enough. */
	private double[] nearest() {
		double[] repeated = IntStream.range(0, sorted.length).filter(i -> times[i] > 1).mapToDouble(i -> sorted[i]).toArray();
		double[] from = repeated.length >= ENOUGH_REPEATED ? repeated : sorted;
		int low = 0;
		int high = from.length;
		while (high - low > MOST_VALUES) {
			if (Math.abs(from[low]) > Math.abs(from[high - 1])) {
				low++;
			} else {
				high--;
			}
		}
		return Arrays.copyOfRange(from, low, high);
	}

	/** Common divisors of pairs of differences, those with the most votes first. */
	private static double[] candidates(double[] values, double tolerance) {
		int n = values.length - 1;
		double[] differences = new double[n];
		for (int i = 0; i < n; i++) {
			differences[i] = values[i + 1] - values[i];
		}
		SplittableRandom random = new SplittableRandom(1);
		double[] divisors = new double[PAIRS];
		int count = 0;
		for (int i = 0; i < PAIRS; i++) {
			double divisor = divisor(differences[random.nextInt(n)], differences[random.nextInt(n)], tolerance);
			if (divisor > 2 * tolerance) {
				divisors[count++] = divisor;
			}
		}
		return winners(Arrays.copyOf(divisors, count), tolerance);
	}

	private static double divisor(double a, double b, double tolerance) {
		double large = Math.max(a, b);
		double small = Math.min(a, b);
		while (small > tolerance) {
			double rest = Math.abs(Math.IEEEremainder(large, small));
			large = small;
			small = rest;
		}
		return large;
	}

	/** Medians of clusters, the largest clusters first. */
	private static double[] winners(double[] divisors, double tolerance) {
		Arrays.sort(divisors);
		record Cluster(double middle, int votes) {
		}
		List<Cluster> clusters = new ArrayList<>();
		int start = 0;
		for (int i = 1; i <= divisors.length; i++) {
			if (i == divisors.length || divisors[i] - divisors[i - 1] > Math.max(tolerance, 1e-4 * divisors[i])) {
				clusters.add(new Cluster(divisors[(start + i - 1) / 2], i - start));
				start = i;
			}
		}
		clusters.sort(Comparator.comparingInt(Cluster::votes).reversed());
		return clusters.stream().limit(FINALISTS).mapToDouble(Cluster::middle).toArray();
	}

	/** Least squares for step and offset over spans that double, from the densest place on; then counted over all values. */
	private Fit fit(double[] near, double start) {
		double step = start;
		double anchor = near[densest(near)];
		double span = 8 * start;
		double reach = Math.max(near[near.length - 1] - anchor, anchor - near[0]);
		while (true) {
			double[] line = line(near, anchor, step, span);
			if (line != null) {
				step = line[0];
				anchor = line[1];
				if (line[2] < SHARE / 2) {
					return null;
				}
			}
			if (!(step > start / 2 && step < 2 * start)) {
				return null;
			}
			if (span >= reach) {
				return count(step, anchor);
			}
			span *= 2;
		}
	}

	private static int densest(double[] values) {
		int width = Math.min(values.length - 1, Math.max(2, values.length / 20));
		int best = 0;
		for (int i = 0; i + width < values.length; i++) {
			if (values[i + width] - values[i] < values[best + width] - values[best]) {
				best = i;
			}
		}
		return best + width / 2;
	}

	/** Step, place of the lattice near the anchor, share on it, from the values within a span that lie near to it; null when fewer than 3 do. */
	private static double[] line(double[] values, double anchor, double step, double span) {
		double n = 0;
		double within = 0;
		double on = 0;
		double sumK = 0;
		double sumV = 0;
		double squares = 0;
		double products = 0;
		for (double value : values) {
			double place = (value - anchor) / step;
			double k = Math.rint(place);
			if (Math.abs(value - anchor) > span) {
				continue;
			}
			within++;
			if (Math.abs(place - k) < 0.25) {
				on += Math.abs(place - k) < TOLERANCE ? 1 : 0;
				n++;
				sumK += k;
				sumV += value - anchor;
				squares += k * k;
				products += k * (value - anchor);
			}
		}
		double spread = squares - sumK * sumK / n;
		if (n < 3 || !(spread > 0)) {
			return null;
		}
		double slope = (products - sumK * sumV / n) / spread;
		return new double[] { slope, anchor + (sumV - slope * sumK) / n, within < FAIR_SAMPLE ? 1 : on / within };
	}

	/** Counts over all values that are rounded by no more than the tolerance. */
	private Fit count(double step, double anchor) {
		int tested = 0;
		int[] within = new int[WIDTHS.length];
		double[] last = new double[WIDTHS.length];
		Arrays.fill(last, Double.NaN);
		long all = 0;
		long allTested = 0;
		long allOn = 0;
		for (int i = 0; i < sorted.length; i++) {
			all += times[i];
			double ulp = FloatSpacing.ulp(sorted[i], float32);
			if (ulp <= 2 * TOLERANCE * step) {
				tested++;
				allTested += times[i];
				double place = (sorted[i] - anchor) / step;
				double k = Math.rint(place);
				double distance = Math.abs(place - k);
				allOn += distance <= TOLERANCE ? times[i] : 0;
				for (int w = 0; w < WIDTHS.length; w++) {
					if (distance <= WIDTHS[w] && k != last[w]) {
						within[w]++;
						last[w] = k;
					}
				}
			}
		}
		double offset = anchor - Math.floor(anchor / step) * step;
		return new Fit(step, step - offset < 1e-6 * step ? 0 : offset, tested, within, allTested == 0 ? 0 : (double) allOn / allTested,
				(double) allTested / all, logChance(step, tested, within));
	}

	/**
	 * Different values less two for step and offset, near to the lattice or at one of the few places that floating numbers leave, for each of
	 * the steps that can be told apart over the range and each width. Hoeffding's bound of the binomial tail (J Am Stat Assoc 58 (1963) 13–30).
	 */
	private double logChance(double step, int tested, int[] within) {
		double spacing = FloatSpacing.ulp(Math.max(Math.abs(sorted[0]), Math.abs(sorted[sorted.length - 1])), float32);
		double range = (sorted[sorted.length - 1] - sorted[0]) / step;
		double least = 0;
		for (int w = 0; w < WIDTHS.length && tested > 0; w++) {
			double p = Math.max(2 * WIDTHS[w], Math.min(2 * TOLERANCE, spacing / step));
			double share = Math.max(p, (double) within[w] / tested);
			double divergence = share * Math.log(share / p) + (share >= 1 ? 0 : (1 - share) * Math.log((1 - share) / (1 - p)));
			double logTrials = Math.log(WIDTHS.length * Math.max(1, range / WIDTHS[w]));
			least = Math.min(least, (logTrials - Math.max(0, tested - 2) * divergence) / Math.log(10));
		}
		return least;
	}

	/** A multiple of the step, where nearly all values share one remainder. */
	private Fit coarsest(Fit fit) {
		Fit best = fit;
		for (int multiple = MOST_MULTIPLE; multiple > 1; multiple--) {
			int[] classes = new int[multiple];
			int counted = 0;
			for (double value : sorted) {
				double place = (value - fit.offset()) / fit.step();
				if (Math.abs(place - Math.rint(place)) <= TOLERANCE) {
					classes[(int) Math.floorMod((long) Math.rint(place), (long) multiple)]++;
					counted++;
				}
			}
			int most = 0;
			for (int i = 1; i < multiple; i++) {
				most = classes[i] > classes[most] ? i : most;
			}
			if (classes[most] >= SAME_CLASS * counted && counted >= 3) {
				Fit coarse = count(multiple * fit.step(), fit.offset() + most * fit.step());
				if (coarse.share() >= SHARE && coarse.logChance() < fit.logChance() / 2) {
					best = coarse;
					break;
				}
			}
		}
		return best;
	}
}
