package org.starling.lcms;

import java.util.Objects;

/**
 * One array of a spectrum or chromatogram, decoded.
 *
 * @param kind     what the values are
 * @param term     the term that names the array, with its unit as the file has it
 * @param encoding how the file stored the values: the names of type and compression
 * @param values   the values; not copied, not to be written to. Integers of 64 bits beyond 2⁵³ are rounded to the nearest double
 * @param declared how many values the file says there are
 * @param whole    false when the array is damaged; the values are then those before the damage, and a {@link ReadProblem} says more
 */
public record DataArray(ArrayKind kind, CvParam term, String encoding, double[] values, int declared, boolean whole) {

	public DataArray {
		Objects.requireNonNull(kind);
		Objects.requireNonNull(term);
		Objects.requireNonNull(encoding);
		Objects.requireNonNull(values);
	}

	public int length() {
		return values.length;
	}

	/** The unit as UCUM text; empty when the file names none. */
	public String unit() {
		return term.unit();
	}
}
