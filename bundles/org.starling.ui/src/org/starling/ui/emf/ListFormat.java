package org.starling.ui.emf;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EObject;

/** Several values in one text, separated by commas. */
record ListFormat(ValueFormat number) implements ValueFormat {

	@Override
	public Kind kind() {
		return Kind.TEXT;
	}

	@Override
	public String format(Object value) {
		if (!(value instanceof List<?> list)) {
			return ""; //$NON-NLS-1$
		}
		return list.stream().map(v -> number == null ? String.valueOf(v) : number.format(v))
				.collect(Collectors.joining(", ")); //$NON-NLS-1$
	}

	@Override
	public Object parse(EObject owner, String text) throws InvalidValueException {
		List<Object> values = new ArrayList<>();
		for (String part : text.split(number == null ? "[,;\\n]" : "[,;\\s]+")) { //$NON-NLS-1$ //$NON-NLS-2$
			if (!part.isBlank()) {
				values.add(number == null ? part.strip() : number.parse(owner, part));
			}
		}
		return values;
	}
}
