package org.starling.ode.solvers;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.starling.ode.OdeSolver;
import org.starling.ode.solvers.internal.AutoSolver;

/**
 * Chooses the solver from the structure of the problem and the tolerance, and says in the solution's message what it chose and
 * why. The first that fits:
 * <ol>
 * <li>A mass matrix: {@code rodas5p}; {@code radau5} at relative tolerances up to {@value AutoSolver#TIGHT_TOLERANCE}.
 * <li>Linear in the states with constant coefficients, up to {@value AutoSolver#MOST_LINEAR_STATES} states, no roots to watch, not
 * so stiff that rounding would take a tenth of the tolerance, and not so many saved times that their exponentials, each of the order of
 * the cubed number of states, cost more than steps ({@value AutoSolver#MOST_EXPONENTIAL_WORK}): {@code linear-propagator}, which is exact.
 * <li>A sparse factorisation that needs more than {@value AutoSolver#MOST_OPERATIONS} multiplications a state, as a full Jacobian of
 * 18 states does: {@code bdf}, which factorises seldom; {@code dormand-prince}, which never does, above
 * {@value AutoSolver#MOST_STIFF_STATES} states.
 * <li>{@code rodas5p}: models of pharmacology are stiff more often than not, and with a generated factorisation a stiff method
 * costs little when they are not. At tolerances up to {@value AutoSolver#TIGHT_TOLERANCE} {@code radau5} takes fewer steps.
 * </ol>
 */
public final class AutoProvider extends StandardProvider {

	public static final String ID = "auto";

	public AutoProvider() {
		super(new Description(ID, "Automatic choice", "KISAO:0000694",
				"chooses among our solvers from the structure of the problem and the tolerance; their references apply",
				Set.of(Capability.STIFF, Capability.EVENTS, Capability.DENSE_OUTPUT, Capability.MASS_MATRIX,
						Capability.SENSITIVITIES), List.of()));
	}

	@Override
	OdeSolver solver(Map<String, String> options) {
		return new AutoSolver(StandardSolvers.registry()::byId);
	}
}
