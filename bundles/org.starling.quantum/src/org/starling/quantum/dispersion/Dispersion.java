package org.starling.quantum.dispersion;

/** Which correction belongs to an energy. */
public enum Dispersion {
	NONE,
	/** D3 with the damping of Becke and Johnson, of pairs alone */
	D3BJ;

	/** As in the description of an energy; empty for none. */
	public String title() {
		return this == NONE ? "" : "-D3(BJ)";
	}

	/** What it consists of, in words; empty for none. */
	public String parts() {
		return this == NONE ? "" : "D3(BJ) dispersion of pairs, no three-body term";
	}
}
