package org.starling.kinetics.internal.code;

/**
 * Where a program finds a number.
 *
 * @param index position in the vector of that kind; 0 for time
 */
public record Slot(Kind kind, int index) {

	/** Which argument of {@link Program#run}. */
	public enum Kind {
		TIME, STATE, CONSTANT
	}

	static final Slot TIME = new Slot(Kind.TIME, 0);

	public static Slot state(int index) {
		return new Slot(Kind.STATE, index);
	}

	public static Slot constant(int index) {
		return new Slot(Kind.CONSTANT, index);
	}
}
