package org.starling.kinetics.expression;

/**
 * A piece of a text.
 *
 * @param start index of its first character
 * @param end   index behind its last character
 */
public record Span(int start, int end) {

	public int length() {
		return end - start;
	}
}
