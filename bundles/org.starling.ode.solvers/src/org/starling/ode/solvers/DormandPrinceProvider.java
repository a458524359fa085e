package org.starling.ode.solvers;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.starling.ode.OdeSolver;
import org.starling.ode.OdeSolverProvider;
import org.starling.ode.OptionDescriptor;
import org.starling.ode.solvers.internal.DormandPrinceMethod;
import org.starling.ode.solvers.onestep.OneStepSolver;
import org.starling.ode.solvers.onestep.StepControl;

/** The explicit Dormand–Prince pair 8(5,3): the choice for non-stiff problems and tight tolerances. */
public final class DormandPrinceProvider implements OdeSolverProvider {

	public static final String ID = "dormand-prince";

	@Override
	public String id() {
		return ID;
	}

	@Override
	public String label() {
		return "Dormand–Prince 8(5,3), explicit";
	}

	@Override
	public String kisaoId() {
		return "KISAO:0000436";
	}

	@Override
	public String reference() {
		return "P. J. Prince, J. R. Dormand, J. Comput. Appl. Math. 7 (1981) 67, doi:10.1016/0771-050X(81)90010-3; "
				+ "E. Hairer, S. P. Nørsett, G. Wanner, Solving Ordinary Differential Equations I, Springer 1993, II.5";
	}

	@Override
	public String version() {
		return Version.TEXT;
	}

	@Override
	public Set<Capability> capabilities() {
		return Set.of(Capability.EVENTS, Capability.DENSE_OUTPUT);
	}

	@Override
	public List<OptionDescriptor> options() {
		return List.of(CommonOptions.SAFETY);
	}

	@Override
	public OdeSolver create(Map<String, String> options) {
		OptionDescriptor.rejectUnknown(options(), options);
		return new OneStepSolver(DormandPrinceMethod::new,
				StepControl.elementary().withSafety(CommonOptions.safety(options)), false);
	}
}
