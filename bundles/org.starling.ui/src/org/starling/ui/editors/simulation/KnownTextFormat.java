package org.starling.ui.editors.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.osgi.util.NLS;
import org.starling.ui.emf.InvalidValueException;
import org.starling.ui.emf.ValueFormat;

/** A symbol or key that another document defines; stored as text. */
record KnownTextFormat(Supplier<List<String>> known) implements ValueFormat {

	@Override
	public Kind kind() {
		return Kind.CHOICE;
	}

	@Override
	public String format(Object value) {
		return Objects.toString(value, ""); //$NON-NLS-1$
	}

	@Override
	public Object parse(EObject owner, String text) throws InvalidValueException {
		String key = text.strip();
		List<String> all = known.get();
		if (!key.isEmpty() && !all.contains(key)) {
			throw new InvalidValueException(NLS.bind(Messages.Output_unknown, key, String.join(", ", all))); //$NON-NLS-1$
		}
		return key.isEmpty() ? null : key;
	}

	@Override
	public List<String> choices(EObject owner) {
		List<String> choices = new ArrayList<>(List.of("")); //$NON-NLS-1$
		known.get().stream().filter(Objects::nonNull).forEach(choices::add);
		return choices;
	}
}
