package org.starling.ui.emf;

import java.util.List;

import org.eclipse.emf.ecore.EObject;

/**
 * How a value of a feature is written as text and read back. Fields, table cells, copy and paste all use this, so that the
 * same text is right or wrong everywhere.
 */
public interface ValueFormat {

	/** What edits it. */
	enum Kind {
		TEXT, NUMBER, CHOICE, FLAG
	}

	Kind kind();

	/** @param value null gives an empty text */
	String format(Object value);

	/**
	 * @param owner the object shown in the row or field
	 * @return the value; null unsets
	 * @throws InvalidValueException when the text is no value
	 */
	Object parse(EObject owner, String text) throws InvalidValueException;

	/** The texts that can be chosen; empty when any text may be typed. */
	default List<String> choices(EObject owner) {
		return List.of();
	}

	/** Texts worth proposing while typing; never a limit. */
	default List<String> proposals(EObject owner) {
		return List.of();
	}
}
