package org.starling.tables.json;

import java.io.IOException;

/** A file of settings that can't be used. The message names the file, the key and what to do. */
public final class SettingsFileException extends IOException {

	private static final long serialVersionUID = 1;

	/** @param where the file */
	public SettingsFileException(String where, String message, Throwable cause) {
		super(where + ": " + message, cause);
	}
}
