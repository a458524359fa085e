package org.starling.tables.samples;

import java.io.IOException;
import java.nio.file.Path;

/** A map of an import that can't be used. The message names file and key, and what to do. */
public final class ImportMapException extends IOException {

	private static final long serialVersionUID = 1;

	public ImportMapException(Path file, String message, Throwable cause) {
		super(file + ": " + message, cause);
	}
}
