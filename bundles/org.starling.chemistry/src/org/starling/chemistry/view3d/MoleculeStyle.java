package org.starling.chemistry.view3d;

/** How atoms and bonds of a molecule are shown. */
public enum MoleculeStyle {
	/** Balls of a quarter of the van der Waals radius, with rods. */
	BALLS_AND_STICKS,
	/** Rods only. */
	STICKS,
	/** Balls of the van der Waals radius. */
	SPACE_FILLING
}
