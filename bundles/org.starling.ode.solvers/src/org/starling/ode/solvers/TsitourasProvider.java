package org.starling.ode.solvers;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.starling.ode.OdeSolver;
import org.starling.ode.solvers.internal.ExplicitMethod;
import org.starling.ode.solvers.onestep.OneStepSolver;
import org.starling.ode.solvers.onestep.StepControl;

/** The explicit Tsitouras pair 5(4): the choice for non-stiff problems at loose and moderate tolerances. */
public final class TsitourasProvider extends StandardProvider {

	public static final String ID = "tsitouras";

	public TsitourasProvider() {
		super(new Description(ID, "Tsitouras 5(4), explicit", "KISAO:0000435",
				"Ch. Tsitouras, Runge–Kutta pairs of order 5(4) satisfying only the first column simplifying assumption, Comput."
						+ " Math. Appl. 62 (2011) 770, doi:10.1016/j.camwa.2011.06.002",
				Set.of(Capability.EVENTS, Capability.DENSE_OUTPUT), List.of(CommonOptions.SAFETY)));
	}

	@Override
	OdeSolver solver(Map<String, String> options) {
		return new OneStepSolver(ExplicitMethod::tsitouras,
				StepControl.elementary().withSafety(CommonOptions.safety(options)), false);
	}
}
