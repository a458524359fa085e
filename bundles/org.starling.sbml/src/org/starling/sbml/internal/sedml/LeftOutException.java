package org.starling.sbml.internal.sedml;

import org.w3c.dom.Element;

/** A part of a document that can't be run here; what depends on it is left out. */
final class LeftOutException extends Exception {

	private static final long serialVersionUID = 1L;

	private final transient Element where;

	LeftOutException(Element where, String message) {
		super(message);
		this.where = where;
	}

	Element where() {
		return where;
	}
}
