package org.starling.nca.sparse;

/** Which animals were sampled when. */
public enum SamplingDesign {
	/** each animal once, as in destructive sampling */
	SERIAL,
	/** groups of animals, each group at times of its own */
	BATCH,
	/** all animals at all times */
	COMPLETE,
	/** anything else: groups overlap */
	FLEXIBLE
}
