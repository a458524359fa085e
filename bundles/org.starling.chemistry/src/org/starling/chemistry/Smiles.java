package org.starling.chemistry;

import org.starling.chemistry.internal.CanonicalSmiles;
import org.starling.chemistry.internal.SmilesReader;

/**
 * Structures as lines of text (Weininger, J Chem Inf Comput Sci 1988;28:31; OpenSMILES 1.0), read and written by the Chemistry Development Kit
 * (Willighagen et al., J Cheminform 2017;9:33) and Beam.
 */
public final class Smiles {

	/** Longer texts are refused: what is written recurses over chains of atoms. */
	public static final int MAXIMUM_LENGTH = 5_000;

	private Smiles() {
	}

	/**
	 * A structure without coordinates. A word behind the SMILES is its name.
	 *
	 * @throws SmilesException with the position where the text goes wrong
	 */
	public static Structure parse(String text) throws SmilesException {
		return SmilesReader.read(text);
	}

	/**
	 * The same text for the same molecule, however it was drawn or written: aromatic, with isotopes and configurations. Between atoms that only
	 * their configurations tell apart the numbering isn't unique.
	 *
	 * @throws IllegalArgumentException when there are too many atoms
	 */
	public static String canonical(Structure structure) {
		return CanonicalSmiles.of(structure, true);
	}

	/** As {@link #canonical(Structure)} without configurations: the same for all stereoisomers. */
	public static String canonicalFlat(Structure structure) {
		return CanonicalSmiles.of(structure, false);
	}
}
