package org.starling.adc.lattice;

import java.util.Objects;

/**
 * Values o + k·step, k whole.
 *
 * @param step     in the unit of the values; NaN when there is no lattice
 * @param offset   o, from 0 to below the step; NaN when there is none
 * @param kind     what makes it
 * @param evidence what speaks for it
 */
public record Lattice(double step, double offset, LatticeKind kind, LatticeEvidence evidence) {

	public Lattice {
		Objects.requireNonNull(kind);
		Objects.requireNonNull(evidence);
	}

	/** Whether a step of a detector was found: of a digitizer or of ion counting. */
	public boolean isDetectorStep() {
		return kind == LatticeKind.ADC || kind == LatticeKind.ION_COUNTING;
	}

	/** The same with another kind, no step unless it is a detector's or that of floating numbers, and the reason in front. */
	public Lattice as(LatticeKind other, String reason) {
		boolean none = other == LatticeKind.NONE;
		return new Lattice(none ? Double.NaN : step, none ? Double.NaN : offset, other, evidence.withFirst(reason));
	}
}
