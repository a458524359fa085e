package org.starling.star.study;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.starling.model.study.Compound;
import org.starling.model.study.Matrix;
import org.starling.model.study.MatrixRole;
import org.starling.model.study.StarSettings;
import org.starling.model.study.Study;
import org.starling.model.study.StudyPackage;
import org.starling.model.study.TerminalChoice;
import org.starling.nca.table.ChosenPoints;
import org.starling.nca.table.NcaMap;
import org.starling.star.CompoundFacts;
import org.starling.star.StarThresholds;
import org.starling.star.StarTissues;
import org.starling.star.study.internal.CompoundReader;
import org.starling.star.study.internal.NcaSettingsText;
import org.starling.star.study.internal.NcaSettingsText.Entry;
import org.starling.star.study.internal.QuantityReader;
import org.starling.star.study.internal.ThresholdReader;

/**
 * The settings of a study as its analyses take them. What can't be used becomes a {@link StudyProblem} at its feature. The study is only
 * read; for its thread.
 */
public final class StudySettings {

	private final Study study;
	private final String timeUnit;
	private final List<StudyProblem> problems = new ArrayList<>();

	/** @param timeUnit of the study's samples */
	public StudySettings(Study study, String timeUnit) {
		this.study = study;
		this.timeUnit = timeUnit;
	}

	/** What was found until now. */
	public List<StudyProblem> problems() {
		return List.copyOf(problems);
	}

	/** Options of the non-compartmental analysis; empty when the study states what can't be used. */
	public Optional<NcaMap> nca() {
		Map<String, String> columns = Map.of("tissue", "matrix", "analyte", "compound");
		List<Entry> entries;
		try {
			entries = NcaSettingsText.of(study.getNca(), timeUnit);
		} catch (IllegalArgumentException e) {
			problems.add(StudyProblem.error(study.getNca(), null, e.getMessage()));
			return Optional.empty();
		}
		boolean usable = true;
		for (Entry entry : entries) {
			String trouble = trouble(Map.of(entry.key(), entry.value().toString()));
			if (trouble != null) {
				usable = false;
				problems.add(StudyProblem.error(study.getNca(), entry.feature(), trouble));
			}
		}
		if (!usable) {
			return Optional.empty();
		}
		Map<String, String> texts = new LinkedHashMap<>(columns);
		texts.putAll(NcaSettingsText.texts(entries));
		try {
			return Optional.of(NcaMap.settings(null, texts));
		} catch (IOException | IllegalArgumentException e) {
			problems.add(StudyProblem.error(study.getNca(), null, e.getMessage()));
			return Optional.empty();
		}
	}

	private static String trouble(Map<String, String> settings) {
		try {
			NcaMap.settings(null, settings);
			return null;
		} catch (IOException | IllegalArgumentException e) {
			return e.getMessage();
		}
	}

	/** Terminal points that a person chose, by subject, matrix, compound and occasion. */
	public ChosenPoints choices() {
		if (study.getNca() == null) {
			return ChosenPoints.NONE;
		}
		Map<List<String>, double[]> times = new LinkedHashMap<>();
		for (TerminalChoice choice : study.getNca().getTerminalChoices()) {
			List<String> keys = Stream.of(choice.getSubject(), choice.getMatrix(), choice.getCompound(), choice.getOccasion())
					.map(key -> Objects.requireNonNullElse(key, "")).toList();
			times.put(keys, choice.getTimes().stream().mapToDouble(Double::doubleValue).toArray());
		}
		return new ChosenPoints(times);
	}

	/**
	 * Which matrix plays which part: as the study says, else by the matrices' roles; empty when there is no plasma or no diseased tissue.
	 *
	 * @param sampled names of matrices that have samples
	 */
	public Optional<StarTissues> tissues(Set<String> sampled) {
		StarSettings star = study.getStar();
		Optional<String> plasma = plasma(sampled);
		List<String> diseased = star != null && !star.getDiseased().isEmpty() ? star.getDiseased().stream().map(Matrix::getName).toList()
				: study.getMatrices().stream().filter(m -> m.getRole() == MatrixRole.DISEASED).map(Matrix::getName).filter(sampled::contains).toList();
		if (plasma.isEmpty() || diseased.isEmpty()) {
			if (star != null) {
				problems.add(StudyProblem.warning(star, plasma.isEmpty() ? StudyPackage.Literals.STAR_SETTINGS__PLASMA
						: StudyPackage.Literals.STAR_SETTINGS__DISEASED, "no " + (plasma.isEmpty() ? "plasma" : "diseased tissue")
								+ " is named, and no sampled matrix has the role; exposures can't be compared"));
			}
			return Optional.empty();
		}
		if (diseased.size() > 1) {
			problems.add(StudyProblem.warning(star == null ? study : star, StudyPackage.Literals.STAR_SETTINGS__DISEASED,
					"several tissues are diseased, " + String.join(", ", diseased) + "; the first counts, choose the one that is meant"));
		}
		List<String> normal = star != null && !star.getNormal().isEmpty() ? star.getNormal().stream().map(Matrix::getName).toList()
				: study.getMatrices().stream().filter(m -> m.getRole() == MatrixRole.NORMAL).map(Matrix::getName).sorted().toList();
		List<String> usable = new ArrayList<>();
		for (String tissue : normal) {
			if (!sampled.contains(tissue)) {
				problems.add(StudyProblem.warning(star == null ? study : star, StudyPackage.Literals.STAR_SETTINGS__NORMAL,
						"there are no samples of " + tissue + ", which is a normal tissue; it is left out"));
			} else if (!tissue.equals(plasma.get()) && !tissue.equals(diseased.getFirst()) && !usable.contains(tissue)) {
				usable.add(tissue);
			}
		}
		try {
			return Optional.of(new StarTissues(plasma.get(), diseased.getFirst(), usable, star != null && star.isAlign(),
					star == null ? Double.NaN : QuantityReader.in(star.getSpanStart(), timeUnit),
					star == null ? Double.NaN : QuantityReader.in(star.getSpanEnd(), timeUnit)));
		} catch (IllegalArgumentException e) {
			problems.add(StudyProblem.error(star == null ? study : star, StudyPackage.Literals.STAR_SETTINGS__SPAN_END, e.getMessage()));
			return Optional.empty();
		}
	}

	/** The matrix that others are compared with: as the study says, else the sampled reference called plasma, else the first reference. */
	public Optional<String> plasma(Set<String> sampled) {
		if (study.getStar() != null && study.getStar().getPlasma() != null) {
			return Optional.ofNullable(study.getStar().getPlasma().getName());
		}
		List<Matrix> references = study.getMatrices().stream().filter(m -> m.getRole() == MatrixRole.REFERENCE && sampled.contains(m.getName()))
				.toList();
		return references.stream().filter(m -> "plasma".equals(m.getKey())).findFirst().or(() -> references.stream().findFirst())
				.map(Matrix::getName);
	}

	/** The cut-offs; empty when none or not all that a class needs are stated. No cut-off is published, so that none has a default. */
	public Optional<StarThresholds> thresholds() {
		return ThresholdReader.read(study.getStar(), problems);
	}

	/** What is known of each compound, by its name in the samples. */
	public Map<String, CompoundFacts> facts() {
		Map<String, CompoundFacts> facts = new LinkedHashMap<>();
		String kind = study.getStar() == null ? "" : Objects.requireNonNullElse(study.getStar().getPotencyEndpoint(), "");
		for (Compound compound : study.getCompounds()) {
			facts.put(compound.getName(), CompoundReader.read(study, compound, kind, problems));
		}
		return facts;
	}
}
