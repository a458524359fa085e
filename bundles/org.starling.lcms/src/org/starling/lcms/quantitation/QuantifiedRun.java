package org.starling.lcms.quantitation;

import java.util.ArrayList;
import java.util.List;

/**
 * A run, quantified for each of its analytes: what the window shows and the command line writes. Immutable.
 *
 * @param data    what was read
 * @param results in the order of the method's analytes
 */
public record QuantifiedRun(RunData data, List<AnalyteResult> results) {

	/** Calibrators outside of the range that the method states. */
	public static final String OUT_OF_RANGE = "OUT_OF_RANGE";

	/**
	 * One analyte.
	 *
	 * @param analyte what was asked for
	 * @param peaks   of each line of the sequence; without traces when the sequence has areas
	 * @param run     concentrations, curve and verdict
	 */
	public record AnalyteResult(RunMethod.Analyte analyte, List<InjectionPeaks> peaks, RunQuantitation run) {

		public AnalyteResult {
			peaks = List.copyOf(peaks);
		}
	}

	public QuantifiedRun {
		results = List.copyOf(results);
	}

	/** Whether each analyte's run is accepted and no injection had a problem. */
	public boolean accepted() {
		return results.stream().allMatch(r -> r.run().accepted() && r.peaks().stream().allMatch(p -> p.problem().isEmpty()));
	}

	/**
	 * Quantifies. An injection that can't be looked at counts as one without peaks, and says why.
	 *
	 * @throws IllegalArgumentException when a line lacks its nominal concentration, with line and column
	 */
	public static QuantifiedRun of(RunData data, RunMethod method) {
		return new QuantifiedRun(data, method.analytes().stream().map(analyte -> result(data, method, analyte)).toList());
	}

	private static AnalyteResult result(RunData data, RunMethod method, RunMethod.Analyte analyte) {
		PeakAreas areas = method.areas(analyte);
		List<InjectionPeaks> peaks = new ArrayList<>();
		List<SequenceRow> rows = new ArrayList<>();
		for (SequenceEntry entry : data.entries()) {
			InjectionPeaks found = peaks(data.file(entry), entry, areas);
			peaks.add(found);
			rows.add(entry.file().isEmpty() ? entry.row(analyte.name())
					: entry.row(analyte.name(), found.analyteArea(), found.standardArea()));
		}
		return new AnalyteResult(analyte, peaks, quantify(rows, analyte));
	}

	private static InjectionPeaks peaks(InjectionFile file, SequenceEntry entry, PeakAreas areas) {
		if (file == null) {
			return InjectionPeaks.none("");
		}
		if (!file.failure().isEmpty() || areas == null) {
			return InjectionPeaks.none(areas == null ? "the analyte has no transitions" : file.failure());
		}
		try {
			return areas.in(file.chromatograms(), entry.file());
		} catch (IllegalArgumentException e) {
			return InjectionPeaks.none(e.getMessage());
		}
	}

	private static RunQuantitation quantify(List<SequenceRow> rows, RunMethod.Analyte analyte) {
		List<SequenceRow> inRange = rows.stream().filter(row -> row.type() != SampleType.CALIBRATOR || isInRange(row, analyte)).toList();
		RunQuantitation run = RunQuantitation.of(inRange, analyte.model(), analyte.weighting());
		if (inRange.size() == rows.size()) {
			return run;
		}
		List<QuantifiedRow> all = new ArrayList<>();
		int next = 0;
		for (SequenceRow row : rows) {
			boolean kept = next < inRange.size() && inRange.get(next) == row;
			all.add(kept ? run.rows().get(next++) : new QuantifiedRow(row, Double.NaN, Double.NaN, false, OUT_OF_RANGE, null));
		}
		return new RunQuantitation(run.curve(), run.lloq(), run.uloq(), all, run.rejections(), run.rules());
	}

	private static boolean isInRange(SequenceRow row, RunMethod.Analyte analyte) {
		return !(row.nominal() < analyte.lowest()) && !(row.nominal() > analyte.highest());
	}
}
