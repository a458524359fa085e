package org.starling.lcms.quantitation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.DoubleStream;

import org.starling.lcms.quantitation.RuleVerdict.Verdict;

/** Judges a run by ICH M10 (step 4, 24 May 2022), bioanalytical method validation and study sample analysis, chromatography. */
final class M10Rules {

	private final List<QuantifiedRow> rows;
	private final CalibrationCurve curve;
	private final String noCurve;
	private final List<Rejection> rejections;
	private final List<Rejection> doubtful;
	/** The method's limits: its lowest and highest calibrator, fitted or not; NaN without calibrators. */
	private final double lowestLevel;
	private final double highestLevel;
	private final List<RuleVerdict> verdicts = new ArrayList<>();

	/**
	 * @param curve   may be null
	 * @param noCurve why there is none, or null
	 */
	M10Rules(List<QuantifiedRow> rows, CalibrationCurve curve, String noCurve, CalibratorSelection selection) {
		this.rows = rows;
		this.curve = curve;
		this.noCurve = noCurve;
		this.rejections = selection.rejections();
		this.doubtful = selection.doubtful();
		lowestLevel = of(SampleType.CALIBRATOR).stream().mapToDouble(row -> row.row().nominal()).min().orElse(Double.NaN);
		highestLevel = of(SampleType.CALIBRATOR).stream().mapToDouble(row -> row.row().nominal()).max().orElse(Double.NaN);
	}

	List<RuleVerdict> verdicts() {
		calibration();
		range();
		blanks("blank", "3.2.1", SampleType.BLANK);
		blanks("zero", "3.2.1", SampleType.ZERO);
		blanks("carry-over", "3.2.6", SampleType.CARRY_OVER);
		qcNumber();
		qcAccuracy();
		repeats();
		return verdicts;
	}

	private List<QuantifiedRow> of(SampleType type) {
		return rows.stream().filter(row -> row.row().type() == type).toList();
	}

	private void add(String id, String section, boolean passed, String text) {
		verdicts.add(new RuleVerdict(id, section, passed ? Verdict.PASSED : Verdict.FAILED, text));
	}

	private void untested(String id, String section, String text) {
		verdicts.add(new RuleVerdict(id, section, Verdict.NOT_TESTED, text));
	}

	private void calibration() {
		List<QuantifiedRow> calibrators = of(SampleType.CALIBRATOR);
		long fitted = calibrators.stream().filter(QuantifiedRow::fitted).count();
		long levels = calibrators.stream().filter(QuantifiedRow::fitted).mapToDouble(row -> row.row().nominal()).distinct().count();
		if (noCurve != null) {
			add("calibration", "3.3.2", false, "there is no curve: " + noCurve);
			return;
		}
		if (!curve.isMonotone()) {
			add("calibration", "3.2.4", false, String.format(Locale.ROOT, "the curve turns back at %.4g, between its calibrators, so that a"
					+ " response has two concentrations; choose a linear curve or a smaller range", curve.vertex()));
			return;
		}
		String text = fitted + " of " + calibrators.size() + " calibrators are within ±15 % of nominal (±20 % at the method's LLOQ); 75 % are"
				+ " needed";
		for (Rejection rejection : rejections) {
			text += "; " + said(rejection);
		}
		for (Rejection doubtful : doubtful) {
			text += String.format(Locale.ROOT, "; %s (row %d) meets its limit by its own pull alone: a curve without it gives %.1f %% of nominal,"
					+ " so that another may have gone in its place", doubtful.row().sample(), doubtful.row().row(), doubtful.finalAccuracy());
		}
		add("calibration", "3.3.2", fitted >= M10Limits.CALIBRATORS * calibrators.size(), text);
		add("calibration-levels", "3.3.2", levels >= M10Limits.LEVELS, levels + " levels are left; 6 are needed");
	}

	private static String said(Rejection rejection) {
		String who = rejection.row().sample() + " (row " + rejection.row().row() + ") ";
		return who + (Double.isNaN(rejection.row().ratio()) ? "has no response"
				: String.format(Locale.ROOT, "was taken out with %.1f %% of nominal%s", rejection.accuracy(), rejection.meetsLimitAtLast()
						? String.format(Locale.ROOT, ", though the final curve gives it %.1f %%", rejection.finalAccuracy())
						: ""));
	}

	/** A level that was lost at an end takes its part of the range with it. */
	private void range() {
		List<QuantifiedRow> qcs = of(SampleType.QC);
		if (curve == null || qcs.isEmpty()) {
			untested("range", "3.3.2", curve == null ? "there is no curve" : "the run has no QC");
			return;
		}
		long levels = qcs.stream().mapToDouble(row -> row.row().nominal())
				.filter(nominal -> nominal >= curve.lowest() && nominal <= curve.highest()).distinct().count();
		boolean revised = curve.lowest() > lowestLevel || curve.highest() < highestLevel;
		long outside = rows.stream().filter(row -> (row.row().type() == SampleType.UNKNOWN || row.row().type() == SampleType.ISR)
				&& (row.flag().equals("BLQ") && curve.lowest() > lowestLevel || row.flag().equals("ALQ") && curve.highest() < highestLevel))
				.count();
		String text = "from " + curve.lowest() + " to " + curve.highest() + (revised ? ", revised from " + lowestLevel + " to " + highestLevel
				+ "; " + outside + " study samples outside of it are to be analysed again" : "") + "; it covers " + levels
				+ " levels of QCs, 3 are needed";
		add("range", "3.3.2", levels >= M10Limits.QC_LEVELS, text);
	}

