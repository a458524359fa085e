package org.starling.ode.solvers;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.starling.ode.OdeSolver;
import org.starling.ode.solvers.internal.BdfMethod;
import org.starling.ode.solvers.internal.JacobianChoice;
import org.starling.ode.solvers.onestep.OneStepSolver;
import org.starling.ode.solvers.onestep.StepControl;

/**
 * Backward differentiation (its numerical differentiation variant) of order 1 to 5 with variable steps: one or two evaluations
 * and solves a step, Jacobian and factors kept over many. The choice for large stiff systems whose evaluation or factorisation is
 * dear, and for long stretches without doses. After a dose it does not fall back to order 1: one Rosenbrock step gives the past
 * from which it goes on at order 4, but its steps have to grow again.
 */
public final class BdfProvider extends StandardProvider {

	public static final String ID = "bdf";

	public BdfProvider() {
		super(new Description(ID, "BDF 1–5, variable order, stiff", "KISAO:0000288",
				"L. F. Shampine, M. W. Reichelt, The MATLAB ODE suite, SIAM J. Sci. Comput. 18 (1997) 1,"
						+ " doi:10.1137/S1064827594276424",
				Set.of(Capability.STIFF, Capability.EVENTS, Capability.DENSE_OUTPUT, Capability.MASS_MATRIX), List.of(CommonOptions.JACOBIAN)));
	}

	@Override
	OdeSolver solver(Map<String, String> options) {
		JacobianChoice choice = CommonOptions.jacobian(options);
		return new OneStepSolver((f, o) -> new BdfMethod(f, o, choice), StepControl.elementary(), true);
	}
}
