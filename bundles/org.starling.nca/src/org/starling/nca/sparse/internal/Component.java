package org.starling.nca.sparse.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Cells joined by common animals. Where each animal has all of them, the variance of a combination is that of the animals' own
 * combinations; otherwise covariances are estimated pair by pair (Holder 2001, equation A3), held within the bounds of Cauchy and
 * Schwarz (Nedelman and Jia 1998, equations 8 and 9), and the variance of the estimated variance follows from moments of normal
 * distributions.
 */
public final class Component {

	private final int[] cells;
	private final double[][] rows;
	private final double[] weights;
	private final double[] means;
	private final boolean complete;
	private double[][] sigma;
	private double[][] shared;
	private double[][] counts;

	private Component(int[] cells, double[][] rows, double[] weights, double[] means) {
		this.cells = cells;
		this.rows = rows;
		this.weights = weights;
		this.means = means;
		boolean all = true;
		for (double[] row : rows) {
			for (int c : cells) {
				all &= !Double.isNaN(row[c]);
			}
		}
		complete = all;
	}

	/** Components of a table of animals by cells. */
	public static List<Component> split(double[][] values, double[] weights, double[] means) {
		int n = means.length;
		int[] group = new int[n];
		Arrays.setAll(group, i -> i);
		for (double[] row : values) {
			int first = -1;
			for (int c = 0; c < n; c++) {
				if (!Double.isNaN(row[c])) {
					if (first < 0) {
						first = c;
					} else {
						join(group, group[first], group[c]);
					}
				}
			}
		}
		List<Component> components = new ArrayList<>();
		for (int g = 0; g < n; g++) {
			int label = g;
			int[] cells = IntStream.range(0, n).filter(c -> group[c] == label).toArray();
			if (cells.length > 0) {
				List<double[]> rows = new ArrayList<>();
				List<Double> sizes = new ArrayList<>();
				for (int a = 0; a < values.length; a++) {
					double[] row = values[a];
					if (Arrays.stream(cells).anyMatch(c -> !Double.isNaN(row[c]))) {
						rows.add(row);
						sizes.add(weights[a]);
					}
				}
				components.add(new Component(cells, rows.toArray(double[][]::new),
						sizes.stream().mapToDouble(Double::doubleValue).toArray(), means));
			}
		}
		return components;
	}

	private static void join(int[] group, int a, int b) {
		if (a != b) {
			for (int c = 0; c < group.length; c++) {
				group[c] = group[c] == b ? a : group[c];
			}
		}
	}

	public boolean isUnused(double[] combination) {
		for (int c : cells) {
			if (combination[c] != 0) {
				return false;
			}
		}
		return true;
	}

	/** Variance of the combination of means; NaN with a single animal. */
	public double variance(double[] combination) {
		return complete ? completeVariance(combination) : pairwiseVariance(combination);
	}

	/** Variance of that estimate under normal distributions. */
	public double varianceOfVariance(double[] combination, double variance) {
		return complete ? 2 * variance * variance / (rows.length - 1) : pairwiseVarianceOfVariance(combination);
	}

	private double completeVariance(double[] combination) {
		int n = rows.length;
		if (n < 2) {
			return Double.NaN;
		}
		double centre = 0;
		for (int c : cells) {
			centre += combination[c] * means[c];
		}
		double squares = 0;
		double total = 0;
		for (int a = 0; a < n; a++) {
			double own = -centre;
			for (int c : cells) {
				own += combination[c] * rows[a][c];
			}
			squares += weights[a] * own * own;
			total += weights[a];
		}
		return squares / (n - 1) / total;
	}

	private void covariances() {
		if (sigma != null) {
			return;
		}
		int n = cells.length;
		counts = new double[n][n];
		shared = new double[n][n];
		double[] total = new double[n];
		double[][] products = new double[n][n];
		for (int a = 0; a < rows.length; a++) {
			for (int i = 0; i < n; i++) {
				double xi = rows[a][cells[i]];
				if (Double.isNaN(xi)) {
					continue;
				}
				total[i] += weights[a];
				for (int j = 0; j < n; j++) {
					double xj = rows[a][cells[j]];
					if (!Double.isNaN(xj)) {
						counts[i][j]++;
						shared[i][j] += weights[a];
						products[i][j] += weights[a] * (xi - means[cells[i]]) * (xj - means[cells[j]]);
					}
				}
			}
		}
		double[][] estimate = new double[n][n];
		for (int i = 0; i < n; i++) {
			estimate[i][i] = counts[i][i] < 2 ? Double.NaN : products[i][i] / (counts[i][i] - 1);
		}
		for (int i = 0; i < n; i++) {
			for (int j = 0; j < n; j++) {
				shared[i][j] /= total[i] * total[j];
				if (i != j && counts[i][j] > 0) {
					double bound = Math.sqrt(estimate[i][i] * estimate[j][j]);
					estimate[i][j] = Math.clamp(products[i][j] / divisor(counts[i][j], counts[i][i], counts[j][j]), -bound, bound);
				}
			}
		}
		sigma = estimate;
	}

	private static double divisor(double common, double first, double second) {
		return common - 1 + (1 - common / first) * (1 - common / second);
	}

	private double pairwiseVariance(double[] combination) {
		covariances();
		double variance = 0;
		for (int i = 0; i < cells.length; i++) {
			for (int j = 0; j < cells.length; j++) {
				double factor = combination[cells[i]] * combination[cells[j]] * shared[i][j];
				variance += factor == 0 ? 0 : factor * sigma[i][j];
			}
		}
		return variance;
	}

	private double pairwiseVarianceOfVariance(double[] combination) {
		int n = cells.length;
		double sum = 0;
		for (int i = 0; i < n; i++) {
			for (int j = 0; j < n; j++) {
				double left = combination[cells[i]] * combination[cells[j]] * shared[i][j];
				if (left == 0) {
					continue;
				}
				double leftDivisor = divisor(counts[i][j], counts[i][i], counts[j][j]);
				for (int k = 0; k < n; k++) {
					for (int l = 0; l < n; l++) {
						double right = combination[cells[k]] * combination[cells[l]] * shared[k][l];
						double common = right == 0 ? 0 : common(i, j, k, l);
						if (common > 0) {
							double divisors = leftDivisor * divisor(counts[k][l], counts[k][k], counts[l][l]);
							sum += left * right * (sigma[i][k] * sigma[j][l] + sigma[i][l] * sigma[j][k])
									* divisor(common, counts[i][j], counts[k][l]) / divisors;
						}
					}
				}
			}
		}
		return sum;
	}

	private double common(int i, int j, int k, int l) {
		int n = 0;
		for (double[] row : rows) {
			n += Double.isNaN(row[cells[i]]) || Double.isNaN(row[cells[j]]) || Double.isNaN(row[cells[k]]) || Double.isNaN(row[cells[l]]) ? 0 : 1;
		}
		return n;
	}
}
