package org.starling.tables.rows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads the rows of one more kind of file, wherever tables are imported. Found by {@link java.util.ServiceLoader} on a plain class path and by the
 * extension point {@code org.starling.runtime.importers} in the workbench; every format passes the contract test of
 * {@code org.starling.tables.tck}. Stateless and thread-safe.
 */
public interface RowFormat {

	/** Number of bytes at the start of a file that {@link #recognises} gets; fewer when the file is shorter. */
	int HEAD = 512;

	/** Stable id: lower-case words joined by hyphens. */
	String id();

	/** Name for a person: "NONMEM table". */
	String name();

	/** Usual ends of the files' names, for dialogs: ".tab". What a file is decides {@link #recognises} alone. */
	List<String> endings();

	/**
	 * Whether a file is of this kind. Asked of each file that is imported, so that it must be sure: workbooks, SAS transport files and plain
	 * delimited text are none of it.
	 *
	 * @param head first bytes of the file
	 */
	boolean recognises(byte[] head);

	/**
	 * Names of the parts that {@link #open} can choose from; none when files have one table.
	 *
	 * @throws IOException when the file can't be read; the message names file and place, and what to do
	 */
	List<String> parts(Path file) throws IOException;

	/**
	 * Opens the rows, for the calling thread.
	 *
	 * @param part one of {@link #parts}; null for the first
	 * @throws IOException when the file can't be read, or has no such part; the message names file and place, and what to do
	 */
	RowSource open(Path file, String part) throws IOException;
}
