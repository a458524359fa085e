package org.starling.ui.editors.simulation;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.osgi.util.NLS;
import org.starling.ui.emf.InvalidValueException;
import org.starling.ui.emf.ValueFormat;

/**
 * A solver by its name for a person; stored is its id. An id that no plug-in offers is shown as it is.
 *
 * @param names names by id
 */
record SolverFormat(Supplier<Map<String, String>> names) implements ValueFormat {

	@Override
	public Kind kind() {
		return Kind.CHOICE;
	}

	@Override
	public String format(Object value) {
		String id = value == null ? "auto" : value.toString(); //$NON-NLS-1$
		return names.get().getOrDefault(id, id);
	}

	@Override
	public Object parse(EObject owner, String text) throws InvalidValueException {
		for (Map.Entry<String, String> entry : names.get().entrySet()) {
			if (entry.getValue().equals(text) || entry.getKey().equals(text)) {
				return entry.getKey();
			}
		}
		throw new InvalidValueException(NLS.bind(Messages.Solver_unknown, text));
	}

	@Override
	public List<String> choices(EObject owner) {
		return List.copyOf(names.get().values());
	}
}
