package org.starling.model.store;

import java.io.IOException;
import java.nio.file.Path;

/** A file that is no Starling document, or one that this version must not read. Nothing of it was loaded. */
public final class DocumentFormatException extends IOException {

	private static final long serialVersionUID = 1;

	private final transient Path file;
	private final int line;
	private final String what;
	private final String whatToDo;

	/** @param line from 1; 0 when the fault belongs to no line */
	public DocumentFormatException(Path file, int line, String what, String whatToDo, Throwable cause) {
		super(file + (line > 0 ? ":" + line : "") + ": " + what + ". " + whatToDo + ".", cause);
		this.file = file;
		this.line = line;
		this.what = what;
		this.whatToDo = whatToDo;
	}

	/** The file that could not be read. */
	public Path file() {
		return file;
	}

	/** The line, from 1; 0 when the fault belongs to no line. */
	public int line() {
		return line;
	}

	/** What is wrong, without a full stop. */
	public String what() {
		return what;
	}

	/** What the person can do, without a full stop. */
	public String whatToDo() {
		return whatToDo;
	}
}
