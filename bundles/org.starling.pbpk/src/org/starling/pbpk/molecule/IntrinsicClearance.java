package org.starling.pbpk.molecule;

/**
 * @param system what it was measured in or stands for
 * @param value  {@code uL/min/mg} of microsomal protein, {@code uL/min/10*6} cells, or {@code L/h} of the whole liver
 */
public record IntrinsicClearance(System system, CompoundValue value) {

	/** What was incubated. */
	public enum System {
		MICROSOMES, HEPATOCYTES, LIVER
	}

	/** The unit that goes with a system. */
	public static String unit(System system) {
		return switch (system) {
		case MICROSOMES -> "uL/min/mg";
		case HEPATOCYTES -> "uL/min/10*6";
		case LIVER -> "L/h";
		};
	}
}
