package org.starling.chemistry.io;

import java.io.IOException;

/** A file of structures that can't be read. */
public final class StructureFileException extends IOException {

	private static final long serialVersionUID = 1;

	private final int line;

	/**
	 * @param source  name of the file
	 * @param line    from 1 on
	 * @param message what is wrong and what to do
	 */
	public StructureFileException(String source, int line, String message, Throwable cause) {
		super(source + ", line " + line + ": " + message, cause);
		this.line = line;
	}

	/** From 1 on. */
	public int line() {
		return line;
	}
}
