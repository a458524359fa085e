package org.starling.quantum.interchange;

import java.util.Arrays;
import java.util.List;

import org.starling.quantum.basis.BasisSet;
import org.starling.quantum.basis.Harmonics;
import org.starling.quantum.basis.Shell;

/** Order and norms of functions in Molden files. Stateless. */
final class MoldenOrder {

	/** Cartesian functions of d, f and g; spherical ones stand in the order m = 0, 1, −1, … as they do here. */
	private static final List<String[]> CARTESIAN = List.of("xx yy zz xy xz yz".split(" "), "xxx yyy zzz xyy xxy xxz xzz yzz yyz xyz".split(" "),
			"xxxx yyyy zzzz xxxy xxxz yyyx yyyz zzzx zzzy xxyy xxzz yyzz xxyz yyxz zzxy".split(" "));

	private MoldenOrder() {
	}

	/**
	 * Whether functions of an angular momentum are spherical.
	 *
	 * @throws IllegalArgumentException when some are and some are not
	 */
	static boolean isSpherical(BasisSet basis, int l) {
		long all = basis.shells().stream().filter(shell -> Arrays.stream(shell.momenta()).anyMatch(m -> m == l)).count();
		long spherical = basis.shells().stream().filter(shell -> shell.spherical() && Arrays.stream(shell.momenta()).anyMatch(m -> m == l)).count();
		if (spherical != 0 && spherical != all) {
			throw new IllegalArgumentException("a Molden file can't hold spherical and Cartesian functions of one angular momentum, and "
					+ basis.name() + " mixes them here; choose puream true or false");
		}
		return spherical > 0;
	}

	/** For each place in the file the function here. */
	static int[] order(BasisSet basis) {
		int[] order = new int[basis.functions()];
		int at = 0;
		for (Shell shell : basis.shells()) {
			int first = shell.first();
			for (int l : shell.momenta()) {
				int count = shell.functions(l);
				boolean reordered = l > 1 && !shell.spherical();
				for (int i = 0; i < count; i++) {
					order[at++] = first + (reordered ? place(l, CARTESIAN.get(l - 2)[i]) : i);
				}
				first += count;
			}
		}
		return order;
	}

	private static int place(int l, String name) {
		int[] wanted = { count(name, 'x'), count(name, 'y'), count(name, 'z') };
		int[][] powers = Harmonics.cartesian(l);
		for (int c = 0; c < powers.length; c++) {
			if (Arrays.equals(powers[c], wanted)) {
				return c;
			}
		}
		throw new IllegalStateException("no function " + name);
	}

	private static int count(String name, char letter) {
		return (int) name.chars().filter(c -> c == letter).count();
	}

	/** Norm of each function here: a coefficient times it is that of the normalised function. */
	static double[] factors(BasisSet basis) {
		double[] factors = new double[basis.functions()];
		for (Shell shell : basis.shells()) {
			int at = shell.first();
			for (int l : shell.momenta()) {
				boolean harmonic = l < 2 || shell.spherical();
				for (int i = 0; i < shell.functions(l); i++) {
					factors[at++] = harmonic ? 1 : norm(l, Harmonics.cartesian(l)[i]);
				}
			}
		}
		return factors;
	}

	/** Norm of x^i y^j z^k with the factor that makes x^l normalised. */
	private static double norm(int l, int[] powers) {
		double square = 1;
		for (int power : powers) {
			square *= Harmonics.doubleFactorial(2 * power - 1);
		}
		return Math.sqrt(square / Harmonics.doubleFactorial(2 * l - 1));
	}
}
