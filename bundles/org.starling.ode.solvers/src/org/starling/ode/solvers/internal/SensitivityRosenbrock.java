package org.starling.ode.solvers.internal;

import java.util.Arrays;

import org.starling.ode.SensitivityFunction;
import org.starling.ode.SolveOptions;
import org.starling.ode.solvers.onestep.Evaluator;
import org.starling.ode.solvers.onestep.OneStepMethod;
import org.starling.ode.solvers.onestep.StepInterpolant;

/**
 * Forward sensitivities by the derivative of the Rosenbrock step itself, behind each accepted step of the states and with its
 * factorisation: the stages of a sensitivity solve
 * <pre>
 * (I/(hγ) − J) V_i = J(t_i, u_i) s_i + ∂f/∂θ(t_i, u_i) + Σ (c_ij/h) V_j + [dJ/dθ U_i + h d_i d(∂f/∂t)/dθ],   s_i = s + Σ a_ij V_j
 * </pre>
 * with the total derivatives of the Jacobian, so that the order of the method is kept (M. Caracotsios, W. E. Stewart, Comput.
 * Chem. Eng. 9 (1985) 359, doi:10.1016/0098-1354(85)85014-6, for the staggered direct method; H. G. Bock, Numerical treatment
 * of inverse problems in chemical reaction kinetics, Springer 1981, doi:10.1007/978-3-642-68220-9_8, for the derivative of the
 * discretisation). They are solved in the form of {@link StageTransform}; all directions of one state stand side by side, so that
 * sums and solves are vector instructions; only entries of the Jacobian that change are multiplied.
 */
final class SensitivityRosenbrock implements OneStepMethod {

	private final SensitivityFunction function;
	private final Evaluator f;
	private final RosenbrockMethod method;
	private final RosenbrockTableau tableau;
	private final StageTransform transform;
	private final ChangingEntries changing;
	private final SensitivityErrors errors;
	private final DirectionSums sums;
	private final double allowed;
	private final int n;
	private final int directions;
	private final int length;
	private final double[] states;
	private final double[] statesNew;
	private double[] s;
	/** Stage values, state by state in all directions; behind them what {@link SensitivityFunction#addStage} tells. */
	private final double[][] values;
	private final double[] packed;
	private final double[] point;
	private final double[] sum;
	private double t;
	private double h;
	private int worst;

	/** @param allowed how many tolerances the error of a sensitivity may be */
	SensitivityRosenbrock(Evaluator whole, SolveOptions options, JacobianChoice choice, RosenbrockTableau tableau,
			double allowed) {
		function = (SensitivityFunction) whole.function();
		f = whole.part(function.states());
		n = f.dimension();
		directions = function.directions();
		length = n * directions;
		this.tableau = tableau;
		transform = StageTransform.of(tableau);
		boolean one = options.absTol().length == 1;
		method = new RosenbrockMethod(f, one ? options
				: options.withTolerances(options.relTol(), Arrays.copyOf(options.absTol(), n)), choice, tableau);
		errors = new SensitivityErrors(options, n, directions);
		sums = new DirectionSums(length, tableau.stages());
		this.allowed = allowed;
		changing = new ChangingEntries(function.changingEntries(), function.states().jacobianPattern(), directions,
				tableau.stages());
		states = new double[n];
		statesNew = new double[n];
		double[][] vectors = new double[tableau.stages() + 1][DirectionSums.sameAlignment(length + 2 * changing.count())];
		values = Arrays.copyOf(vectors, tableau.stages());
		s = vectors[tableau.stages()];
		packed = new double[function.packedLength()];
		point = new double[n];
		sum = new double[length];
	}

	@Override
	public int errorOrder() {
		return method.errorOrder();
	}

	@Override
	public void start(double time, double[] u) {
		t = time;
		System.arraycopy(u, 0, states, 0, n);
		method.start(time, states);
		System.arraycopy(states, 0, u, 0, n);
		for (int k = 0; k < length; k++) {
			s[k] = u[n + k % directions * n + k / directions];
		}
	}

	/** Writes sensitivities behind the states, those of one direction behind the other. */
	private void unpack(double[] sensitivities, double[] u) {
		for (int i = 0; i < n; i++) {
			int from = i * directions;
			for (int j = 0, to = n + i; j < directions; j++, to += n) {
				u[to] = sensitivities[from + j];
			}
		}
	}

	@Override
	public double attempt(double step, double[] proposal) {
		h = step;
		worst = -1;
		double size = method.attempt(h, statesNew);
		System.arraycopy(statesNew, 0, proposal, 0, n);
		if (!(size <= 1)) {
			return size;
		}
		f.beginStep(function, t, states, packed);
		changing.begin(s);
		for (int i = 0; i < tableau.stages(); i++) {
			stage(i);
		}
		double[] last = values[values.length - 1];
		double[] before = values[values.length - 2];
		if (errors.within(allowed, before, last)) {
			return size;
		}
		double own = errors.largest(s, before, last) / allowed;
		if (!(own <= size)) {
			worst = n + errors.worst() % directions * n + errors.worst() / directions;
			return own;
		}
		return size;
	}

	private void stage(int i) {
		double[] right = values[i];
		sums.combine(1 / (h * transform.gamma()), s, 1 / h, transform.right()[i], values, right);
		pack(method.points()[i], method.stages()[i], i + 1 < tableau.stages() && tableau.continuesPrevious(i + 1)
				? method.points()[i + 1] : null);
		packed[3 * n] = h * tableau.d()[i];
		f.addStage(function, t + tableau.alpha()[i] * h, packed, right);
		changing.add(i, transform.point()[i], right, length);
		method.matrix().solve(right, directions);
		changing.solved(i, right);
	}

	/** @param moved their sum when it is known, else null */
	private void pack(double[] u, double[] v, double[] moved) {
		System.arraycopy(u, 0, packed, 0, n);
		System.arraycopy(v, 0, packed, n, n);
		double[] sum = moved;
		if (sum == null) {
			sum = point;
			StageSums.sum(u, v, sum);
		}
		System.arraycopy(sum, 0, packed, 2 * n, n);
	}

	@Override
	public void accept() {
		method.accept();
		t += h;
		System.arraycopy(statesNew, 0, states, 0, n);
		double[] before = s;
		s = values[values.length - 1];
		values[values.length - 1] = before;
	}

	@Override
	public void complete(double[] u) {
		unpack(s, u);
	}

	@Override
	public int worstState() {
		return worst >= 0 ? worst : method.worstState();
	}

	@Override
	public void interpolate(double theta, double[] u) {
		interpolateStates(theta, u);
		sums.combine(1, s, 1, transform.at(theta), values, sum);
		unpack(sum, u);
	}

	@Override
	public void interpolateStates(double theta, double[] u) {
		method.interpolate(theta, point);
		System.arraycopy(point, 0, u, 0, n);
	}

	@Override
	public StepInterpolant keepInterpolant() {
		StepInterpolant first = method.keepInterpolant();
		double[] from = s.clone();
		double[][] kept = Arrays.stream(values).map(double[]::clone).toArray(double[][]::new);
		return (theta, u) -> {
			double[] head = new double[n];
			first.evaluate(theta, head);
			System.arraycopy(head, 0, u, 0, n);
			double[] behind = new double[length];
			new DirectionSums(length, kept.length).combine(1, from, 1, transform.at(theta), kept, behind);
			unpack(behind, u);
		};
	}
}
