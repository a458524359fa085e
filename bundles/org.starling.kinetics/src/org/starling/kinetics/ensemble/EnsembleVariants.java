package org.starling.kinetics.ensemble;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

import org.starling.kinetics.ModelSimulator;
import org.starling.kinetics.SimulationSetup;
import org.starling.tables.Column;
import org.starling.tables.NumberColumn;
import org.starling.tables.Table;
import org.starling.tables.TextColumn;

/** Ways to state what the runs of an ensemble have of their own. */
public final class EnsembleVariants {

	/** The column of a table that labels its rows. */
	public static final String ID = "id";

	private EnsembleVariants() {
	}

	/**
	 * One variant a row: a column for each symbol, and {@value #ID} when the rows have labels. A missing number leaves the model's
	 * value.
	 *
	 * @throws IllegalArgumentException when another column holds text
	 */
	public static List<EnsembleVariant> of(Table table) {
		List<EnsembleVariant> variants = new ArrayList<>();
		for (int row = 0; row < table.rows(); row++) {
			String label = String.valueOf(row + 1);
			Map<String, Double> values = new LinkedHashMap<>();
			for (Column column : table.columns()) {
				if (column.name().equalsIgnoreCase(ID)) {
					label = column.isMissing(row) ? label : text(column, row);
				} else if (!column.isMissing(row)) {
					values.put(column.name(), number(column, row));
				}
			}
			variants.add(EnsembleVariant.of(label, values));
		}
		return variants;
	}

	private static String text(Column column, int row) {
		return switch (column) {
		case TextColumn texts -> texts.value(row);
		case NumberColumn numbers -> numbers.value(row) == Math.rint(numbers.value(row)) ? String.valueOf((long) numbers.value(row))
				: String.valueOf(numbers.value(row));
		};
	}

	private static double number(Column column, int row) {
		if (column instanceof NumberColumn numbers) {
			return numbers.value(row);
		}
		throw new IllegalArgumentException("the column '" + column.name() + "' of the variants holds text in row " + (row + 1)
				+ "; a column is named as the symbol whose value it gives, or '" + ID + "'");
	}

	/**
	 * Variants drawn from distributions around the values that the model has in a setup.
	 *
	 * @throws IllegalArgumentException when the model has no such symbol
	 */
	public static IntFunction<EnsembleVariant> drawn(ModelSimulator simulator, SimulationSetup setup,
			List<ParameterDistribution> distributions, long seed) {
		return drawn(simulator, setup, distributions, List.of(), seed);
	}

	/**
	 * As {@link #drawn(ModelSimulator, SimulationSetup, List, long)}, with values that belong together. Those without a correlation
	 * are the same as without this list.
	 *
	 * @throws IllegalArgumentException also when the correlations contradict each other, or are of something that does not vary or is
	 *                                  uniform
	 */
	public static IntFunction<EnsembleVariant> drawn(ModelSimulator simulator, SimulationSetup setup,
			List<ParameterDistribution> distributions, List<Correlation> correlations, long seed) {
		double[] typical = distributions.stream().mapToDouble(d -> simulator.valueAtStart(d.symbol(), setup)).toArray();
		CorrelatedNormals normals = CorrelatedNormals.of(distributions.stream().map(ParameterDistribution::symbol).toList(), correlations);
		List<Boolean> correlated = distributions.stream()
				.map(d -> correlations.stream().anyMatch(c -> c.concerns(d.symbol()))).toList();
		for (int k = 0; k < typical.length; k++) {
			if (correlated.get(k)) {
				distributions.get(k).at(typical[k], 0);
			}
		}
		return index -> {
			Map<String, Double> values = new LinkedHashMap<>();
			double[] z = correlations.isEmpty() ? null : normals.draw(seed, index);
			for (int k = 0; k < typical.length; k++) {
				ParameterDistribution d = distributions.get(k);
				values.put(d.symbol(), correlated.get(k) ? d.at(typical[k], z[k]) : d.draw(typical[k], seed, index));
			}
			return EnsembleVariant.of(String.valueOf(index + 1), values);
		};
	}
}
