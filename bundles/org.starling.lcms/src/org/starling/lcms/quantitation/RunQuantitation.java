package org.starling.lcms.quantitation;

import java.util.ArrayList;
import java.util.List;

/**
 * A run, quantified: the curve through the calibrators that meet their limits, the concentration of each injection, and the verdict.
 *
 * @param curve      the curve; null when the calibrators determine none, the rule {@code calibration} then says why
 * @param lloq       lowest level of the calibrators that the curve rests on; NaN without curve
 * @param uloq       highest level; NaN without curve
 * @param rows       each injection in the order of the sequence
 * @param rejections calibrators without response, then those that were taken out, in the order in which they went
 * @param rules      each rule of ICH M10 with what became of it
 */
public record RunQuantitation(CalibrationCurve curve, double lloq, double uloq, List<QuantifiedRow> rows, List<Rejection> rejections,
		List<RuleVerdict> rules) {

	private static final double PERCENT = 100;

	public RunQuantitation {
		rows = List.copyOf(rows);
		rejections = List.copyOf(rejections);
		rules = List.copyOf(rules);
	}

	/** Whether no rule failed. */
	public boolean accepted() {
		return rules.stream().noneMatch(rule -> rule.verdict() == RuleVerdict.Verdict.FAILED);
	}

	/** How far the accuracy of a calibrator or QC may lie from 100 %, in percent (ICH M10, 3.3.2). */
	public double accuracyLimit(SequenceRow row) {
		double lowest = rows.stream().map(QuantifiedRow::row).filter(other -> other.type() == SampleType.CALIBRATOR)
				.mapToDouble(SequenceRow::nominal).min().orElse(Double.NaN);
		return PERCENT * M10Limits.accuracy(row.nominal(), lowest);
	}

	/** Quantifies: the curve by {@link CalibratorSelection}, the verdict by ICH M10. */
	public static RunQuantitation of(List<SequenceRow> sequence, CalibrationCurve.Model model, Weighting weighting) {
		List<SequenceRow> calibrators = sequence.stream().filter(row -> row.type() == SampleType.CALIBRATOR).toList();
		CalibratorSelection selection = new CalibratorSelection(calibrators, model, weighting);
		String trouble = selection.select();
		CalibrationCurve curve = selection.curve();
		List<QuantifiedRow> rows = new ArrayList<>();
		for (SequenceRow row : sequence) {
			rows.add(quantified(row, curve, selection.isKept(row)));
		}
		double lloq = curve == null ? Double.NaN : curve.lowest();
		double uloq = curve == null ? Double.NaN : curve.highest();
		return new RunQuantitation(curve, lloq, uloq, rows, selection.rejections(),
				new M10Rules(rows, curve, trouble, selection).verdicts());
	}

	private static QuantifiedRow quantified(SequenceRow row, CalibrationCurve curve, boolean kept) {
		boolean fitted = curve != null && kept;
		if (Double.isNaN(row.ratio()) || curve == null) {
			return new QuantifiedRow(row, Double.NaN, Double.NaN, fitted, Double.isNaN(row.ratio()) ? "NO_STANDARD" : "NO_CURVE", null);
		}
		double measured = curve.concentration(row.ratio());
		double concentration = measured * row.dilution();
		return new QuantifiedRow(row, concentration, row.nominal() > 0 ? PERCENT * concentration / row.nominal() : Double.NaN, fitted,
				flag(row, curve, measured, fitted), fitted ? null : curve.predict(row.ratio()));
	}

	private static String flag(SequenceRow row, CalibrationCurve curve, double measured, boolean fitted) {
		return switch (row.type()) {
			case BLANK, ZERO, CARRY_OVER -> "";
			case CALIBRATOR -> fitted ? "" : "REJECTED";
			case QC, UNKNOWN, ISR -> {
				// a response that a quadratic curve never gives lies beyond its vertex: above all others, or below them
				boolean beyond = Double.isNaN(measured);
				boolean above = beyond ? row.ratio() > curve.fit().at((curve.lowest() + curve.highest()) / 2) : measured > curve.highest();
				yield above ? "ALQ" : beyond || measured < curve.lowest() ? "BLQ" : "";
			}
		};
	}
}
