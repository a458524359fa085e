package org.starling.sbml;

import java.io.IOException;
import java.nio.file.Path;

import org.starling.sbml.internal.ModelImport;

/**
 * Reads SBML Level 2 (all versions) and Level 3 Versions 1 and 2: core, Hierarchical Model Composition (flattened) and what
 * Flux Balance Constraints adds to a model. Stateless; works on the calling thread.
 */
public final class SbmlReader {

	private SbmlReader() {
	}

	/**
	 * @throws SbmlException when the file is no well-formed XML, no SBML, or says something that can't be supported: each
	 *                       message names the element and its line
	 * @throws IOException   when the file can't be read
	 */
	public static SbmlImport read(Path file) throws IOException {
		return new ModelImport(file).read();
	}

	/**
	 * Reads a text, otherwise as {@link #read(Path)}.
	 *
	 * @param file its name is for messages, its folder for models that the text refers to; it need not exist
	 */
	public static SbmlImport read(String text, Path file) throws IOException {
		return new ModelImport(file).read(text);
	}
}
