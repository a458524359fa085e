package org.starling.pbpk.molecule;

import java.util.Optional;

/**
 * @param system what it was measured in or stands for
 * @param value  {@code uL/min/mg} of microsomal protein, {@code uL/min/10*6} cells, or {@code L/h} of the whole liver
 * @param fractionUnbound in the incubation; 1 when the value is stated as that of unbound drug, empty when not known
 */
public record IntrinsicClearance(System system, CompoundValue value, Optional<CompoundValue> fractionUnbound) {

	/** Without the fraction unbound in the incubation. */
	public IntrinsicClearance(System system, CompoundValue value) {
		this(system, value, Optional.empty());
	}

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
