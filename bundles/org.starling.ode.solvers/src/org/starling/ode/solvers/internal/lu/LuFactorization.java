package org.starling.ode.solvers.internal.lu;

import java.util.Arrays;
import java.util.Optional;

import org.starling.ode.SparsityPattern;

/**
 * Ordering, fill-in and code for matrices {@code s·M − J} of one pattern. Made once a pattern: the most recently used ones are
 * kept for the whole process. Immutable and thread-safe.
 *
 * @param kernel     what factorises and solves
 * @param complex    the same for complex multiples of the mass matrix
 * @param rows       solves for several right-hand sides
 * @param entries    places that the factors need
 * @param operations multiplications of one factorisation
 */
public record LuFactorization(LuKernel kernel, ComplexLuKernel complex, LuRows rows, int entries, long operations) {

	/** Watch of {@link LuKernel#factor} up to which the factors are taken: half of the digits may be lost in a pivot. */
	public static final double LARGEST_WATCH = 1e16;

	/** Patterns that are larger and fuller than this gain nothing from an ordering. */
	private static final int LARGE = 200;
	private static final double FULL = 0.2;
	private static final RecentlyUsed<Key, Optional<LuFactorization>> CACHE = new RecentlyUsed<>(LuFactorization::make);

	private record Key(SparsityPattern pattern, double[] mass) {

		@Override
		public boolean equals(Object other) {
			return other instanceof Key k && pattern.equals(k.pattern) && Arrays.equals(mass, k.mass);
		}

		@Override
		public int hashCode() {
			return 31 * pattern.hashCode() + Arrays.hashCode(mass);
		}
	}

	/**
	 * @param mass row-major mass matrix, or null for the identity
	 * @return empty when the structure asks for pivots off the diagonal, or is large and nearly full
	 */
	public static Optional<LuFactorization> of(SparsityPattern pattern, double[] mass) {
		double n = pattern.columns();
		if (n > LARGE && pattern.nonZeros() > FULL * n * n) {
			return Optional.empty();
		}
		return CACHE.get(new Key(pattern, mass));
	}

	private static Optional<LuFactorization> make(Key key) {
		return LuStructure.of(key.pattern, key.mass)
				.map(s -> new LuFactorization(LuCode.kernel(s), new ComplexLu(s), new LuRows(s), s.entries(), s.operations()));
	}
}
