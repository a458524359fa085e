package org.starling.lcms.chromatogram;

/**
 * Integration between limits that a detector or a person sets. Limits between two points are interpolated.
 * The noise is the range of the signal, after its straight trend is taken out, over a stretch as long as 20 widths at half height beside the
 * peak's limits, cut at the ends of the chromatogram, at least 5 widths and 5 points (Ph. Eur. 2.2.46: 20 widths, where not possible at least 5);
 * the quieter side counts, since the other may hold a neighbour.
 */
public final class PeakIntegrator {

	private static final double NOISE_WIDTHS = 20;
	private static final double LEAST_WIDTHS = 5;
	private static final int LEAST_POINTS = 5;

	private final double[] times;
	private final double[] signal;

	/**
	 * @param times  ascending; not copied
	 * @param signal of the same length; not copied
	 * @throws IllegalArgumentException when lengths differ, there are fewer than 3 points, or times do not ascend
	 */
	public PeakIntegrator(double[] times, double[] signal) {
		if (times.length != signal.length || times.length < 3) {
			throw new IllegalArgumentException("a chromatogram needs at least 3 points, as many times as values, not " + times.length + " and "
					+ signal.length);
		}
		for (int i = 1; i < times.length; i++) {
			if (!(times[i] > times[i - 1])) {
				throw new IllegalArgumentException("times have to ascend: point " + (i + 1) + " is at " + times[i] + " behind " + times[i - 1]);
			}
		}
		this.times = times;
		this.signal = signal;
	}

	/**
	 * The peak between two limits; an empty stretch has area and height of what little there is.
	 *
	 * @throws IllegalArgumentException when the limits do not ascend or lie outside of the chromatogram
	 */
	public Peak integrate(double start, double end) {
		if (!(start < end) || start < times[0] || end > times[times.length - 1]) {
			throw new IllegalArgumentException("limits " + start + " and " + end + " do not ascend within " + times[0] + " to "
					+ times[times.length - 1]);
		}
		int first = above(start);
		int behind = above(end);
		int n = behind - first + 2;
		double[] t = new double[n];
		double[] h = new double[n];
		double left = at(start);
		double right = at(end);
		t[0] = start;
		t[n - 1] = end;
		for (int i = first; i < behind; i++) {
			t[i - first + 1] = times[i];
			h[i - first + 1] = signal[i] - left - (right - left) * (times[i] - start) / (end - start);
		}
		double area = 0;
		int top = 0;
		for (int i = 1; i < n; i++) {
			area += (h[i] + h[i - 1]) / 2 * (t[i] - t[i - 1]);
			top = h[i] > h[top] ? i : top;
		}
		double height = h[top];
		double half = crossing(t, h, top, 0.5, 1) - crossing(t, h, top, 0.5, -1);
		double front10 = t[top] - crossing(t, h, top, 0.1, -1);
		double back10 = crossing(t, h, top, 0.1, 1) - t[top];
		double front5 = t[top] - crossing(t, h, top, 0.05, -1);
		double back5 = crossing(t, h, top, 0.05, 1) - t[top];
		double noise = Math.min(noise(end, 1, half), noise(start, -1, half));
		return new Peak(start, t[top], end, area, height, half, noise == Double.POSITIVE_INFINITY ? Double.NaN : 2 * height / noise,
				back10 / front10, (front5 + back5) / (2 * front5), behind - first);
	}

	/** The first point at a time or behind it. */
	private int above(double time) {
		int i = 0;
		while (i < times.length && times[i] < time) {
			i++;
		}
		return i;
	}

	private double at(double time) {
		int i = Math.max(1, Math.min(times.length - 1, above(time)));
		return signal[i - 1] + (signal[i] - signal[i - 1]) * (time - times[i - 1]) / (times[i] - times[i - 1]);
	}

	/** Where the signal falls to a fraction of the height, on one side of the top; NaN when it does not. */
	private static double crossing(double[] t, double[] h, int top, double fraction, int side) {
		double level = fraction * h[top];
		for (int i = top; i + side >= 0 && i + side < t.length && h[top] > 0; i += side) {
			int next = i + side;
			if (h[next] <= level) {
				return t[i] + (t[next] - t[i]) * (h[i] - level) / (h[i] - h[next]);
			}
		}
		return Double.NaN;
	}

	/** Range of the noise beside a limit; infinite when there is too little to take it from. */
	private double noise(double limit, int side, double widthAtHalfHeight) {
		if (Double.isNaN(widthAtHalfHeight)) {
			return Double.POSITIVE_INFINITY;
		}
		double far = limit + side * NOISE_WIDTHS * widthAtHalfHeight;
		int first = above(Math.max(times[0], Math.min(limit, far)));
		int last = Math.min(times.length, above(Math.max(limit, far)));
		int n = last - first;
		if (n < LEAST_POINTS || times[last - 1] - times[first] < LEAST_WIDTHS * widthAtHalfHeight) {
			return Double.POSITIVE_INFINITY;
		}
		double meanTime = 0;
		double mean = 0;
		for (int i = first; i < last; i++) {
			meanTime += times[i] / n;
			mean += signal[i] / n;
		}
		double product = 0;
		double square = 0;
		for (int i = first; i < last; i++) {
			product += (times[i] - meanTime) * (signal[i] - mean);
			square += (times[i] - meanTime) * (times[i] - meanTime);
		}
		double low = Double.POSITIVE_INFINITY;
		double high = Double.NEGATIVE_INFINITY;
		for (int i = first; i < last; i++) {
			double rest = signal[i] - mean - product / square * (times[i] - meanTime);
			low = Math.min(low, rest);
			high = Math.max(high, rest);
		}
		return high - low;
	}
}
