package org.starling.quantum.integrals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

import org.starling.quantum.basis.Harmonics;
import org.starling.quantum.basis.Shell;

/**
 * What pairs of shells of the same kinds have in common: which Hermite Gaussians make up each product of two functions. Products stand in the
 * order a·(functions of b) + b. Immutable, shared.
 */
final class PairShape {

	/** Functions of a shell as sums of Cartesian ones: for each its terms' Cartesian places and factors. */
	private record Functions(int[][] terms, double[][] factors, List<int[]> cartesian, int[] shellOf) {

		static Functions of(Shell shell) {
			List<int[]> cartesian = new ArrayList<>();
			List<int[]> terms = new ArrayList<>();
			List<double[]> factors = new ArrayList<>();
			List<Integer> shellOf = new ArrayList<>();
			for (int s = 0; s < shell.momenta().length; s++) {
				int l = shell.momenta()[s];
				int base = cartesian.size();
				for (int[] powers : Harmonics.cartesian(l)) {
					cartesian.add(new int[] { powers[0], powers[1], powers[2], s });
				}
				if (shell.spherical() && l > 1) {
					for (double[] row : Harmonics.spherical(l)) {
						int[] used = IntStream.range(0, row.length).filter(c -> row[c] != 0).toArray();
						terms.add(Arrays.stream(used).map(c -> base + c).toArray());
						factors.add(Arrays.stream(used).mapToDouble(c -> row[c]).toArray());
						shellOf.add(s);
					}
				} else {
					for (int c = base; c < cartesian.size(); c++) {
						terms.add(new int[] { c });
						factors.add(new double[] { 1 });
						shellOf.add(s);
					}
				}
			}
			return new Functions(terms.toArray(int[][]::new), factors.toArray(double[][]::new),
					cartesian, shellOf.stream().mapToInt(i -> i).toArray());
		}
	}

	private final Functions a;
	private final Functions b;
	/** By how much powers of the Hermite Gaussians of a product fall. */
	private final int step;
	/** Largest angular momenta. */
	final int topA;
	final int topB;
	/** Number of functions. */
	final int sizeA;
	final int sizeB;
	/** Number of products. */
	final int size;
	/** For each product the number of its Hermite Gaussians. */
	final int[] counts;
	/** Places of these, product by product. */
	final int[] hermite;
	/** Number of Hermite Gaussians up to the largest t + u + v. */
	final int hermites;

	PairShape(Shell first, Shell second) {
		this(Functions.of(first), Functions.of(second), first.top(), second.top(), 1, new int[3]);
	}

	/** Of functions on one centre, with a second shell of the constant 1: powers fall by twos. */
	static PairShape single(Shell shell) {
		return new PairShape(Functions.of(shell), Functions.of(unit(shell.atom())), shell.top(), 0, 2, new int[3]);
	}

	/** The constant 1 as a shell. */
	static Shell unit(int atom) {
		return new Shell(atom, new double[1], new int[1], new double[][] { { 1 } }, true, 0);
	}

	private PairShape(Functions a, Functions b, int topA, int topB, int step, int[] raised) {
		this.a = a;
		this.b = b;
		this.step = step;
		this.topA = topA;
		this.topB = topB;
		sizeA = a.terms.length;
		sizeB = b.terms.length;
		size = sizeA * sizeB;
		hermites = Hermite.count(topA + topB + raised[0] + raised[1] + raised[2]);
		counts = new int[size];
		List<Integer> places = new ArrayList<>();
		boolean[] used = new boolean[hermites];
		for (int i = 0; i < sizeA; i++) {
			for (int j = 0; j < sizeB; j++) {
				Arrays.fill(used, false);
				for (int p : a.terms[i]) {
					for (int q : b.terms[j]) {
						mark(a.cartesian.get(p), b.cartesian.get(q), raised, used);
					}
				}
				for (int h = 0; h < hermites; h++) {
					if (used[h]) {
						counts[i * sizeB + j]++;
						places.add(h);
					}
				}
			}
		}
		hermite = places.stream().mapToInt(h -> h).toArray();
	}

	/** The shape of the derivatives of these products along an axis, whose Hermite Gaussians reach one order higher. */
	PairShape derivative(int axis) {
		int[] raised = new int[3];
		raised[axis] = 1;
		return new PairShape(a, b, topA, topB, step, raised);
	}

	private void mark(int[] p, int[] q, int[] raised, boolean[] used) {
		for (int t = p[0] + q[0] + raised[0]; t >= 0; t -= step) {
			for (int u = p[1] + q[1] + raised[1]; u >= 0; u -= step) {
				for (int v = p[2] + q[2] + raised[2]; v >= 0; v -= step) {
					used[Hermite.place(t, u, v)] = true;
				}
			}
		}
	}

	/** Largest t + u + v. */
	int top() {
		return topA + topB;
	}

	/** Number of factors of one primitive pair. */
	int terms() {
		return hermite.length;
	}

	/**
	 * Factors of the Hermite Gaussians of one pair of primitives.
	 *
	 * @param e     expansions E_t^{ij} along x, y, z, or their derivatives along one of them, indexed [axis][i][j][t]
	 * @param scale of all
	 * @param ca    contraction coefficients of the primitive, one for each shell of a
	 * @param cb    likewise of b
	 * @param into  receives {@link #terms()} numbers
	 */
	void factors(double[][][][] e, double scale, double[] ca, double[] cb, double[] into) {
		double[] dense = new double[hermites];
		int n = 0;
		for (int i = 0; i < sizeA; i++) {
			for (int j = 0; j < sizeB; j++) {
				Arrays.fill(dense, 0);
				double both = scale * ca[a.shellOf[i]] * cb[b.shellOf[j]];
				for (int p = 0; p < a.terms[i].length; p++) {
					for (int q = 0; q < b.terms[j].length; q++) {
						add(e, a.cartesian.get(a.terms[i][p]), b.cartesian.get(b.terms[j][q]), both * a.factors[i][p] * b.factors[j][q], dense);
					}
				}
				for (int k = 0; k < counts[i * sizeB + j]; k++) {
					into[n] = dense[hermite[n]];
					n++;
				}
			}
		}
	}

	/** An integral over two Cartesian functions by their powers of x, y, z. */
	interface CartesianIntegral {

		double of(int[] powersA, int[] powersB);
	}

	/** Adds the integrals over all products of functions, from those over Cartesian ones of a pair of primitives. */
	void add(CartesianIntegral integral, IntToDoubleFunction ca, IntToDoubleFunction cb, double[] sums) {
		for (int i = 0; i < sizeA; i++) {
			for (int j = 0; j < sizeB; j++) {
				double both = ca.applyAsDouble(a.shellOf[i]) * cb.applyAsDouble(b.shellOf[j]);
				for (int p = 0; p < a.terms[i].length; p++) {
					for (int q = 0; q < b.terms[j].length; q++) {
						sums[i * sizeB + j] += both * a.factors[i][p] * b.factors[j][q]
								* integral.of(a.cartesian.get(a.terms[i][p]), b.cartesian.get(b.terms[j][q]));
					}
				}
			}
		}
	}

	private static void add(double[][][][] e, int[] p, int[] q, double scale, double[] dense) {
		double[] x = e[0][p[0]][q[0]];
		double[] y = e[1][p[1]][q[1]];
		double[] z = e[2][p[2]][q[2]];
		for (int t = 0; t < x.length; t++) {
			for (int u = 0; u < y.length; u++) {
				double xy = scale * x[t] * y[u];
				for (int v = 0; v < z.length; v++) {
					dense[Hermite.place(t, u, v)] += xy * z[v];
				}
			}
		}
	}
}
