package org.starling.star.structure;

import org.starling.nca.sparse.AucEstimate;

/**
 * How structures are compared.
 *
 * @param largestChange heavy atoms that may differ in a matched pair
 * @param similarity    Tanimoto coefficient of ECFP4 from which a pair counts as similar
 * @param cliff         factor from which a change makes similar or matched structures a cliff
 * @param level         of intervals
 */
public record StructureOptions(int largestChange, double similarity, double cliff, double level) {

	/**
	 * 13 atoms (the limit of Hussain and Rea 2010); 0.55 and 100-fold, the convention for activity cliffs with ECFP4 (Stumpfe and Bajorath, J Med
	 * Chem 2012;55:2932); 90 %.
	 */
	public static final StructureOptions DEFAULT = new StructureOptions(13, 0.55, 100, 0.9);

	public StructureOptions {
		if (largestChange < 1 || largestChange > 100) {
			throw new IllegalArgumentException("a matched pair may differ in 1 to 100 atoms, not " + largestChange);
		}
		if (!(similarity > 0 && similarity <= 1)) {
			throw new IllegalArgumentException("the similarity of a pair lies above 0 and at most at 1, not at " + similarity);
		}
		if (!(cliff > 1)) {
			throw new IllegalArgumentException("a cliff is a factor above 1, not " + cliff);
		}
		AucEstimate.check(level);
	}
}
