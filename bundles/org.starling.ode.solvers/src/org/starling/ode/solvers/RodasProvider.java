package org.starling.ode.solvers;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.starling.ode.OdeSolver;
import org.starling.ode.solvers.internal.JacobianChoice;
import org.starling.ode.solvers.internal.RosenbrockMethod;
import org.starling.ode.solvers.onestep.OneStepSolver;
import org.starling.ode.solvers.onestep.StepControl;

/**
 * The Rosenbrock method RODAS of order 4(3): L-stable, stiffly accurate, with a generated sparse factorisation. The choice for
 * stiff problems at loose and moderate tolerances, and for index-1 differential-algebraic ones.
 */
public final class RodasProvider extends StandardProvider {

	public static final String ID = "rodas4";

	public RodasProvider() {
		super(new Description(ID, "RODAS 4(3), Rosenbrock, stiff", "KISAO:0000033",
				"E. Hairer, G. Wanner, Solving Ordinary Differential Equations II: Stiff and Differential-Algebraic Problems, "
						+ "2nd ed., Springer 1996, VI.4, doi:10.1007/978-3-642-05221-7",
				Set.of(Capability.STIFF, Capability.EVENTS, Capability.DENSE_OUTPUT, Capability.MASS_MATRIX,
						Capability.SENSITIVITIES),
				List.of(CommonOptions.JACOBIAN, CommonOptions.SAFETY, CommonOptions.SENSITIVITY_ERRORS)));
	}

	@Override
	OdeSolver solver(Map<String, String> options) {
		JacobianChoice choice = CommonOptions.jacobian(options);
		double sensitivityErrors = CommonOptions.sensitivityErrors(options);
		return new OneStepSolver((f, o) -> RosenbrockMethod.rodas4(f, o, choice, sensitivityErrors),
				StepControl.predictiveControl().withSafety(CommonOptions.safety(options)), true);
	}
}
