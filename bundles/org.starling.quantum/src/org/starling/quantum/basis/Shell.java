package org.starling.quantum.basis;

import java.util.Arrays;

/**
 * Contracted Gaussian functions on one atom that share their exponents: one shell, or the s and p of Pople's sets together. A function of a
 * shell is N x^i y^j z^k Σ c exp(−ζ r²). All Cartesian functions of a shell have the factor N of x^l, as is the custom (so that xy of
 * Cartesian d functions has the norm 1/√3); the functions of spherical shells are normalised.
 *
 * @param atom         index in the geometry
 * @param exponents    of the primitives, in bohr⁻²
 * @param momenta      angular momentum of each shell
 * @param coefficients of each shell and primitive, norms included
 * @param spherical    whether functions from d on are the 2l+1 real solid harmonics; (l+1)(l+2)/2 Cartesian ones otherwise
 * @param first        index of the first function in the basis
 */
public record Shell(int atom, double[] exponents, int[] momenta, double[][] coefficients, boolean spherical, int first) {

	/** Number of functions. */
	public int size() {
		int n = 0;
		for (int l : momenta) {
			n += functions(l);
		}
		return n;
	}

	/** Number of functions of one angular momentum. */
	public int functions(int l) {
		return spherical && l > 1 ? 2 * l + 1 : (l + 1) * (l + 2) / 2;
	}

	/** Equal for shells whose functions are of the same kinds, whatever their exponents. */
	public String kind() {
		return Arrays.toString(momenta) + spherical;
	}

	/** Largest angular momentum. */
	public int top() {
		return momenta[momenta.length - 1];
	}
}
