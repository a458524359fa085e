package org.starling.ode.solvers.internal.lu;

import org.starling.ode.solvers.internal.vector.RowKernel;

/** The same driven by tables, for structures that are too large for generated code. */
record TabledRows(LuStructure structure, int count) implements RowKernel {

	@Override
	public void run(double[] factors, double[] x, double[] others) {
		LuStructure a = structure;
		int n = a.size();
		for (int i = 0; i < n; i++) {
			subtract(factors, x, i, a.rowPointers()[i], a.diagonal()[i]);
		}
		for (int i = n - 1; i >= 0; i--) {
			int pivot = a.diagonal()[i];
			subtract(factors, x, i, pivot + 1, a.rowPointers()[i + 1]);
			int row = a.order()[i] * count;
			for (int k = row; k < row + count; k++) {
				x[k] *= factors[pivot];
			}
		}
	}

	private void subtract(double[] factors, double[] x, int i, int from, int to) {
		int row = structure.order()[i] * count;
		for (int e = from; e < to; e++) {
			int distance = structure.order()[structure.columns()[e]] * count - row;
			double factor = factors[e];
			for (int k = row; k < row + count; k++) {
				x[k] -= factor * x[k + distance];
			}
		}
	}
}
