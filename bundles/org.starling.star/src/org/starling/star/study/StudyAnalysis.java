package org.starling.star.study;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.UnaryOperator;

import org.starling.analysis.study.CompoundMass;
import org.starling.analysis.study.StudyData;
import org.starling.analysis.study.UnitReconciliation;
import org.starling.model.study.Matrix;
import org.starling.model.study.StarSettings;
import org.starling.model.study.Study;
import org.starling.model.study.StudyPackage;
import org.starling.nca.NcaResults;
import org.starling.nca.table.AnalysedCurves;
import org.starling.nca.table.ChosenPoints;
import org.starling.nca.table.NcaMap;
import org.starling.nca.table.NcaMap.Sampling;
import org.starling.nca.table.NcaOutcome;
import org.starling.nca.table.ProfileSet;
import org.starling.nca.table.SampleProfiles;
import org.starling.nca.table.TableAnalysis;
import org.starling.star.CompoundExposure;
import org.starling.star.CompoundFacts;
import org.starling.star.ExposureAnalysis;
import org.starling.star.StarClassifier;
import org.starling.star.StarRow;
import org.starling.star.StarStudy;
import org.starling.star.StarThresholds;
import org.starling.star.StarTissues;
import org.starling.star.TissueRatio;
import org.starling.star.study.internal.ChoiceCheck;
import org.starling.star.study.internal.SamplingGuess;
import org.starling.star.study.internal.StudyDoses;
import org.starling.tables.Table;
import org.starling.tables.samples.Sample;

/**
 * All analyses of a study by its own settings: parameters of every profile (of the mean curve where a matrix was sampled sparsely),
 * exposures and ratios of tissues, and the classes of its compounds. What stands in the way is a problem, never an exception. Immutable.
 */
public final class StudyAnalysis {

	private static final int FEWEST_DRAWS = 100;
	/** Where the study does not say, as in the star command. */
	private static final int DRAWS = 20_000;

	private final Study study;
	private final StudyData data;
	private final StudyDoses doses;
	private final List<StudyProblem> problems = new ArrayList<>();
	private final Set<String> sparse;
	private boolean levels;
	private NcaOutcome nca = new NcaOutcome(SampleProfiles.KEYS, List.of(), List.of(), List.of(), Table.builder().build(), List.of());
	private NcaMap settings;
	private StarTissues tissues;
	private NcaMap comparison;
	private String unit;
	private StarClassifier classifier;
	private StarStudy star;
	private List<CompoundExposure> exposures = List.of();
	private List<TissueRatio> ratios = List.of();

	private StudyAnalysis(Study study, StudyData data) {
		this.study = study;
		this.data = data;
		StudySettings reader = new StudySettings(study, data.timeUnit());
		List<Sample> samples = data.accepted().stream().filter(s -> s.collection() == null).toList();
		Optional<NcaMap> map = reader.nca();
		settings = map.orElse(null);
		doses = new StudyDoses(study, data.timeUnit(), settings == null ? Double.NaN : settings.tau());
		sparse = settings == null ? Set.of() : sparse(samples);
		if (settings != null && !samples.isEmpty()) {
			levels = doses.hasLevels(samples);
			profiles(samples, reader.choices());
			checkCancelled();
			compounds(samples, reader);
		}
		problems.addAll(0, reader.problems());
		problems.addAll(doses.problems());
		long collections = data.accepted().size() - samples.size();
		if (collections > 0) {
			problems.add(StudyProblem.info(study, null, collections + " collections of excreta are not analysed here; starling nca does, with"
					+ " \"excreta\" in its map"));
		}
		if (samples.isEmpty()) {
			problems.add(StudyProblem.warning(study, StudyPackage.Literals.STUDY__DATA, "the study has no samples that can be analysed"));
		}
	}

	/**
	 * Works on the calling thread; Monte Carlo draws and the bootstrap use the common pool.
	 *
	 * @param data the study's samples
	 * @throws CancellationException when the thread is interrupted
	 */
	public static StudyAnalysis of(Study study, StudyData data) {
		return new StudyAnalysis(study, data);
	}

