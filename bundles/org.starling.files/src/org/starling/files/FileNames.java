package org.starling.files;

import java.nio.file.Path;

/** Names of files. */
public final class FileNames {

	private FileNames() {
	}

	/**
	 * The name without its last ending: {@code run.2} of {@code data/run.2.csv}; a name without an ending stays, and so does {@code .csv}.
	 *
	 * @param file whose last element counts
	 */
	public static String plain(Path file) {
		return plain(file.getFileName().toString());
	}

	/** The same of a name without folders. */
	public static String plain(String name) {
		int dot = name.lastIndexOf('.');
		return dot > 0 ? name.substring(0, dot) : name;
	}
}
