package org.starling.ode.solvers;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.starling.ode.OdeSolver;
import org.starling.ode.solvers.internal.LinearMethod;
import org.starling.ode.solvers.onestep.OneStepSolver;
import org.starling.ode.solvers.onestep.StepControl;

/**
 * Exact propagation of linear systems with constant coefficients from dose to dose, whatever the tolerances: by sums of exponentials
 * for up to three compartments with a depot, else by the matrix exponential, once a distance of times. The choice for compartment
 * models with first-order processes alone. Its cost grows with the cube of the states: for up to about 20 of them it is hard to beat.
 */
public final class LinearPropagatorProvider extends StandardProvider {

	public static final String ID = "linear-propagator";

	public LinearPropagatorProvider() {
		super(new Description(ID, "Linear propagator, exact", "KISAO:0000694",
				"M. Gibaldi, D. Perrier, Pharmacokinetics, 2nd ed., Dekker 1982; N. J. Higham, The scaling and squaring method for"
						+ " the matrix exponential revisited, SIAM J. Matrix Anal. Appl. 26 (2005) 1179, doi:10.1137/04061101X;"
						+ " C. F. Van Loan, IEEE Trans. Autom. Control 23 (1978) 395, doi:10.1109/TAC.1978.1101743",
				Set.of(Capability.LINEAR, Capability.STIFF, Capability.EVENTS, Capability.DENSE_OUTPUT), List.of()));
	}

	@Override
	OdeSolver solver(Map<String, String> options) {
		OdeSolver solver = new OneStepSolver(LinearMethod::new, StepControl.elementary(), false);
		return (problem, settings, context) -> {
			if (!problem.f().isLinear()) {
				throw new IllegalArgumentException("linear-propagator solves systems that are linear in their states with constant"
						+ " coefficients, and this one is not, or does not say so; choose auto");
			}
			return solver.solve(problem, settings, context);
		};
	}
}
