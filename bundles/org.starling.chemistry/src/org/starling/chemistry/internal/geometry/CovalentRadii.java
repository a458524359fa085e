package org.starling.chemistry.internal.geometry;

import org.starling.chemistry.Bond;
import org.starling.chemistry.Elements;
import org.starling.chemistry.Structure;

/**
 * Lengths of bonds as sums of radii of single, double and triple bonds (Pyykkö and Atsumi, Chem Eur J 2009;15:186 and 12770), hydrogens of C, N,
 * O and S and aromatic bonds of C and N by their usual lengths (Allen et al., J Chem Soc Perkin Trans 2 1987:S1).
 */
final class CovalentRadii {

	private CovalentRadii() {
	}

	static boolean knows(int number) {
		return Elements.covalentRadius(number) > 0;
	}

	/** Ångström. */
	static double length(Structure structure, Bond bond) {
		int a = structure.atoms().get(bond.first()).number();
		int b = structure.atoms().get(bond.second()).number();
		int light = Math.min(a, b);
		int heavy = Math.max(a, b);
		if (light == 1) {
			return switch (heavy) {
			case 1 -> 0.74;
			case 6 -> 1.09;
			case 7 -> 1.01;
			case 8 -> 0.97;
			case 16 -> 1.34;
			default -> (Elements.covalentRadius(heavy) + 36) / 100.0;
			};
		}
		if (bond.aromatic()) {
			return light == 6 && heavy == 6 ? 1.395 : light == 6 && heavy == 7 ? 1.34 : (0.55 * radii(a, b, 2) + 0.45 * radii(a, b, 1)) / 100;
		}
		return radii(a, b, bond.order()) / 100;
	}

	private static double radii(int a, int b, int order) {
		return radius(a, order) + radius(b, order);
	}

	private static double radius(int number, int order) {
		return switch (order) {
		case 1 -> Elements.covalentRadius(number);
		case 2 -> switch (number) {
			case 5 -> 78;
			case 6 -> 67;
			case 7 -> 60;
			case 8 -> 57;
			case 14 -> 107;
			case 15 -> 102;
			case 16 -> 94;
			default -> 0.93 * Elements.covalentRadius(number);
			};
		default -> switch (number) {
			case 6 -> 60;
			case 7 -> 54;
			case 8 -> 53;
			case 15 -> 94;
			default -> 0.86 * Elements.covalentRadius(number);
			};
		};
	}
}
