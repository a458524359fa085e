package org.starling.chemistry;

/**
 * A bond of a {@link Structure}, in Kekulé form.
 *
 * @param first    index of an atom
 * @param second   index of the other
 * @param order    1 to 4
 * @param aromatic by the Daylight model
 */
public record Bond(int first, int second, int order, boolean aromatic) {

	public Bond {
		if (first < 0 || second < 0 || first == second || order < 1 || order > 4) {
			throw new IllegalArgumentException("a bond of order " + order + " between atoms " + first + " and " + second
					+ ": it needs two different atoms and an order of 1 to 4");
		}
	}

	/** The atom at the other end. */
	public int other(int atom) {
		return atom == first ? second : first;
	}

	/** Whether it ends at this atom. */
	public boolean has(int atom) {
		return atom == first || atom == second;
	}
}
