package org.starling.ode.solvers.internal;

import java.util.Arrays;
import java.util.Optional;

/**
 * The closed form of {@code u' = A u + b} for up to three compartments with a depot: sums of exponentials of the eigenvalues, which
 * are real for compartments that exchange by pairs. Written in Newton's form,
 * {@code e^(tA) u = Σ e^(t·)[λ_0, …, λ_k] (A − λ_{k−1}) … (A − λ_0) u}, it holds for equal rate constants too, where the textbook's
 * coefficients divide by zero; an input is one state more with the eigenvalue 0. Immutable.
 * M. Gibaldi, D. Perrier, Pharmacokinetics, 2nd ed., Dekker 1982, appendix B; E. J. Putzer, Am. Math. Mon. 73 (1966) 2,
 * doi:10.2307/2313914.
 */
final class CompartmentFlow implements LinearFlow {

	static final int MOST_STATES = 4;

	private final int n;
	private final double[] a;
	private final double[] b;
	private final boolean input;
	private final double[] eigenvalues;

	private CompartmentFlow(double[] a, double[] b, boolean input, double[] eigenvalues) {
		n = b.length;
		this.a = a;
		this.b = b;
		this.input = input;
		this.eigenvalues = eigenvalues;
	}

	/** Empty when the system is larger or has complex eigenvalues. */
	static Optional<CompartmentFlow> of(double[] a, double[] b) {
		int n = b.length;
		if (n == 0 || n > MOST_STATES) {
			return Optional.empty();
		}
		boolean input = Arrays.stream(b).anyMatch(x -> x != 0);
		return RealEigenvalues.of(a, n).map(values -> {
			double[] all = Arrays.copyOf(values, input ? n + 1 : n);
			Arrays.sort(all);
			return new CompartmentFlow(a, b, input, all);
		});
	}

	@Override
	public boolean isOf(double[] otherA, double[] otherB) {
		return Arrays.equals(a, otherA) && Arrays.equals(b, otherB);
	}

	@Override
	public double rate() {
		return LinearFlow.largestColumnSum(a, n);
	}

	@Override
	public long exponentials() {
		return 0;
	}

	@Override
	public Motion from(double[] u) {
		double[][] vectors = new double[eigenvalues.length][n];
		System.arraycopy(u, 0, vectors[0], 0, n);
		double one = input ? 1 : 0;
		for (int k = 1; k < vectors.length; k++) {
			for (int i = 0; i < n; i++) {
				double sum = one * b[i] - eigenvalues[k - 1] * vectors[k - 1][i];
				for (int j = 0; j < n; j++) {
					sum += a[i * n + j] * vectors[k - 1][j];
				}
				vectors[k][i] = sum;
			}
			one *= -eigenvalues[k - 1];
		}
		return (tau, state) -> {
			double[] weights = new double[vectors.length];
			ExponentialDifferences.of(eigenvalues, tau, weights);
			Arrays.fill(state, 0);
			StageSums.add(1, weights, vectors, vectors.length, state);
		};
	}
}
