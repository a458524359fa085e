package org.starling.ode.solvers;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.starling.ode.OdeSolver;
import org.starling.ode.OdeSolverProvider;
import org.starling.ode.OptionDescriptor;
import org.starling.ode.solvers.internal.JacobianChoice;
import org.starling.ode.solvers.internal.RadauMethod;
import org.starling.ode.solvers.onestep.OneStepSolver;
import org.starling.ode.solvers.onestep.StepControl;

/**
 * Radau IIA of order 5: three implicit stages solved by Newton's method, A-stable and stiffly accurate. The choice for stiff
 * problems at the tightest tolerances, and for index-1 differential-algebraic ones.
 */
public final class RadauProvider implements OdeSolverProvider {

	public static final String ID = "radau5";

	@Override
	public String id() {
		return ID;
	}

	@Override
	public String label() {
		return "Radau IIA 5, implicit Runge–Kutta, stiff";
	}

	@Override
	public String kisaoId() {
		return "KISAO:0000304";
	}

	@Override
	public String reference() {
		return "E. Hairer, G. Wanner, Stiff differential equations solved by Radau methods, J. Comput. Appl. Math. 111 (1999) 93,"
				+ " doi:10.1016/S0377-0427(99)00134-X";
	}

	@Override
	public String version() {
		return Version.TEXT;
	}

	@Override
	public Set<Capability> capabilities() {
		return Set.of(Capability.STIFF, Capability.EVENTS, Capability.DENSE_OUTPUT, Capability.MASS_MATRIX);
	}

	@Override
	public List<OptionDescriptor> options() {
		return List.of(CommonOptions.JACOBIAN, CommonOptions.SAFETY);
	}

	@Override
	public OdeSolver create(Map<String, String> options) {
		OptionDescriptor.rejectUnknown(options(), options);
		JacobianChoice choice = CommonOptions.jacobian(options);
		return new OneStepSolver((f, o) -> new RadauMethod(f, o, choice),
				StepControl.predictiveControl().withSafety(CommonOptions.safety(options)), true);
	}
}
