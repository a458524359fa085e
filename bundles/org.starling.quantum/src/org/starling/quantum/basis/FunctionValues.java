package org.starling.quantum.basis;

import java.util.Arrays;

import org.starling.quantum.Geometry;

/** What the functions of a basis are at a point in space. Used by one thread. */
public final class FunctionValues {

	/** Exponentials of less are nothing. */
	private static final double LEAST_POWER = -60;

	private final BasisSet basis;
	private final Geometry geometry;
	private final int[][][] cartesian;
	private final double[][][] spherical;

	public FunctionValues(BasisSet basis, Geometry geometry) {
		this.basis = basis;
		this.geometry = geometry;
		cartesian = new int[basis.top() + 1][][];
		spherical = new double[basis.top() + 1][][];
		for (int l = 0; l <= basis.top(); l++) {
			cartesian[l] = Harmonics.cartesian(l);
			spherical[l] = Harmonics.spherical(l);
		}
	}

	/**
	 * @param x,y,z in bohr
	 * @param into  receives the value of each function
	 */
	public void at(double x, double y, double z, double[] into) {
		for (Shell shell : basis.shells()) {
			double dx = x - geometry.at(shell.atom(), 0);
			double dy = y - geometry.at(shell.atom(), 1);
			double dz = z - geometry.at(shell.atom(), 2);
			double square = dx * dx + dy * dy + dz * dz;
			int at = shell.first();
			double[] radial = radial(shell, square);
			for (int s = 0; s < radial.length; s++) {
				int l = shell.momenta()[s];
				int count = shell.functions(l);
				if (radial[s] == 0) {
					Arrays.fill(into, at, at + count, 0);
				} else {
					angular(l, shell.spherical() && l > 1, radial[s], dx, dy, dz, into, at);
				}
				at += count;
			}
		}
	}

	private static double[] radial(Shell shell, double square) {
		double[] sums = new double[shell.momenta().length];
		for (int i = 0; i < shell.exponents().length; i++) {
			double power = -shell.exponents()[i] * square;
			if (power > LEAST_POWER) {
				double e = Math.exp(power);
				for (int s = 0; s < sums.length; s++) {
					sums[s] += shell.coefficients()[s][i] * e;
				}
			}
		}
		return sums;
	}

	private void angular(int l, boolean harmonic, double radial, double dx, double dy, double dz, double[] into, int at) {
		int[][] powers = cartesian[l];
		double[] monomials = new double[powers.length];
		for (int c = 0; c < powers.length; c++) {
			monomials[c] = radial * power(dx, powers[c][0]) * power(dy, powers[c][1]) * power(dz, powers[c][2]);
		}
		if (!harmonic) {
			System.arraycopy(monomials, 0, into, at, monomials.length);
			return;
		}
		for (int m = 0; m < 2 * l + 1; m++) {
			double sum = 0;
			for (int c = 0; c < monomials.length; c++) {
				sum += spherical[l][m][c] * monomials[c];
			}
			into[at + m] = sum;
		}
	}

	private static double power(double x, int n) {
		double product = 1;
		for (int i = 0; i < n; i++) {
			product *= x;
		}
		return product;
	}
}
