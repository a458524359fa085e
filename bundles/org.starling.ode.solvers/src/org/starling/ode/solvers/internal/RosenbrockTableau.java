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
public record RosenbrockTableau(double gamma, double[][] a, double[][] c, double[] alpha, double[] d, double[] m, double[] e,
		double[][] dense, int errorOrder) {

	public int stages() {
		return alpha.length;
	}

	/** Whether stage {@code i} is evaluated where stage {@code i − 1} was, plus that stage's vector. */
	boolean continuesPrevious(int i) {
		return i > 0 && a[i][i - 1] == 1 && Arrays.equals(a[i], 0, i - 1, a[i - 1], 0, i - 1);
	}

	/** Whether the new state is the point of the last stage plus its vector, and that vector the error. */
	public boolean isStifflyAccurate() {
		int last = stages() - 1;
		boolean newState = m[last] == 1 && Arrays.equals(m, 0, last, a[last], 0, last);
		boolean error = e[last] == 1 && Arrays.stream(e, 0, last).allMatch(x -> x == 0);
		return newState && error;
	}

	/** RODAS: order 4(3), six stages, stiffly accurate and L-stable, interpolant of order 3. Same source, section VI.4. */
	public static RosenbrockTableau rodas4() {
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

	/**
	 * RODAS5P: order 5(4), eight stages, stiffly accurate and L-stable, of order 4 on Prothero–Robinson problems at least and for
	 * index-1 systems, interpolant of order 4. G. Steinebach, BIT Numer. Math. 63 (2023) 27, doi:10.1007/s10543-023-00967-x.
	 */
	public static RosenbrockTableau rodas5p() {
		double[] a6 = { -7.502846399306121, 2.561846144803919, -11.627539656261098, -0.18268767659942256,
				0.030198172008377946 };
		double[][] a = { {}, { 3 }, { 2.849394379747939, 0.45842242204463923 },
				{ -6.954028509809101, 2.489845061869568, -10.358996098473584 },
				{ 2.8029986275628964, 0.5072464736228206, -0.3988312541770524, -0.04721187230404641 }, a6,
				{ a6[0], a6[1], a6[2], a6[3], a6[4], 1 }, { a6[0], a6[1], a6[2], a6[3], a6[4], 1, 1 } };
		double[][] c = { {}, { -14.155112264123755 }, { -17.97296035885952, -2.859693295451294 },
				{ 147.12150275711716, -1.41221402718213, 71.68940251302358 },
				{ 165.43517024871676, -0.4592823456491126, 42.90938336958603, -5.961986721573306 },
				{ 24.854864614690072, -3.0009227002832186, 47.4931110020768, 5.5814197821558125, -0.6610691825249471 },
				{ 30.91273214028599, -3.1208243349937974, 77.79954646070892, 34.28646028294783, -19.097331116725623,
						-28.087943162872662 },
				{ 37.80277123390563, -3.2571969029072276, 112.26918849496327, 66.9347231244047, -40.06618937091002,
						-54.66780262877968, -9.48861652309627 } };
		double[] alpha = { 0, 0.6358126895828704, 0.4095798393397535, 0.9769306725060716, 0.4288403609558664, 1, 1, 1 };
		double[] d = { 0.21193756319429014, -0.42387512638858027, -0.3384627126235924, 1.8046452872882734,
				2.325825639765069, 0, 0, 0 };
		double[] m = { a6[0], a6[1], a6[2], a6[3], a6[4], 1, 1, 1 };
		double[] e = { 0, 0, 0, 0, 0, 0, 0, 1 };
		double[][] dense = {
				{ 25.948786856663858, -2.5579724845846235, 10.433815404888879, -2.3679251022685204, 0.524948541321073,
						1.1241088310450404, 0.4272876194431874, -0.17202221070155493 },
				{ -9.91568850695171, -0.9689944594115154, 3.0438037242978453, -24.495224566215796, 20.176138334709044,
						15.98066361424651, -6.789040303419874, -6.710236069923372 },
				{ 11.419903575922262, 2.8879645146136994, 72.92137995996029, 80.12511834622643, -52.072871366152654,
						-59.78993625266729, -0.15582684282751913, 4.883087185713722 } };
		return new RosenbrockTableau(0.21193756319429014, a, c, alpha, d, m, e, dense, 5);
	}
}