	private static void checkCancelled() {
		if (Thread.currentThread().isInterrupted()) {
			throw new CancellationException("the analysis of the study was cancelled");
		}
	}

	/** Whether the study says how it was sampled, or leaves it to the samples. */
	private boolean isSamplingStated() {
		return study.getNca() != null && study.getNca().getSampling() != null && !study.getNca().getSampling().isBlank();
	}

	private Set<String> sparse(List<Sample> samples) {
		SamplingGuess guess = new SamplingGuess();
		Set<String> all = new LinkedHashSet<>();
		for (Sample sample : samples) {
			guess.add(sample);
			all.add(name(sample));
		}
		if (isSamplingStated()) {
			return settings.sampling() == Sampling.SPARSE ? all : Set.of();
		}
		Set<String> found = guess.sparse();
		all.retainAll(found);
		return all;
	}

	private static String name(Sample sample) {
		return Objects.requireNonNullElse(sample.matrix(), "");
	}

	private void profiles(List<Sample> samples, ChosenPoints choices) {
		List<NcaOutcome> outcomes = new ArrayList<>();
		for (Sampling sampling : Sampling.values()) {
			List<Sample> own = samples.stream().filter(s -> sparse.contains(name(s)) == (sampling == Sampling.SPARSE)).toList();
			NcaMap map = settings.withSampling(sampling);
			for (ProfileSet set : SampleProfiles.of(own, data.timeUnit(), doses, map, c -> CompoundMass.gramPerMole(study, c), levels)) {
				checkCancelled();
				try {
					outcomes.add(TableAnalysis.run(set, map, choices));
				} catch (IllegalArgumentException e) {
					problems.add(StudyProblem.error(study, StudyPackage.Literals.STUDY__DATA, e.getMessage()));
				}
			}
		}
		if (!outcomes.isEmpty()) {
			nca = NcaOutcome.joined(outcomes);
		}
		ChoiceCheck.unmatched(choices, profiles()).forEach(m -> problems
				.add(StudyProblem.warning(study.getNca(), StudyPackage.Literals.NCA_SETTINGS__TERMINAL_CHOICES, m)));
	}

	private void compounds(List<Sample> samples, StudySettings reader) {
		Set<String> sampled = new LinkedHashSet<>();
		samples.forEach(s -> sampled.add(name(s)));
		Optional<String> plasma = reader.plasma(sampled).filter(sampled::contains);
		if (plasma.isEmpty() || sampled.size() < 2) {
			return;
		}
		List<ProfileSet> sets = reconciled(samples, plasma.get());
		if (sets.size() != 1) {
			return;
		}
		NcaMap map = settings.withSampling(sampled.stream().anyMatch(sparse::contains) ? Sampling.SPARSE : Sampling.SERIAL);
		Optional<StarTissues> parts = reader.tissues(sampled);
		ratios(sets.getFirst(), map, plasma.get(), sampled, parts);
		if (parts.isEmpty()) {
			return;
		}
		if (!sampled.contains(parts.get().diseased())) {
			problems.add(StudyProblem.error(study.getStar() == null ? study : study.getStar(), null, "there are no samples of "
					+ parts.get().diseased() + "; exposures can't be compared"));
			return;
		}
		tissues = parts.get();
		comparison = map;
		Optional<StarThresholds> thresholds = reader.thresholds();
		StarSettings own = study.getStar();
		classifier = new StarClassifier(thresholds.orElse(null), own == null || own.getDraws() < FEWEST_DRAWS ? DRAWS : own.getDraws(),
				own == null ? 1 : own.getSeed());
		Map<String, CompoundFacts> facts = reader.facts();
		try {
			star = StarStudy.of(sets.getFirst(), map, tissues, facts, classifier);
			exposures = star.rows().stream().map(StarRow::exposure).toList();
			star.messages().forEach(m -> problems.add(StudyProblem.warning(study, StudyPackage.Literals.STUDY__COMPOUNDS, m)));
		} catch (IllegalArgumentException e) {
			problems.add(StudyProblem.error(own == null ? study : own, null, e.getMessage()));
		}
	}

