package org.starling.model.store;

import java.nio.file.Path;

import org.xml.sax.SAXException;

/** Stops a parse from inside a handler, with what becomes a {@link DocumentFormatException}. */
final class FormatViolation extends SAXException {

	private static final long serialVersionUID = 1;

	private final int line;
	private final String whatToDo;

	FormatViolation(int line, String what, String whatToDo) {
		super(what);
		this.line = line;
		this.whatToDo = whatToDo;
	}

	DocumentFormatException at(Path file) {
		return new DocumentFormatException(file, line, getMessage(), whatToDo, null);
	}
}
