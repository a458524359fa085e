package org.starling.sbml;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.starling.kinetics.checks.ModelChecks;
import org.starling.kinetics.checks.ModelMessage;
import org.starling.model.pkmodel.Model;

/**
 * A model that was read.
 *
 * @param model    in no resource yet
 * @param messages warnings, in the order in which they were found
 * @param symbols  the model's symbol by the id in the file, where the two differ because formulas reserve the id
 * @param lines    where the model's objects began in the file
 */
public record SbmlImport(Model model, List<SbmlMessage> messages, Map<String, String> symbols, Map<EObject, Integer> lines) {

	public SbmlImport {
		messages = List.copyOf(messages);
		symbols = Map.copyOf(symbols);
		lines = Map.copyOf(lines);
	}

	/** The symbol of what has that id in the file. */
	public String symbol(String sbmlId) {
		return Optional.ofNullable(symbols.get(sbmlId)).orElse(sbmlId);
	}

	/** What {@link ModelChecks} finds wrong with the model now, with the lines of the file. */
	public List<SbmlMessage> problems() {
		return ModelChecks.check(model).stream().map(this::located).toList();
	}

	private SbmlMessage located(ModelMessage m) {
		int line = 0;
		for (EObject o = m.object(); o != null && line == 0; o = o.eContainer()) {
			line = lines.getOrDefault(o, 0);
		}
		return new SbmlMessage(m.severity() == ModelMessage.Severity.ERROR ? SbmlMessage.Severity.ERROR : SbmlMessage.Severity.WARNING,
				"", line, m.text());
	}
}
