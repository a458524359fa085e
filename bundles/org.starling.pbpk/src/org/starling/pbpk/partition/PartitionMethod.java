package org.starling.pbpk.partition;

import org.starling.pbpk.molecule.CompoundProperties;
import org.starling.pbpk.physiology.OrganPhysiology;
import org.starling.pbpk.physiology.Physiology;

/** A way to a tissue:plasma partition coefficient. Stateless and thread-safe. */
public interface PartitionMethod {

	/** Stable English id that stands in files: {@code rodgers-rowland}, … */
	String id();

	/** Name for a person. */
	String title();

	/** Authors, journal, year of the paper. */
	String citation();

	/** A measured coefficient of the compound is returned instead of a prediction, and says so. */
	PartitionEstimate estimate(CompoundProperties compound, OrganPhysiology organ, Physiology physiology);
}
