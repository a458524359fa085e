package org.starling.star.study.internal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.starling.tables.samples.Sample;

/** How matrices were sampled: sparse where most animals have but one time in the matrix, as when tissues are taken from killed animals. */
public final class SamplingGuess {

	private record Animal(String matrix, String subject, String compound, String occasion) {
	}

	private final Map<Animal, Double> firstTime = new HashMap<>();
	private final Set<Animal> several = new HashSet<>();

	/** Counts a sample. */
	public void add(Sample sample) {
		Animal animal = new Animal(sample.matrix(), sample.subject(), sample.compound(), sample.occasion());
		Double first = firstTime.putIfAbsent(animal, sample.time());
		if (first != null && first != sample.time()) {
			several.add(animal);
		}
	}

	/** Names of the matrices that were sampled sparsely. */
	public Set<String> sparse() {
		Map<String, int[]> counts = new HashMap<>();
		for (Animal animal : firstTime.keySet()) {
			int[] count = counts.computeIfAbsent(Objects.requireNonNullElse(animal.matrix, ""), _ -> new int[2]);
			count[several.contains(animal) ? 1 : 0]++;
		}
		Set<String> sparse = new HashSet<>();
		counts.forEach((matrix, count) -> {
			if (count[0] > count[1]) {
				sparse.add(matrix);
			}
		});
		return sparse;
	}
}
