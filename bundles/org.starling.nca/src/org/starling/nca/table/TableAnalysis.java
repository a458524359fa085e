package org.starling.nca.table;

import org.starling.nca.NcaEngine;
import org.starling.nca.table.internal.ExcretaReport;
import org.starling.nca.table.internal.SparseReport;

/** Analyses profiles as their map says: one by one, by mean curves of sparse samples, or as collections of excreta. */
public final class TableAnalysis {

	private TableAnalysis() {
	}

	/** Works on the calling thread. */
	public static NcaOutcome run(ProfileSet profiles, NcaMap map) {
		if (profiles.collections() != null) {
			return ExcretaReport.of(profiles, map);
		}
		if (map.sampling() == NcaMap.Sampling.SPARSE) {
			return SparseReport.of(profiles, map);
		}
		NcaReport report = new NcaReport(profiles, NcaEngine.analyse(profiles.columns(), map.options()));
		return new NcaOutcome(profiles.keyNames(), profiles.keys(), report.rows(), report.flags(), report.auditTable());
	}
}
