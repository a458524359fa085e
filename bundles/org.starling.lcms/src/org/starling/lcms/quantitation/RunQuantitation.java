package org.starling.lcms.quantitation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A run, quantified: the curve through the calibrators that meet their limits, the concentration of each injection, and the verdict.
 *
 * @param curve      the curve; null when the calibrators determine none, the rule {@code calibration} then says why
 * @param lloq       lowest level of the calibrators that the curve rests on; NaN without curve
 * @param uloq       highest level; NaN without curve
 * @param rows       each injection in the order of the sequence
 * @param rules      each rule of ICH M10 with what became of it
 */
public record RunQuantitation(CalibrationCurve curve, double lloq, double uloq, List<QuantifiedRow> rows, List<RuleVerdict> rules) {

	private static final double PERCENT = 100;
	private static final int MOST_COEFFICIENTS = 3;

	public RunQuantitation {
		rows = List.copyOf(rows);
		rules = List.copyOf(rules);
	}

	/** Whether no rule failed. */
	public boolean accepted() {
		return rules.stream().noneMatch(rule -> rule.verdict() == RuleVerdict.Verdict.FAILED);
	}

	/**
	 * Quantifies. Calibrators outside of ±15 % (±20 % at the lowest level) are taken out and the curve is fitted again, until all that are
	 * left meet their limits (ICH M10, section 3.3.2). Of several that are outside the one goes first whose loss leaves the fewest outside, then the
	 * least excess: a low calibrator pulls a curve with weights 1/x² away from good ones, which would else be blamed.
	 */
	public static RunQuantitation of(List<SequenceRow> sequence, CalibrationCurve.Model model, Weighting weighting) {
		List<SequenceRow> calibrators = sequence.stream().filter(row -> row.type() == SampleType.CALIBRATOR).toList();
		List<SequenceRow> kept = new ArrayList<>(calibrators.stream().filter(row -> !Double.isNaN(row.ratio())).toList());
		CalibrationCurve curve = null;
		String trouble = null;
		while (trouble == null) {
			try {
				curve = fit(kept, model, weighting);
			} catch (IllegalArgumentException e) {
				curve = null;
				trouble = Objects.requireNonNull(e.getMessage());
				break;
			}
			List<SequenceRow> outside = outside(kept, curve);
			if (outside.isEmpty()) {
				break;
			}
			kept.remove(culprit(kept, outside, model, weighting));
		}
		List<QuantifiedRow> rows = new ArrayList<>();
		for (SequenceRow row : sequence) {
			rows.add(quantified(row, curve, kept));
		}
		double lloq = curve == null ? Double.NaN : curve.lowest();
		double uloq = curve == null ? Double.NaN : curve.highest();
		return new RunQuantitation(curve, lloq, uloq, rows, new M10Rules(rows, lloq, trouble).verdicts());
	}

	private static CalibrationCurve fit(List<SequenceRow> calibrators, CalibrationCurve.Model model, Weighting weighting) {
		return CalibrationCurve.fit(calibrators.stream().mapToDouble(SequenceRow::nominal).toArray(),
				calibrators.stream().mapToDouble(SequenceRow::ratio).toArray(), model, weighting);
	}

	private static List<SequenceRow> outside(List<SequenceRow> calibrators, CalibrationCurve curve) {
		return calibrators.stream().filter(row -> !(excess(row, curve) <= 1)).toList();
	}

	/** Deviation of the back-calculated concentration in units of its limit; not a number when there is none. */
	private static double excess(SequenceRow row, CalibrationCurve curve) {
		double limit = row.nominal() <= curve.lowest() ? M10Limits.ACCURACY_AT_LLOQ : M10Limits.ACCURACY;
		return Math.abs(curve.concentration(row.ratio()) / row.nominal() - 1) / limit;
	}

	private static SequenceRow culprit(List<SequenceRow> kept, List<SequenceRow> outside, CalibrationCurve.Model model, Weighting weighting) {
		SequenceRow culprit = outside.getFirst();
		int fewest = Integer.MAX_VALUE;
		double least = Double.POSITIVE_INFINITY;
		for (SequenceRow candidate : outside) {
			List<SequenceRow> rest = kept.stream().filter(row -> row != candidate).toList();
			if (rest.stream().mapToDouble(SequenceRow::nominal).distinct().count() < MOST_COEFFICIENTS) {
				continue;
			}
			CalibrationCurve curve = fit(rest, model, weighting);
			int count = outside(rest, curve).size();
			double most = rest.stream().mapToDouble(row -> excess(row, curve)).max().orElse(0);
			if (count < fewest || count == fewest && most < least) {
				culprit = candidate;
				fewest = count;
				least = most;
			}
		}
		return culprit;
	}

	private static QuantifiedRow quantified(SequenceRow row, CalibrationCurve curve, List<SequenceRow> kept) {
		boolean fitted = curve != null && row.type() == SampleType.CALIBRATOR && kept.contains(row);
		if (Double.isNaN(row.ratio()) || curve == null) {
			return new QuantifiedRow(row, Double.NaN, Double.NaN, fitted, Double.isNaN(row.ratio()) ? "NO_STANDARD" : "NO_CURVE");
		}
		double measured = curve.concentration(row.ratio());
		double concentration = measured * row.dilution();
		boolean blank = row.type() == SampleType.BLANK || row.type() == SampleType.ZERO || row.type() == SampleType.CARRY_OVER;
		String flag = row.type() == SampleType.CALIBRATOR ? fitted ? "" : "REJECTED"
				: blank ? "" : measured < curve.lowest() ? "BLQ" : measured <= curve.highest() ? "" : "ALQ";
		return new QuantifiedRow(row, concentration, row.nominal() > 0 ? PERCENT * concentration / row.nominal() : Double.NaN, fitted, flag);
	}
}
