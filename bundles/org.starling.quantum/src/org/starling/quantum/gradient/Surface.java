package org.starling.quantum.gradient;

import org.starling.quantum.Geometry;

/** An energy as a function of the places of the nuclei, with its gradient. */
@FunctionalInterface
public interface Surface {

	/**
	 * @param energy   in hartree
	 * @param gradient x, y, z of each atom in hartree per bohr
	 */
	record Point(double energy, double[] gradient) {
	}

	/**
	 * @throws IllegalArgumentException when there can't be an energy of these nuclei
	 * @throws IllegalStateException    when its calculation does not converge; the message says what to do
	 */
	Point at(Geometry geometry);
}
