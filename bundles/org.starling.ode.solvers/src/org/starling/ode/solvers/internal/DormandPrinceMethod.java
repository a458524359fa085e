package org.starling.ode.solvers.internal;

import java.util.Optional;

import org.hipparchus.ode.sampling.ODEStateInterpolator;
import org.starling.ode.SolveOptions;
import org.starling.ode.solvers.onestep.Evaluator;
import org.starling.ode.solvers.onestep.OneStepMethod;
import org.starling.ode.solvers.onestep.StepInterpolant;

/**
 * The explicit Runge–Kutta pair of order 8(5,3) with its interpolant of order 7, coefficients by Hipparchus.
 * E. Hairer, S. P. Nørsett, G. Wanner, Solving Ordinary Differential Equations I, 2nd ed., Springer 1993, section II.5;
 * P. J. Prince, J. R. Dormand, J. Comput. Appl. Math. 7 (1981) 67, doi:10.1016/0771-050X(81)90010-3.
 */
public final class DormandPrinceMethod implements OneStepMethod {

	/** Stages before the one at the end of the step. */
	private static final int STAGES = 12;

	/** Extent of the stability region along the negative real axis. */
	private static final double STABILITY_BOUNDARY = 6.1;

	private final Evaluator f;
	private final HipparchusPair pair;
	private final double[][] a;
	private final double[] c;
	private final StiffnessWatch stiffness = new StiffnessWatch(STABILITY_BOUNDARY);
	private final double[] stage;
	private final double[] lastStage;
	private final double[][] k;
	private final double[] u;
	private final double[] uNew;
	private double t;
	private double h;
	private boolean interpolationStages;
	private ODEStateInterpolator interpolant;
	private int worst;

	public DormandPrinceMethod(Evaluator f, SolveOptions options) {
		this.f = f;
		int n = f.dimension();
		double[] absTol = new double[n];
		for (int i = 0; i < n; i++) {
			absTol[i] = options.absTol(i);
		}
		pair = new HipparchusPair(absTol, options.relTol());
		a = pair.getA();
		c = pair.getC();
		k = new double[HipparchusPair.DERIVATIVES][n];
		stage = new double[n];
		lastStage = new double[n];
		u = new double[n];
		uNew = new double[n];
	}

	@Override
	public int errorOrder() {
		return 8;
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
		interpolationStages = false;
		interpolant = null;
		for (int i = 1; i < STAGES; i++) {
			evaluate(i, i == STAGES - 1 ? lastStage : stage);
		}
		evaluate(STAGES, uNew);
		System.arraycopy(uNew, 0, proposal, 0, uNew.length);
		int notFinite = Math.max(Evaluator.firstNotFinite(uNew), Evaluator.firstNotFinite(k[STAGES]));
		if (notFinite >= 0) {
			worst = notFinite;
			return Double.NaN;
		}
		worst = -1;
		double error = pair.error(k, u, uNew, h);
		if (error <= 1) {
			stiffness.step(h, k[STAGES], k[STAGES - 1], uNew, lastStage);
		}
		return error;
	}

	@Override
	public void accept() {
		t += h;
		System.arraycopy(uNew, 0, u, 0, u.length);
		System.arraycopy(k[STAGES], 0, k[0], 0, u.length);
	}

	/** The state that alone would give the largest error. */
	@Override
	public int worstState() {
		if (worst >= 0) {
			return worst;
		}
		double largest = -1;
		int found = 0;
		for (int j = 0; j < u.length; j++) {
			double[][] alone = new double[k.length][u.length];
			for (int i = 0; i < k.length; i++) {
				alone[i][j] = k[i][j];
			}
			double error = pair.error(alone, u, uNew, h);
			if (error > largest) {
				largest = error;
				found = j;
			}
		}
		return found;
	}

	@Override
	public void interpolate(double theta, double[] state) {
		if (interpolant == null) {
			evaluateInterpolationStages();
			interpolant = pair.interpolant(k, u, uNew, h);
		}
		copy(interpolant, theta * h, state);
	}

	@Override
	public StepInterpolant keepInterpolant() {
		evaluateInterpolationStages();
		double[][] derivatives = new double[k.length][];
		for (int i = 0; i < k.length; i++) {
			derivatives[i] = k[i].clone();
		}
		ODEStateInterpolator kept = pair.interpolant(derivatives, u, uNew, h);
		double length = h;
		return (theta, state) -> copy(kept, theta * length, state);
	}

	@Override
	public Optional<String> diagnosis() {
		return stiffness.suspicion();
	}

	private static void copy(ODEStateInterpolator interpolant, double time, double[] state) {
		double[] value = interpolant.getInterpolatedState(time).getPrimaryState();
		System.arraycopy(value, 0, state, 0, state.length);
	}

	private void evaluateInterpolationStages() {
		if (!interpolationStages) {
			for (int i = STAGES + 1; i < HipparchusPair.DERIVATIVES; i++) {
				evaluate(i, stage);
			}
			interpolationStages = true;
		}
	}

	/** Forms the argument of derivative {@code i} in {@code y} and evaluates there. */
	private void evaluate(int i, double[] y) {
		double[] row = a[i - 1];
		for (int j = 0; j < y.length; j++) {
			double sum = 0;
			for (int s = 0; s < row.length; s++) {
				sum += row[s] * k[s][j];
			}
			y[j] = u[j] + h * sum;
		}
		f.rhs(t + c[i - 1] * h, y, k[i]);
	}
}
