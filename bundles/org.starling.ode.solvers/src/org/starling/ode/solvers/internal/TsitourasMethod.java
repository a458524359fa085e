package org.starling.ode.solvers.internal;

import java.util.Arrays;
import java.util.Optional;

import org.starling.ode.SolveOptions;
import org.starling.ode.solvers.onestep.ErrorNorm;
import org.starling.ode.solvers.onestep.Evaluator;
import org.starling.ode.solvers.onestep.OneStepMethod;
import org.starling.ode.solvers.onestep.StepInterpolant;

/**
 * The explicit Runge–Kutta pair of order 5(4) with its interpolant of order 4.
 * Ch. Tsitouras, Comput. Math. Appl. 62 (2011) 770, doi:10.1016/j.camwa.2011.06.002.
 */
public final class TsitourasMethod implements OneStepMethod {

	/** Extent of the stability region along the negative real axis. */
	static final double STABILITY_BOUNDARY = 3.5;

	private static final int STAGES = 7;
	static final double[] C = { 0, 0.161, 0.327, 0.9, 0.9800255409045097, 1, 1 };
	/** The last row is the solution's weights: the last stage is the first of the next step. */
	static final double[][] A = { {}, { 0.161 }, { -0.008480655492356989, 0.335480655492357 },
			{ 2.8971530571054935, -6.359448489975075, 4.3622954328695815 },
			{ 5.325864828439257, -11.748883564062828, 7.4955393428898365, -0.09249506636175525 },
			{ 5.86145544294642, -12.92096931784711, 8.159367898576159, -0.071584973281401, -0.028269050394068383 },
			{ 0.09646076681806523, 0.01, 0.4798896504144996, 1.379008574103742, -3.290069515436081, 2.324710524099774 } };
	/** Weights of the solution minus those of the embedded one. */
	static final double[] E = { -0.00178001105222577714, -0.0008164344596567469, 0.007880878010261995, -0.1447110071732629,
			0.5823571654525552, -0.45808210592918697, 0.015151515151515152 };

	private final Evaluator f;
	private final ErrorNorm norm;
	private final StiffnessWatch stiffness = new StiffnessWatch(STABILITY_BOUNDARY);
	private final double[][] k;
	private final double[] stage;
	private final double[] u;
	private final double[] uNew;
	private final double[] error;
	private double t;
	private double h;
	private int notFinite;

	public TsitourasMethod(Evaluator f, SolveOptions options) {
		this.f = f;
		int n = f.dimension();
		norm = new ErrorNorm(options, n);
		k = new double[STAGES][n];
		stage = new double[n];
		u = new double[n];
		uNew = new double[n];
		error = new double[n];
	}

	@Override
	public int errorOrder() {
		return 5;
	}

	@Override
	public void start(double time, double[] state) {
		t = time;
		System.arraycopy(state, 0, u, 0, u.length);
		f.rhs(t, u, k[0]);
		f.requireFinite(t, u, k[0]);
		stiffness.restart();
	}

	@Override
	public double attempt(double length, double[] proposal) {
		h = length;
		for (int i = 1; i < STAGES; i++) {
			double[] y = i == STAGES - 1 ? uNew : stage;
			System.arraycopy(u, 0, y, 0, u.length);
			StageSums.add(h, A[i], k, i, y);
			f.rhs(t + C[i] * h, y, k[i]);
		}
		System.arraycopy(uNew, 0, proposal, 0, u.length);
		Arrays.fill(error, 0);
		StageSums.add(h, E, k, STAGES, error);
		double size = norm.of(error, u, uNew);
		notFinite = Math.max(Evaluator.firstNotFinite(uNew), Evaluator.firstNotFinite(k[STAGES - 1]));
		if (notFinite >= 0) {
			return Double.NaN;
		}
		if (size <= 1) {
			stiffness.step(h, k[STAGES - 1], k[STAGES - 2], uNew, stage);
		}
		return size;
	}

	@Override
	public void accept() {
		t += h;
		System.arraycopy(uNew, 0, u, 0, u.length);
		System.arraycopy(k[STAGES - 1], 0, k[0], 0, u.length);
	}

	@Override
	public int worstState() {
		return notFinite >= 0 ? notFinite : norm.worst();
	}

	@Override
	public void interpolate(double theta, double[] state) {
		evaluate(theta, h, u, k, state);
	}

	@Override
	public StepInterpolant keepInterpolant() {
		double[] from = u.clone();
		double[][] slopes = Arrays.stream(k).map(double[]::clone).toArray(double[][]::new);
		double length = h;
		return (theta, state) -> evaluate(theta, length, from, slopes, state);
	}

	@Override
	public Optional<String> diagnosis() {
		return stiffness.suspicion();
	}

	private static void evaluate(double theta, double h, double[] from, double[][] slopes, double[] state) {
		System.arraycopy(from, 0, state, 0, state.length);
		StageSums.add(h, weights(theta), slopes, STAGES, state);
	}

	/** The weights of the interpolant, section 4 of the paper. */
	static double[] weights(double x) {
		double x2 = x * x;
		return new double[] {
				-1.0530884977290216 * x * (x - 1.3299890189751412) * (x2 - 1.4364028541716351 * x + 0.7139816917074209),
				0.1017 * x2 * (x2 - 2.1966568338249754 * x + 1.2949852507374631),
				2.490627285651252793 * x2 * (x2 - 2.38535645472061657 * x + 1.57803468208092486),
				-16.54810288924490272 * (x - 1.21712927295533244) * (x - 0.61620406037800089) * x2,
				47.37952196281928122 * (x - 1.203071208372362603) * (x - 0.658047292653547382) * x2,
				-34.87065786149660974 * (x - 1.2) * (x - 0.666666666666666667) * x2, 2.5 * (x - 1) * (x - 0.6) * x2 };
	}
}
