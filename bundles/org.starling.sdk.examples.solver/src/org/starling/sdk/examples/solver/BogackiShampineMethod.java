package org.starling.sdk.examples.solver;

import org.starling.ode.SolveOptions;
import org.starling.ode.solvers.onestep.ErrorNorm;
import org.starling.ode.solvers.onestep.Evaluator;
import org.starling.ode.solvers.onestep.OneStepMethod;
import org.starling.ode.solvers.onestep.StepInterpolant;

/**
 * One step of the explicit Runge–Kutta pair of order 3(2): three new stages a step, the last one serves the next step, and
 * the cubic Hermite polynomial is its interpolant of order 3.
 * P. Bogacki, L. F. Shampine, Appl. Math. Lett. 2 (1989) 321, doi:10.1016/0893-9659(89)90079-7.
 */
final class BogackiShampineMethod implements OneStepMethod {

	/** Weights of the solution minus those of the embedded one of order 2. */
	private static final double[] ERROR = { 2.0 / 9 - 7.0 / 24, 1.0 / 3 - 1.0 / 4, 4.0 / 9 - 1.0 / 3, -1.0 / 8 };

	private final Evaluator f;
	private final ErrorNorm norm;
	private final double[] u;
	private final double[] uNew;
	private final double[] stage;
	private final double[] error;
	private final double[][] k;
	private double t;
	private double h;
	private int worst;

	BogackiShampineMethod(Evaluator f, SolveOptions options) {
		this.f = f;
		int n = f.dimension();
		norm = new ErrorNorm(options, n);
		u = new double[n];
		uNew = new double[n];
		stage = new double[n];
		error = new double[n];
		k = new double[4][n];
	}

	/** The estimate is the difference of a solution of order 3 and one of order 2: it falls with h³. */
	@Override
	public int errorOrder() {
		return 3;
	}

	@Override
	public void start(double time, double[] state) {
		t = time;
		System.arraycopy(state, 0, u, 0, u.length);
		f.rhs(t, u, k[0]);
		f.requireFinite(t, u, k[0]);
	}

	@Override
	public double attempt(double length, double[] proposal) {
		h = length;
		combine(stage, 1.0 / 2, 0, 0);
		f.rhs(t + h / 2, stage, k[1]);
		combine(stage, 0, 3.0 / 4, 0);
		f.rhs(t + 3 * h / 4, stage, k[2]);
		combine(uNew, 2.0 / 9, 1.0 / 3, 4.0 / 9);
		f.rhs(t + h, uNew, k[3]);
		System.arraycopy(uNew, 0, proposal, 0, u.length);
		worst = Evaluator.firstNotFinite(k[3]);
		if (worst >= 0) {
			return Double.NaN;
		}
		for (int i = 0; i < u.length; i++) {
			error[i] = h * (ERROR[0] * k[0][i] + ERROR[1] * k[1][i] + ERROR[2] * k[2][i] + ERROR[3] * k[3][i]);
		}
		double size = norm.of(error, u, uNew);
		worst = norm.worst();
		return size;
	}

	@Override
	public void accept() {
		t += h;
		System.arraycopy(uNew, 0, u, 0, u.length);
		System.arraycopy(k[3], 0, k[0], 0, u.length);
	}

	@Override
	public int worstState() {
		return worst;
	}

	@Override
	public void interpolate(double theta, double[] state) {
		hermite(u, uNew, k[0], k[3], h, theta, state);
	}

	/** Copies, because the arrays above belong to the next step as soon as it begins. */
	@Override
	public StepInterpolant keepInterpolant() {
		double[] from = u.clone();
		double[] to = uNew.clone();
		double[] slopeFrom = k[0].clone();
		double[] slopeTo = k[3].clone();
		double length = h;
		return (theta, state) -> hermite(from, to, slopeFrom, slopeTo, length, theta, state);
	}

	private void combine(double[] result, double a0, double a1, double a2) {
		for (int i = 0; i < u.length; i++) {
			result[i] = u[i] + h * (a0 * k[0][i] + a1 * k[1][i] + a2 * k[2][i]);
		}
	}

	private static void hermite(double[] u0, double[] u1, double[] f0, double[] f1, double h, double x, double[] u) {
		for (int i = 0; i < u.length; i++) {
			double d = u1[i] - u0[i];
			u[i] = (1 - x) * u0[i] + x * u1[i] + x * (x - 1) * ((1 - 2 * x) * d + (x - 1) * h * f0[i] + x * h * f1[i]);
		}
	}
}
