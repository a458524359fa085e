package org.starling.pbpk.population;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;

import org.starling.kinetics.ensemble.Correlation;
import org.starling.kinetics.ensemble.CorrelatedNormals;
import org.starling.kinetics.ensemble.IndexedRandom;
import org.starling.kinetics.ensemble.ParameterDistribution;
import org.starling.kinetics.ensemble.RefusedVariantException;

/**
 * Values of a model's symbols that vary between subjects whatever their bodies are: distributions, correlations, and bounds outside
 * of which all are drawn anew. Immutable and thread-safe.
 */
public final class VariedParameters {

	private static final int MOST_ATTEMPTS = 1000;

	/** Nothing varies. */
	public static final VariedParameters NONE = new VariedParameters(List.of(), List.of(), Map.of(), 0);

	private final List<ParameterDistribution> distributions;
	private final Map<String, Bounds> bounds;
	private final CorrelatedNormals normals;
	private final List<Boolean> correlated;
	private final long seed;

	/**
	 * @param distributions around the value that the subject has, or else the model
	 * @param bounds        by symbol
	 * @throws IllegalArgumentException when a symbol is named twice, correlations contradict each other, or bounds are of something
	 *                                  that does not vary
	 */
	public VariedParameters(List<ParameterDistribution> distributions, List<Correlation> correlations, Map<String, Bounds> bounds,
			long seed) {
		this.distributions = List.copyOf(distributions);
		this.bounds = Map.copyOf(bounds);
		this.seed = seed;
		List<String> symbols = symbols();
		if (new TreeSet<>(symbols).size() < symbols.size()) {
			throw new IllegalArgumentException("a value is to vary in two ways: " + symbols);
		}
		bounds.keySet().stream().filter(b -> !symbols.contains(b)).findFirst().ifPresent(b -> {
			throw new IllegalArgumentException("'" + b + "' has bounds but does not vary; what varies is " + symbols);
		});
		normals = CorrelatedNormals.of(symbols, correlations);
		correlated = distributions.stream().map(d -> correlations.stream().anyMatch(c -> c.concerns(d.symbol()))).toList();
		for (int k = 0; k < symbols.size(); k++) {
			if (correlated.get(k)) {
				distributions.get(k).at(1, 0);
			}
		}
	}

	public List<String> symbols() {
		return distributions.stream().map(ParameterDistribution::symbol).toList();
	}

	/**
	 * The values of one subject.
	 *
	 * @param typical of each symbol, before it varies
	 * @throws RefusedVariantException when no draw lies within the bounds
	 */
	Map<String, Double> draw(int index, String label, ToDoubleFunction<String> typical) {
		List<String> outside = new ArrayList<>();
		for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
			Map<String, Double> values = new HashMap<>();
			outside.clear();
			double[] z = normals.correlate(independent(index, attempt));
			for (int k = 0; k < z.length; k++) {
				ParameterDistribution d = distributions.get(k);
				double center = typical.applyAsDouble(d.symbol());
				double value = correlated.get(k) ? d.at(center, z[k]) : attempt == 0 ? d.draw(center, seed, index) : again(d, center, index, attempt);
				values.put(d.symbol(), value);
				if (!bounds.getOrDefault(d.symbol(), Bounds.NONE).contains(value)) {
					outside.add(d.symbol() + " = " + value);
				}
			}
			if (outside.isEmpty()) {
				return values;
			}
		}
		throw new RefusedVariantException(label, "none of " + MOST_ATTEMPTS + " draws was within the bounds; the last one had "
				+ String.join(", ", outside));
	}

	private double[] independent(int index, int attempt) {
		return distributions.stream().mapToDouble(d -> IndexedRandom.of(seed, index, name(d, attempt)).normal()).toArray();
	}

	private double again(ParameterDistribution d, double center, int index, int attempt) {
		return new ParameterDistribution(name(d, attempt), d.kind(), d.first(), d.second()).draw(center, seed, index);
	}

	private static String name(ParameterDistribution d, int attempt) {
		return attempt == 0 ? d.symbol() : d.symbol() + "#" + attempt;
	}
}
