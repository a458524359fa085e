package org.starling.star.study;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.starling.analysis.study.CompoundMass;
import org.starling.analysis.study.StudyData;
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
import org.starling.star.StarClassifier;
import org.starling.star.StarStudy;
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

	private final Study study;
	private final StudyData data;
	private final StudyDoses doses;
	private final List<StudyProblem> problems = new ArrayList<>();
	private final Set<String> sparse;
	private boolean levels;
	private NcaOutcome nca = new NcaOutcome(SampleProfiles.KEYS, List.of(), List.of(), List.of(), Table.builder().build(), List.of());
	private NcaMap settings;
	/** Null when the settings can't be used or there are no samples. */
	private StudyExposures tissues;

	private StudyAnalysis(Study study, StudyData data) {
		this.study = study;
		this.data = data;
		StudySettings reader = new StudySettings(study, data.timeUnit());
		List<Sample> samples = concentrations().toList();
		Optional<NcaMap> map = reader.nca();
		settings = map.orElse(null);
		doses = new StudyDoses(study, data.timeUnit(), settings == null ? Double.NaN : settings.tau());
		sparse = settings == null ? Set.of() : sparse(samples);
		if (settings != null && !samples.isEmpty()) {
			levels = doses.hasLevels(samples);
			profiles(samples, reader.choices());
			checkCancelled();
			tissues = new StudyExposures(study, same -> SampleProfiles.of(same.samples(), data.timeUnit(), doses, settings, _ -> Double.NaN, levels));
			tissues.compare(samples, reader, matrices -> settings.withSampling(matrices.stream().anyMatch(sparse::contains) ? Sampling.SPARSE : Sampling.SERIAL));
			problems.addAll(tissues.problems());
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

	/** The matrix of a sample; empty where there is none. */
	static String name(Sample sample) {
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

	/**
	 * Areas by the same settings from other values of the same samples: how areas answer to them. Without bootstrap.
	 *
	 * @param change gives each sample as it is to be taken; must keep subject, matrix, compound and time
	 * @return in the order of {@link #exposures()}; empty as those are
	 */
	public List<CompoundExposure> exposuresOf(UnaryOperator<Sample> change) {
		return tissues == null ? List.of() : tissues.exposuresOf(concentrations().map(change).toList());
	}

	/** Samples of concentrations; collections of excreta are not analysed here. */
	private Stream<Sample> concentrations() {
		return data.accepted().stream().filter(s -> s.collection() == null);
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
		return tissues == null ? List.of() : tissues.exposures();
	}

	/** Ratios of the areas of every tissue to that of plasma, with intervals; empty when the study has no plasma or nothing else. */
	public List<TissueRatio> ratios() {
		return tissues == null ? List.of() : tissues.ratios();
	}

	/** Which matrix plays which part; empty as {@link #exposures()} is. */
	public Optional<StarTissues> tissues() {
		return Optional.ofNullable(tissues).map(StudyExposures::parts);
	}

	/** Compounds with their classes; empty as {@link #exposures()} is. */
	public Optional<StarStudy> star() {
		return Optional.ofNullable(tissues).map(StudyExposures::star);
	}

	/** What made the classes, with cut-offs, draws and seed; empty as {@link #exposures()} is. */
	public Optional<StarClassifier> classifier() {
		return Optional.ofNullable(tissues).map(StudyExposures::classifier);
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
