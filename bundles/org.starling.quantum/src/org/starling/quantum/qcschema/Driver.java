package org.starling.quantum.qcschema;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What is calculated. */
public enum Driver {
	ENERGY, GRADIENT,
	/** second derivatives */
	HESSIAN,
	/** a minimum of the energy; beyond the schema */
	OPTIMIZE,
	/** harmonic vibrations and thermodynamic functions; beyond the schema */
	FREQUENCIES;

	/**
	 * @throws IllegalArgumentException when there is none of that name; the message lists them
	 */
	public static Driver of(String text) {
		for (Driver driver : values()) {
			if (driver.id().equals(text.strip().toLowerCase(Locale.ROOT))) {
				return driver;
			}
		}
		throw new IllegalArgumentException("the driver \"" + text + "\" is not available; there are "
				+ Arrays.stream(values()).map(Driver::id).collect(Collectors.joining(", ")));
	}

	/** As in requests. */
	public String id() {
		return name().toLowerCase(Locale.ROOT);
	}
}
