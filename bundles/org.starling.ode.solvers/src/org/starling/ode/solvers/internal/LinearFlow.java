package org.starling.ode.solvers.internal;

/** The flow of {@code u' = A u + b} with constant A and b. */
interface LinearFlow {

	/** The solution from one state on. */
	@FunctionalInterface
	interface Motion {

		/** Writes the state a time {@code tau} after the start. Any thread may ask. */
		void at(double tau, double[] state);
	}

	/** The motion from a state, which is copied. */
	Motion from(double[] u);

	/** The largest absolute column sum of A: no eigenvalue is larger. */
	double rate();

	/** Exponentials of matrices formed so far. */
	long exponentials();

	/** Whether this is the flow of that system, to the last bit. */
	boolean isOf(double[] a, double[] b);

	/** @param a row-major, kept */
	static LinearFlow of(double[] a, double[] b) {
		return CompartmentFlow.of(a, b).map(LinearFlow.class::cast).orElseGet(() -> new AffineFlow(a, b));
	}

	static double largestColumnSum(double[] a, int n) {
		double largest = 0;
		for (int j = 0; j < n; j++) {
			double sum = 0;
			for (int i = 0; i < n; i++) {
				sum += Math.abs(a[i * n + j]);
			}
			largest = Math.max(largest, sum);
		}
		return largest;
	}
}
