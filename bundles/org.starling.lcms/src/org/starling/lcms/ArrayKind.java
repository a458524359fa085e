package org.starling.lcms;

/** What the values of an array are (children of MS:1000513, binary data array). */
public enum ArrayKind {
	MZ("MS:1000514"), INTENSITY("MS:1000515"), TIME("MS:1000595"), WAVELENGTH("MS:1000617"),
	/** Any other: charge, signal to noise, ion mobility, temperature, pressure, flow …; {@link DataArray#term} says which. */
	OTHER("");

	private final String accession;

	ArrayKind(String accession) {
		this.accession = accession;
	}

	public String accession() {
		return accession;
	}
}
