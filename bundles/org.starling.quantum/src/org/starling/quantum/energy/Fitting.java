package org.starling.quantum.energy;

import java.util.Locale;

/** Whether two-electron integrals are exact or products of integrals of three functions. */
public enum Fitting {
	/** exact up to {@link #MOST_EXACT} basis functions */
	AUTOMATIC,
	ON,
	OFF;

	/** Basis functions from which on fitting is the default. */
	public static final int MOST_EXACT = 150;

	/** Whether integrals over so many basis functions are fitted. */
	public boolean isOn(int functions) {
		return this == AUTOMATIC ? functions > MOST_EXACT : this == ON;
	}

	/**
	 * As in requests: pk, direct, out_of_core, exact; df, mem_df, disk_df; null for the default.
	 *
	 * @throws IllegalArgumentException when it is none of them
	 */
	public static Fitting of(String type) {
		return type == null ? AUTOMATIC : switch (type.strip().toLowerCase(Locale.ROOT)) {
		case "pk", "direct", "out_of_core", "exact", "conv" -> OFF;
		case "df", "mem_df", "disk_df" -> ON;
		default -> throw new IllegalArgumentException("the type of integrals \"" + type + "\" is none of pk (exact) and df (density fitting)");
		};
	}
}
