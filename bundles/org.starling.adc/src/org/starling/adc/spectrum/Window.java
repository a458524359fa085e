package org.starling.adc.spectrum;

/**
 * Windows of cosine terms, w[n] = Σ (−1)ᵏ aₖ cos(2πkn/N), periodic, so that a sine with a whole number of periods leaks into no more bins on
 * either side than the window has cosines. Sources: F. J. Harris, Proc IEEE 66 (1978) 51–83, doi:10.1109/PROC.1978.10837 (Hann to
 * Blackman-Harris); ISO 18431-2:2004 (flat top).
 */
public enum Window {
	RECTANGULAR("rectangular", 1), HANN("hann", 0.5, 0.5), HAMMING("hamming", 0.54, 0.46), BLACKMAN("blackman", 0.42, 0.5, 0.08),
	BLACKMAN_HARRIS("blackman-harris", 0.35875, 0.48829, 0.14128, 0.01168),
	FLAT_TOP("flat-top", 0.21557895, 0.41663158, 0.277263158, 0.083578947, 0.006947368);

	private final String id;
	private final double[] terms;

	Window(String id, double... terms) {
		this.id = id;
		this.terms = terms;
	}

	/** Stable name in files and on the command line. */
	public String id() {
		return id;
	}

	/** Bins on either side of a sine with a whole number of periods that hold some of its power. */
	public int sideBins() {
		return terms.length - 1;
	}

	/** All weights for N points, a new array. */
	public double[] weights(int points) {
		double[] weights = new double[points];
		for (int n = 0; n < points; n++) {
			double angle = 2 * Math.PI * n / points;
			for (int k = 0; k < terms.length; k++) {
				weights[n] += (k % 2 == 0 ? terms[k] : -terms[k]) * Math.cos(k * angle);
			}
		}
		return weights;
	}

	/** Power in a bin at a distance from a sine, in bins, over that in a bin on it; of a long record. */
	public double leakage(double distance) {
		double ratio = transform(distance) / terms[0];
		return ratio * ratio;
	}

	/** Transform of the window, sin(πx)/π · (a₀/x + Σ (−1)ᵏ aₖ x/(x² − k²)), for many points. */
	private double transform(double x) {
		long near = Math.round(x);
		if (Math.abs(x - near) < 1e-9) {
			int k = (int) Math.min(Math.abs(near), terms.length);
			return k == 0 ? terms[0] : k < terms.length ? terms[k] / 2 : 0;
		}
		double sum = terms[0] / x;
		for (int k = 1; k < terms.length; k++) {
			sum += (k % 2 == 0 ? terms[k] : -terms[k]) * x / (x * x - k * k);
		}
		return Math.sin(Math.PI * x) / Math.PI * sum;
	}

	/** @throws IllegalArgumentException when there is none of that name */
	public static Window of(String id) {
		StringBuilder known = new StringBuilder();
		for (Window window : values()) {
			if (window.id.equals(id)) {
				return window;
			}
			known.append(known.isEmpty() ? "" : ", ").append(window.id);
		}
		throw new IllegalArgumentException("there is no window \"" + id + "\"; there are " + known);
	}
}
