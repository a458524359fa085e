package org.starling.ui.emf;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.osgi.util.NLS;

/** References by the label of the object referred to. */
record ReferenceFormat(ReferenceChoice choice, boolean many) implements ValueFormat {

	@Override
	public Kind kind() {
		return many ? Kind.TEXT : Kind.CHOICE;
	}

	@Override
	public String format(Object value) {
		if (value instanceof List<?> list) {
			return list.stream().map(o -> ObjectLabels.of((EObject) o)).collect(Collectors.joining(", ")); //$NON-NLS-1$
		}
		return value == null ? "" : ObjectLabels.of((EObject) value); //$NON-NLS-1$
	}

	@Override
	public Object parse(EObject owner, String text) throws InvalidValueException {
		if (!many) {
			return text.isBlank() ? null : find(owner, text.strip());
		}
		List<EObject> found = new ArrayList<>();
		for (String part : text.split("[,;]")) { //$NON-NLS-1$
			if (!part.isBlank()) {
				found.add(find(owner, part.strip()));
			}
		}
		return found;
	}

	private EObject find(EObject owner, String text) throws InvalidValueException {
		EObject found = choice.find(owner, text);
		if (found != null) {
			return found;
		}
		List<String> known = choice.names(owner);
		throw new InvalidValueException(known.isEmpty() ? NLS.bind(Messages.Reference_noneYet, text)
				: NLS.bind(Messages.Reference_unknown, text, String.join(", ", known))); //$NON-NLS-1$
	}

	@Override
	public List<String> choices(EObject owner) {
		if (many) {
			return List.of();
		}
		List<String> choices = new ArrayList<>();
		choices.add(""); //$NON-NLS-1$
		choices.addAll(choice.names(owner));
		return choices;
	}

	@Override
	public List<String> proposals(EObject owner) {
		return many ? choice.names(owner) : List.of();
	}
}