	private void ratios(ProfileSet set, NcaMap map, String plasma, Set<String> sampled, Optional<StarTissues> parts) {
		List<String> others = sampled.stream().filter(t -> !t.equals(plasma)).toList();
		try {
			ratios = ExposureAnalysis.toPlasma(set, map, new StarTissues(plasma, others.getFirst(), others.subList(1, others.size()),
					parts.isPresent() && parts.get().align(), parts.map(StarTissues::start).orElse(Double.NaN),
					parts.map(StarTissues::end).orElse(Double.NaN)));
		} catch (IllegalArgumentException e) {
			problems.add(StudyProblem.error(study, StudyPackage.Literals.STUDY__DATA, "tissues can't be compared with " + plasma + ": "
					+ e.getMessage()));
		}
	}

	/** All matrices in the unit of plasma. */
	private List<ProfileSet> reconciled(List<Sample> samples, String plasma) {
		unit = samples.stream().filter(s -> name(s).equals(plasma)).map(Sample::unit).filter(Objects::nonNull).findFirst()
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
		return sets(same);
	}

	private List<ProfileSet> sets(UnitReconciliation same) {
		return SampleProfiles.of(same.samples(), data.timeUnit(), doses, settings, _ -> Double.NaN, levels);
	}

	/**
	 * Areas by the same settings from other values of the same samples: how areas answer to them. Without bootstrap.
	 *
	 * @param change gives each sample as it is to be taken; must keep subject, matrix, compound and time
	 * @return in the order of {@link #exposures()}; empty as those are
	 */
	public List<CompoundExposure> exposuresOf(UnaryOperator<Sample> change) {
		if (exposures.isEmpty()) {
			return List.of();
		}
		List<Sample> changed = data.accepted().stream().filter(s -> s.collection() == null).map(change).toList();
		return ExposureAnalysis.of(sets(UnitReconciliation.of(study, changed, unit)).getFirst(), comparison.withoutBootstrap(), tissues);
	}

	/** Parameters of all profiles, joined over kinds of concentration and ways of sampling; without rows when nothing could be analysed. */
	public NcaOutcome nca() {
		return nca;
	}

	/** Options of the analysis as they were used; empty when the study's settings can't be used. */
	public Optional<NcaMap> settings() {
		return Optional.ofNullable(settings);
	}

	/** Profiles of subjects, or mean curves of sparse samples, in the order of {@link #nca()}. */
	public List<ProfileSet> profiles() {
		return nca.curves().stream().map(AnalysedCurves::profiles).toList();
	}

	/** The results of {@link #profiles()}, in its order. */
	public List<NcaResults> results() {
		return nca.curves().stream().map(AnalysedCurves::results).toList();
	}

	/** Names of matrices that are analysed by their mean curve. */
	public Set<String> sparseMatrices() {
		return Set.copyOf(sparse);
	}

	/** Areas and ratios of each compound, all in one unit; empty when the study has no diseased tissue or no plasma. */
	public List<CompoundExposure> exposures() {
		return exposures;
	}

	/** Ratios of the areas of every tissue to that of plasma, with intervals; empty when the study has no plasma or nothing else. */
	public List<TissueRatio> ratios() {
		return ratios;
	}

	/** Which matrix plays which part; empty as {@link #exposures()} is. */
	public Optional<StarTissues> tissues() {
		return Optional.ofNullable(tissues);
	}

	/** Compounds with their classes; empty as {@link #exposures()} is. */
	public Optional<StarStudy> star() {
		return Optional.ofNullable(star);
	}

	/** What made the classes, with cut-offs, draws and seed; empty as {@link #exposures()} is. */
	public Optional<StarClassifier> classifier() {
		return Optional.ofNullable(classifier);
	}

	/** Everything that a person must know of this analysis, settings first. */
	public List<StudyProblem> problems() {
		return List.copyOf(problems);
	}

	/** The dose level by which profiles of a sample's compound are told apart, such as {@code 10 mg/kg}; empty where there is one only. */
	public String doseLevel(Sample sample) {
		return levels ? doses.level(sample.subject(), sample.compound()) : "";
	}

	/** The samples that were analysed. */
	public StudyData data() {
		return data;
	}
}
