package org.starling.tables.csv;

import java.io.IOException;
import java.nio.file.Path;

/** A file that can't be read as delimited text. The message names file, line and what to do. */
public final class DelimitedTextException extends IOException {

	private static final long serialVersionUID = 1;

	private final long line;

	/** @param line line of the file, from 1; 0 when it isn't known */
	public DelimitedTextException(Path file, long line, String message, Throwable cause) {
		super(file + (line > 0 ? ", line " + line : "") + ": " + message, cause);
		this.line = line;
	}

	/** Line of the file, from 1; 0 when it isn't known. */
	public long line() {
		return line;
	}
}
