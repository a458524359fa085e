package org.starling.analysis.fit;

import java.util.ArrayList;
import java.util.List;

import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.SingularValueDecomposition;

/**
 * The tangent plane at a point of rest: rank, relative offset and covariance. The relative offset is the convergence
 * criterion of Bates DM, Watts DG, Technometrics 23:179–183 (1981), doi:10.1080/00401706.1981.10486268: the length of the
 * residuals' projection on the tangent plane over that of the part orthogonal to it, each by its degrees of freedom. It does
 * not depend on the optimiser that found the point.
 */
final class Linearisation {

	private final int[] free;
	private final double[] norms;
	private final SingularValueDecomposition svd;
	private final double[] residuals;
	private final double floor;

	/**
	 * @param jacobian  derivatives by the search variables, {@code [observation][parameter]}
	 * @param weights   of the observations
	 * @param free      indices of the parameters that are not at a bound; not empty
	 */
	Linearisation(double[][] jacobian, double[] weights, double[] observed, double[] predicted, int[] free) {
		this.free = free;
		int n = observed.length;
		double[][] columns = new double[n][free.length];
		norms = new double[free.length];
		residuals = new double[n];
		double size = 0;
		for (int i = 0; i < n; i++) {
			double root = Math.sqrt(weights[i]);
			residuals[i] = root * (observed[i] - predicted[i]);
			size += weights[i] * observed[i] * observed[i];
			for (int k = 0; k < free.length; k++) {
				columns[i][k] = root * jacobian[i][free[k]];
				norms[k] = Math.hypot(norms[k], columns[i][k]);
			}
		}
		floor = 1e-10 * Math.sqrt(size / n);
		for (double[] row : columns) {
			for (int k = 0; k < free.length; k++) {
				row[k] = norms[k] > 0 ? row[k] / norms[k] : 0;
			}
		}
		svd = new SingularValueDecomposition(MatrixUtils.createRealMatrix(columns));
	}

	boolean finite() {
		for (double s : svd.getSingularValues()) {
			if (!Double.isFinite(s)) {
				return false;
			}
		}
		return true;
	}

	/** Smallest over largest singular value of the Jacobian with columns of unit length. */
	double reciprocalCondition() {
		double[] s = svd.getSingularValues();
		return s[s.length - 1] / s[0];
	}

	/** The parameters that the weakest direction moves: those of at least a tenth of its length. */
	List<String> weakest(List<ParameterSpec> specs) {
		List<String> names = new ArrayList<>();
		double[] direction = svd.getV().getColumn(free.length - 1);
		for (int k = 0; k < free.length; k++) {
			if (norms[k] == 0) {
				return List.of(specs.get(free[k]).name());
			}
			if (Math.abs(direction[k]) > 0.1) {
				names.add(specs.get(free[k]).name());
			}
		}
		return names;
	}

	double relativeOffset() {
		double[] projection = svd.getU().preMultiply(residuals);
		double inPlane = 0;
		for (double c : projection) {
			inPlane += c * c;
		}
		double total = 0;
		for (double r : residuals) {
			total += r * r;
		}
		int left = Math.max(1, residuals.length - free.length);
		double orthogonal = Math.sqrt(Math.max(0, total - inPlane) / left);
		return Math.sqrt(inPlane / free.length) / (orthogonal + floor);
	}

	/** (JᵀWJ)⁻¹ over the free parameters, on the scale of the search. */
	RealMatrix unscaledCovariance() {
		double[] s = svd.getSingularValues();
		RealMatrix v = svd.getV();
		int p = free.length;
		RealMatrix covariance = MatrixUtils.createRealMatrix(p, p);
		for (int a = 0; a < p; a++) {
			for (int b = 0; b < p; b++) {
				double sum = 0;
				for (int k = 0; k < p; k++) {
					sum += v.getEntry(a, k) * v.getEntry(b, k) / (s[k] * s[k]);
				}
				covariance.setEntry(a, b, sum / (norms[a] * norms[b]));
			}
		}
		return covariance;
	}
}
