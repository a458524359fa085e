package org.starling.ode.tck;

import java.util.stream.IntStream;

import org.starling.ode.OdeProblem;
import org.starling.ode.OdeSolution;
import org.starling.ode.OdeSolverProvider;
import org.starling.ode.OdeSolverProvider.Capability;
import org.starling.sdk.contract.Expect;

/** Stiff problems, for those who declare themselves efficient on them. */
final class StiffChecks extends CheckGroup {

	/** F. Mazzia, C. Magherini, Test Set for Initial Value Problem Solvers, release 2.4, University of Bari 2008: ROBER. */
	private static final double[] ROBER_AT_1E11 = { 0.2083340149701255e-07, 0.8333360770334713e-13, 0.9999999791665050 };

	private static final double[] TIMES = IntStream.rangeClosed(1, 100).mapToDouble(i -> 0.1 * i).toArray();

	private static final String HINT = "A method that is declared STIFF needs an L-stable or at least A-stable formula and"
			+ " a Jacobian; else leave the capability out.";

	StiffChecks(OdeSolverProvider provider) {
		super(provider);
		if (can(Capability.STIFF) && !can(Capability.LINEAR)) {
			add("Robertson's kinetics to 1e11 reach the published values", this::robertson);
			add("a fast transient costs few steps once it is over", this::transientThenSmooth);
		}
	}

	private void robertson() {
		Equation f = Equation.of(3, (t, y, p, d) -> {
			d[0] = -0.04 * y[0] + 1e4 * y[1] * y[2];
			d[2] = 3e7 * y[1] * y[1];
			d[1] = -d[0] - d[2];
		});
		OdeSolution s = solve(OdeProblem.of(f, new double[] { 1, 0, 0 }, 0, 1e11),
				TIGHT.withTolerances(1e-7, 1e-15).withMaxSteps(20_000).withSaveAt(1e11));
		Solved.success(s);
		for (int i = 0; i < 3; i++) {
			Expect.close(ROBER_AT_1E11[i], s.lastState()[i], 1e-3 * ROBER_AT_1E11[i], "y" + (i + 1) + " at t = 1e11", HINT);
		}
	}

	/** H. J. Prothero, A. Robinson, Math. Comp. 28 (1974) 145, doi:10.1090/S0025-5718-1974-0331793-2. */
	private void transientThenSmooth() {
		double rate = 1e6;
		Equation f = Equation.of(1, (t, u, p, du) -> du[0] = -rate * (u[0] - Math.cos(t)) - Math.sin(t));
		OdeSolution s = solve(OdeProblem.of(f, new double[] { 2 }, 0, 10), TIGHT.withTolerances(1e-5, 1e-5).withSaveAt(TIMES));
		Solved.success(s);
		for (int i = 0; i < TIMES.length; i++) {
			Expect.close(Math.cos(TIMES[i]), s.states()[i][0], 1e-3, "u at t = " + TIMES[i], HINT
					+ " Derivatives in an interpolant must not be those of a state that is off the solution by its tolerance.");
		}
		Expect.that(s.statistics().steps() < 2000, "The solution is a cosine after a microsecond: few steps are needed",
				s.statistics().steps() + " steps", HINT);
	}
}
