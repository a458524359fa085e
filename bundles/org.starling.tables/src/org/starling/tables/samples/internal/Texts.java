package org.starling.tables.samples.internal;

/** A column of texts. Immutable. */
public sealed interface Texts permits CodedTexts, PackedTexts {

	/** The text of a row, or null. */
	String get(int row);
}
