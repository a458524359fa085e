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
 * The Rosenbrock method RODAS5P of order 5(4): L-stable, stiffly accurate, with a generated sparse factorisation. The choice for
 * stiff problems at moderate and tight tolerances, and for index-1 differential-algebraic ones.
 */
public final class Rodas5pProvider extends StandardProvider {

	public static final String ID = "rodas5p";

	public Rodas5pProvider() {
		super(new Description(ID, "RODAS5P 5(4), Rosenbrock, stiff", "KISAO:0000033",
				"G. Steinebach, Construction of Rosenbrock–Wanner method Rodas5P and numerical benchmarks within the Julia"
						+ " Differential Equations package, BIT Numer. Math. 63 (2023) 27, doi:10.1007/s10543-023-00967-x",
				Set.of(Capability.STIFF, Capability.EVENTS, Capability.DENSE_OUTPUT, Capability.MASS_MATRIX,
						Capability.SENSITIVITIES),
				List.of(CommonOptions.JACOBIAN, CommonOptions.SAFETY, CommonOptions.SENSITIVITY_ERRORS)));
	}

	@Override
	OdeSolver solver(Map<String, String> options) {
		JacobianChoice choice = CommonOptions.jacobian(options);
		double sensitivityErrors = CommonOptions.sensitivityErrors(options);
		return new OneStepSolver((f, o) -> RosenbrockMethod.rodas5p(f, o, choice, sensitivityErrors),
				StepControl.predictiveControl().withSafety(CommonOptions.safety(options)), true);
	}
}
