package org.starling.quantum.scf;

import java.util.Locale;

/** Whether second derivatives tell if a field is a minimum, and what follows when it is none. */
public enum StabilityAnalysis {
	/** up to {@link #CHEAP} basis functions, UHF followed and RHF checked; else none */
	AUTOMATIC,
	NONE,
	/** says what it finds */
	CHECK,
	/** goes to the minimum of the same reference */
	FOLLOW;

	/** Basis functions up to which it costs next to nothing. */
	public static final int CHEAP = 50;

	/** What is done with a field; ROHF is not analysed. */
	public StabilityAnalysis chosen(Reference reference, int functions) {
		if (reference == Reference.ROHF) {
			return NONE;
		}
		if (this != AUTOMATIC) {
			return this;
		}
		return functions > CHEAP ? NONE : reference == Reference.UHF ? FOLLOW : CHECK;
	}

	/**
	 * @throws IllegalArgumentException when the text is none of the names
	 */
	public static StabilityAnalysis of(String text) {
		return switch (text.strip().toLowerCase(Locale.ROOT)) {
		case "none" -> NONE;
		case "check" -> CHECK;
		case "follow" -> FOLLOW;
		default -> throw new IllegalArgumentException("the stability analysis \"" + text + "\" is none of none, check, follow");
		};
	}
}
