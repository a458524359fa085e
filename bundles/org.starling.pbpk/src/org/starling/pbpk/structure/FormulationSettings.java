package org.starling.pbpk.structure;

import org.starling.pbpk.molecule.CompoundValue;

/**
 * What is swallowed.
 *
 * @param form       dissolved, or a solid that must dissolve
 * @param radius     of the particles, um or convertible; null for an assumption
 * @param density    of the particles, g/mL or convertible; null for an assumption
 * @param diffusion  coefficient in water, cm2/s or convertible; null for an estimate from the molar mass
 * @param absorption rate constant from the small intestine, 1/h or convertible; null for one from the permeability
 */
public record FormulationSettings(Form form, CompoundValue radius, CompoundValue density, CompoundValue diffusion,
		CompoundValue absorption) {

	/** State of the swallowed dose. */
	public enum Form {
		SOLUTION,
		/** Noyes and Whitney: surface in proportion to the solid that is left, as of a powder of many sizes */
		SOLID,
		/** Hixson and Crowell: equal spheres that shrink */
		SHRINKING_SPHERES
	}

	public static final FormulationSettings SOLUTION = new FormulationSettings(Form.SOLUTION, null, null, null, null);

	public static final FormulationSettings SOLID = new FormulationSettings(Form.SOLID, null, null, null, null);
}
