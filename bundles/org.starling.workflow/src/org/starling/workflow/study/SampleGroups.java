package org.starling.workflow.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.starling.star.study.StudyAnalysis;
import org.starling.tables.samples.Sample;
import org.starling.units.Units;

/** Samples of a study by what makes a mean curve: compound, dose level, occasion and matrix, and within it by planned time after the dose. */
final class SampleGroups {

	private static final double DIGITS = 1e6;

	/** What the samples of one curve have in common; empty texts where there is but one. */
	record Key(String compound, String dose, String occasion, String matrix, String unit) {

		/** Compound, dose level and occasion, for titles. */
		String title() {
			return String.join(", ", List.of(compound, dose, occasion).stream().filter(t -> !t.isEmpty()).toList());
		}
	}

	private final Map<Key, TreeMap<Double, List<Sample>>> groups = new LinkedHashMap<>();

	private final Map<String, Double> starts = new LinkedHashMap<>();
	private final double grid;

	/** @param excluded whether excluded samples are meant, else those that count */
	SampleGroups(StudyAnalysis analysis, boolean excluded) {
		grid = Units.factor("h", analysis.data().timeUnit()) / 4;
		List<Sample> samples = analysis.data().samples().stream().filter(s -> s.collection() == null).toList();
		plannedStarts(samples);
		for (Sample sample : samples) {
			if (sample.excluded() == excluded) {
				Key key = new Key(text(sample.compound()), excluded && sample.subject() == null ? "" : analysis.doseLevel(sample),
						text(sample.occasion()), text(sample.matrix()), text(sample.unit()));
				groups.computeIfAbsent(key, _ -> new TreeMap<>()).computeIfAbsent(time(sample), _ -> new ArrayList<>()).add(sample);
			}
		}
	}

	Map<Key, TreeMap<Double, List<Sample>>> groups() {
		return groups;
	}

	private static String text(String text) {
		return Objects.requireNonNullElse(text, "");
	}

	/** When the dose of an occasion was planned: planned times less actual ones after the dose, their median to the quarter of an hour. */
	private void plannedStarts(List<Sample> samples) {
		Map<String, List<Double>> differences = new LinkedHashMap<>();
		for (Sample sample : samples) {
			if (!Double.isNaN(sample.nominal() - sample.afterDose())) {
				differences.computeIfAbsent(text(sample.occasion()), _ -> new ArrayList<>()).add(sample.nominal() - sample.afterDose());
			}
		}
		differences.forEach((occasion, list) -> {
			list.sort(null);
			starts.put(occasion, Math.rint(list.get(list.size() / 2) / grid) * grid);
		});
	}

	/** The planned time after the dose where the study has it, else the actual one. */
	private double time(Sample sample) {
		double after = Double.isNaN(sample.afterDose()) ? sample.time() : sample.afterDose();
		double planned = Double.isNaN(sample.nominal()) ? after : sample.nominal() - starts.getOrDefault(text(sample.occasion()), 0.0);
		return Math.rint(planned * DIGITS) / DIGITS;
	}
}
