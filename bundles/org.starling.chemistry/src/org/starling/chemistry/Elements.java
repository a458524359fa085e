package org.starling.chemistry;

import java.util.HashMap;
import java.util.Map;

/** The chemical elements: symbols, standard atomic weights and covalent radii. */
public final class Elements {

	private static final String[] SYMBOLS = ("* H He Li Be B C N O F Ne Na Mg Al Si P S Cl Ar K Ca Sc Ti V Cr Mn Fe Co Ni Cu Zn Ga Ge As Se Br Kr"
			+ " Rb Sr Y Zr Nb Mo Tc Ru Rh Pd Ag Cd In Sn Sb Te I Xe Cs Ba La Ce Pr Nd Pm Sm Eu Gd Tb Dy Ho Er Tm Yb Lu Hf Ta W Re Os Ir Pt Au Hg Tl"
			+ " Pb Bi Po At Rn Fr Ra Ac Th Pa U Np Pu Am Cm Bk Cf Es Fm Md No Lr Rf Db Sg Bh Hs Mt Ds Rg Cn Nh Fl Mc Lv Ts Og").split(" ");

	/**
	 * Abridged standard atomic weights, the conventional value where an interval is given (CIAAW; Prohaska et al., Standard atomic weights of the
	 * elements 2021, Pure Appl Chem 2022;94:573); 0 for elements without one.
	 */
	private static final double[] WEIGHTS = { 0, 1.008, 4.0026, 6.94, 9.0122, 10.81, 12.011, 14.007, 15.999, 18.998, 20.180, 22.990, 24.305, 26.982,
			28.085, 30.974, 32.06, 35.45, 39.95, 39.098, 40.078, 44.956, 47.867, 50.942, 51.996, 54.938, 55.845, 58.933, 58.693, 63.546, 65.38, 69.723,
			72.630, 74.922, 78.971, 79.904, 83.798, 85.468, 87.62, 88.906, 91.224, 92.906, 95.95, 0, 101.07, 102.91, 106.42, 107.87, 112.41, 114.82,
			118.71, 121.76, 127.60, 126.90, 131.29, 132.91, 137.33, 138.91, 140.12, 140.91, 144.24, 0, 150.36, 151.96, 157.25, 158.93, 162.50, 164.93,
			167.26, 168.93, 173.05, 174.97, 178.49, 180.95, 183.84, 186.21, 190.23, 192.22, 195.08, 196.97, 200.59, 204.38, 207.2, 208.98, 0, 0, 0, 0,
			0, 0, 232.04, 231.04, 238.03 };

	/** Picometre, of single bonds (P. Pyykkö, M. Atsumi, Chem Eur J 2009;15:186), by atomic number from 1 to 54; 0 where none is used. */
	private static final int[] RADII = { 0, 32, 0, 133, 102, 85, 75, 71, 63, 64, 0, 155, 139, 126, 116, 111, 103, 99, 0, 196, 171, 148, 136, 134,
			122, 119, 116, 111, 110, 112, 118, 124, 121, 121, 116, 114, 117, 210, 185, 163, 154, 147, 138, 128, 125, 125, 120, 128, 136, 142, 140,
			140, 136, 133, 131 };

	/**
	 * Picometre, by atomic number from 1 to 54: Bondi's radii as Mantina et al. completed them (J Phys Chem A 2009;113:5806); 0 where there is none.
	 */
	private static final int[] VAN_DER_WAALS = { 0, 110, 140, 181, 153, 192, 170, 155, 152, 147, 154, 227, 173, 184, 210, 180, 180, 175, 188, 275, 231,
			0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 187, 211, 185, 190, 183, 202, 303, 249, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 193, 217, 206, 206, 198, 216 };

	private static final Map<String, Integer> NUMBERS = new HashMap<>();

	static {
		for (int number = 1; number < SYMBOLS.length; number++) {
			NUMBERS.put(SYMBOLS[number], number);
		}
	}

	private Elements() {
	}

	/** Symbol of an atomic number from 1 to 118; {@code *} for 0. */
	public static String symbol(int number) {
		if (number < 0 || number >= SYMBOLS.length) {
			throw new IllegalArgumentException("there is no element of number " + number);
		}
		return SYMBOLS[number];
	}

	/** Atomic number of a symbol as it is written, {@code Cl}; 0 when there is no such element. */
	public static int number(String symbol) {
		return NUMBERS.getOrDefault(symbol, 0);
	}

	/** Standard atomic weight in g/mol (IUPAC 2021, abridged); 0 for an element that has none, such as technetium. */
	public static double standardAtomicWeight(int number) {
		return number < WEIGHTS.length ? WEIGHTS[number] : 0;
	}

	/** Radius in ångström (Mantina et al. 2009, main groups up to xenon); 2 for other elements. */
	public static double vanDerWaalsRadius(int number) {
		return number > 0 && number < VAN_DER_WAALS.length && VAN_DER_WAALS[number] > 0 ? VAN_DER_WAALS[number] / 100.0 : 2;
	}

	/** Radius of single bonds in picometre (Pyykkö and Atsumi 2009); 0 for noble gases up to argon and for elements beyond xenon. */
	public static int covalentRadius(int number) {
		return number > 0 && number < RADII.length ? RADII[number] : 0;
	}
}
