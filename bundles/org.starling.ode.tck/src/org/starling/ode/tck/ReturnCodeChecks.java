package org.starling.ode.tck;

import java.util.List;

import org.starling.ode.Affect;
import org.starling.ode.OdeProblem;
import org.starling.ode.OdeSolution;
import org.starling.ode.OdeSolverProvider;
import org.starling.ode.OdeSolverProvider.Capability;
import org.starling.ode.ReturnCode;
import org.starling.ode.SolveOptions;
import org.starling.sdk.contract.ContractViolation;
import org.starling.sdk.contract.Expect;

/** Numerical trouble is a code with a message, never an exception. */
final class ReturnCodeChecks extends CheckGroup {

	private static final String CODE = "Numerical trouble is a return code, never an exception; the message says what"
			+ " happened, to which state, when, and what to try.";

	ReturnCodeChecks(OdeSolverProvider provider) {
		super(provider);
		add("a derivative that is NaN is NOT_FINITE and names the state", this::nan);
		add("a callback that sets NaN is NOT_FINITE and names the state", this::nanByCallback);
		if (!can(Capability.LINEAR)) {
			add("a derivative that becomes NaN on the way keeps what was reached", this::nanOnTheWay);
			add("growth without bound ends without success", this::pole);
			add("steps that run out are MAX_STEPS with a message", this::maxSteps);
		}
	}

	private OdeSolution unthrown(OdeProblem problem, SolveOptions options) {
		try {
			return solve(problem, options);
		} catch (RuntimeException e) {
			throw new ContractViolation("Numerical trouble must not throw. Seen: " + e + ". " + CODE, e);
		}
	}

	private void nan() {
		Equation f = new Equation(2, (t, u, p, du) -> {
			du[0] = -u[0];
			du[1] = Double.NaN;
		}, can(Capability.LINEAR) ? new double[] { -1, 0, 0, Double.NaN } : null);
		OdeSolution s = unthrown(new OdeProblem(f, new double[] { 1, 1 }, 0, 1, new double[0], List.of(),
				List.of("drug", "metabolite"), null), TIGHT);
		told(ReturnCode.NOT_FINITE, s, "metabolite");
	}

	private void nanByCallback() {
		Affect bad = (t, u, p) -> {
			u[0] = Double.NaN;
			return Affect.Action.CONTINUE;
		};
		told(ReturnCode.NOT_FINITE, unthrown(TestProblems.decay(2, TestProblems.at("bad", bad, 1)), TIGHT), "drug");
	}

	private void nanOnTheWay() {
		Equation f = Equation.of(2, (t, u, p, du) -> {
			du[0] = -1;
			du[1] = Math.sqrt(u[0]);
		});
		OdeSolution s = unthrown(new OdeProblem(f, new double[] { 1, 0 }, 0, 2, new double[0], List.of(),
				List.of("stock", "effect"), null), TIGHT.withSaveAt(0, 0.5, 1.5, 2));
		Expect.that(!s.returnCode().isComplete(), "A solve that meets NaN must not succeed", s.returnCode(), CODE);
		Expect.that(s.message().contains("effect"), "The message must name the state 'effect'", s.message(), CODE);
		Solved.times(new double[] { 0, 0.5 }, s, "Save times that were reached are kept, later ones are left out.");
	}

	private void pole() {
		OdeProblem problem = new OdeProblem(Equation.of(1, (t, u, p, du) -> du[0] = u[0] * u[0]), new double[] { 1 }, 0, 2,
				new double[0], List.of(), List.of("cells"), null);
		OdeSolution s = unthrown(problem, TIGHT.withSaveAt(0, 0.5, 2));
		Expect.that(!s.returnCode().isComplete() && s.message().contains("cells"),
				"u' = u² has a pole at t = 1 and must end with a code and a message that names the state",
				s.returnCode() + " " + s.message(), CODE);
	}

	private void maxSteps() {
		OdeSolution s = unthrown(TestProblems.seasonal(1e4), TIGHT.withMaxSteps(20));
		Solved.code(ReturnCode.MAX_STEPS, s, "SolveOptions.maxSteps limits the attempted steps.");
		Expect.that(!s.message().isBlank(), "The message must say what to try", s.message(), CODE);
		Expect.that(s.statistics().steps() + s.statistics().rejected() <= 20, "At most 20 steps may be tried", s.statistics(), "");
	}

	private static void told(ReturnCode code, OdeSolution s, String state) {
		Solved.code(code, s, CODE);
		Expect.that(s.message().contains(state), "The message must name the state '" + state + "'", s.message(), CODE);
	}
}
