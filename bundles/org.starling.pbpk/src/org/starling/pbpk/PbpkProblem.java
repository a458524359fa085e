package org.starling.pbpk;

/**
 * Why something can't be built or predicted from what is given.
 *
 * @param object what it is about, as a person knows it: the name of a molecule, a species, an organ
 * @param key    the field: {@code logP}, {@code fractionUnbound}, {@code species}, {@code volume}, …
 * @param text   what is wrong
 * @param advice what to do
 */
public record PbpkProblem(String object, String key, String text, String advice) {

	/** One line: object, field, what is wrong, what to do. */
	@Override
	public String toString() {
		return object + ", " + key + ": " + text + "; " + advice;
	}
}
