package org.starling.ode.solvers.internal.lu;

/**
 * The factorisation of {@code (σ + iω) M − J} without pivoting, driven by the tables of a {@link LuStructure}; row by row as in
 * {@link TabledLu}. Factors and vectors hold a real and an imaginary part each, reciprocals on the diagonal. Stateless.
 */
record ComplexTabledLu(LuStructure structure) implements ComplexLuKernel {

	@Override
	public double factor(double sigma, double omega, double[] jacobian, double[] re, double[] im) {
		LuStructure a = structure;
		int n = a.size();
		double[] rowRe = new double[n];
		double[] rowIm = new double[n];
		double watch = 0;
		for (int i = 0; i < n; i++) {
			int from = a.rowPointers()[i];
			int to = a.rowPointers()[i + 1];
			for (int e = from; e < to; e++) {
				int k = a.jacobian()[e];
				rowRe[a.columns()[e]] = sigma * a.mass()[e] - (k < 0 ? 0 : jacobian[k]);
				rowIm[a.columns()[e]] = omega * a.mass()[e];
			}
			double before = rowRe[i] * rowRe[i] + rowIm[i] * rowIm[i];
			eliminate(i, rowRe, rowIm, re, im);
			double after = rowRe[i] * rowRe[i] + rowIm[i] * rowIm[i];
			if (a.diagonal()[i] > from) {
				watch += before / after + after / before;
			}
			rowRe[i] = rowRe[i] / after;
			rowIm[i] = -rowIm[i] / after;
			for (int e = from; e < to; e++) {
				re[e] = rowRe[a.columns()[e]];
				im[e] = rowIm[a.columns()[e]];
			}
		}
		return watch;
	}

	private void eliminate(int i, double[] rowRe, double[] rowIm, double[] re, double[] im) {
		LuStructure a = structure;
		for (int e = a.rowPointers()[i]; e < a.diagonal()[i]; e++) {
			int k = a.columns()[e];
			int d = a.diagonal()[k];
			double lRe = rowRe[k] * re[d] - rowIm[k] * im[d];
			double lIm = rowRe[k] * im[d] + rowIm[k] * re[d];
			rowRe[k] = lRe;
			rowIm[k] = lIm;
			for (int q = d + 1; q < a.rowPointers()[k + 1]; q++) {
				rowRe[a.columns()[q]] -= lRe * re[q] - lIm * im[q];
				rowIm[a.columns()[q]] -= lRe * im[q] + lIm * re[q];
			}
		}
	}

	@Override
	public void solve(double[] re, double[] im, double[] xRe, double[] xIm) {
		LuStructure a = structure;
		int n = a.size();
		double[] yRe = new double[n];
		double[] yIm = new double[n];
		for (int i = 0; i < n; i++) {
			yRe[i] = xRe[a.order()[i]];
			yIm[i] = xIm[a.order()[i]];
			subtract(i, a.rowPointers()[i], a.diagonal()[i], re, im, yRe, yIm);
		}
		for (int i = n - 1; i >= 0; i--) {
			int d = a.diagonal()[i];
			subtract(i, d + 1, a.rowPointers()[i + 1], re, im, yRe, yIm);
			double real = yRe[i] * re[d] - yIm[i] * im[d];
			yIm[i] = yRe[i] * im[d] + yIm[i] * re[d];
			yRe[i] = real;
			xRe[a.order()[i]] = yRe[i];
			xIm[a.order()[i]] = yIm[i];
		}
	}

	private void subtract(int i, int from, int to, double[] re, double[] im, double[] yRe, double[] yIm) {
		double sumRe = yRe[i];
		double sumIm = yIm[i];
		for (int e = from; e < to; e++) {
			int k = structure.columns()[e];
			sumRe -= re[e] * yRe[k] - im[e] * yIm[k];
			sumIm -= re[e] * yIm[k] + im[e] * yRe[k];
		}
		yRe[i] = sumRe;
		yIm[i] = sumIm;
	}
}
