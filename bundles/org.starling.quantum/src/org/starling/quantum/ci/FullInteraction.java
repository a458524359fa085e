package org.starling.quantum.ci;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.function.UnaryOperator;

import org.starling.quantum.algebra.Davidson;

/** Full configuration interaction: the exact states of the electrons of an active space. Stateless. */
public final class FullInteraction {

	/** Norm of residuals; the error of an energy is about its square. */
	private static final double TOLERANCE = 1e-6;
	private static final int ITERATIONS = 200;
	/** Part of the process's memory that may be taken. */
	private static final double SHARE = 0.8;
	/** Vectors that are kept for each root, at most. */
	private static final int SUBSPACE = 25;
	/** Vectors that the search begins with, beside one a root. */
	private static final int START = 3;

	/**
	 * @param energies     of the states in hartree, in rising order
	 * @param spins        expectations of S²
	 * @param determinants number of them
	 * @param iterations   of the search
	 */
	public record States(double[] energies, double[] spins, long determinants, int iterations) {
	}

	private FullInteraction() {
	}

	/** Number of determinants; the largest long when they can't be counted. */
	static long determinants(int orbitals, int alpha, int beta) {
		double product = (double) Strings.count(orbitals, alpha) * Strings.count(orbitals, beta);
		return product > 1e15 ? Long.MAX_VALUE : Math.round(product);
	}

	/**
	 * Refuses what would not fit before it begins.
	 *
	 * @param memory in bytes
	 * @throws IllegalArgumentException when it does not; the message says what would
	 */
	public static void forecast(int orbitals, int alpha, int beta, int roots, long memory) {
		double needed = bytes(orbitals, alpha, beta, roots);
		if (needed > memory) {
			int fit = orbitals;
			while (fit > alpha && bytes(fit, alpha, beta, roots) > memory) {
				fit--;
			}
			throw new IllegalArgumentException(String.format(Locale.ROOT, "%.3g determinants of %d electrons in %d orbitals take %.3g GB, and %.1f GB"
					+ " may be used; %s. Take an active space (casci), a smaller basis, or give the process more memory (STARLING_VMARGS=-Xmx…)",
					(double) determinants(orbitals, alpha, beta), alpha + beta, orbitals, needed / 1e9, memory / 1e9,
					fit > alpha ? fit + " orbitals fit" : "so many electrons fit in no number of orbitals"));
		}
	}

	/** Bytes that so many states take: vectors and products of the search, and what strings become. */
	static double bytes(int orbitals, int alpha, int beta, int roots) {
		double vectors = 2.0 * (SUBSPACE * roots + START) + 4;
		double up = Strings.count(orbitals, alpha);
		double down = Strings.count(orbitals, beta);
		return Double.BYTES * vectors * up * down + 12 * (up * alpha * (orbitals - alpha + 1) + 2 * down * beta * (orbitals - beta + 1)
				+ OwnSpin.elements(orbitals, alpha) + OwnSpin.elements(orbitals, beta));
	}

	/**
	 * The lowest states with as many unpaired electrons as the space says, those of higher spin among them; of spaces with none, states of even S.
	 * One state alone is looked for from determinants that have the lowest spin.
	 *
	 * @throws IllegalArgumentException when there are fewer states, or they do not fit into the memory
	 * @throws IllegalStateException    when the search does not converge
	 * @throws CancellationException    when the thread was interrupted
	 */
	public static States solve(ActiveSpace space, int roots) {
		forecast(space.orbitals(), space.alpha(), space.beta(), roots, (long) (SHARE * Runtime.getRuntime().maxMemory()));
		Strings alpha = new Strings(space.orbitals(), space.alpha());
		Strings beta = space.alpha() == space.beta() ? alpha : new Strings(space.orbitals(), space.beta());
		boolean even = space.alpha() == space.beta();
		DirectHamiltonian hamiltonian = new DirectHamiltonian(space, alpha, beta);
		double[] diagonal = hamiltonian.means();
		ModelSpace model = new ModelSpace(hamiltonian, diagonal);
		double s = (space.alpha() - space.beta()) / 2.0;
		List<double[]> start = model.start(roots + START, vector -> roots > 1
				? !even || Math.abs(mirrored(vector, alpha.size()) - 1) < 0.1
				: Math.abs(hamiltonian.spin(vector) - s * (s + 1)) < 0.1);
		if (start.size() < roots) {
			throw new IllegalArgumentException("there are only " + start.size() + " states of this spin, not " + roots);
		}
		Davidson.Preconditioner near = Davidson.Preconditioner.of(diagonal);
		UnaryOperator<double[]> pure = vector -> even ? symmetric(vector, alpha.size()) : vector;
		Davidson.Roots found = Davidson.lowest(vector -> pure.apply(hamiltonian.times(pure.apply(vector))),
				(value, residual) -> pure.apply(near.of(value, residual)), start, roots, TOLERANCE, ITERATIONS, SUBSPACE * roots + START);
		if (!found.converged()) {
			throw new IllegalStateException(String.format(Locale.ROOT, "the states of %d determinants are not found after %d iterations: the residual"
					+ " is still %.1e. Ask for fewer states, or take a smaller active space first", diagonal.length, found.iterations(),
					found.residual()));
		}
		double[] energies = Arrays.stream(found.values()).map(value -> value + space.core()).toArray();
		double[] spins = found.vectors().stream().mapToDouble(hamiltonian::spin).toArray();
		return new States(energies, spins, diagonal.length, found.iterations());
	}

	/** Overlap with the vector in which spins are exchanged: 1 for even S, −1 for odd. */
	private static double mirrored(double[] square, int n) {
		double sum = 0;
		for (int i = 0; i < n; i++) {
			for (int j = 0; j < n; j++) {
				sum += square[i * n + j] * square[j * n + i];
			}
		}
		return sum;
	}

	/** C^T = C for even S: rounding must not bring the others in. */
	private static double[] symmetric(double[] square, int n) {
		for (int i = 0; i < n; i++) {
			for (int j = 0; j < i; j++) {
				double mean = 0.5 * (square[i * n + j] + square[j * n + i]);
				square[i * n + j] = mean;
				square[j * n + i] = mean;
			}
		}
		return square;
	}
}
