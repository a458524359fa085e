package org.starling.ode.solvers;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.starling.ode.OdeSolver;
import org.starling.ode.OdeSolverProvider;
import org.starling.ode.OptionDescriptor;
import org.starling.ode.solvers.internal.AutoSolver;

/**
 * Chooses the solver from the structure of the problem and says in the solution's message what it chose and why.
 * <ol>
 * <li>A mass matrix: {@code rodas4}, which alone takes one.
 * <li>Up to {@value AutoSolver#MOST_STATES_WITH_JACOBIAN} states with an analytic Jacobian, or up to
 * {@value AutoSolver#MOST_STATES_WITHOUT_JACOBIAN} without: {@code rodas4}. Models of pharmacology are stiff more often than
 * not, and at this size a stiff method costs little when they are not.
 * <li>Larger: {@code dormand-prince}, because a dense factorisation grows with the cube of the states.
 * </ol>
 */
public final class AutoProvider implements OdeSolverProvider {

	public static final String ID = "auto";

	@Override
	public String id() {
		return ID;
	}

	@Override
	public String label() {
		return "Automatic choice";
	}

	@Override
	public String kisaoId() {
		return "";
	}

	@Override
	public String reference() {
		return "chooses between rodas4 and dormand-prince from the structure of the problem; their references apply";
	}

	@Override
	public String version() {
		return Version.TEXT;
	}

	@Override
	public Set<Capability> capabilities() {
		return new RodasProvider().capabilities();
	}

	@Override
	public List<OptionDescriptor> options() {
		return List.of();
	}

	@Override
	public OdeSolver create(Map<String, String> options) {
		OptionDescriptor.rejectUnknown(options(), options);
		return new AutoSolver(new RodasProvider(), new DormandPrinceProvider());
	}
}
