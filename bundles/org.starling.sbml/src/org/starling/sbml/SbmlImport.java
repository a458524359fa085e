package org.starling.sbml;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.starling.model.pkmodel.Model;

/**
 * A model that was read.
 *
 * @param model    in no resource yet
 * @param messages warnings, in the order in which they were found
 * @param symbols  the model's symbol by the id in the file, where the two differ because formulas reserve the id
 */
public record SbmlImport(Model model, List<SbmlMessage> messages, Map<String, String> symbols) {

	public SbmlImport {
		messages = List.copyOf(messages);
		symbols = Map.copyOf(symbols);
	}

	/** The symbol of what has that id in the file. */
	public String symbol(String sbmlId) {
		return Optional.ofNullable(symbols.get(sbmlId)).orElse(sbmlId);
	}
}
