package org.starling.pbpk.population;

import java.util.Arrays;
import java.util.List;

import org.starling.tables.NumberText;

/**
 * A division of subjects into categories. Immutable.
 *
 * @param name       for a person
 * @param categories for a person
 * @param reference  index of the category to which others are compared
 * @param of         category by index of the subject; −1 for none
 */
public record Covariate(String name, List<String> categories, int reference, int[] of) {

	public Covariate {
		categories = List.copyOf(categories);
		of = of.clone();
	}

	/**
	 * Bands of a number.
	 *
	 * @param values by subject, NaN for none
	 * @param inner  ends between bands, ascending; a value on an end is in the upper band
	 * @param unit   behind the numbers in the names of bands
	 */
	static Covariate bands(String name, double[] values, double[] inner, int reference, String unit) {
		String[] names = new String[inner.length + 1];
		for (int k = 0; k < names.length; k++) {
			names[k] = (k == 0 ? "below " + NumberText.format(inner[0]) : k == inner.length ? NumberText.format(inner[k - 1]) + " and more"
					: NumberText.format(inner[k - 1]) + " to below " + NumberText.format(inner[k])) + (unit.isEmpty() ? "" : " " + unit);
		}
		int[] of = new int[values.length];
		for (int i = 0; i < of.length; i++) {
			double value = values[i];
			of[i] = Double.isNaN(value) ? -1 : (int) Arrays.stream(inner).filter(e -> value >= e).count();
		}
		return new Covariate(name, List.of(names), reference, of);
	}

	/** Thirds of a number by rank, compared to the middle one. */
	static Covariate thirds(String name, double[] values) {
		double[] sorted = Arrays.stream(values).filter(v -> !Double.isNaN(v)).sorted().toArray();
		double low = LogStatistics.quantile(sorted, 1 / 3.0);
		double high = LogStatistics.quantile(sorted, 2 / 3.0);
		int[] of = Arrays.stream(values).mapToInt(v -> Double.isNaN(v) ? -1 : v < low ? 0 : v <= high ? 1 : 2).toArray();
		return new Covariate(name, List.of("lowest third", "middle third", "highest third"), 1, of);
	}
}
