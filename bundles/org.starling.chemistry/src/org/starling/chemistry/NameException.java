package org.starling.chemistry;

/** A name that can't be read; the message says which part of it, and what to do. */
public final class NameException extends Exception {

	private static final long serialVersionUID = 1;

	public NameException(String message) {
		super(message);
	}
}
