package org.starling.star.internal;

/** Something that a class needs is missing. The message says what, where and what to do. */
public final class NotClassifiable extends Exception {

	private static final long serialVersionUID = 1;

	NotClassifiable(String message) {
		super(message);
	}
}
