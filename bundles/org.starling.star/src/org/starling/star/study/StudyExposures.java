package org.starling.star.study;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.starling.analysis.study.UnitReconciliation;
import org.starling.model.study.Matrix;
import org.starling.model.study.StarSettings;
import org.starling.model.study.Study;
import org.starling.model.study.StudyPackage;
import org.starling.nca.table.NcaMap;
import org.starling.nca.table.ProfileSet;
import org.starling.star.CompoundExposure;
import org.starling.star.CompoundFacts;
import org.starling.star.ExposureAnalysis;
import org.starling.star.StarClassifier;
import org.starling.star.StarRow;
import org.starling.star.StarStudy;
import org.starling.star.StarThresholds;
import org.starling.star.StarTissues;
import org.starling.star.TissueRatio;
import org.starling.tables.samples.Sample;

/** The tissues of a study beside its plasma, all in the unit of plasma: ratios of areas, exposures, and the classes of compounds. For one thread. */
final class StudyExposures {

	private static final int FEWEST_DRAWS = 100;
	/** Where the study does not say, as in the star command. */
	private static final int DRAWS = 20_000;

	private final Study study;
	private final Function<UnitReconciliation, List<ProfileSet>> profiles;
	private final List<StudyProblem> problems = new ArrayList<>();
	private StarTissues parts;
	private NcaMap exposureOptions;
	private String unit;
	private StarClassifier classifier;
	private StarStudy star;
	private List<CompoundExposure> exposures = List.of();
	private List<TissueRatio> ratios = List.of();

	/** @param profiles of samples in one unit */
	StudyExposures(Study study, Function<UnitReconciliation, List<ProfileSet>> profiles) {
		this.study = study;
		this.profiles = profiles;
	}

	/**
	 * Compares; nothing is compared where the study has no plasma or nothing else.
	 *
	 * @param options of the analysis for some matrices
	 */
	void compare(List<Sample> samples, StudySettings reader, Function<Set<String>, NcaMap> options) {
		Set<String> sampled = new LinkedHashSet<>();
		samples.forEach(s -> sampled.add(StudyAnalysis.name(s)));
		Optional<String> plasma = reader.plasma(sampled).filter(sampled::contains);
		if (plasma.isEmpty() || sampled.size() < 2) {
			return;
		}
		List<ProfileSet> sets = reconciled(samples, plasma.get());
		if (sets.size() != 1) {
			return;
		}
		NcaMap map = options.apply(sampled);
		Optional<StarTissues> stated = reader.tissues(sampled);
		ratios(sets.getFirst(), map, plasma.get(), sampled, stated);
		if (stated.isEmpty()) {
			return;
		}
		if (!sampled.contains(stated.get().diseased())) {
			problems.add(StudyProblem.error(study.getStar() == null ? study : study.getStar(), null, "there are no samples of "
					+ stated.get().diseased() + "; exposures can't be compared"));
			return;
		}
		parts = stated.get();
		exposureOptions = map;
		Optional<StarThresholds> thresholds = reader.thresholds();
		StarSettings own = study.getStar();
		classifier = new StarClassifier(thresholds.orElse(null), own == null || own.getDraws() < FEWEST_DRAWS ? DRAWS : own.getDraws(),
				own == null ? 1 : own.getSeed());
		Map<String, CompoundFacts> facts = reader.facts();
		try {
			star = StarStudy.of(sets.getFirst(), map, parts, facts, classifier);
			exposures = star.rows().stream().map(StarRow::exposure).toList();
			star.messages().forEach(m -> problems.add(StudyProblem.warning(study, StudyPackage.Literals.STUDY__COMPOUNDS, m)));
		} catch (IllegalArgumentException e) {
			problems.add(StudyProblem.error(own == null ? study : own, null, e.getMessage()));
		}
	}

	private void ratios(ProfileSet set, NcaMap map, String plasma, Set<String> sampled, Optional<StarTissues> stated) {
		List<String> others = sampled.stream().filter(t -> !t.equals(plasma)).toList();
		try {
			ratios = ExposureAnalysis.toPlasma(set, map, new StarTissues(plasma, others.getFirst(), others.subList(1, others.size()),
					stated.isPresent() && stated.get().align(), stated.map(StarTissues::start).orElse(Double.NaN),
					stated.map(StarTissues::end).orElse(Double.NaN)));
		} catch (IllegalArgumentException e) {
			problems.add(StudyProblem.error(study, StudyPackage.Literals.STUDY__DATA, "tissues can't be compared with " + plasma + ": "
					+ e.getMessage()));
		}
	}

	/** All matrices in the unit of plasma. */
	private List<ProfileSet> reconciled(List<Sample> samples, String plasma) {
		unit = samples.stream().filter(s -> StudyAnalysis.name(s).equals(plasma)).map(Sample::unit).filter(Objects::nonNull).findFirst()
				.orElse(null);
		if (unit == null) {
			problems.add(StudyProblem.error(study, StudyPackage.Literals.STUDY__DATA, "samples of " + plasma
					+ " have no unit; exposures can't be compared"));
			return List.of();
		}
		UnitReconciliation same = UnitReconciliation.of(study, samples, unit);
		for (Matrix matrix : study.getMatrices()) {
			if (same.assumedDensity().contains(matrix.getName())) {
				problems.add(StudyProblem.warning(matrix, StudyPackage.Literals.MATRIX__DENSITY, "the density of " + matrix.getName()
						+ " is not stated: for comparing tissues 1 kg/L is assumed"));
			}
		}
		same.refused().forEach((why, count) -> problems.add(
				StudyProblem.error(study, StudyPackage.Literals.STUDY__DATA, count + " samples are left out of the comparison of tissues: " + why)));
		return profiles.apply(same);
	}

	/** As {@link StudyAnalysis#exposuresOf}. */
	List<CompoundExposure> exposuresOf(List<Sample> changed) {
		return exposures.isEmpty() ? List.of()
				: ExposureAnalysis.of(profiles.apply(UnitReconciliation.of(study, changed, unit)).getFirst(), exposureOptions.withoutBootstrap(), parts);
	}

	List<StudyProblem> problems() {
		return problems;
	}

	/** Null as long as nothing diseased is compared; so are {@link #classifier} and {@link #star}. */
	StarTissues parts() {
		return parts;
	}

	StarClassifier classifier() {
		return classifier;
	}

	StarStudy star() {
		return star;
	}

	List<CompoundExposure> exposures() {
		return exposures;
	}

	List<TissueRatio> ratios() {
		return ratios;
	}
}
