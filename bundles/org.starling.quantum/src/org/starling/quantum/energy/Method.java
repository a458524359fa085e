package org.starling.quantum.energy;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What is calculated on a basis. */
public enum Method {
	/** self-consistent field */
	HF("hf", false),
	/** second-order perturbation theory on top of it */
	MP2("mp2", true),
	/** coupled clusters with single and double substitutions */
	CCSD("ccsd", true),
	/** with the correction of triple ones */
	CCSD_T("ccsd(t)", true),
	/** all determinants */
	FCI("fci", true),
	/** all determinants of an active space of the field's orbitals */
	CASCI("casci", true);

	private final String id;
	private final boolean correlated;

	Method(String id, boolean correlated) {
		this.id = id;
		this.correlated = correlated;
	}

	/** Whether density fitting is there for it. */
	public boolean isFitted() {
		return this == HF || this == MP2;
	}

	/** As texts have it. */
	public String title() {
		return id.toUpperCase(Locale.ROOT);
	}

	/** Whether it goes beyond a field and takes integrals over orbitals. */
	public boolean isCorrelated() {
		return correlated;
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
		throw new IllegalArgumentException("the method \"" + text + "\" is not available; there are "
				+ Arrays.stream(values()).map(Method::id).collect(Collectors.joining(", ")));
	}
}
