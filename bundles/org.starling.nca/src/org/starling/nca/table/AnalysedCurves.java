package org.starling.nca.table;

import java.util.List;

import org.starling.nca.NcaResults;

/**
 * Curves with what was found on them, for charts: profiles of subjects or mean curves.
 *
 * @param first index in the outcome of the first curve; the others follow
 */
public record AnalysedCurves(ProfileSet profiles, NcaResults results, int first) {

	/** The curves that hold a profile of an outcome, or null when it is none: a ratio, or excreta. */
	public static AnalysedCurves of(List<AnalysedCurves> all, int profile) {
		return all.stream().filter(c -> profile >= c.first && profile < c.first + c.results.profiles()).findFirst().orElse(null);
	}
}
