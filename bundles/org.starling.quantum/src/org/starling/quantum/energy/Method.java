package org.starling.quantum.energy;

import java.util.Locale;

/** What is calculated on a basis. */
public enum Method {
	/** self-consistent field */
	HF("hf"),
	/** second-order perturbation theory on top of it */
	MP2("mp2");

	private final String id;

	Method(String id) {
		this.id = id;
	}

	/** As in requests. */
	public String id() {
		return id;
	}

	/**
	 * @throws IllegalArgumentException when there is no such method; the message lists those that are
	 */
	public static Method of(String text) {
		String wanted = text.strip().toLowerCase(Locale.ROOT);
		for (Method method : values()) {
			if (method.id.equals(wanted)) {
				return method;
			}
		}
		if (wanted.equals("scf")) {
			return HF;
		}
		throw new IllegalArgumentException("the method \"" + text + "\" is not available; there are hf and mp2");
	}
}
