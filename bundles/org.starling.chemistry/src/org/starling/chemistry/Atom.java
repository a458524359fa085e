package org.starling.chemistry;

/**
 * One atom of a {@link Structure}.
 *
 * @param symbol            of the element; {@code *} for an atom that may be any, such as the place where a fragment is attached
 * @param isotope           mass number; 0 for the natural mixture
 * @param charge            formal charge in elementary charges
 * @param implicitHydrogens hydrogens bound to it that are no atoms of the structure
 * @param aromatic          by the Daylight model
 * @param label             number that a SMILES writes after a colon, {@code [*:1]}; 0 for none
 */
public record Atom(String symbol, int isotope, int charge, int implicitHydrogens, boolean aromatic, int label) {

	/** Stands for any element. */
	public static final String ANY = "*";

	public Atom {
		if (!symbol.equals(ANY) && Elements.number(symbol) == 0) {
			throw new IllegalArgumentException("there is no element \"" + symbol + "\"");
		}
		if (isotope < 0 || implicitHydrogens < 0 || label < 0) {
			throw new IllegalArgumentException("mass number, hydrogens and label of an atom can't be negative");
		}
	}

	/** A neutral atom of the natural mixture of isotopes, with no hydrogens beside those of the structure. */
	public static Atom of(String symbol) {
		return new Atom(symbol, 0, 0, 0, false, 0);
	}

	/** Atomic number; 0 for {@link #ANY}. */
	public int number() {
		return Elements.number(symbol);
	}

	/** The same atom with another number of implicit hydrogens. */
	public Atom withHydrogens(int count) {
		return new Atom(symbol, isotope, charge, count, aromatic, label);
	}
}
