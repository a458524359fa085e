package org.starling.quantum.energy;

import org.starling.quantum.gradient.Surface;

/**
 * An energy with its gradient.
 *
 * @param gradient x, y, z of each atom in hartree per bohr
 */
public record GradientResult(EnergyResult energy, double[] gradient) {

	/** The numbers alone. */
	public Surface.Point point() {
		return new Surface.Point(energy.energy(), gradient);
	}
}
