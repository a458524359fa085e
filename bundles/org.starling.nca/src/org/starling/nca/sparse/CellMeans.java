package org.starling.nca.sparse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.starling.nca.sparse.internal.Component;

/**
 * Means of cells (a matrix at a time) over animals that need not have all cells, and variances of linear combinations of them. Cells
 * that share animals, directly or through others, make a component; components are independent. Immutable.
 */
public final class CellMeans {

	private final double[][] values;
	private final double[] weights;
	private final double[] means;
	private final List<Component> components;

	/**
	 * @param variance         NaN when it can't be estimated
	 * @param degreesOfFreedom NaN likewise
	 * @param note             why, else empty
	 */
	public record Spread(double variance, double degreesOfFreedom, String note) {
	}

	/**
	 * @param values  a row for each animal, NaN where it has no sample
	 * @param weights number of animals in each row
	 */
	CellMeans(double[][] values, double[] weights) {
		this.values = values;
		this.weights = weights;
		int cells = values[0].length;
		means = new double[cells];
		for (int c = 0; c < cells; c++) {
			double sum = 0;
			for (int a = 0; a < values.length; a++) {
				if (!Double.isNaN(values[a][c])) {
					sum += weights[a];
					means[c] += weights[a] * (values[a][c] - means[c]) / sum;
				}
			}
		}
		components = Component.split(values, weights, means);
	}

	/** The times of one matrix. */
	public static CellMeans of(SparseSamples samples) {
		return of(List.of(samples));
	}

	/** The times of several matrices one after the other; animals of the same name are the same. */
	public static CellMeans of(List<SparseSamples> matrices) {
		Map<String, double[]> rows = new LinkedHashMap<>();
		Map<String, Double> sizes = new LinkedHashMap<>();
		int cells = matrices.stream().mapToInt(m -> m.times().length).sum();
		int offset = 0;
		for (SparseSamples matrix : matrices) {
			int count = matrix.times().length;
			for (int a = 0; a < matrix.animals().size(); a++) {
				String animal = matrix.animals().get(a);
				double[] row = rows.computeIfAbsent(animal, _ -> {
					double[] empty = new double[cells];
					Arrays.fill(empty, Double.NaN);
					return empty;
				});
				Double size = sizes.put(animal, matrix.pooled(a));
				if (size != null && size != matrix.pooled(a)) {
					throw new IllegalArgumentException("the pool \"" + animal + "\" has different numbers of animals in two matrices");
				}
				for (int t = 0; t < count; t++) {
					row[offset + t] = matrix.value(a, t);
				}
			}
			offset += count;
		}
		return new CellMeans(rows.values().toArray(double[][]::new), sizes.values().stream().mapToDouble(Double::doubleValue).toArray());
	}

	public double mean(int cell) {
		return means[cell];
	}

	public int cells() {
		return means.length;
	}

	/** The linear combination of means. */
	public double estimate(double[] combination) {
		double sum = 0;
		for (int c = 0; c < means.length; c++) {
			sum += combination[c] * means[c];
		}
		return sum;
	}

	/** Variance and degrees of freedom of a linear combination of means. */
	public Spread spread(double[] combination) {
		double variance = 0;
		double twiceSquares = 0;
		for (Component component : components) {
			if (component.isUnused(combination)) {
				continue;
			}
			double part = component.variance(combination);
			if (Double.isNaN(part)) {
				return new Spread(Double.NaN, Double.NaN, "some times have one sample alone, so that nothing is known of their variance");
			}
			variance += part;
			twiceSquares += component.varianceOfVariance(combination, part);
		}
		if (variance < 0) {
			return new Spread(Double.NaN, Double.NaN, "the covariances of this design add up to a negative variance");
		}
		return new Spread(variance, variance == 0 ? Double.POSITIVE_INFINITY : 2 * variance * variance / twiceSquares, "");
	}

	/** Covariance of two linear combinations; NaN when it can't be estimated. */
	public double covariance(double[] a, double[] b) {
		double[] sum = new double[a.length];
		double[] difference = new double[a.length];
		for (int c = 0; c < a.length; c++) {
			sum[c] = a[c] + b[c];
			difference[c] = a[c] - b[c];
		}
		double covariance = 0;
		for (Component component : components) {
			if (!component.isUnused(a) && !component.isUnused(b)) {
				covariance += (component.variance(sum) - component.variance(difference)) / 4;
			}
		}
		return covariance;
	}

	/** Rows of animals with the same cells, for resampling within them. */
	List<int[]> strata() {
		Map<String, List<Integer>> patterns = new LinkedHashMap<>();
		for (int a = 0; a < values.length; a++) {
			StringBuilder pattern = new StringBuilder();
			for (double value : values[a]) {
				pattern.append(Double.isNaN(value) ? '0' : '1');
			}
			patterns.computeIfAbsent(pattern.append(weights[a]).toString(), _ -> new ArrayList<>()).add(a);
		}
		return patterns.values().stream().map(rows -> rows.stream().mapToInt(Integer::intValue).toArray()).toList();
	}

	/** The same cells with other animals in the rows. */
	CellMeans resampled(int[] rows) {
		double[][] drawn = new double[rows.length][];
		double[] sizes = new double[rows.length];
		for (int i = 0; i < rows.length; i++) {
			drawn[i] = values[rows[i]];
			sizes[i] = weights[rows[i]];
		}
		return new CellMeans(drawn, sizes);
	}

	int rows() {
		return values.length;
	}
}
