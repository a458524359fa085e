package org.starling.tables.rows;

import java.io.IOException;
import java.nio.file.Path;

/** A file of which no rows can be had. The message names it and says what to do. */
public final class UnreadableFileException extends IOException {

	private static final long serialVersionUID = 1;

	public UnreadableFileException(Path file, String message) {
		super(file + ": " + message);
	}
}
