package org.starling.pbpk.partition;

import java.util.List;

import org.starling.pbpk.molecule.CompoundProperties;
import org.starling.pbpk.physiology.OrganPhysiology;
import org.starling.pbpk.physiology.Physiology;

/**
 * One row of a table of compounds and tissues.
 *
 * @param line       of the file, from 1
 * @param cells      texts of the row as they stand in the file
 * @param chemical   CAS number or name: what one chemical is when it is left out
 * @param compound   null when the row can't be used
 * @param organ      null when the row can't be used
 * @param body       null when the row can't be used
 * @param measuredKp NaN when there is none
 * @param problem    why the row can't be used, else empty
 */
public record MeasuredPartition(long line, List<String> cells, String chemical, CompoundProperties compound, OrganPhysiology organ,
		Physiology body, double measuredKp, String problem) {

	public MeasuredPartition {
		cells = List.copyOf(cells);
	}

	/** Whether there is something to predict. */
	public boolean usable() {
		return problem.isEmpty();
	}

	/** Whether there is something to compare with. */
	public boolean measured() {
		return usable() && measuredKp > 0;
	}
}
