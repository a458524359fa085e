package org.starling.model.store;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A save was refused because the file on disk is not the one that was loaded: someone else changed, made or deleted it.
 * Nothing was written. Saving with {@link DocumentStore.SaveMode#OVERWRITE} keeps what is on disk as a backup and goes on.
 */
public final class DocumentChangedException extends IOException {

	private static final long serialVersionUID = 1;

	private final transient Path file;

	DocumentChangedException(Path file, String what) {
		super(file + ": " + what + ". Load it again, or save and overwrite it (the version on disk is kept as a backup).");
		this.file = file;
	}

	/** The file that changed. */
	public Path file() {
		return file;
	}
}
