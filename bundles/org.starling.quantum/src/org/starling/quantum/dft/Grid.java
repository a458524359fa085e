package org.starling.quantum.dft;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Numbers of points around each atom, the same at all distances.
 *
 * @param radial  distances from the nucleus
 * @param angular directions; one of the sizes of {@link Lebedev}
 */
public record Grid(int radial, int angular) {

	/** 75 distances, 302 directions. */
	public static final Grid STANDARD = new Grid(75, 302);

	/**
	 * @throws IllegalArgumentException when there is no such rule; the message lists those that are
	 */
	public Grid {
		if (radial < 10 || radial > 500) {
			throw new IllegalArgumentException("a grid has from 10 to 500 radial points, not " + radial);
		}
		if (Arrays.stream(Lebedev.sizes()).noneMatch(n -> n == angular)) {
			throw new IllegalArgumentException("there is no rule of " + angular + " points on the sphere; there are "
					+ Arrays.stream(Lebedev.sizes()).mapToObj(Integer::toString).collect(Collectors.joining(", ")));
		}
	}

	/** As in the description of an energy. */
	public String description() {
		return "grid of " + radial + " x " + angular + " points an atom (Treutler-Ahlrichs M4, Lebedev-Laikov, Becke partition, not pruned)";
	}
}
