package org.starling.kinetics.checks;

import java.util.List;
import java.util.stream.Collectors;

/** A model can't be turned into numbers. */
public final class ModelException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient List<ModelMessage> messages;

	/** @param messages the errors, at least one */
	public ModelException(String model, List<ModelMessage> messages) {
		super("the model '" + model + "' can't be simulated: "
				+ messages.stream().map(ModelMessage::text).collect(Collectors.joining("; ")));
		this.messages = List.copyOf(messages);
	}

	public List<ModelMessage> messages() {
		return messages;
	}
}
