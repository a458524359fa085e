package org.starling.pbpk.physiology;

import java.util.Locale;

import org.starling.pbpk.PbpkException;
import org.starling.pbpk.PbpkProblem;

/** Sex where the tables tell them apart: in human. */
public enum Sex {

	MALE, FEMALE;

	/** {@code male} or {@code female}. */
	public String id() {
		return name().toLowerCase(Locale.ROOT);
	}

	/**
	 * Reads {@code male}, {@code female}, {@code m} or {@code f} in any case.
	 *
	 * @throws PbpkException for anything else
	 */
	public static Sex parse(String text) {
		return switch (text == null ? "" : text.strip().toLowerCase(Locale.ROOT)) {
		case "male", "m" -> MALE;
		case "female", "f" -> FEMALE;
		default -> throw new PbpkException(new PbpkProblem("\"" + text + "\"", "sex", "is no sex", "write male or female"));
		};
	}
}
