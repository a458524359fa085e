package org.starling.nca.sparse;

/**
 * The span of a sparse area. Areas are linear in the mean concentrations, so that their variance is known: linear trapezoids, straight
 * lines also to the ends of the span.
 *
 * @param start NaN: the time of the dose when {@code zeroAtDose}, else the first time
 * @param end   NaN: the last time
 * @param zeroAtDose whether the concentration is known to be zero at time 0, as after a dose that must be absorbed
 */
public record AucSpan(double start, double end, boolean zeroAtDose) {

	/** From the first to the last time. */
	public static final AucSpan SAMPLED = new AucSpan(Double.NaN, Double.NaN, false);
	/** From zero at the dose to the last time. */
	public static final AucSpan FROM_DOSE = new AucSpan(Double.NaN, Double.NaN, true);

	public AucSpan {
		if (start >= end) {
			throw new IllegalArgumentException("the span must end behind its start: " + start + " to " + end);
		}
	}

	/** Where it starts for such times. */
	public double startFor(double[] times) {
		return Double.isNaN(start) ? zeroAtDose ? Math.min(0, times[0]) : times[0] : start;
	}

	/** Where it ends for such times. */
	public double endFor(double[] times) {
		return Double.isNaN(end) ? times[times.length - 1] : end;
	}

	/**
	 * Weights with which means at ascending times make the area.
	 *
	 * @throws IllegalArgumentException when the span reaches beyond the times
	 */
	public double[] weights(double[] times) {
		double from = startFor(times);
		double to = endFor(times);
		double earliest = zeroAtDose ? Math.min(0, times[0]) : times[0];
		if (from < earliest || to > times[times.length - 1] || !(from < to)) {
			throw new IllegalArgumentException("an area from " + from + " to " + to + " needs samples from " + earliest + " to "
					+ times[times.length - 1] + " around it; choose a span within them");
		}
		double[] weights = new double[times.length];
		if (earliest < times[0]) {
			addSegment(weights, -1, earliest, times[0], from, to);
		}
		for (int i = 0; i + 1 < times.length; i++) {
			addSegment(weights, i, times[i], times[i + 1], from, to);
		}
		return weights;
	}

	private static void addSegment(double[] weights, int left, double t1, double t2, double from, double to) {
		double u = Math.max(from, t1);
		double v = Math.min(to, t2);
		if (u < v) {
			double length = t2 - t1;
			double p = (u - t1) / length;
			double q = (v - t1) / length;
			double right = length * (q * q - p * p) / 2;
			weights[left + 1] += right;
			if (left >= 0) {
				weights[left] += length * (q - p) - right;
			}
		}
	}
}