	private void blanks(String id, String section, SampleType type) {
		List<QuantifiedRow> blanks = of(type);
		if (blanks.isEmpty()) {
			untested(id, section, "the run has no sample of the type " + type.id());
			return;
		}
		double analyte = mean(of(SampleType.CALIBRATOR).stream().filter(row -> row.fitted() && row.row().nominal() == curve.lowest())
				.mapToDouble(row -> row.row().analyteArea()));
		double standard = mean(rows.stream().filter(row -> row.row().type() == SampleType.CALIBRATOR || row.row().type() == SampleType.QC)
				.mapToDouble(row -> row.row().standardArea()).filter(area -> area > 0));
		double worstAnalyte = worst(blanks.stream().mapToDouble(row -> row.row().analyteArea())) / analyte;
		double worstStandard = type == SampleType.ZERO ? 0 : worst(blanks.stream().mapToDouble(row -> row.row().standardArea())) / standard;
		add(id, section, worstAnalyte <= M10Limits.BLANK_ANALYTE && worstStandard <= M10Limits.BLANK_STANDARD, String.format(Locale.ROOT,
				"analyte up to %.1f %% of its response at the LLOQ (20 %% allowed)%s", 100 * worstAnalyte, type == SampleType.ZERO ? ""
						: String.format(Locale.ROOT, ", internal standard up to %.1f %% of its own (5 %% allowed)", 100 * worstStandard)));
	}

	/** A blank without a peak has no area: nothing is there. */
	private static double worst(DoubleStream areas) {
		return areas.filter(area -> !Double.isNaN(area)).max().orElse(0);
	}

	private static double mean(DoubleStream areas) {
		return areas.average().orElse(Double.NaN);
	}

	private void qcNumber() {
		List<QuantifiedRow> qcs = of(SampleType.QC);
		long levels = qcs.stream().mapToDouble(row -> row.row().nominal()).distinct().count();
		int samples = of(SampleType.UNKNOWN).size() + of(SampleType.ISR).size();
		double needed = Math.max(2 * M10Limits.QC_LEVELS, Math.ceil(M10Limits.QCS_PER_SAMPLE * samples));
		add("qc-number", "3.3.1", levels >= M10Limits.QC_LEVELS && qcs.size() >= needed, qcs.size() + " QCs at " + levels + " levels for "
				+ samples + " study samples; " + (int) needed + " at 3 levels are needed");
	}

	private void qcAccuracy() {
		List<QuantifiedRow> qcs = of(SampleType.QC);
		if (qcs.isEmpty()) {
			untested("qc-accuracy", "3.3.2", "the run has no QC");
			return;
		}
		Map<Double, int[]> levels = new LinkedHashMap<>();
		int good = 0;
		for (QuantifiedRow qc : qcs) {
			boolean within = Math.abs(qc.accuracy() / 100 - 1) <= M10Limits.accuracy(qc.row().nominal(), lowestLevel);
			int[] level = levels.computeIfAbsent(qc.row().nominal(), nominal -> new int[2]);
			level[0] += within ? 1 : 0;
			level[1]++;
			good += within ? 1 : 0;
		}
		boolean each = levels.values().stream().allMatch(level -> level[0] >= M10Limits.QCS_OF_A_LEVEL * level[1]);
		List<String> texts = levels.entrySet().stream().map(e -> e.getValue()[0] + " of " + e.getValue()[1] + " at " + e.getKey()).toList();
		add("qc-accuracy", "3.3.2", each && good >= M10Limits.QCS * qcs.size() - 1e-9, good + " of " + qcs.size()
				+ " QCs are within ±15 % of nominal (" + String.join(", ", texts) + "); two thirds and half of each level are needed");
	}

	private void repeats() {
		Map<String, Double> first = new LinkedHashMap<>();
		of(SampleType.UNKNOWN).forEach(row -> first.putIfAbsent(row.row().sample(), row.concentration()));
		int good = 0;
		int pairs = 0;
		for (QuantifiedRow repeat : of(SampleType.ISR)) {
			Double one = first.get(repeat.row().sample());
			if (one != null) {
				pairs++;
				double mean = (one + repeat.concentration()) / 2;
				good += Math.abs(repeat.concentration() - one) / mean <= M10Limits.REPEAT ? 1 : 0;
			}
		}
		if (pairs == 0) {
			untested("isr", "5", "the run has no study sample that was analysed again");
			return;
		}
		add("isr", "5", good >= M10Limits.REPEATS * pairs - 1e-9, good + " of " + pairs
				+ " repeats are within 20 % of the mean of both; two thirds are needed");
	}
}
