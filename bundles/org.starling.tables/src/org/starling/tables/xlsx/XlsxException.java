package org.starling.tables.xlsx;

import java.io.IOException;
import java.nio.file.Path;

/** A workbook that can't be read or written. The message names file, sheet and cell, and what to do. */
public final class XlsxException extends IOException {

	private static final long serialVersionUID = 1;

	public XlsxException(Path file, String message, Throwable cause) {
		super(file + ": " + message, cause);
	}

	public XlsxException(Path file, String message) {
		this(file, message, null);
	}
}
