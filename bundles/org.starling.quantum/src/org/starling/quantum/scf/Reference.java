package org.starling.quantum.scf;

import java.util.Locale;

/** How orbitals of the two spins belong together. */
public enum Reference {
	/** the same orbitals, all doubly occupied */
	RHF,
	/** each spin has its own */
	UHF,
	/** the same orbitals, some singly occupied (C. C. J. Roothaan, Rev Mod Phys 32 (1960) 179) */
	ROHF;

	/**
	 * @throws IllegalArgumentException when the text is none of the names
	 */
	public static Reference of(String text) {
		return switch (text.strip().toLowerCase(Locale.ROOT)) {
		case "rhf", "rks" -> RHF;
		case "uhf", "uks" -> UHF;
		case "rohf", "roks" -> ROHF;
		default -> throw new IllegalArgumentException("the reference \"" + text + "\" is none of rhf, uhf, rohf, rks, uks, roks");
		};
	}
}
