package org.starling.ode;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Offers one algorithm. Found by {@link java.util.ServiceLoader} on a plain class path and by the extension point
 * {@code org.starling.runtime.odeSolvers} in the workbench; every provider passes the contract test of
 * {@code org.starling.ode.tck}.
 */
public interface OdeSolverProvider {

	/** What a solver can do. */
	enum Capability {
		/** efficient on stiff problems */
		STIFF,
		/** {@link Callback.AtRoot} */
		EVENTS, DENSE_OUTPUT,
		/** a mass matrix, singular ones of index 1 included */
		MASS_MATRIX, SENSITIVITIES,
		/** exact for linear systems only */
		LINEAR
	}

	/** Stable id, stored in files: lower-case words joined by hyphens. */
	String id();

	/** Name for a person. */
	String label();

	/** The algorithm's term in the Kinetic Simulation Algorithm Ontology, like {@code KISAO:0000033}; empty when it has none. */
	String kisaoId();

	/** The paper the algorithm follows. */
	String reference();

	/** Version of the implementation, recorded with each run. */
	String version();

	/** What the contract test then demands; a problem that needs what is missing here is refused by an IllegalArgumentException. */
	Set<Capability> capabilities();

	/** The options beyond {@link SolveOptions}. */
	List<OptionDescriptor> options();

	/**
	 * @param options values by option id; a missing one takes its default
	 * @throws IllegalArgumentException for an unknown id or a value out of range, naming it
	 */
	OdeSolver create(Map<String, String> options);
}
