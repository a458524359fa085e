package org.starling.ode.solvers;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.starling.ode.OdeSolver;
import org.starling.ode.OdeSolverProvider;
import org.starling.ode.OptionDescriptor;
import org.starling.ode.solvers.internal.TsitourasMethod;
import org.starling.ode.solvers.onestep.OneStepSolver;
import org.starling.ode.solvers.onestep.StepControl;

/** The explicit Tsitouras pair 5(4): the choice for non-stiff problems at loose and moderate tolerances. */
public final class TsitourasProvider implements OdeSolverProvider {

	public static final String ID = "tsitouras";

	@Override
	public String id() {
		return ID;
	}

	@Override
	public String label() {
		return "Tsitouras 5(4), explicit";
	}

	@Override
	public String kisaoId() {
		return "";
	}

	@Override
	public String reference() {
		return "Ch. Tsitouras, Runge–Kutta pairs of order 5(4) satisfying only the first column simplifying assumption, Comput. Math."
				+ " Appl. 62 (2011) 770, doi:10.1016/j.camwa.2011.06.002";
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
		return new OneStepSolver(TsitourasMethod::new,
				StepControl.elementary().withSafety(CommonOptions.safety(options)), false);
	}
}
