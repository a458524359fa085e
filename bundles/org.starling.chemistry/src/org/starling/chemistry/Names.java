package org.starling.chemistry;

import java.util.regex.Pattern;

import org.starling.chemistry.internal.NameReader;

/**
 * Systematic names of organic molecules, and trivial names that nomenclature keeps, such as "acetylsalicylic acid": read by OPSIN (Lowe, Corbett,
 * Murray-Rust, Glen, J Chem Inf Model 2011;51:739). English names alone; names of drugs that say nothing of the structure are not known.
 */
public final class Names {

	/** Longer names are refused. */
	public static final int MAXIMUM_LENGTH = 1_000;

	/** A word that has letters which no atom of a SMILES has. */
	private static final Pattern WORD = Pattern.compile("(?=[a-z]{3})[a-z]*[adefghijkmqtuvwxyz][a-z]*");

	private Names() {
	}

	/**
	 * What a text means: a SMILES or, where it is none and has words, a name.
	 *
	 * @throws SmilesException when it is neither and has no words
	 * @throws NameException   when it is no SMILES, and its words are not understood
	 */
	public static Structure orSmiles(String text) throws SmilesException, NameException {
		try {
			return Smiles.parse(text);
		} catch (SmilesException e) {
			if (!WORD.matcher(text).find()) {
				throw e;
			}
			return parse(text);
		}
	}

	/**
	 * The structure that a name means, without coordinates; the name is its own, and what was doubtful stands in its notes.
	 *
	 * @throws NameException when the name is not understood
	 */
	public static Structure parse(String name) throws NameException {
		return NameReader.read(name);
	}
}
