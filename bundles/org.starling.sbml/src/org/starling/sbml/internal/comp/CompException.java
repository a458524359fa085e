package org.starling.sbml.internal.comp;

import org.w3c.dom.Element;

/** A composition that can't be resolved. */
public final class CompException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient Element element;

	CompException(Element element, String message) {
		super(message);
		this.element = element;
	}

	/** Where. */
	public Element element() {
		return element;
	}
}
