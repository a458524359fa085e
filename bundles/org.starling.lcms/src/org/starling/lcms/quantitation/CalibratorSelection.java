package org.starling.lcms.quantitation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Takes calibrators out of the curve until all that are left meet their limits (ICH M10, section 3.3.2): ±15 % of nominal, ±20 % at the
 * method's lower limit. One goes at a time and the curve is fitted again; only one that misses its limit can go, and none comes back. When
 * the lowest or highest level is lost, the next one limits the range and keeps its ±15 %. Of several that miss their limits the one goes
 * whose loss leaves the fewest outside, then the least excess: a low calibrator pulls a curve with weights 1/x² away from good ones,
 * which would else be blamed.
 */
final class CalibratorSelection {

	private static final double PERCENT = 100;
	private static final int MOST_COEFFICIENTS = 3;

	private final CalibrationCurve.Model model;
	private final Weighting weighting;
	private final double lowestLevel;
	private final List<SequenceRow> kept;
	private final List<Rejection> rejections = new ArrayList<>();
	private CalibrationCurve curve;

	CalibratorSelection(List<SequenceRow> calibrators, CalibrationCurve.Model model, Weighting weighting) {
		this.model = model;
		this.weighting = weighting;
		lowestLevel = calibrators.stream().mapToDouble(SequenceRow::nominal).min().orElse(Double.NaN);
		kept = new ArrayList<>(calibrators.stream().filter(row -> !Double.isNaN(row.ratio())).toList());
		calibrators.stream().filter(row -> Double.isNaN(row.ratio()))
				.forEach(row -> rejections.add(new Rejection(row, Double.NaN, Double.NaN, PERCENT * limit(row))));
	}

	/** @return why there is no curve, or null */
	String select() {
		try {
			curve = fit(kept);
			List<SequenceRow> outside = outside(kept, curve);
			while (!outside.isEmpty()) {
				SequenceRow culprit = culprit(outside);
				rejections.add(new Rejection(culprit, accuracy(culprit, curve), Double.NaN, PERCENT * limit(culprit)));
				kept.remove(culprit);
				curve = fit(kept);
				outside = outside(kept, curve);
			}
		} catch (IllegalArgumentException e) {
			curve = null;
			return Objects.requireNonNull(e.getMessage());
		}
		rejections.replaceAll(rejection -> new Rejection(rejection.row(), rejection.accuracy(), accuracy(rejection.row(), curve),
				rejection.limit()));
		return null;
	}

	/** The final curve; null when the calibrators determine none. */
	CalibrationCurve curve() {
		return curve;
	}

	boolean isKept(SequenceRow row) {
		return kept.contains(row);
	}

	List<Rejection> rejections() {
		return List.copyOf(rejections);
	}

	/**
	 * Calibrators that were kept although a curve through the others gives them more than their limit, when others were taken out: the weights
	 * 1/x² let a wrong low calibrator pull the curve onto itself. {@code finalAccuracy} is that of the curve without it.
	 */
	List<Rejection> doubtful() {
		List<Rejection> doubtful = new ArrayList<>();
		for (SequenceRow row : rejections.isEmpty() || curve == null ? List.<SequenceRow>of() : kept) {
			List<SequenceRow> rest = kept.stream().filter(other -> other != row).toList();
			if (levels(rest) >= MOST_COEFFICIENTS) {
				CalibrationCurve without = fit(rest);
				if (!(excess(row, without) <= 1)) {
					doubtful.add(new Rejection(row, accuracy(row, curve), accuracy(row, without), PERCENT * limit(row)));
				}
			}
		}
		return doubtful;
	}

	private static long levels(List<SequenceRow> calibrators) {
		return calibrators.stream().mapToDouble(SequenceRow::nominal).distinct().count();
	}

	private CalibrationCurve fit(List<SequenceRow> calibrators) {
		return CalibrationCurve.fit(calibrators.stream().mapToDouble(SequenceRow::nominal).toArray(),
				calibrators.stream().mapToDouble(SequenceRow::ratio).toArray(), model, weighting);
	}

	private double limit(SequenceRow row) {
		return M10Limits.accuracy(row.nominal(), lowestLevel);
	}

	private static double accuracy(SequenceRow row, CalibrationCurve curve) {
		return PERCENT * curve.concentration(row.ratio()) / row.nominal();
	}

	private List<SequenceRow> outside(List<SequenceRow> calibrators, CalibrationCurve on) {
		return calibrators.stream().filter(row -> !(excess(row, on) <= 1)).toList();
	}

	/** Deviation of the back-calculated concentration in units of its limit; not a number when there is none. */
	private double excess(SequenceRow row, CalibrationCurve on) {
		return Math.abs(on.concentration(row.ratio()) / row.nominal() - 1) / limit(row);
	}

	private SequenceRow culprit(List<SequenceRow> outside) {
		SequenceRow culprit = outside.getFirst();
		int fewest = Integer.MAX_VALUE;
		double least = Double.POSITIVE_INFINITY;
		for (SequenceRow candidate : outside) {
			List<SequenceRow> rest = kept.stream().filter(row -> row != candidate).toList();
			if (levels(rest) < MOST_COEFFICIENTS) {
				continue;
			}
			CalibrationCurve without = fit(rest);
			int count = outside(rest, without).size();
			double most = rest.stream().mapToDouble(row -> excess(row, without)).max().orElse(0);
			if (count < fewest || count == fewest && most < least) {
				culprit = candidate;
				fewest = count;
				least = most;
			}
		}
		return culprit;
	}
}
