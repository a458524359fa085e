package org.starling.ode.tck;

import java.util.List;

import org.starling.ode.Callback;
import org.starling.ode.OdeProblem;
import org.starling.ode.OdeSolution;
import org.starling.ode.OdeSolverProvider;
import org.starling.ode.OdeSolverProvider.Capability;
import org.starling.sdk.contract.Expect;

/** Mass matrices, regular and of index 1, for those who declare them. */
final class MassMatrixChecks extends CheckGroup {

	MassMatrixChecks(OdeSolverProvider provider) {
		super(provider);
		if (can(Capability.MASS_MATRIX)) {
			add("a regular mass matrix", this::regular);
			add("an algebraic equation of index 1", this::indexOne);
			add("algebraic variables are consistent after a dose", this::afterDose);
		}
	}

	/** {@code M u' = -M u}: every component decays alike. */
	private void regular() {
		OdeProblem problem = new OdeProblem(Equation.linear(2, -2, -1, -1, -2), new double[] { 1, 3 }, 0, 2, new double[0],
				List.of(), List.of("a", "b"), new double[] { 2, 1, 1, 2 });
		double[] end = solve(problem, TIGHT.withSaveAt(2)).lastState();
		Expect.close(Math.exp(-2), end[0], SLACK, "a at t = 2", "Solve M u' = f, not u' = f.");
		Expect.close(3 * Math.exp(-2), end[1], SLACK, "b at t = 2", "");
	}

	/** {@code x' = -x, 0 = z - x²}. */
	private static OdeProblem square(Callback... callbacks) {
		Equation f = Equation.of(2, (t, u, p, du) -> {
			du[0] = -u[0];
			du[1] = u[1] - u[0] * u[0];
		});
		return new OdeProblem(f, new double[] { 1, 1 }, 0, 2, new double[0], List.of(callbacks), List.of("x", "z"),
				new double[] { 1, 0, 0, 0 });
	}

	private void indexOne() {
		OdeSolution s = solve(square(), TIGHT.withSaveAt(1, 2));
		Solved.success(s);
		Expect.close(Math.exp(-2), s.states()[0][1], SLACK, "z at t = 1", "A zero row of the mass matrix is an equation.");
		Expect.close(Math.exp(-4), s.states()[1][1], SLACK, "z at t = 2", "");
	}

	private void afterDose() {
		OdeSolution s = solve(square(TestProblems.at("dose", TestProblems.add(0, 2), 1)), TIGHT.withSaveAt(1));
		Solved.success(s);
		double x = Math.exp(-1) + 2;
		Expect.close(x * x, s.states()[0][1], SLACK, "z right after the dose into x",
				"Solve the algebraic equations again after each callback, before the state is saved.");
	}
}
