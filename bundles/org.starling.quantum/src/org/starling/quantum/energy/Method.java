package org.starling.quantum.energy;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

import org.starling.quantum.dft.Functional;

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
	CASCI("casci", true),
	SVWN(Functional.SVWN),
	SVWN5(Functional.SVWN5),
	SPW92(Functional.SPW92),
	PBE(Functional.PBE),
	PBE0(Functional.PBE0),
	BLYP(Functional.BLYP),
	B3LYP(Functional.B3LYP),
	B3LYP5(Functional.B3LYP5),
	CAM_B3LYP(Functional.CAM_B3LYP),
	WB97(Functional.WB97),
	WB97X(Functional.WB97X),
	WB97X_D(Functional.WB97X_D);

	private final String id;
	private final boolean correlated;
	private final Functional functional;

	Method(String id, boolean correlated) {
		this.id = id;
		this.correlated = correlated;
		functional = null;
	}

	/** Kohn and Sham's field. */
	Method(Functional functional) {
		id = functional.id();
		correlated = false;
		this.functional = functional;
	}

	/** Functional of the density; null for methods without one. */
	public Functional functional() {
		return functional;
	}

	/** Whether density fitting is there for it. */
	public boolean isFitted() {
		return this == HF || this == MP2 || functional != null;
	}

	/** As texts have it. */
	public String title() {
		return functional != null ? functional.title() : id.toUpperCase(Locale.ROOT);
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
		if (wanted.equals("lda")) {
			return SVWN5;
		}
		throw new IllegalArgumentException("the method \"" + text + "\" is not available; there are "
				+ Arrays.stream(values()).map(Method::id).collect(Collectors.joining(", ")));
	}
}
