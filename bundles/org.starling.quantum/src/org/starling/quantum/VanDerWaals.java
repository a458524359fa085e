package org.starling.quantum;

/**
 * Van der Waals radii: of A. Bondi, J Phys Chem 68 (1964) 441; of M. Mantina, A. C. Chamberlin, R. Valero, C. J. Cramer, D. G. Truhlar, J Phys Chem A 113
 * (2009) 5806 for Be, B, Al, Ca and Ge; of S. Alvarez, Dalton Trans 42 (2013) 8617 for Sc to Co. Stateless.
 */
public final class VanDerWaals {

	private static final double[] RADII = { 1.20, 1.40, 1.82, 1.53, 1.92, 1.70, 1.55, 1.52, 1.47, 1.54, 2.27, 1.73, 1.84, 2.10, 1.80, 1.80, 1.75, 1.88,
			2.75, 2.31, 2.58, 2.46, 2.42, 2.45, 2.45, 2.44, 2.40, 1.63, 1.40, 1.39, 1.87, 2.11, 1.85, 1.90, 1.85, 2.02 };

	private VanDerWaals() {
	}

	/** In Ångström, of an element from H to Kr by its atomic number. */
	public static double radius(int element) {
		return RADII[element - 1];
	}
}
