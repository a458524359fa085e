package org.starling.quantum.linear;

/** By loops. */
final class LoopProducts implements RowProducts {

	@Override
	public void outer(int m, int n, int k, double[] a, int[] rowsA, double[] b, int[] rowsB, double[] c, int atC, int stepC) {
		int even = k - k % 4;
		for (int i = 0; i < m; i++) {
			int to = atC + i * stepC;
			for (int l = 0; l < even; l += 4) {
				four(n, a[rowsA[l] + i], a[rowsA[l + 1] + i], a[rowsA[l + 2] + i], a[rowsA[l + 3] + i], b, rowsB[l], rowsB[l + 1], rowsB[l + 2],
						rowsB[l + 3], c, to);
			}
			for (int l = even; l < k; l++) {
				double factor = a[rowsA[l] + i];
				int from = rowsB[l];
				for (int j = 0; j < n; j++) {
					c[to + j] = Math.fma(factor, b[from + j], c[to + j]);
				}
			}
		}
	}

	private static void four(int n, double a0, double a1, double a2, double a3, double[] b, int b0, int b1, int b2, int b3, double[] c, int to) {
		for (int j = 0; j < n; j++) {
			c[to + j] = Math.fma(a0, b[b0 + j], Math.fma(a1, b[b1 + j], Math.fma(a2, b[b2 + j], Math.fma(a3, b[b3 + j], c[to + j]))));
		}
	}

	@Override
	public void inner(int m, int n, int k, double[] a, int atA, int stepA, double[] b, int atB, int stepB, double[] c, int atC, int stepC) {
		for (int i = 0; i < m; i++) {
			for (int j = 0; j < n; j++) {
				c[atC + i * stepC + j] += dot(k, a, atA + i * stepA, b, atB + j * stepB);
			}
		}
	}

	private static double dot(int k, double[] a, int atA, double[] b, int atB) {
		double s0 = 0;
		double s1 = 0;
		double s2 = 0;
		double s3 = 0;
		int even = k - k % 4;
		for (int l = 0; l < even; l += 4) {
			s0 = Math.fma(a[atA + l], b[atB + l], s0);
			s1 = Math.fma(a[atA + l + 1], b[atB + l + 1], s1);
			s2 = Math.fma(a[atA + l + 2], b[atB + l + 2], s2);
			s3 = Math.fma(a[atA + l + 3], b[atB + l + 3], s3);
		}
		for (int l = even; l < k; l++) {
			s0 = Math.fma(a[atA + l], b[atB + l], s0);
		}
		return s0 + s1 + (s2 + s3);
	}
}
