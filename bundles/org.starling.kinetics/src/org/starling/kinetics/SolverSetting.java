package org.starling.kinetics;

import java.util.Map;

import org.starling.kinetics.flat.FlatSystem;
import org.starling.ode.OdeSolver;
import org.starling.ode.OdeSolverProvider;
import org.starling.ode.OdeSolverProvider.Capability;
import org.starling.ode.OdeSolvers;

/**
 * Which solver is used, and how exact it is to be.
 *
 * @param id      id of a solver provider
 * @param options the provider's own options by id; one that is missing takes its default
 * @param relTol  relative tolerance
 * @param absTol  absolute tolerance of every state, in the state's unit
 * @param maxSteps largest number of attempted steps from the start or a callback to the next callback or the end
 */
public record SolverSetting(String id, Map<String, String> options, double relTol, double absTol, int maxSteps) {

	/** The id that leaves the choice to the engine. */
	public static final String AUTO = "auto";

	public SolverSetting {
		options = Map.copyOf(options);
	}

	/** The engine's choice at tolerances of 1e-6 and 1e-9. */
	public static SolverSetting defaults() {
		return new SolverSetting(AUTO, Map.of(), 1e-6, 1e-9, 100_000);
	}

	public SolverSetting withTolerances(double relative, double absolute) {
		return new SolverSetting(id, options, relative, absolute, maxSteps);
	}

	public SolverSetting withId(String other) {
		return new SolverSetting(other, options, relTol, absTol, maxSteps);
	}

	/**
	 * @throws IllegalArgumentException when the id or an option is not known, an option is out of range, or the solver can't solve the
	 * system's algebraic rules
	 */
	OdeSolver create(OdeSolvers solvers, FlatSystem system) {
		OdeSolverProvider provider = solvers.byId(id);
		if (system.hasAlgebraicStates() && !provider.capabilities().contains(Capability.MASS_MATRIX)) {
			String state = system.states().stream().filter(FlatSystem.State::algebraic).findFirst().orElseThrow().name();
			throw new IllegalArgumentException("the solver '" + id + "' can't solve the algebraic rule that determines '" + state
					+ "'; choose one of " + solvers.all().stream().filter(p -> p.capabilities().contains(Capability.MASS_MATRIX))
							.map(OdeSolverProvider::id).toList());
		}
		return provider.create(options);
	}
}
