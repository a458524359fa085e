package org.starling.lcms.regression;

import java.util.Arrays;

/**
 * Weighted least squares for y = b₀ + b₁x + … + bₘxᵐ by Householder's QR decomposition of the weighted design matrix, which does not square
 * its condition as normal equations do. Each column is scaled to length 1 first.
 * Source: Golub and Van Loan, Matrix Computations, 4th edition, algorithms 5.2.1 and 5.3.2.
 *
 * @param coefficients           b₀ … bₘ
 * @param standardErrors         their standard errors; NaN when there are as many points as coefficients
 * @param covariance             covariance matrix of the coefficients, s²(XᵀWX)⁻¹; NaN when there are as many points as coefficients
 * @param residualDeviation      s = √(Σ w r² / (n − m − 1)); NaN when there are as many points as coefficients
 * @param degreesOfFreedom       n − m − 1
 * @param determination          r² = 1 − Σ w r² / Σ w (y − ȳ)², ȳ the weighted mean
 */
public record PolynomialFit(double[] coefficients, double[] standardErrors, double[][] covariance, double residualDeviation,
		int degreesOfFreedom, double determination) {

	private static final double SINGULAR = 1e-13;

	/**
	 * Fits.
	 *
	 * @param weights of the squared residuals, above 0
	 * @throws IllegalArgumentException when lengths differ, a number is not finite, or the points do not determine the coefficients
	 */
	public static PolynomialFit of(double[] x, double[] y, double[] weights, int degree) {
		int n = x.length;
		int p = degree + 1;
		if (y.length != n || weights.length != n) {
			throw new IllegalArgumentException("there are " + n + " values of x, " + y.length + " of y and " + weights.length + " weights");
		}
		if (Arrays.stream(x).distinct().count() < p) {
			throw new IllegalArgumentException("a polynomial of degree " + degree + " needs at least " + p + " different values of x");
		}
		double[][] columns = new double[p][n];
		double[] right = new double[n];
		for (int i = 0; i < n; i++) {
			if (!Double.isFinite(x[i]) || !Double.isFinite(y[i]) || !(weights[i] > 0) || Double.isInfinite(weights[i])) {
				throw new IllegalArgumentException("point " + (i + 1) + " is x " + x[i] + ", y " + y[i] + ", weight " + weights[i]
						+ "; numbers have to be finite and weights above 0");
			}
			double power = Math.sqrt(weights[i]);
			right[i] = power * y[i];
			for (int j = 0; j < p; j++) {
				columns[j][i] = power;
				power *= x[i];
			}
		}
		double[] scale = new double[p];
		for (int j = 0; j < p; j++) {
			scale[j] = norm(columns[j], 0);
			for (int i = 0; i < n; i++) {
				columns[j][i] /= scale[j];
			}
		}
		double[] diagonal = decompose(columns, right);
		double[] b = new double[p];
		for (int j = p - 1; j >= 0; j--) {
			double sum = right[j];
			for (int k = j + 1; k < p; k++) {
				sum -= columns[k][j] * b[k];
			}
			b[j] = sum / diagonal[j];
		}
		double residual = norm(right, p);
		int freedom = n - p;
		double deviation = freedom > 0 ? residual / Math.sqrt(freedom) : Double.NaN;
		double[][] covariance = covariance(columns, diagonal, scale, deviation);
		double[] errors = new double[p];
		for (int j = 0; j < p; j++) {
			b[j] /= scale[j];
			errors[j] = Math.sqrt(covariance[j][j]);
		}
		return new PolynomialFit(b, errors, covariance, deviation, freedom, 1 - residual * residual / spread(y, weights));
	}

	/** Turns columns into R above the diagonal, and the right side into Qᵀ times it. @return R's diagonal */
	private static double[] decompose(double[][] columns, double[] right) {
		int p = columns.length;
		double[] diagonal = new double[p];
		for (int j = 0; j < p; j++) {
			double[] v = columns[j];
			double length = norm(v, j);
			if (length < SINGULAR) {
				throw new IllegalArgumentException("the values of x are too close together for a polynomial of degree " + (p - 1));
			}
			diagonal[j] = v[j] > 0 ? -length : length;
			v[j] -= diagonal[j];
			double half = -diagonal[j] * v[j];
			for (int k = j + 1; k < p; k++) {
				reflect(columns[k], v, half, j);
			}
			reflect(right, v, half, j);
		}
		return diagonal;
	}

	private static void reflect(double[] column, double[] v, double half, int from) {
		double dot = 0;
		for (int i = from; i < v.length; i++) {
			dot += v[i] * column[i];
		}
		for (int i = from; i < v.length; i++) {
			column[i] -= dot / half * v[i];
		}
	}

	/** s²(RᵀR)⁻¹ = s²·R⁻¹R⁻ᵀ with the columns' scale taken back. */
	private static double[][] covariance(double[][] columns, double[] diagonal, double[] scale, double deviation) {
		int p = diagonal.length;
		double[][] sum = new double[p][p];
		for (int c = 0; c < p; c++) {
			double[] z = new double[p];
			for (int j = c; j >= 0; j--) {
				double right = j == c ? 1 : 0;
				for (int k = j + 1; k <= c; k++) {
					right -= columns[k][j] * z[k];
				}
				z[j] = right / diagonal[j];
			}
			for (int i = 0; i <= c; i++) {
				for (int j = 0; j <= c; j++) {
					sum[i][j] += deviation * z[i] / scale[i] * (deviation * z[j] / scale[j]);
				}
			}
		}
		return sum;
	}

	private static double norm(double[] v, int from) {
		double largest = 0;
		for (int i = from; i < v.length; i++) {
			largest = Math.max(largest, Math.abs(v[i]));
		}
		if (largest == 0) {
			return 0;
		}
		double sum = 0;
		for (int i = from; i < v.length; i++) {
			sum += v[i] / largest * (v[i] / largest);
		}
		return largest * Math.sqrt(sum);
	}

	private static double spread(double[] y, double[] weights) {
		double mean = 0;
		double total = 0;
		for (int i = 0; i < y.length; i++) {
			mean += weights[i] * y[i];
			total += weights[i];
		}
		mean /= total;
		double sum = 0;
		for (int i = 0; i < y.length; i++) {
			sum += weights[i] * (y[i] - mean) * (y[i] - mean);
		}
		return sum;
	}

	/** The polynomial's value. */
	public double at(double x) {
		double value = 0;
		for (int j = coefficients.length - 1; j >= 0; j--) {
			value = value * x + coefficients[j];
		}
		return value;
	}

	/** The polynomial's derivative. */
	public double slopeAt(double x) {
		double slope = 0;
		for (int j = coefficients.length - 1; j > 0; j--) {
			slope = slope * x + j * coefficients[j];
		}
		return slope;
	}

	/** Variance of the polynomial's value that comes from the errors of its coefficients. */
	public double varianceAt(double x) {
		double sum = 0;
		double left = 1;
		for (double[] row : covariance) {
			double product = left;
			for (double entry : row) {
				sum += entry * product;
				product *= x;
			}
			left *= x;
		}
		return Math.max(0, sum);
	}
}
