package org.starling.nca.table;

import java.io.IOException;

/** A mapping file that can't be used. The message names the file, the key and what to do. */
public final class NcaMapException extends IOException {

	private static final long serialVersionUID = 1;

	public NcaMapException(String where, String message, Throwable cause) {
		super(where + ": " + message, cause);
	}
}
