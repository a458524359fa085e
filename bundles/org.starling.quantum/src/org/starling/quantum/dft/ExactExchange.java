package org.starling.quantum.dft;

/**
 * Exact exchange in a functional, with the repulsion (s + (l − s) erf(ωr))/r: the part s of it between near electrons, l between far ones. Immutable.
 *
 * @param shortRange s
 * @param longRange  l, the same as s where ranges are not separated
 * @param omega      ω in 1/bohr
 */
public record ExactExchange(double shortRange, double longRange, double omega) {

	/** The same part at all distances. */
	static ExactExchange of(double part) {
		return new ExactExchange(part, part, 0);
	}

	/** Whether far electrons have another part of it than near ones. */
	public boolean isSeparated() {
		return shortRange != longRange;
	}

	/** Factor of the repulsion erf(ωr)/r beside that of the whole one. */
	public double added() {
		return longRange - shortRange;
	}

	/** Whether there is any. */
	public boolean isPresent() {
		return shortRange != 0 || longRange != 0;
	}
}
