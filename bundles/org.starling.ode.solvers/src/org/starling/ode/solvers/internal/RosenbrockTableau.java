package org.starling.ode.solvers.internal;

import java.util.Arrays;

/**
 * Coefficients of a Rosenbrock method in the form that needs no product with the Jacobian:
 * <pre>
 * (M/(hγ) − J) U_i = f(t + α_i h, u + Σ a_ij U_j) + M Σ (c_ij/h) U_j + h d_i ∂f/∂t
 * u_new = u + Σ m_j U_j,   error = Σ e_j U_j
 * u(t + θh) = (1−θ) u + θ (u_new + (1−θ)(κ_1 + θ (κ_2 + θ …))),   κ_r = Σ dense_rj U_j
 * </pre>
 * E. Hairer, G. Wanner, Solving Ordinary Differential Equations II, 2nd ed., Springer 1996, section IV.7.
 *
 * @param a          strictly lower triangle by rows
 * @param c          strictly lower triangle by rows
 * @param errorOrder order of the embedded solution plus one
 */
record RosenbrockTableau(double gamma, double[][] a, double[][] c, double[] alpha, double[] d, double[] m, double[] e,
		double[][] dense, int errorOrder) {

	int stages() {
		return alpha.length;
	}

	/** Whether stage {@code i} is evaluated where stage {@code i − 1} was, plus that stage's vector. */
	boolean continuesPrevious(int i) {
		return i > 0 && a[i][i - 1] == 1 && Arrays.equals(a[i], 0, i - 1, a[i - 1], 0, i - 1);
	}

	/** Whether the new state is the point of the last stage plus its vector, and that vector the error. */
	boolean isStifflyAccurate() {
		int last = stages() - 1;
		boolean newState = m[last] == 1 && Arrays.equals(m, 0, last, a[last], 0, last);
		boolean error = e[last] == 1 && Arrays.stream(e, 0, last).allMatch(x -> x == 0);
		return newState && error;
	}

	/** RODAS: order 4(3), six stages, stiffly accurate and L-stable, interpolant of order 3. Same source, section VI.4. */
	static RosenbrockTableau rodas4() {
		double[] a5 = { 1.221224509226641, 6.019134481288629, 12.53708332932087, -0.6878860361058950 };
		double[][] a = { {}, { 1.544 }, { 0.9466785280815826, 0.2557011698983284 },
				{ 3.314825187068521, 2.896124015972201, 0.9986419139977817 }, a5,
				{ a5[0], a5[1], a5[2], a5[3], 1 } };
		double[][] c = { {}, { -5.6688 }, { -2.430093356833875, -0.2063599157091915 },
				{ -0.1073529058151375, -9.594562251023355, -20.47028614809616 },
				{ 7.496443313967647, -10.24680431464352, -33.99990352819905, 11.70890893206160 },
				{ 8.083246795921522, -7.981132988064893, -31.52159432874371, 16.31930543123136, -6.058818238834054 } };
		double[] alpha = { 0, 0.386, 0.21, 0.63, 1, 1 };
		double[] d = { 0.25, -0.1043, 0.1035, -0.03620000000000023, 0, 0 };
		double[] m = { a5[0], a5[1], a5[2], a5[3], 1, 1 };
		double[] e = { 0, 0, 0, 0, 0, 1 };
		double[][] dense = {
				{ 10.12623508344586, -7.487995877610167, -34.80091861555747, -7.992771707568823, 1.025137723295662, 0 },
				{ -0.6762803392801253, 6.087714651680015, 16.43084320892478, 24.76722511418386, -6.594389125716872, 0 } };
		return new RosenbrockTableau(0.25, a, c, alpha, d, m, e, dense, 4);
	}
}
