package org.starling.quantum.provider;

import org.starling.quantum.energy.EnergyResult;

/** The caller's side of a running calculation. */
public interface EnergyMonitor {

	/** Hears nothing and never cancels. */
	EnergyMonitor NONE = new EnergyMonitor() {

		@Override
		public void iteration(int n, double energy, double change, String rung) {
			// nobody looks
		}

		@Override
		public boolean cancelled() {
			return false;
		}
	};

	/**
	 * A step towards a self-consistent field or whatever else converges; told on the thread of the calculation.
	 *
	 * @param n      from 1 on; from 1 again when another field begins, as at each geometry of an optimisation
	 * @param energy as it is now, in hartree: no result
	 * @param change from the step before; NaN for the first
	 * @param rung   what is being tried, for a person
	 */
	void iteration(int n, double energy, double change, String rung);

	/** Whether to stop; asked often and from any thread. */
	boolean cancelled();

	/** A line for a person about a long calculation: a geometry of an optimisation, a displacement of frequencies. */
	default void note(String line) {
		// of no interest to most
	}

	/**
	 * The field with its orbitals, before the outcome, from providers that have it here; of an optimisation the last. Told on the thread of the
	 * calculation.
	 */
	default void field(EnergyResult result) {
		// of no interest to most
	}
}
