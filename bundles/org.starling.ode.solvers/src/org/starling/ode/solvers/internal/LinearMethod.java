package org.starling.ode.solvers.internal;

import java.util.ArrayDeque;
import java.util.Deque;

import org.starling.ode.SolveOptions;
import org.starling.ode.SparsityPattern;
import org.starling.ode.solvers.onestep.Evaluator;
import org.starling.ode.solvers.onestep.OneStepMethod;
import org.starling.ode.solvers.onestep.StepInterpolant;

/** Exact propagation of a linear system from jump to jump; what it costs and how stands in {@link CompartmentFlow} and {@link AffineFlow}. */
public final class LinearMethod implements OneStepMethod {

	/** Systems between which callbacks switch, like an infusion that runs or not. */
	private static final int FLOWS_KEPT = 8;

	private final Evaluator f;
	private final int n;
	private final double[] u;
	private final double[] uNew;
	private final double[] zero;
	private final Deque<LinearFlow> flows = new ArrayDeque<>();
	private LinearFlow flow;
	private LinearFlow.Motion motion;
	private double t;
	private double h;

	public LinearMethod(Evaluator f, SolveOptions options) {
		this.f = f;
		n = f.dimension();
		u = new double[n];
		uNew = new double[n];
		zero = new double[n];
	}

	@Override
	public int errorOrder() {
		return 1;
	}

	@Override
	public void start(double time, double[] state) {
		t = time;
		System.arraycopy(state, 0, u, 0, n);
		double[] b = new double[n];
		f.rhs(t, zero, b);
		f.requireFinite(t, u, b);
		double[] a = matrix(b);
		flow = flows.stream().filter(x -> x.isOf(a, b)).findFirst().orElse(null);
		if (flow == null) {
			flow = LinearFlow.of(a, b);
			flows.addFirst(flow);
			if (flows.size() > FLOWS_KEPT) {
				flows.removeLast();
			}
		}
		motion = flow.from(u);
	}

	/** With roots to watch a step spans no more than the fastest process takes. */
	@Override
	public double longestStep() {
		return f.hasRoots() && flow.rate() > 0 ? 1 / flow.rate() : Double.POSITIVE_INFINITY;
	}

	@Override
	public boolean isExact() {
		return true;
	}

	@Override
	public double attempt(double length, double[] proposal) {
		h = length;
		propagate(h, uNew);
		System.arraycopy(uNew, 0, proposal, 0, n);
		return Evaluator.firstNotFinite(uNew) < 0 ? 0 : Double.NaN;
	}

	@Override
	public void accept() {
		t += h;
		System.arraycopy(uNew, 0, u, 0, n);
		motion = flow.from(u);
	}

	@Override
	public int worstState() {
		return Math.max(0, Evaluator.firstNotFinite(uNew));
	}

	@Override
	public void interpolate(double theta, double[] state) {
		if (theta == 1) {
			System.arraycopy(uNew, 0, state, 0, n);
		} else {
			propagate(theta * h, state);
		}
	}

	/** Cubic Hermite pieces would lose what is exact. */
	@Override
	public StepInterpolant keepInterpolant() {
		double length = h;
		LinearFlow.Motion kept = motion;
		return (theta, state) -> kept.at(theta * length, state);
	}

	private void propagate(double tau, double[] result) {
		long before = flow.exponentials();
		motion.at(tau, result);
		if (flow.exponentials() > before) {
			f.countFactorization();
		}
	}

	/** Row-major; from the Jacobian, or column by column from the right-hand side. */
	private double[] matrix(double[] b) {
		f.countJacobian();
		double[] a = new double[n * n];
		if (f.function().hasJacobian()) {
			SparsityPattern pattern = f.function().jacobianPattern();
			double[] values = new double[pattern.nonZeros()];
			f.jacobian(t, u, values);
			for (int j = 0; j < n; j++) {
				for (int k = pattern.columnPointers()[j]; k < pattern.columnPointers()[j + 1]; k++) {
					a[pattern.rowIndices()[k] * n + j] = values[k];
				}
			}
			return a;
		}
		double[] unit = new double[n];
		double[] column = new double[n];
		for (int j = 0; j < n; j++) {
			unit[j] = 1;
			f.rhs(t, unit, column);
			unit[j] = 0;
			for (int i = 0; i < n; i++) {
				a[i * n + j] = column[i] - b[i];
			}
		}
		return a;
	}
}
