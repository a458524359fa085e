package org.starling.quantum.integrals;

import org.starling.quantum.Geometry;

/**
 * Derivatives of the products of two shells by the place of the first and by that of both together, as sums of Hermite Gaussians for each pair of
 * primitives: a function of higher and one of lower power for the first (Helgaker et al., equation 9.2.9), one order higher for both. Immutable.
 */
final class PairGradient {

	/** What pairs of the same shape have in common. */
	static final class Form {

		final PairShape shape;
		final PairShape[] along;
		/** Number of Hermite Gaussians and their places, product by product, along x, y, z for the first shell, then for both. */
		final int[] counts = new int[6];
		final int[] hermite;
		final int[] products;

		Form(PairShape shape) {
			this.shape = shape;
			along = new PairShape[] { shape.derivative(0), shape.derivative(1), shape.derivative(2) };
			int[][] powers = Hermite.all(shape.top());
			for (int k = 0; k < 3; k++) {
				counts[k] = along[k].terms();
				counts[3 + k] = shape.terms();
			}
			int length = counts[0] + counts[1] + counts[2] + 3 * shape.terms();
			hermite = new int[length];
			products = new int[length];
			int n = 0;
			for (int k = 0; k < 6; k++) {
				PairShape one = k < 3 ? along[k] : shape;
				int term = 0;
				for (int ab = 0; ab < shape.size; ab++) {
					for (int c = 0; c < one.counts[ab]; c++) {
						int place = one.hermite[term++];
						products[n] = ab;
						hermite[n++] = k < 3 ? place : raised(powers[place], k - 3);
					}
				}
			}
		}

		private static int raised(int[] power, int axis) {
			int[] up = power.clone();
			up[axis]++;
			return Hermite.place(up[0], up[1], up[2]);
		}
	}

	final ShellPair pair;
	final Form form;
	/** Factors of each pair of primitives in the order of the form. */
	final double[][] factors;

	PairGradient(ShellPair pair, Form form, Geometry geometry) {
		this.pair = pair;
		this.form = form;
		factors = new double[pair.primitives][form.hermite.length];
		double[] ra = ShellPair.centre(geometry, pair.a.atom());
		double[] rb = ShellPair.centre(geometry, pair.b.atom());
		for (int n = 0; n < pair.primitives; n++) {
			double p = pair.exponent[n];
			double za = pair.a.exponents()[pair.ofA[n]];
			double zb = pair.b.exponents()[pair.ofB[n]];
			double distance = 0;
			double[][][][] e = new double[3][][][];
			for (int k = 0; k < 3; k++) {
				distance += (ra[k] - rb[k]) * (ra[k] - rb[k]);
				e[k] = Expansion.of(form.shape.topA + 1, form.shape.topB, p, pair.centre[3 * n + k] - ra[k], pair.centre[3 * n + k] - rb[k]);
			}
			double scale = Math.exp(-za * zb / p * distance) * ShellPair.COULOMB / p;
			int at = 0;
			for (int k = 0; k < 3; k++) {
				double[][][][] changed = e.clone();
				changed[k] = derivative(e[k], form.shape.topA, form.shape.topB, za);
				double[] into = new double[form.counts[k]];
				form.along[k].factors(changed, scale, ShellPair.column(pair.a, pair.ofA[n]), ShellPair.column(pair.b, pair.ofB[n]), into);
				System.arraycopy(into, 0, factors[n], at, into.length);
				at += into.length;
			}
			for (int k = 0; k < 3; k++) {
				System.arraycopy(pair.factors[n], 0, factors[n], at, form.shape.terms());
				at += form.shape.terms();
			}
		}
	}

	/** 2ζ E^{i+1,j} − i E^{i−1,j}. */
	private static double[][][] derivative(double[][][] e, int topA, int topB, double zeta) {
		double[][][] d = new double[topA + 1][topB + 1][];
		for (int i = 0; i <= topA; i++) {
			for (int j = 0; j <= topB; j++) {
				double[] to = new double[i + j + 2];
				for (int t = 0; t < to.length; t++) {
					to[t] = 2 * zeta * e[i + 1][j][t] - (i > 0 && t < i + j ? i * e[i - 1][j][t] : 0);
				}
				d[i][j] = to;
			}
		}
		return d;
	}
}
