package org.starling.chemistry.similarity;

/**
 * Two molecules that differ in one place.
 *
 * @param first     index of a molecule
 * @param second    index of the other
 * @param constant  SMILES of what they share, with numbered attachment points
 * @param from      SMILES of what the first has in the other place; {@code [*:1][H]} for hydrogen
 * @param to        SMILES of what the second has there
 * @param cuts      number of bonds to it: 1 for an end, 2 for a middle
 */
public record MatchedPair(int first, int second, String constant, String from, String to, int cuts) {

	/** The change in the notation of transformations. */
	public String transformation() {
		return from + ">>" + to;
	}
}
