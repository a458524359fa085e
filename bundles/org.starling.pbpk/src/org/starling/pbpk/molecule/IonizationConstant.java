package org.starling.pbpk.molecule;

/**
 * @param pKa  of the group; of a base that of its conjugate acid
 * @param kind whether the group loses or takes up a proton
 */
public record IonizationConstant(double pKa, Kind kind) {

	/** Which form is charged: the deprotonated of an acid, the protonated of a base. */
	public enum Kind {
		ACID, BASE
	}
}
