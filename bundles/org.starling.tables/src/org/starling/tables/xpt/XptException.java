package org.starling.tables.xpt;

import java.io.IOException;
import java.nio.file.Path;

/** A transport file that can't be read or written. The message names file, place and what to do. */
public final class XptException extends IOException {

	private static final long serialVersionUID = 1;

	public XptException(Path file, String message) {
		super(file + ": " + message);
	}
}
