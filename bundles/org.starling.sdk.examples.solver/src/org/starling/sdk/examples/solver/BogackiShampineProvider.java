package org.starling.sdk.examples.solver;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.starling.ode.OdeSolver;
import org.starling.ode.OdeSolverProvider;
import org.starling.ode.OptionDescriptor;
import org.starling.ode.solvers.onestep.OneStepSolver;
import org.starling.ode.solvers.onestep.StepControl;

/** The pair of P. Bogacki and L. F. Shampine as a choice in the list of solvers: an example to copy. */
public final class BogackiShampineProvider implements OdeSolverProvider {

	private static final OptionDescriptor LARGEST_GROWTH = OptionDescriptor.real("largest-growth", "Largest growth of a step",
			5, 1.5, 10, "A step is at most this many times as long as the one before. Lower it when many steps are rejected.");

	@Override
	public String id() {
		return "bogacki-shampine";
	}

	@Override
	public String label() {
		return "Bogacki–Shampine 3(2), explicit";
	}

	/** The ontology knows the class of embedded Runge–Kutta methods, not this pair. */
	@Override
	public String kisaoId() {
		return "KISAO:0000302";
	}

	@Override
	public String reference() {
		return "P. Bogacki, L. F. Shampine, Appl. Math. Lett. 2 (1989) 321, doi:10.1016/0893-9659(89)90079-7";
	}

	@Override
	public String version() {
		return "1.0.0";
	}

	@Override
	public Set<Capability> capabilities() {
		return Set.of(Capability.EVENTS, Capability.DENSE_OUTPUT);
	}

	@Override
	public List<OptionDescriptor> options() {
		return List.of(LARGEST_GROWTH);
	}

	@Override
	public OdeSolver create(Map<String, String> options) {
		OptionDescriptor.rejectUnknown(options(), options);
		double growth = Double.parseDouble(LARGEST_GROWTH.valueIn(options));
		return new OneStepSolver(BogackiShampineMethod::new, new StepControl(0.9, 0.2, growth, false), false);
	}
}
