package org.starling.star;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A user's cut-offs between classes. No published numbers exist, so that all of them are stated with where they come from, and none has a
 * default. The class of a compound is by potency (and specificity, when it is stated) and by all stated measures of exposure together.
 *
 * @param provenance          where the numbers come from, in words; shown with every result
 * @param potencyKind         such as {@code IC50}; empty: any kind, which the compounds must have in common
 * @param potencyUnit         UCUM text of both potencies
 * @param highPotency         at most this is high potency
 * @param adequatePotency     at most this, and more than {@code highPotency}, is adequate
 * @param highSpecificity     at least this belongs to high potency; NaN: specificity doesn't count
 * @param adequateSpecificity at least this belongs to adequate potency; NaN likewise
 * @param exposure            at least this is high, for each measure that counts
 * @param areaUnit            UCUM text of the area's cut-off; empty without one
 * @param unboundBasis        whether areas and ratios are those of unbound drug
 * @param decision            probability from which on a class is stated
 * @param boundFraction       plasma protein binding from which on the EPR effect of bound drug is read; NaN: not read
 */
public record StarThresholds(String provenance, String potencyKind, String potencyUnit, double highPotency, double adequatePotency,
		double highSpecificity, double adequateSpecificity, Map<ExposureMeasure, Double> exposure, String areaUnit, boolean unboundBasis,
		double decision, double boundFraction) {

	public StarThresholds {
		exposure = new EnumMap<>(exposure);
		if (provenance == null || provenance.isBlank()) {
			throw new IllegalArgumentException("\"provenance\" is missing: say where the cut-offs come from");
		}
		if (!(highPotency > 0 && adequatePotency >= highPotency) || Double.isInfinite(adequatePotency)) {
			throw new IllegalArgumentException("potencies must be above 0, and the adequate one not below the high one (a small number is potent): "
					+ highPotency + ", " + adequatePotency);
		}
		if (Double.isNaN(highSpecificity) != Double.isNaN(adequateSpecificity) || adequateSpecificity > highSpecificity || adequateSpecificity <= 0) {
			throw new IllegalArgumentException("specificities must be above 0 and given both, the adequate one not above the high one: "
					+ highSpecificity + ", " + adequateSpecificity);
		}
		if (exposure.isEmpty()) {
			throw new IllegalArgumentException("no measure of exposure has a cut-off; give one of " + ids());
		}
		exposure.forEach((measure, value) -> {
			if (!(value > 0) || Double.isInfinite(value)) {
				throw new IllegalArgumentException("the cut-off \"" + measure.id() + "\" must be above 0, not " + value);
			}
		});
		if (exposure.containsKey(ExposureMeasure.DISEASED_AUC) == areaUnit.isBlank()) {
			throw new IllegalArgumentException("a cut-off of the area and its \"unit\" belong together");
		}
		if (!(decision > 0.5 && decision <= 1)) {
			throw new IllegalArgumentException("\"decision\", the probability from which on a class is stated, lies above 0.5 and at most at 1");
		}
		if (boundFraction < 0 || boundFraction >= 1) {
			throw new IllegalArgumentException("the bound fraction of the EPR reading lies from 0 to below 1, not at " + boundFraction);
		}
	}

	private static List<String> ids() {
		List<String> ids = new ArrayList<>();
		for (ExposureMeasure measure : ExposureMeasure.values()) {
			ids.add(measure.id());
		}
		return ids;
	}

	/** Copied. */
	@Override
	public Map<ExposureMeasure, Double> exposure() {
		return new EnumMap<>(exposure);
	}

	/** Whether specificity counts. */
	public boolean hasSpecificity() {
		return !Double.isNaN(highSpecificity);
	}
}
