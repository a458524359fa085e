package org.starling.model.store;

import java.nio.file.Path;

/**
 * A document as a listing shows it: what stands in the first tag of the file.
 *
 * @param kind the kind, by the file's extension
 * @param path the file, absolute
 * @param id the document's UUID; null when it could not be read
 * @param name the document's name; the file name without extension when it has none
 * @param formatVersion the version of the file format; 0 when it could not be read
 * @param problem why the file could not be read; null when all is well
 */
public record DocumentEntry(DocumentKind kind, Path path, String id, String name, int formatVersion, String problem) {

	/** Whether the first tag could be read. The rest of the file may still be broken. */
	public boolean isReadable() {
		return problem == null;
	}
}
