package org.starling.lcms;

import java.util.Objects;

/**
 * What is wrong in a file.
 *
 * @param severity   ERROR: data are missing or doubtful; WARNING: against the standard, but nothing is lost
 * @param byteOffset where; in the uncompressed text when the file is compressed
 * @param element    the element, with the id of its spectrum or chromatogram, such as {@code spectrum[scan=19]/binaryDataArray/binary}
 * @param text       what, and what was done about it
 */
public record ReadProblem(Severity severity, long byteOffset, String element, String text) {

	/** How bad. */
	public enum Severity {
		ERROR, WARNING
	}

	public ReadProblem {
		Objects.requireNonNull(severity);
		Objects.requireNonNull(element);
		Objects.requireNonNull(text);
	}

	public boolean isError() {
		return severity == Severity.ERROR;
	}

	@Override
	public String toString() {
		return "byte " + byteOffset + ", " + (element.isEmpty() ? "document" : element) + ": " + text;
	}
}
