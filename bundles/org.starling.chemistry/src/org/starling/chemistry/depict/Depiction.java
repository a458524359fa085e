package org.starling.chemistry.depict;

import org.starling.chemistry.Structure;
import org.starling.chemistry.internal.Drawer;
import org.starling.chemistry.internal.Layout;

/**
 * Two-dimensional structural formulae by the Chemistry Development Kit, to the IUPAC recommendations for graphical representation (Brecher,
 * Pure Appl Chem 2008;80:277). Hydrogens on carbon are left out, configurations become wedges.
 */
public final class Depiction {

	/** Larger structures are refused: the layout takes long and nobody could read it. */
	public static final int MAXIMUM_ATOMS = 1_000;

	private Depiction() {
	}

	/**
	 * The structure without plain hydrogens and with coordinates in a plane, bonds about 1.5 Å long. A structure that has such coordinates and
	 * no plain hydrogens comes back as it is.
	 *
	 * @throws IllegalArgumentException when there are no atoms or too many
	 */
	public static Structure laidOut(Structure structure) {
		check(structure);
		Structure bare = structure.withoutHydrogens();
		return bare.hasCoordinates2D() ? bare : Layout.of(bare);
	}

	/**
	 * A drawing. Highlighted atoms are those of {@link #laidOut} of the structure. Takes milliseconds; the first one loads fonts.
	 *
	 * @throws IllegalArgumentException when there are no atoms or too many
	 */
	public static Drawing of(Structure structure, DepictionStyle style) {
		return Drawer.draw(laidOut(structure), style);
	}

	private static void check(Structure structure) {
		if (structure.atoms().isEmpty() || structure.atoms().size() > MAXIMUM_ATOMS) {
			throw new IllegalArgumentException("a structure of 1 to " + MAXIMUM_ATOMS + " atoms can be drawn, not of " + structure.atoms().size());
		}
	}
}
