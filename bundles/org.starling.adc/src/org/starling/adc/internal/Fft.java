package org.starling.adc.internal;

/**
 * Discrete Fourier transforms of any length: radix 2 for powers of two (J. W. Cooley, J. W. Tukey, Math Comput 19 (1965) 297–301), else the
 * chirp transform (L. I. Bluestein, IEEE Trans Audio Electroacoust 18 (1970) 451–455), which takes three of the next power of two above 2N.
 */
public final class Fft {

	private Fft() {
	}

	/** Transforms in place, X[k] = Σ x[n] exp(−2πikn/N), no factor. */
	public static void transform(double[] re, double[] im) {
		int n = re.length;
		if (n < 2) {
			return;
		}
		if (Integer.bitCount(n) == 1) {
			radix2(re, im);
		} else {
			chirp(re, im);
		}
	}

	private static void radix2(double[] re, double[] im) {
		int n = re.length;
		int shift = Integer.numberOfLeadingZeros(n) + 1;
		for (int i = 0; i < n; i++) {
			int j = Integer.reverse(i) >>> shift;
			if (j > i) {
				swap(re, i, j);
				swap(im, i, j);
			}
		}
		double[] cos = new double[n / 2];
		double[] sin = new double[n / 2];
		for (int i = 0; i < n / 2; i++) {
			cos[i] = Math.cos(2 * Math.PI * i / n);
			sin[i] = -Math.sin(2 * Math.PI * i / n);
		}
		for (int half = 1; half < n; half *= 2) {
			int stride = n / (2 * half);
			for (int start = 0; start < n; start += 2 * half) {
				for (int k = 0; k < half; k++) {
					int a = start + k;
					int b = a + half;
					double c = cos[k * stride];
					double s = sin[k * stride];
					double r = re[b] * c - im[b] * s;
					double i = re[b] * s + im[b] * c;
					re[b] = re[a] - r;
					im[b] = im[a] - i;
					re[a] += r;
					im[a] += i;
				}
			}
		}
	}

	private static void swap(double[] x, int i, int j) {
		double t = x[i];
		x[i] = x[j];
		x[j] = t;
	}

	private static void chirp(double[] re, double[] im) {
		int n = re.length;
		int m = Integer.highestOneBit(2 * n) * 2;
		double[] cos = new double[n];
		double[] sin = new double[n];
		for (int k = 0; k < n; k++) {
			double angle = Math.PI * ((long) k * k % (2L * n)) / n;
			cos[k] = Math.cos(angle);
			sin[k] = -Math.sin(angle);
		}
		double[] ar = new double[m];
		double[] ai = new double[m];
		double[] br = new double[m];
		double[] bi = new double[m];
		for (int k = 0; k < n; k++) {
			ar[k] = re[k] * cos[k] - im[k] * sin[k];
			ai[k] = re[k] * sin[k] + im[k] * cos[k];
			br[k] = cos[k];
			bi[k] = -sin[k];
			if (k > 0) {
				br[m - k] = br[k];
				bi[m - k] = bi[k];
			}
		}
		radix2(ar, ai);
		radix2(br, bi);
		for (int k = 0; k < m; k++) {
			double r = ar[k] * br[k] - ai[k] * bi[k];
			// conjugated, so that the forward transform inverts
			ai[k] = -(ar[k] * bi[k] + ai[k] * br[k]);
			ar[k] = r;
		}
		radix2(ar, ai);
		for (int k = 0; k < n; k++) {
			double r = ar[k] / m;
			double i = -ai[k] / m;
			re[k] = r * cos[k] - i * sin[k];
			im[k] = r * sin[k] + i * cos[k];
		}
	}
}
