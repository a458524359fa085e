package org.starling.chemistry.depict;

import java.util.List;

/**
 * How a structure is drawn.
 *
 * @param dark        colours for a dark ground
 * @param coloured    letters of elements in their colours; else all in the ground's opposite
 * @param highlighted indices of atoms that are marked with a halo; bonds between two of them are marked too
 */
public record DepictionStyle(boolean dark, boolean coloured, List<Integer> highlighted) {

	public DepictionStyle {
		highlighted = List.copyOf(highlighted);
	}

	/** Coloured, on a light ground. */
	public static DepictionStyle light() {
		return new DepictionStyle(false, true, List.of());
	}

	/** Coloured, on a dark ground. */
	public static DepictionStyle darkGround() {
		return new DepictionStyle(true, true, List.of());
	}

	/** The same with these atoms marked. */
	public DepictionStyle highlighting(List<Integer> atoms) {
		return new DepictionStyle(dark, coloured, atoms);
	}
}
