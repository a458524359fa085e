package org.starling.ode.solvers;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.starling.ode.OdeSolver;
import org.starling.ode.solvers.internal.JacobianChoice;
import org.starling.ode.solvers.internal.RadauMethod;
import org.starling.ode.solvers.onestep.OneStepSolver;
import org.starling.ode.solvers.onestep.StepControl;

/**
 * Radau IIA of order 5: three implicit stages solved by Newton's method, A-stable and stiffly accurate. The choice for stiff
 * problems at the tightest tolerances, and for index-1 differential-algebraic ones.
 */
public final class RadauProvider extends StandardProvider {

	public static final String ID = "radau5";

	public RadauProvider() {
		super(new Description(ID, "Radau IIA 5, implicit Runge–Kutta, stiff", "KISAO:0000304",
				"E. Hairer, G. Wanner, Stiff differential equations solved by Radau methods, J. Comput. Appl. Math. 111 (1999)"
						+ " 93, doi:10.1016/S0377-0427(99)00134-X",
				Set.of(Capability.STIFF, Capability.EVENTS, Capability.DENSE_OUTPUT, Capability.MASS_MATRIX), List.of(CommonOptions.JACOBIAN, CommonOptions.SAFETY)));
	}

	@Override
	OdeSolver solver(Map<String, String> options) {
		JacobianChoice choice = CommonOptions.jacobian(options);
		return new OneStepSolver((f, o) -> new RadauMethod(f, o, choice),
				StepControl.predictiveControl().withSafety(CommonOptions.safety(options)), true);
	}
}
