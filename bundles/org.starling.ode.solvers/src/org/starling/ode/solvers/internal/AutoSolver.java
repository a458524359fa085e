package org.starling.ode.solvers.internal;

import java.util.Map;
import java.util.function.Function;

import org.starling.ode.Callback;
import org.starling.ode.OdeFunction;
import org.starling.ode.OdeProblem;
import org.starling.ode.OdeSolution;
import org.starling.ode.OdeSolver;
import org.starling.ode.OdeSolverProvider;
import org.starling.ode.SensitivityFunction;
import org.starling.ode.SolveContext;
import org.starling.ode.SolveOptions;
import org.starling.ode.solvers.internal.lu.LuFactorization;

/** Applies the rule that {@code AutoProvider} documents. */
public final class AutoSolver implements OdeSolver {

	public static final int MOST_LINEAR_STATES = 20;
	/** Cubed states times saved times up to which exponentials of a matrix are cheaper than steps of a stiff method. */
	public static final long MOST_EXPONENTIAL_WORK = 50_000;
	public static final int MOST_STIFF_STATES = 2000;
	public static final double TIGHT_TOLERANCE = 1e-11;
	/** Multiplications a state of a sparse factorisation up to which one a step is cheap beside what it saves. */
	public static final long MOST_OPERATIONS = 100;
	/** Part of the relative tolerance that rounding may take when a matrix exponential is formed. */
	private static final double ROUNDING_SHARE = 0.1;

	/** What is chosen and why, for a person. */
	public record Choice(String id, String reason) {
	}

	private final Function<String, OdeSolverProvider> providers;

	/** @param providers the solvers to choose from, by id */
	public AutoSolver(Function<String, OdeSolverProvider> providers) {
		this.providers = providers;
	}

	@Override
	public OdeSolution solve(OdeProblem problem, SolveOptions options, SolveContext context) {
		Choice choice = choose(problem, options);
		OdeSolution s = providers.apply(choice.id()).create(Map.of()).solve(problem, options, context);
		String note = "auto chose " + choice.id() + ": " + choice.reason();
		String message = s.message().isEmpty() ? note : s.message() + " (" + note + ")";
		return new OdeSolution(s.returnCode(), message, s.times(), s.states(), s.dense(), s.statistics());
	}

	public static Choice choose(OdeProblem problem, SolveOptions options) {
		OdeFunction f = problem.f();
		int n = f.dimension();
		String states = n + (n == 1 ? " state" : " states");
		if (problem.massMatrix() != null) {
			return options.relTol() <= TIGHT_TOLERANCE ? new Choice("radau5", "a mass matrix at a tight tolerance")
					: new Choice("rodas5p", "the problem has a mass matrix");
		}
		if (f instanceof SensitivityFunction) {
			return new Choice("rodas5p", "sensitivities are wanted, which it solves with the matrices of the states");
		}
		if (isExactlySolvable(problem, options)) {
			return new Choice("linear-propagator", "linear with constant coefficients, " + states);
		}
		if (!isFactorizationCheap(f)) {
			return n <= MOST_STIFF_STATES
					? new Choice("bdf", states + " whose factorisation is dear, so that one is to serve many steps")
					: new Choice("dormand-prince", states + ", whose factorisation costs too much for an implicit method");
		}
		return options.relTol() <= TIGHT_TOLERANCE
				? new Choice("radau5", states + ", a stiff method is safe, and this one takes the longest steps at a tight tolerance")
				: new Choice("rodas5p", states + ", a stiff method is safe and cheap");
	}

	/** Linear, small, without roots to watch, and not so stiff that the exponential would lose the digits asked for. */
	private static boolean isExactlySolvable(OdeProblem problem, SolveOptions options) {
		OdeFunction f = problem.f();
		int n = f.dimension();
		boolean roots = problem.callbacks().stream().anyMatch(Callback.AtRoot.class::isInstance);
		if (!f.isLinear() || !f.hasJacobian() || n > MOST_LINEAR_STATES || roots
				|| n > CompartmentFlow.MOST_STATES && (long) n * n * n * options.saveAt().length > MOST_EXPONENTIAL_WORK) {
			return false;
		}
		double[] values = new double[f.jacobianPattern().nonZeros()];
		f.jacobian(problem.t0(), problem.u0(), problem.p(), values);
		double sum = 0;
		for (double v : values) {
			sum += Math.abs(v);
		}
		return sum * (problem.t1() - problem.t0()) * Math.ulp(1.0) <= ROUNDING_SHARE * options.relTol();
	}

	private static boolean isFactorizationCheap(OdeFunction f) {
		return LuFactorization.of(f.jacobianPattern(), null).map(lu -> lu.operations() <= MOST_OPERATIONS * f.dimension())
				.orElse(false);
	}
}
