package org.starling.ode.solvers;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.starling.ode.OdeSolver;
import org.starling.ode.solvers.internal.ExplicitMethod;
import org.starling.ode.solvers.onestep.OneStepSolver;
import org.starling.ode.solvers.onestep.StepControl;

/** The explicit Dormand–Prince pair 8(5,3): the choice for non-stiff problems and tight tolerances. */
public final class DormandPrinceProvider extends StandardProvider {

	public static final String ID = "dormand-prince";

	public DormandPrinceProvider() {
		super(new Description(ID, "Dormand–Prince 8(5,3), explicit", "KISAO:0000436",
				"P. J. Prince, J. R. Dormand, J. Comput. Appl. Math. 7 (1981) 67, doi:10.1016/0771-050X(81)90010-3; "
						+ "E. Hairer, S. P. Nørsett, G. Wanner, Solving Ordinary Differential Equations I, Springer 1993, II.5",
				Set.of(Capability.EVENTS, Capability.DENSE_OUTPUT), List.of(CommonOptions.SAFETY)));
	}

	@Override
	OdeSolver solver(Map<String, String> options) {
		return new OneStepSolver(ExplicitMethod::dormandPrince,
				StepControl.elementary().withSafety(CommonOptions.safety(options)), false);
	}
}
