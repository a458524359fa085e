package org.starling.quantum.energy;

import org.starling.quantum.scf.ScfResult;
import org.starling.quantum.scf.Stability;
import org.starling.quantum.solvation.Solvation;

/**
 * An energy with what belongs to it. All numbers in atomic units.
 *
 * @param description see {@link EnergyModel#description(org.starling.quantum.Geometry)}
 * @param field       the converged field
 * @param stability   of the field; null when it was not analysed
 * @param correlation what is beyond the field
 * @param dispersion energy of the correction; 0 without one
 * @param solvation  what the solvent adds; null without one
 * @param dipole      x, y, z, about the origin of the coordinates, of the field's density
 * @param quadrupole  xx, yy, zz, xy, xz, yz of second moments, likewise
 * @param mulliken    charges of the atoms
 * @param lowdin      charges of the atoms
 */
public record EnergyResult(String description, ScfResult field, Stability.Result stability, Correlation correlation, double dispersion, Solvation solvation,
		double[] dipole, double[] quadrupole, double[] mulliken, double[] lowdin) {

	/** Total energy in hartree. */
	public double energy() {
		return field.energy() + correlation.energy() + dispersion;
	}
}
