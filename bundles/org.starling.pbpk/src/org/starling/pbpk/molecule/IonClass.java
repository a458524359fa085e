package org.starling.pbpk.molecule;

import java.util.List;

/** Charge type of a compound at the pH of plasma. */
public enum IonClass {

	ACID("A"), BASE("B"), NEUTRAL("N"), ZWITTERION("Z");

	private static final double PLASMA_PH = 7.4;
	private static final double CHARGED = 1.0;

	private final String letter;

	IonClass(String letter) {
		this.letter = letter;
	}

	/** {@code A}, {@code B}, {@code N} or {@code Z}, as in tables of partition coefficients. */
	public String letter() {
		return letter;
	}

	/** A group counts when it is charged to more than a tenth at pH 7.4. */
	public static IonClass of(List<IonizationConstant> pKa) {
		boolean acid = pKa.stream().anyMatch(g -> g.kind() == IonizationConstant.Kind.ACID && g.pKa() < PLASMA_PH + CHARGED);
		boolean base = pKa.stream().anyMatch(g -> g.kind() == IonizationConstant.Kind.BASE && g.pKa() > PLASMA_PH - CHARGED);
		if (acid && base) {
			return ZWITTERION;
		}
		return acid ? ACID : base ? BASE : NEUTRAL;
	}
}
