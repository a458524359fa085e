package org.starling.lcms;

import java.util.Objects;

/**
 * A parameter of a controlled vocabulary, or of the writer's own when the accession is empty ({@code userParam}).
 *
 * @param accession     such as MS:1000016, or empty
 * @param name          the term's name as the file writes it
 * @param value         empty when the term has none
 * @param unitAccession such as UO:0000031, or empty
 * @param unitName      the unit's name as the file writes it, or empty
 */
public record CvParam(String accession, String name, String value, String unitAccession, String unitName) {

	public CvParam {
		Objects.requireNonNull(accession);
		Objects.requireNonNull(name);
		Objects.requireNonNull(value);
		Objects.requireNonNull(unitAccession);
		Objects.requireNonNull(unitName);
	}

	/** The value as a number, NaN when it is none; decimal comma is no number. */
	public double number() {
		if (value.isEmpty()) {
			return Double.NaN;
		}
		try {
			return Double.parseDouble(value);
		} catch (NumberFormatException e) {
			return Double.NaN;
		}
	}

	/** The unit as UCUM text; empty when there is none or it is none that this bundle knows. */
	public String unit() {
		return CvUnits.ucum(unitAccession);
	}
}
