package org.starling.chemistry;

import java.util.List;

/** A configuration that a {@link Structure} states. */
public sealed interface Stereo {

	/**
	 * A tetrahedral centre.
	 *
	 * @param centre     index of the atom
	 * @param neighbours four indices; that of the centre itself stands for an implicit hydrogen or a lone pair
	 * @param clockwise  seen from the first neighbour, the other three in their order (SMILES {@code @@})
	 */
	record Tetrahedral(int centre, List<Integer> neighbours, boolean clockwise) implements Stereo {

		public Tetrahedral {
			neighbours = List.copyOf(neighbours);
			if (neighbours.size() != 4) {
				throw new IllegalArgumentException("a tetrahedral centre has four neighbours, not " + neighbours.size());
			}
		}
	}

	/**
	 * A double bond.
	 *
	 * @param first           index of an atom of the bond
	 * @param second          index of the other atom
	 * @param firstNeighbour  an atom bound to the first
	 * @param secondNeighbour an atom bound to the second
	 * @param together        whether the neighbours stand on one side
	 */
	record DoubleBond(int first, int second, int firstNeighbour, int secondNeighbour, boolean together) implements Stereo {
	}
}
