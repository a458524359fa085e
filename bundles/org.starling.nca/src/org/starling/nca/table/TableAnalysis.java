package org.starling.nca.table;

import java.util.List;

import org.starling.nca.NcaEngine;
import org.starling.nca.NcaResults;
import org.starling.nca.table.internal.ExcretaReport;
import org.starling.nca.table.internal.SparseReport;

/** Analyses profiles as their map says: one by one, by mean curves of sparse samples, or as collections of excreta. */
public final class TableAnalysis {

	private TableAnalysis() {
	}

	/** As {@link #run(ProfileSet, NcaMap, ChosenPoints)}, with nothing chosen. */
	public static NcaOutcome run(ProfileSet profiles, NcaMap map) {
		return run(profiles, map, ChosenPoints.NONE);
	}

	/**
	 * Works on the calling thread.
	 *
	 * @param chosen points of terminal regressions that a person chose
	 */
	public static NcaOutcome run(ProfileSet profiles, NcaMap map, ChosenPoints chosen) {
		if (profiles.collections() != null) {
			return ExcretaReport.of(profiles, map);
		}
		if (map.sampling() == NcaMap.Sampling.SPARSE) {
			return SparseReport.of(profiles, map, chosen);
		}
		ProfileSet marked = chosen.mark(profiles);
		NcaResults results = NcaEngine.analyse(marked.columns(), map.options());
		NcaReport report = new NcaReport(marked, results);
		return new NcaOutcome(profiles.keyNames(), profiles.keys(), report.rows(), report.flags(), report.auditTable(),
				List.of(new AnalysedCurves(marked, results, 0)));
	}
}
