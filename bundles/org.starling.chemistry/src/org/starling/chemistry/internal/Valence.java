package org.starling.chemistry.internal;

import org.openscience.cdk.interfaces.IAtom;
import org.openscience.cdk.interfaces.IBond;
import org.starling.chemistry.Elements;

/** Hydrogens that connection tables leave out: to the next valence of the element, an ion counting as the neutral atom of as many electrons. */
final class Valence {

	private Valence() {
	}

	static int hydrogens(IAtom atom) {
		int charge = atom.getFormalCharge() == null ? 0 : atom.getFormalCharge();
		int electrons = atom.getAtomicNumber() - charge;
		if (atom.getAtomicNumber() < 5 || electrons < 5 || electrons > 118 || valences(Elements.symbol(atom.getAtomicNumber())).length == 0) {
			return 0;
		}
		int used = 0;
		int aromatic = 0;
		for (IBond bond : atom.bonds()) {
			if (bond.getOrder() == IBond.Order.UNSET) {
				aromatic++;
			} else {
				used += bond.getOrder().numeric();
			}
		}
		if (aromatic > 0) {
			used += aromatic + (atom.getAtomicNumber() == 6 ? 1 : 0);
			if (atom.getAtomicNumber() != 6) {
				return 0;
			}
		}
		for (int valence : valences(Elements.symbol(electrons))) {
			if (valence >= used) {
				return valence - used;
			}
		}
		return 0;
	}

	private static int[] valences(String symbol) {
		return switch (symbol) {
		case "B" -> new int[] { 3 };
		case "C", "Si" -> new int[] { 4 };
		case "N", "P", "As" -> new int[] { 3, 5 };
		case "O" -> new int[] { 2 };
		case "S", "Se", "Te" -> new int[] { 2, 4, 6 };
		case "F", "Cl", "Br", "I" -> new int[] { 1 };
		default -> new int[0];
		};
	}
}
