package org.starling.quantum.vibration;

import org.starling.quantum.Element;
import org.starling.quantum.Geometry;

/**
 * Masses of the most abundant isotopes in dalton (J. S. Coursey, D. J. Schwab, J. J. Tsai, R. A. Dragoset, Atomic Weights and Isotopic Compositions,
 * NIST, version 4.1). Stateless.
 */
public final class AtomicMasses {

	private static final double[] MASSES = { 1.00782503223, 4.00260325413, 7.0160034366, 9.012183065, 11.00930536, 12, 14.00307400443,
			15.99491461957, 18.99840316273, 19.9924401762, 22.9897692820, 23.985041697, 26.98153853, 27.97692653465, 30.97376199842, 31.9720711744,
			34.968852682, 39.9623831237, 38.9637064864, 39.962590863, 44.95590828, 47.94794198, 50.94395704, 51.94050623, 54.93804391, 55.93493633,
			58.93319429, 57.93534241, 62.92959772, 63.92914201, 68.9255735, 73.921177761, 74.92159457, 79.9165218, 78.9183376, 83.9114977282 };

	private AtomicMasses() {
	}

	/**
	 * @throws IllegalArgumentException when the element is none from hydrogen to krypton
	 */
	public static double of(int number) {
		Element.symbol(number);
		return MASSES[number - 1];
	}

	/** Of each atom. */
	public static double[] of(Geometry geometry) {
		double[] masses = new double[geometry.atoms()];
		for (int a = 0; a < masses.length; a++) {
			masses[a] = of(geometry.number(a));
		}
		return masses;
	}
}
