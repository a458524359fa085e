package org.starling.ode.solvers.internal.lu;

/**
 * The factorisation driven by tables, for structures that are too large for generated code. Row by row (up-looking):
 * T. A. Davis, Direct Methods for Sparse Linear Systems, SIAM 2006, section 6.
 */
record TabledLu(LuStructure structure) implements LuKernel {

	@Override
	public double factor(double s, double[] jacobian, double[] factors) {
		LuStructure a = structure;
		int n = a.size();
		double[] row = new double[n];
		double watch = 0;
		for (int i = 0; i < n; i++) {
			int from = a.rowPointers()[i];
			int to = a.rowPointers()[i + 1];
			for (int e = from; e < to; e++) {
				int k = a.jacobian()[e];
				row[a.columns()[e]] = k < 0 ? s * a.mass()[e] : s * a.mass()[e] - jacobian[k];
			}
			double before = row[i];
			int pivot = a.diagonal()[i];
			for (int e = from; e < pivot; e++) {
				int k = a.columns()[e];
				double l = row[k] * factors[a.diagonal()[k]];
				row[k] = l;
				for (int q = a.diagonal()[k] + 1; q < a.rowPointers()[k + 1]; q++) {
					row[a.columns()[q]] -= l * factors[q];
				}
			}
			double after = row[i];
			if (pivot > from) {
				double ratio = before / after;
				double inverse = after / before;
				watch += ratio * ratio + inverse * inverse;
			}
			row[i] = 1 / after;
			for (int e = from; e < to; e++) {
				factors[e] = row[a.columns()[e]];
			}
		}
		return watch;
	}

	@Override
	public void solve(double[] factors, double[] b, double[] x) {
		LuStructure a = structure;
		int n = a.size();
		double[] y = new double[n];
		for (int i = 0; i < n; i++) {
			double sum = b[a.order()[i]];
			for (int e = a.rowPointers()[i]; e < a.diagonal()[i]; e++) {
				sum -= factors[e] * y[a.columns()[e]];
			}
			y[i] = sum;
		}
		for (int i = n - 1; i >= 0; i--) {
			double sum = y[i];
			for (int e = a.diagonal()[i] + 1; e < a.rowPointers()[i + 1]; e++) {
				sum -= factors[e] * y[a.columns()[e]];
			}
			y[i] = sum * factors[a.diagonal()[i]];
			x[a.order()[i]] = y[i];
		}
	}
}
