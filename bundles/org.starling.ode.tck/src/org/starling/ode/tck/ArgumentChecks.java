package org.starling.ode.tck;

import java.util.List;

import org.starling.ode.OdeProblem;
import org.starling.ode.OdeSolverProvider;
import org.starling.ode.OdeSolverProvider.Capability;
import org.starling.sdk.contract.Expect;

/** Arguments that do not fit are refused before anything is computed. */
final class ArgumentChecks extends CheckGroup {

	ArgumentChecks(OdeSolverProvider provider) {
		super(provider);
		add("a wrong number of absolute tolerances is refused", () -> Expect.illegalArgument(
				() -> solve(TestProblems.oscillator(1), TIGHT.withTolerances(1e-6, 1e-9, 1e-9, 1e-9)),
				"Three absolute tolerances for two states must be refused", "Allowed are one for all or one a state."));
		add("save times outside the span are refused", () -> {
			for (double t : new double[] { -0.5, 1.5 }) {
				Expect.illegalArgument(() -> solve(TestProblems.decay(1), TIGHT.withSaveAt(t)),
						"Save time " + t + " of the span [0, 1] must be refused", "Name the time and the span.");
			}
		});
		if (!can(Capability.MASS_MATRIX)) {
			add("a mass matrix is refused", () -> Expect.illegalArgument(
					() -> solve(new OdeProblem(Equation.linear(1, -1), new double[] { 1 }, 0, 1, new double[0], List.of(),
							List.of("drug"), new double[] { 2 }), TIGHT),
					"A solver without the capability MASS_MATRIX must refuse one",
					"Passing over it gives the solution of another problem."));
		}
	}
}
