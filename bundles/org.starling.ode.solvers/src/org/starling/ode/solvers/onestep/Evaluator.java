package org.starling.ode.solvers.onestep;

import java.util.List;

import org.starling.ode.Callback;
import org.starling.ode.OdeFunction;
import org.starling.ode.OdeProblem;
import org.starling.ode.SensitivityFunction;
import org.starling.ode.ReturnCode;

/**
 * What a method may ask of the problem during one solve: evaluations that are counted, that see this solve's own parameters
 * and that stop the solve soon after the caller cancels. Confined to the solving thread.
 */
public final class Evaluator {

	private final OdeProblem problem;
	private final OdeFunction function;
	private final double[] parameters;
	private final double[] massMatrix;
	private final CancelCheck cancel;
	private final Evaluator whole;
	private long rhsEvaluations;
	private long jacobians;
	private long factorizations;

	Evaluator(OdeProblem problem, CancelCheck cancel) {
		this.problem = problem;
		this.function = problem.f();
		this.parameters = problem.p().clone();
		this.massMatrix = problem.massMatrix();
		this.cancel = cancel;
		this.whole = this;
	}

	private Evaluator(Evaluator whole, OdeFunction part) {
		this.problem = whole.problem;
		this.function = part;
		this.parameters = whole.parameters;
		this.massMatrix = null;
		this.cancel = whole.cancel;
		this.whole = whole;
	}

	/**
	 * The same for the first states of the problem alone, with the same parameters; what it evaluates counts here.
	 *
	 * @param part the function of those states
	 */
	public Evaluator part(OdeFunction part) {
		return new Evaluator(this, part);
	}

	/** Number of states. */
	public int dimension() {
		return function.dimension();
	}

	/** Start and end of the problem's span. */
	public double[] span() {
		return new double[] { problem.t0(), problem.t1() };
	}

	/** Writes {@code f(t, u, p)} to {@code du}. */
	public void rhs(double t, double[] u, double[] du) {
		cancel.tick();
		whole.rhsEvaluations++;
		function.rhs(t, u, parameters, du);
	}

	/** Writes the analytic Jacobian's values in the order of its pattern. */
	public void jacobian(double t, double[] u, double[] values) {
		cancel.tick();
		function.jacobian(t, u, parameters, values);
	}

	/** Writes the analytic {@code ∂f/∂t}. */
	public void timeDerivative(double t, double[] u, double[] dfdt) {
		function.timeDerivative(t, u, parameters, dfdt);
	}

	/** As {@link SensitivityFunction#beginStep} with this solve's parameters. */
	public void beginStep(SensitivityFunction f, double t, double[] u, double[] packed) {
		f.beginStep(t, u, parameters, packed);
	}

	/** As {@link SensitivityFunction#addStage} with this solve's parameters. */
	public void addStage(SensitivityFunction f, double t, double[] packed, double[] result) {
		f.addStage(t, packed, parameters, result);
	}

	/** What the function says about itself; values are asked of this evaluator. */
	public OdeFunction function() {
		return function;
	}

	/** Whether steps are watched for roots, so that they should not be longer than the solution's own times. */
	public boolean hasRoots() {
		return problem.callbacks().stream().anyMatch(Callback.AtRoot.class::isInstance);
	}

	/** Row-major mass matrix, or null for the identity. Not to be changed. */
	public double[] massMatrix() {
		return massMatrix;
	}

	/** Name of a state, for messages. */
	public String name(int state) {
		return problem.names().get(state);
	}

	/** Counts a Jacobian, analytic or by difference quotients. */
	public void countJacobian() {
		whole.jacobians++;
	}

	public void countFactorization() {
		whole.factorizations++;
	}

	/** @throws SolveAbort with NOT_FINITE naming the state, when the state or its derivative is not finite */
	public void requireFinite(double t, double[] u, double[] du) {
		int state = firstNotFinite(u);
		if (state >= 0) {
			throw new SolveAbort(ReturnCode.NOT_FINITE, "state '" + name(state) + "' is " + u[state] + " at t = " + Advice.shown(t)
					+ "; check its initial value and what callbacks set it to");
		}
		int derivative = firstNotFinite(du);
		if (derivative >= 0) {
			throw new SolveAbort(ReturnCode.NOT_FINITE, "the derivative of '" + name(derivative) + "' is " + du[derivative]
					+ " at t = " + Advice.shown(t) + "; look for a division by zero, a logarithm or a root of a negative number in it");
		}
	}

	/** Index of the first entry that is NaN or infinite, or -1. */
	public static int firstNotFinite(double[] v) {
		return allFinite(v) ? -1 : search(v);
	}

	/** Zero times a number is zero unless it is infinite or none; four sums, which a processor adds side by side. */
	private static boolean allFinite(double[] v) {
		double s0 = 0;
		double s1 = 0;
		double s2 = 0;
		double s3 = 0;
		int i = 0;
		for (; i + 3 < v.length; i += 4) {
			s0 += 0 * v[i];
			s1 += 0 * v[i + 1];
			s2 += 0 * v[i + 2];
			s3 += 0 * v[i + 3];
		}
		for (; i < v.length; i++) {
			s0 += 0 * v[i];
		}
		return s0 + s1 + s2 + s3 == 0;
	}

	private static int search(double[] v) {
		for (int i = 0; i < v.length; i++) {
			if (!Double.isFinite(v[i])) {
				return i;
			}
		}
		return -1;
	}

	List<String> names() {
		return problem.names();
	}

	/** This solve's own parameters, as callbacks have left them. Not to be changed. */
	public double[] parameters() {
		return parameters;
	}

	long rhsEvaluations() {
		return rhsEvaluations;
	}

	long jacobians() {
		return jacobians;
	}

	long factorizations() {
		return factorizations;
	}
}
