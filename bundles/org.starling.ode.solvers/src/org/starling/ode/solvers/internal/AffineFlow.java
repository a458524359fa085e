package org.starling.ode.solvers.internal;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The flow of {@code u' = A u + b} with constant A and b, through the exponential of A, or of {@code ((A, b), (0, 0))} when
 * there is an input: C. F. Van Loan, IEEE Trans. Autom. Control 23 (1978) 395, doi:10.1109/TAC.1978.1101743. Propagators over
 * times that were asked for before are used again, so that a uniform grid costs one exponential. Propagators are shared under a lock.
 */
final class AffineFlow implements LinearFlow {

	/** Most propagators that are kept. */
	private static final int KEPT = 512;
	/** Digits of a time that are not told apart: differences of times on a grid are equal up to rounding only. */
	private static final long IGNORED_BITS = 0xFFFFL;
	/** Up to this product of time difference and norm, two terms of the exponential's series are exact. */
	private static final double SMALL = 1e-6;

	private final int n;
	private final double[] a;
	private final double[] b;
	private final boolean input;
	private final double norm;
	private final Map<Long, double[]> propagators = new LinkedHashMap<>(16, 0.75f, true) {

		private static final long serialVersionUID = 1;

		@Override
		protected boolean removeEldestEntry(Map.Entry<Long, double[]> eldest) {
			return size() > KEPT;
		}
	};
	private final double[] slope;
	private final double[] second;
	private long exponentials;

	/** @param a row-major, kept */
	AffineFlow(double[] a, double[] b) {
		n = b.length;
		this.a = a;
		this.b = b;
		input = Arrays.stream(b).anyMatch(x -> x != 0);
		norm = LinearFlow.largestColumnSum(a, n);
		slope = new double[n];
		second = new double[n];
	}

	@Override
	public boolean isOf(double[] otherA, double[] otherB) {
		return Arrays.equals(a, otherA) && Arrays.equals(b, otherB);
	}

	@Override
	public double rate() {
		return norm;
	}

	@Override
	public synchronized long exponentials() {
		return exponentials;
	}

	@Override
	public Motion from(double[] u) {
		double[] start = u.clone();
		return (tau, state) -> propagate(tau, start, state);
	}

	/** Writes the state a time {@code tau} after {@code u}. */
	private synchronized void propagate(double tau, double[] u, double[] result) {
		long bits = Double.doubleToLongBits(tau);
		long key = bits + (IGNORED_BITS + 1) / 2 & ~IGNORED_BITS;
		double time = Double.longBitsToDouble(key);
		double rest = tau - time;
		if (Math.abs(rest) * norm > SMALL) {
			key = bits;
			rest = 0;
		}
		double[] p = propagators.get(key);
		if (p == null) {
			p = propagator(Double.longBitsToDouble(key));
			propagators.put(key, p);
		}
		apply(p, u, result);
		if (rest != 0) {
			correct(rest, result);
		}
	}

	/** Row-major; with an input the last of n + 1 columns is what it adds, the last row is left out. */
	private double[] propagator(double tau) {
		exponentials++;
		if (!input) {
			return MatrixExponential.of(a, n, tau);
		}
		int m = n + 1;
		double[] augmented = new double[m * m];
		for (int i = 0; i < n; i++) {
			System.arraycopy(a, i * n, augmented, i * m, n);
			augmented[i * m + n] = b[i];
		}
		return Arrays.copyOf(MatrixExponential.of(augmented, m, tau), n * m);
	}

	private void apply(double[] p, double[] u, double[] result) {
		int m = input ? n + 1 : n;
		for (int i = 0; i < n; i++) {
			double sum = input ? p[i * m + n] : 0;
			for (int j = 0; j < n; j++) {
				sum += p[i * m + j] * u[j];
			}
			result[i] = sum;
		}
	}

	/** {@code u + δ u' + δ²/2 u''}. */
	private void correct(double delta, double[] u) {
		multiply(u, slope);
		for (int i = 0; i < n; i++) {
			slope[i] += b[i];
		}
		multiply(slope, second);
		for (int i = 0; i < n; i++) {
			u[i] += delta * (slope[i] + 0.5 * delta * second[i]);
		}
	}

	private void multiply(double[] v, double[] result) {
		for (int i = 0; i < n; i++) {
			double sum = 0;
			for (int j = 0; j < n; j++) {
				sum += a[i * n + j] * v[j];
			}
			result[i] = sum;
		}
	}
}
