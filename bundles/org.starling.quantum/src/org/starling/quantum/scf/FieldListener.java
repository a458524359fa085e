package org.starling.quantum.scf;

import java.util.function.Supplier;

/** Is told how a field becomes self-consistent, on the thread that calculates. */
@FunctionalInterface
public interface FieldListener {

	/**
	 * @param number   from 1 on, over all rungs of the ladder; from 1 again with each field of a calculation that has several
	 * @param energy   of these orbitals, in hartree: no result before the end
	 * @param change   from the iteration before; NaN for the first
	 * @param gradient largest element of the error matrix
	 * @param rung     of the ladder
	 */
	void iteration(int number, double energy, double change, double gradient, String rung);

	/**
	 * Calculates on the calling thread, and a listener is told every field that is made self-consistent in it, whatever lies between: geometries
	 * of an optimisation, displacements of frequencies. A listener of an outer call is not told.
	 */
	static <T> T listening(FieldListener listener, Supplier<T> calculation) {
		return FieldListeners.listening(listener, calculation);
	}
}
