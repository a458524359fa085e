package org.starling.sbml;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A file that is not taken as a model: no well-formed XML, no SBML, or something that can't be supported; or a model that SBML can't say. */
public final class SbmlException extends IOException {

	private static final long serialVersionUID = 1L;

	private final transient Path file;
	private final transient List<SbmlMessage> messages;

	/** @param messages at least one error; warnings may stand among them */
	public SbmlException(Path file, List<SbmlMessage> messages, Throwable cause) {
		super(text(file.toString(), messages), cause);
		this.file = file;
		this.messages = List.copyOf(messages);
	}

	/** A model that can't be written. */
	SbmlException(String model, List<SbmlMessage> messages) {
		super(text("the model '" + model + "' can't be written as SBML", messages));
		this.file = null;
		this.messages = List.copyOf(messages);
	}

	private static String text(String file, List<SbmlMessage> messages) {
		List<SbmlMessage> errors = messages.stream().filter(m -> m.severity() == SbmlMessage.Severity.ERROR).toList();
		String more = errors.size() > 1 ? " (and " + (errors.size() - 1) + " more)" : "";
		return file + ": " + errors.getFirst() + more;
	}

	/** Null when a model was to be written. */
	public Path file() {
		return file;
	}

	/** All that was found, errors and warnings, in the order of the file. */
	public List<SbmlMessage> messages() {
		return messages;
	}
}
