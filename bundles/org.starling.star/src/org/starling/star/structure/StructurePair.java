package org.starling.star.structure;

import java.util.List;

import org.starling.chemistry.similarity.MatchedPair;

/**
 * Two compounds whose structures are close.
 *
 * @param first    index of a compound
 * @param second   index of the other
 * @param matched  in what they differ; null when they are no matched pair but similar
 * @param tanimoto of their ECFP4 fingerprints
 * @param changes  second over first, in the order of the measures
 * @param cliff    whether a change reaches the options' factor
 */
public record StructurePair(int first, int second, MatchedPair matched, double tanimoto, List<MeasureChange> changes, boolean cliff) {

	public StructurePair {
		changes = List.copyOf(changes);
	}
}
