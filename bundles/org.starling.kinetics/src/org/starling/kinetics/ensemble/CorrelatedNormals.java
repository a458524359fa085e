package org.starling.kinetics.ensemble;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;

/**
 * Standard normal numbers with given correlations: the lower Cholesky factor of the correlation matrix times independent ones (L.
 * Devroye, Non-Uniform Random Variate Generation, Springer 1986, chapter XI.2, doi:10.1007/978-1-4613-8643-8). Names without a
 * correlation have the numbers that they have by themselves. Immutable and thread-safe.
 */
public final class CorrelatedNormals {

	private final List<String> names;
	private final int[][] columns;
	private final double[][] factor;

	private CorrelatedNormals(List<String> names, double[][] lower) {
		this.names = names;
		this.columns = new int[lower.length][];
		this.factor = new double[lower.length][];
		for (int i = 0; i < lower.length; i++) {
			double[] row = lower[i];
			columns[i] = java.util.stream.IntStream.rangeClosed(0, i).filter(k -> row[k] != 0).toArray();
			factor[i] = java.util.stream.IntStream.of(columns[i]).mapToDouble(k -> row[k]).toArray();
		}
	}

	/**
	 * @param names        of what is drawn
	 * @param correlations of pairs of these names; others are independent
	 * @throws IllegalArgumentException when a correlation names something else or a pair twice, or no numbers can have all of them
	 */
	public static CorrelatedNormals of(List<String> names, List<Correlation> correlations) {
		RealMatrix matrix = MatrixUtils.createRealIdentityMatrix(Math.max(1, names.size()));
		Set<Set<String>> seen = new LinkedHashSet<>();
		for (Correlation c : correlations) {
			int i = indexOf(names, c.first(), c);
			int j = indexOf(names, c.second(), c);
			if (!seen.add(Set.of(c.first(), c.second()))) {
				throw new IllegalArgumentException("the correlation of '" + c.first() + "' and '" + c.second() + "' is given twice");
			}
			matrix.setEntry(i, j, c.coefficient());
			matrix.setEntry(j, i, c.coefficient());
		}
		try {
			return new CorrelatedNormals(List.copyOf(names), names.isEmpty() ? new double[0][0]
					: new CholeskyDecomposition(matrix).getL().getData());
		} catch (MathRuntimeException e) {
			throw new IllegalArgumentException("no values can have all of the correlations " + correlations
					+ ": their matrix is not positive definite; bring them nearer to 0", e);
		}
	}

	private static int indexOf(List<String> names, String name, Correlation of) {
		int i = names.indexOf(name);
		if (i < 0) {
			throw new IllegalArgumentException("'" + name + "' in the correlation of '" + of.first() + "' and '" + of.second()
					+ "' does not vary; what varies is " + names);
		}
		return i;
	}

	public List<String> names() {
		return names;
	}

	/** Independent numbers made correlated, in the order of the names. */
	public double[] correlate(double[] independent) {
		double[] z = new double[names.size()];
		for (int i = 0; i < z.length; i++) {
			for (int k = 0; k < columns[i].length; k++) {
				z[i] += factor[i][k] * independent[columns[i][k]];
			}
		}
		return z;
	}

	/** The numbers of one run, in the order of the names. */
	public double[] draw(long seed, int index) {
		return correlate(names.stream().mapToDouble(n -> IndexedRandom.of(seed, index, n).normal()).toArray());
	}
}
