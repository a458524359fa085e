package org.starling.adc.lattice;

/** What makes intensities fall onto a lattice. */
public enum LatticeKind {
	/** Steps of a digitizer, or of whole numbers that software made of its sums. */
	ADC("adc"),
	/** Ions counted: multiples of one count over the dwell time, with the scatter of a Poisson process. */
	ION_COUNTING("ion-counting"),
	/** Nothing but the spacing of 32-bit floating numbers. */
	FLOAT_ROUNDING("float-rounding"),
	/** No lattice, or too few values to tell. */
	NONE("none");

	private final String id;

	LatticeKind(String id) {
		this.id = id;
	}

	/** Stable name in files and on the command line. */
	public String id() {
		return id;
	}
}
