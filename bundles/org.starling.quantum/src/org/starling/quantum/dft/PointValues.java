package org.starling.quantum.dft;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.starling.quantum.Geometry;
import org.starling.quantum.basis.BasisSet;
import org.starling.quantum.basis.Harmonics;
import org.starling.quantum.basis.Shell;

/** Basis functions and their gradients in the points of groups. Shells that are nothing in a group are left out. Immutable, thread-safe. */
final class PointValues {

	/** Values smaller are nothing. */
	private static final double NOTHING = 1e-11;
	/** Exponentials of less are nothing. */
	private static final double LEAST_POWER = -80;
	/** Arrays of values up to each order of derivatives. */
	private static final int[] ARRAYS = { 1, 4, 10 };

	/**
	 * @param functions their indices
	 * @param values    of function i in point p at i·(number of points) + p: the functions, their derivatives by x, y, z (these only where
	 *                  gradients are wanted), then by xx, xy, xz, yy, yz, zz
	 */
	record Block(int[] functions, double[][] values) {
	}

	private final BasisSet basis;
	private final Geometry geometry;
	private final double[] reach;

	PointValues(BasisSet basis, Geometry geometry) {
		this.basis = basis;
		this.geometry = geometry;
		reach = basis.shells().stream().mapToDouble(PointValues::reach).toArray();
	}

	/** Distance beyond which a shell is nothing. */
	private static double reach(Shell shell) {
		double step = 0.25;
		for (double r = 60; r > 0; r -= step) {
			double largest = 0;
			for (int s = 0; s < shell.momenta().length; s++) {
				double sum = 0;
				for (int i = 0; i < shell.exponents().length; i++) {
					sum += Math.abs(shell.coefficients()[s][i]) * Math.exp(-shell.exponents()[i] * r * r);
				}
				largest = Math.max(largest, sum * Math.pow(r, shell.momenta()[s]));
			}
			if (largest > NOTHING) {
				return r + step;
			}
		}
		return step;
	}

	/** @param order of the highest derivatives, from 0 to 2 */
	Block of(MolecularGrid.Group group, int order) {
		List<Shell> near = new ArrayList<>();
		int functions = 0;
		for (int s = 0; s < reach.length; s++) {
			Shell shell = basis.shells().get(s);
			if (distance(group, shell.atom()) < reach[s]) {
				near.add(shell);
				functions += shell.size();
			}
		}
		int n = group.size();
		double[][] values = new double[ARRAYS[order]][functions * n];
		int[] indices = new int[functions];
		Work work = new Work(group, order);
		int at = 0;
		for (Shell shell : near) {
			work.shell(shell, values, at);
			for (int i = 0; i < shell.size(); i++) {
				indices[at + i] = shell.first() + i;
			}
			at += shell.size();
		}
		return new Block(indices, values);
	}

	/** Of the nearest point. */
	private double distance(MolecularGrid.Group group, int atom) {
		double x = geometry.at(atom, 0);
		double y = geometry.at(atom, 1);
		double z = geometry.at(atom, 2);
		double least = Double.POSITIVE_INFINITY;
		for (int p = 0; p < group.size(); p++) {
			double dx = group.x()[p] - x;
			double dy = group.y()[p] - y;
			double dz = group.z()[p] - z;
			least = Math.min(least, dx * dx + dy * dy + dz * dz);
		}
		return Math.sqrt(least);
	}

	/** Arrays for one group. */
	private final class Work {

		private final MolecularGrid.Group group;
		private final int order;
		private final int n;
		private final double[] square;
		private final double[] exponential;
		/** Powers of x, y, z relative to the centre. */
		private final double[][][] powers;
		/** Radial parts of the shells of common exponents, and their derivatives by r over r. */
		private final double[][] radial;
		private final double[][] slope;
		/** The same of these. */
		private final double[][] bend;
		private final double[][] cartesian;

		Work(MolecularGrid.Group group, int order) {
			this.group = group;
			this.order = order;
			n = group.size();
			square = new double[n];
			exponential = new double[n];
			powers = new double[3][basis.top() + 3][n];
			radial = new double[3][n];
			slope = new double[3][n];
			bend = new double[3][n];
			cartesian = new double[10][n];
		}

		void shell(Shell shell, double[][] values, int first) {
			centre(shell);
			exponentials(shell);
			int function = first;
			for (int s = 0; s < shell.momenta().length; s++) {
				int l = shell.momenta()[s];
				int[][] all = Harmonics.cartesian(l);
				boolean pure = shell.spherical() && l > 1;
				double[][] factors = pure ? Harmonics.spherical(l) : null;
				for (int c = 0; c < all.length; c++) {
					function(all[c], s);
					if (!pure) {
						for (int k = 0; k < values.length; k++) {
							System.arraycopy(cartesian[k], 0, values[k], (function + c) * n, n);
						}
						continue;
					}
					for (int m = 0; m < factors.length; m++) {
						for (int k = 0; k < values.length && factors[m][c] != 0; k++) {
							add(factors[m][c], cartesian[k], values[k], (function + m) * n);
						}
					}
				}
				function += shell.functions(l);
			}
		}

