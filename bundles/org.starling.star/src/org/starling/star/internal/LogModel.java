package org.starling.star.internal;

import java.util.Arrays;

import org.starling.kinetics.ensemble.IndexedRandom;

/**
 * Logarithms of uncertain quantities: Student's t around their means with correlations, and independent normal errors besides. Quantities
 * that are correlated, directly or through others, have one chi-square with the smallest of their degrees of freedom, which makes them
 * multivariate t (S. Kotz, S. Nadarajah, Multivariate t distributions and their applications, Cambridge 2004). Immutable.
 */
public final class LogModel {

	private final double[] means;
	private final double[][] factor;
	private final double[] extra;
	private final int[] group;
	private final double[] df;
	private final boolean adjusted;

	/**
	 * @param means      of the logarithms
	 * @param covariance squared scales and their products, symmetric
	 * @param df         degrees of freedom; infinite for normal errors
	 * @param extra      variances of independent normal errors
	 */
	public LogModel(double[] means, double[][] covariance, double[] df, double[] extra) {
		this.means = means.clone();
		this.extra = Arrays.stream(extra).map(Math::sqrt).toArray();
		int n = means.length;
		group = new int[n];
		this.df = new double[n];
		for (int i = 0; i < n; i++) {
			group[i] = i;
			this.df[i] = df[i];
		}
		for (int i = 0; i < n; i++) {
			for (int j = 0; j < i; j++) {
				if (covariance[i][j] != 0 && group[i] != group[j]) {
					join(group[j], group[i]);
				}
			}
		}
		factor = new double[n][n];
		adjusted = factorise(covariance);
	}

	private void join(int into, int from) {
		df[into] = Math.min(df[into], df[from]);
		for (int k = 0; k < group.length; k++) {
			group[k] = group[k] == from ? into : group[k];
		}
	}

	/** Cholesky's factor; a pivot below zero becomes zero. */
	private boolean factorise(double[][] covariance) {
		boolean clipped = false;
		for (int j = 0; j < factor.length; j++) {
			double pivot = covariance[j][j];
			for (int k = 0; k < j; k++) {
				pivot -= factor[j][k] * factor[j][k];
			}
			double least = 1e-12 * covariance[j][j];
			clipped |= pivot < -least;
			if (pivot <= least) {
				continue;
			}
			factor[j][j] = Math.sqrt(pivot);
			for (int i = j + 1; i < factor.length; i++) {
				double sum = covariance[i][j];
				for (int k = 0; k < j; k++) {
					sum -= factor[i][k] * factor[j][k];
				}
				factor[i][j] = sum / factor[j][j];
			}
		}
		return clipped;
	}

	/** Whether the covariances could not all be kept, as they come from different animals. */
	public boolean isAdjusted() {
		return adjusted;
	}

	public double[] means() {
		return means.clone();
	}

	/** @param logs takes the draw */
	public void draw(IndexedRandom random, double[] logs) {
		int n = means.length;
		double[] z = new double[n];
		double[] scale = new double[n];
		for (int i = 0; i < n; i++) {
			z[i] = random.normal();
			logs[i] = means[i] + extra[i] * random.normal();
		}
		for (int i = 0; i < n; i++) {
			scale[i] = group[i] != i || Double.isInfinite(df[i]) ? 1 : 1 / Math.sqrt(gamma(random, df[i] / 2) / (df[i] / 2));
		}
		for (int i = 0; i < n; i++) {
			double sum = 0;
			for (int k = 0; k <= i; k++) {
				sum += factor[i][k] * z[k];
			}
			logs[i] += sum * scale[group[i]];
		}
	}

	/** Gamma of unit scale: G. Marsaglia, W. W. Tsang, ACM Trans Math Softw 26 (2000) 363–372, doi:10.1145/358407.358414. */
	private static double gamma(IndexedRandom random, double shape) {
		if (shape < 1) {
			return gamma(random, shape + 1) * Math.pow(1 - random.nextDouble(), 1 / shape);
		}
		double d = shape - 1.0 / 3;
		double c = 1 / Math.sqrt(9 * d);
		while (true) {
			double x = random.normal();
			double v = 1 + c * x;
			v = v * v * v;
			if (v > 0 && StrictMath.log(1 - random.nextDouble()) < 0.5 * x * x + d - d * v + d * StrictMath.log(v)) {
				return d * v;
			}
		}
	}
}
