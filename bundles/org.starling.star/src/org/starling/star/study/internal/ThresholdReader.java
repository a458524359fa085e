package org.starling.star.study.internal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.emf.ecore.EStructuralFeature;
import org.starling.model.base.Quantity;
import org.starling.model.study.StarSettings;
import org.starling.model.study.StudyPackage.Literals;
import org.starling.star.ExposureMeasure;
import org.starling.star.StarThresholds;
import org.starling.star.study.StudyProblem;

/** Cut-offs out of a study's settings. */
public final class ThresholdReader {

	private final StarSettings star;
	private final List<StudyProblem> problems;
	private boolean complete = true;

	private ThresholdReader(StarSettings star, List<StudyProblem> problems) {
		this.star = star;
		this.problems = problems;
	}

	/**
	 * @param star     null: none
	 * @param problems told what is missing or can't be used
	 */
	public static Optional<StarThresholds> read(StarSettings star, List<StudyProblem> problems) {
		return star == null ? Optional.empty() : new ThresholdReader(star, problems).read();
	}

	private Optional<StarThresholds> read() {
		List<Quantity> cuts = new ArrayList<>();
		for (Quantity cut : new Quantity[] { star.getHighPotency(), star.getAdequatePotency(), star.getExposureThreshold(),
				star.getPlasmaRatioThreshold(), star.getSelectivityThreshold() }) {
			if (QuantityReader.isSet(cut)) {
				cuts.add(cut);
			}
		}
		if (cuts.isEmpty()) {
			problems.add(StudyProblem.info(star, null, "no cut-offs are stated, so that no compound has a class; none are published. State"
					+ " those of the project with where they come from"));
			return Optional.empty();
		}
		need(star.getProvenance() != null && !star.getProvenance().isBlank(), Literals.STAR_SETTINGS__PROVENANCE,
				"say where the cut-offs come from");
		need(QuantityReader.isSet(star.getHighPotency()), Literals.STAR_SETTINGS__HIGH_POTENCY, "the cut-off of high potency is missing");
		need(QuantityReader.isSet(star.getAdequatePotency()), Literals.STAR_SETTINGS__ADEQUATE_POTENCY,
				"the cut-off of adequate potency is missing");
		need(star.getDecision() != null, Literals.STAR_SETTINGS__DECISION, "the probability from which on a class is stated is missing");
		need(cuts.size() > count(star.getHighPotency()) + count(star.getAdequatePotency()), Literals.STAR_SETTINGS__EXPOSURE_THRESHOLD,
				"no measure of exposure has a cut-off: give one of area, ratio to plasma or ratio to normal tissue");
		if (!complete) {
			return Optional.empty();
		}
		String unit = Objects.requireNonNullElse(star.getHighPotency().getUnit(), "");
		Map<ExposureMeasure, Double> exposure = new EnumMap<>(ExposureMeasure.class);
		put(exposure, ExposureMeasure.DISEASED_AUC, star.getExposureThreshold());
		put(exposure, ExposureMeasure.DISEASED_PLASMA, star.getPlasmaRatioThreshold());
		put(exposure, ExposureMeasure.DISEASED_NORMAL, star.getSelectivityThreshold());
		String areaUnit = QuantityReader.isSet(star.getExposureThreshold()) ? Objects.requireNonNullElse(star.getExposureThreshold().getUnit(), "") : "";
		try {
			return Optional.of(new StarThresholds(star.getProvenance(), Objects.requireNonNullElse(star.getPotencyEndpoint(), ""), unit,
					star.getHighPotency().getValue(), QuantityReader.in(star.getAdequatePotency(), unit),
					QuantityReader.in(star.getHighSpecificity(), ""), QuantityReader.in(star.getAdequateSpecificity(), ""), exposure, areaUnit,
					star.isUnbound(), star.getDecision(), star.getBoundFraction() == null ? Double.NaN : star.getBoundFraction()));
		} catch (IllegalArgumentException e) {
			problems.add(StudyProblem.error(star, null, "the cut-offs can't be used: " + e.getMessage()));
			return Optional.empty();
		}
	}

	private static int count(Quantity quantity) {
		return QuantityReader.isSet(quantity) ? 1 : 0;
	}

	private void need(boolean there, EStructuralFeature feature, String what) {
		if (!there) {
			complete = false;
			problems.add(StudyProblem.error(star, feature, what + "; until then no compound has a class"));
		}
	}

	private static void put(Map<ExposureMeasure, Double> exposure, ExposureMeasure measure, Quantity cut) {
		if (QuantityReader.isSet(cut)) {
			exposure.put(measure, cut.getValue());
		}
	}
}