		private static void add(double factor, double[] what, double[] to, int at) {
			for (int p = 0; p < what.length; p++) {
				to[at + p] += factor * what[p];
			}
		}

		private void centre(Shell shell) {
			double[][] places = { group.x(), group.y(), group.z() };
			for (int k = 0; k < 3; k++) {
				Arrays.fill(powers[k][0], 1);
				shift(places[k], geometry.at(shell.atom(), k), powers[k][1]);
				for (int l = 2; l <= shell.top() + (order > 1 ? 2 : 0); l++) {
					product(powers[k][1], powers[k][l - 1], powers[k][l]);
				}
			}
			double[] x = powers[0][1];
			double[] y = powers[1][1];
			double[] z = powers[2][1];
			for (int p = 0; p < n; p++) {
				square[p] = x[p] * x[p] + y[p] * y[p] + z[p] * z[p];
			}
		}

		private static void shift(double[] from, double by, double[] to) {
			for (int p = 0; p < to.length; p++) {
				to[p] = from[p] - by;
			}
		}

		private static void product(double[] a, double[] b, double[] to) {
			for (int p = 0; p < to.length; p++) {
				to[p] = a[p] * b[p];
			}
		}

		private void exponentials(Shell shell) {
			for (int s = 0; s < shell.momenta().length; s++) {
				Arrays.fill(radial[s], 0);
				Arrays.fill(slope[s], 0);
				Arrays.fill(bend[s], 0);
			}
			for (int i = 0; i < shell.exponents().length; i++) {
				double zeta = shell.exponents()[i];
				boolean any = false;
				for (int p = 0; p < n; p++) {
					double power = -zeta * square[p];
					boolean counts = power > LEAST_POWER;
					exponential[p] = counts ? Math.exp(power) : 0;
					any |= counts;
				}
				for (int s = 0; s < shell.momenta().length && any; s++) {
					double factor = shell.coefficients()[s][i];
					add(factor, exponential, radial[s], 0);
					if (order > 0) {
						add(-2 * zeta * factor, exponential, slope[s], 0);
					}
					if (order > 1) {
						add(4 * zeta * zeta * factor, exponential, bend[s], 0);
					}
				}
			}
		}

		/** x^i y^j z^k R and its derivatives. */
		private void function(int[] power, int s) {
			double[] x = powers[0][power[0]];
			double[] y = powers[1][power[1]];
			double[] z = powers[2][power[2]];
			double[] r = radial[s];
			double[] value = cartesian[0];
			for (int p = 0; p < n; p++) {
				value[p] = x[p] * y[p] * z[p] * r[p];
			}
			for (int k = 0; k < 3 && order > 0; k++) {
				derivative(k, power, x, y, z, s);
			}
			int at = 4;
			for (int k = 0; k < 3 && order > 1; k++) {
				for (int m = k; m < 3; m++) {
					second(k, m, power, s, cartesian[at++]);
				}
			}
		}

		/** By two axes: each takes a power down, or up with the derivative of the radial part. */
		private void second(int k, int m, int[] power, int s, double[] into) {
			Arrays.fill(into, 0);
			int[] down = moved(power, k, -1, m, -1);
			monomial(power[k] * (k == m ? power[m] - 1 : power[m]), down, radial[s], into);
			monomial(power[k], moved(power, k, -1, m, 1), slope[s], into);
			monomial(power[m], moved(power, k, 1, m, -1), slope[s], into);
			if (k == m) {
				monomial(1, power, slope[s], into);
			}
			monomial(1, moved(power, k, 1, m, 1), bend[s], into);
		}

		private static int[] moved(int[] power, int k, int by, int m, int also) {
			int[] moved = power.clone();
			moved[k] += by;
			moved[m] += also;
			return moved;
		}

		private void monomial(int factor, int[] power, double[] part, double[] into) {
			if (factor == 0) {
				return;
			}
			double[] x = powers[0][power[0]];
			double[] y = powers[1][power[1]];
			double[] z = powers[2][power[2]];
			for (int p = 0; p < n; p++) {
				into[p] += factor * x[p] * y[p] * z[p] * part[p];
			}
		}

		private void derivative(int axis, int[] power, double[] x, double[] y, double[] z, int s) {
			double[] to = cartesian[1 + axis];
			double[] along = powers[axis][1];
			double[] steep = slope[s];
			for (int p = 0; p < n; p++) {
				to[p] = x[p] * y[p] * z[p] * along[p] * steep[p];
			}
			if (power[axis] > 0) {
				double[] lower = powers[axis][power[axis] - 1];
				double[] one = axis == 0 ? y : x;
				double[] other = axis == 2 ? y : z;
				double[] r = radial[s];
				double factor = power[axis];
				for (int p = 0; p < n; p++) {
					to[p] += factor * lower[p] * one[p] * other[p] * r[p];
				}
			}
		}
	}
}
