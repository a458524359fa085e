package org.starling.quantum.optimize;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.starling.quantum.linear.SymmetricEigen;

/**
 * A step to a minimum of a rational function (A. Banerjee, N. Adams, J. Simons, R. Shepard, J Phys Chem 89 (1985) 52), shifted further where it
 * would be too long. Stateless.
 */
final class RationalStep {

	private RationalStep() {
	}

	/**
	 * @param longest the step is no longer
	 */
	static DMatrixRMaj of(DMatrixRMaj hessian, DMatrixRMaj gradient, double longest) {
		SymmetricEigen eigen = SymmetricEigen.of(hessian);
		int n = gradient.numRows;
		DMatrixRMaj g = new DMatrixRMaj(n, 1);
		CommonOps_DDRM.multTransA(eigen.vectors(), gradient, g);
		double top = Math.min(0, eigen.values()[0]);
		double low = top - 1;
		while (rational(eigen.values(), g.data, low) < 0) {
			low = top - 2 * (top - low);
		}
		double shift = bisect(low, top, x -> rational(eigen.values(), g.data, x));
		if (length(eigen.values(), g.data, shift) > longest) {
			double further = shift - 1;
			while (length(eigen.values(), g.data, further) > longest) {
				further = shift - 2 * (shift - further);
			}
			shift = bisect(further, shift, x -> longest - length(eigen.values(), g.data, x));
		}
		for (int i = 0; i < n; i++) {
			g.data[i] = component(eigen.values()[i], g.data[i], shift);
		}
		DMatrixRMaj step = new DMatrixRMaj(n, 1);
		CommonOps_DDRM.mult(eigen.vectors(), g, step);
		return step;
	}

	/** A function of one number. */
	private interface Falling {

		double at(double x);
	}

	/** Where a function that is positive at the lower end changes its sign. */
	private static double bisect(double from, double to, Falling function) {
		double low = from;
		double high = to;
		for (int i = 0; i < 100; i++) {
			double middle = 0.5 * (low + high);
			if (function.at(middle) > 0) {
				low = middle;
			} else {
				high = middle;
			}
		}
		return low;
	}

	/** Σ g²/(λ−h) − λ, whose lowest root is the shift. */
	private static double rational(double[] h, double[] g, double shift) {
		double sum = -shift;
		for (int i = 0; i < h.length; i++) {
			sum += g[i] == 0 ? 0 : g[i] * g[i] / (shift - h[i]);
		}
		return sum;
	}

	private static double length(double[] h, double[] g, double shift) {
		double sum = 0;
		for (int i = 0; i < h.length; i++) {
			double s = component(h[i], g[i], shift);
			sum += s * s;
		}
		return Math.sqrt(sum);
	}

	private static double component(double h, double g, double shift) {
		return g == 0 ? 0 : -g / (h - shift);
	}
}
