package org.starling.quantum.integrals;

import java.util.Arrays;
import java.util.Comparator;

import org.starling.quantum.Geometry;
import org.starling.quantum.basis.Shell;

/**
 * The products of the functions of two shells as sums of Hermite Gaussians, a row a pair of primitives, the largest first. Pairs of primitives
 * too small to count are left out. Immutable.
 */
final class ShellPair {

	/** √2 π^(5/4): its square is the factor of a two-electron integral. */
	static final double COULOMB = Math.sqrt(2) * Math.pow(Math.PI, 1.25);

	final Shell a;
	final Shell b;
	final PairShape shape;
	/** Number of pairs of primitives. */
	final int primitives;
	/** Exponent and x, y, z of each. */
	final double[] exponent;
	final double[] centre;
	/** Which primitives of a and of b each is of. */
	final int[] ofA;
	final int[] ofB;
	/** Factors, {@link PairShape#terms()} for each. */
	final double[][] factors;
	/** Largest factor of each, a measure of its size. */
	final double[] sizes;
	/** Schwarz bound √(ab|ab), set once. */
	double bound;
	/** What it shares with the pairs that the molecule's symmetry puts it on, and with no others; set once. */
	long orbit;
	/** Number of those pairs for the first of them, 0 for the others, which follow it; set once. */
	int copies;

	private ShellPair(Shell a, Shell b, PairShape shape, double[][] rows) {
		this.a = a;
		this.b = b;
		this.shape = shape;
		primitives = rows.length;
		exponent = new double[primitives];
		centre = new double[3 * primitives];
		ofA = new int[primitives];
		ofB = new int[primitives];
		factors = new double[primitives][];
		sizes = new double[primitives];
		for (int n = 0; n < primitives; n++) {
			exponent[n] = rows[n][0];
			System.arraycopy(rows[n], 1, centre, 3 * n, 3);
			sizes[n] = rows[n][4];
			ofA[n] = (int) rows[n][5];
			ofB[n] = (int) rows[n][6];
			factors[n] = Arrays.copyOfRange(rows[n], 7, rows[n].length);
		}
	}

	/**
	 * @param least   primitives whose largest factor is smaller are left out
	 * @param coulomb whether factors hold what a two-electron integral multiplies with: √2 π^(5/4)/p; else none
	 */
	static ShellPair of(Shell a, Shell b, PairShape shape, Geometry geometry, double least, boolean coulomb) {
		double[] ra = centre(geometry, a.atom());
		double[] rb = centre(geometry, b.atom());
		double distance = 0;
		for (int k = 0; k < 3; k++) {
			distance += (ra[k] - rb[k]) * (ra[k] - rb[k]);
		}
		double[][] rows = new double[a.exponents().length * b.exponents().length][];
		int n = 0;
		for (int i = 0; i < a.exponents().length; i++) {
			for (int j = 0; j < b.exponents().length; j++) {
				double za = a.exponents()[i];
				double zb = b.exponents()[j];
				double p = za + zb;
				double overlap = Math.exp(-za * zb / p * distance);
				double scale = coulomb ? overlap * COULOMB / p : overlap;
				if (overlap < 1e-30) {
					continue;
				}
				double[] row = new double[7 + shape.terms()];
				row[0] = p;
				row[5] = i;
				row[6] = j;
				double[][][][] e = new double[3][][][];
				for (int k = 0; k < 3; k++) {
					row[1 + k] = (za * ra[k] + zb * rb[k]) / p;
					e[k] = Expansion.of(shape.topA, shape.topB, p, row[1 + k] - ra[k], row[1 + k] - rb[k]);
				}
				double[] into = new double[shape.terms()];
				shape.factors(e, scale, column(a, i), column(b, j), into);
				for (double f : into) {
					row[4] = Math.max(row[4], Math.abs(f));
				}
				System.arraycopy(into, 0, row, 7, into.length);
				if (row[4] >= least) {
					rows[n++] = row;
				}
			}
		}
		rows = Arrays.copyOf(rows, n);
		Arrays.sort(rows, Comparator.comparingDouble(row -> -row[4]));
		return new ShellPair(a, b, shape, rows);
	}

	/** Numbers p(p+1)/2 + q with p ≥ q of the products of basis functions. */
	int[] products() {
		int[] products = new int[shape.size];
		for (int i = 0; i < shape.sizeA; i++) {
			for (int j = 0; j < shape.sizeB; j++) {
				int p = a.first() + i;
				int q = b.first() + j;
				products[i * shape.sizeB + j] = p >= q ? p * (p + 1) / 2 + q : q * (q + 1) / 2 + p;
			}
		}
		return products;
	}

	static double[] centre(Geometry geometry, int atom) {
		return new double[] { geometry.at(atom, 0), geometry.at(atom, 1), geometry.at(atom, 2) };
	}

	/** Coefficients of a primitive in all shells that share it. */
	static double[] column(Shell shell, int primitive) {
		double[] column = new double[shell.coefficients().length];
		for (int s = 0; s < column.length; s++) {
			column[s] = shell.coefficients()[s][primitive];
		}
		return column;
	}
}
