package org.starling.quantization.ui.energies;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.osgi.util.NLS;
import org.starling.ui.emf.InvalidValueException;
import org.starling.ui.emf.ValueFormat;

/**
 * A text that is one of several.
 *
 * @param all   the texts, by the object; what is written there already can be chosen too
 * @param other what an empty value means; null when there must be one
 * @param now   what is written, or null
 */
record OneOf(Function<EObject, List<String>> all, String other, Function<EObject, String> now) implements ValueFormat {

	@Override
	public Kind kind() {
		return Kind.CHOICE;
	}

	@Override
	public String format(Object value) {
		return value == null || value.toString().isBlank() ? other == null ? "" : other : value.toString(); //$NON-NLS-1$
	}

	@Override
	public Object parse(EObject owner, String text) throws InvalidValueException {
		String wanted = text.strip();
		if (other != null && (wanted.isEmpty() || wanted.equalsIgnoreCase(other))) {
			return null;
		}
		for (String one : choices(owner)) {
			if (one.toLowerCase(Locale.ROOT).equals(wanted.toLowerCase(Locale.ROOT))) {
				return one;
			}
		}
		throw new InvalidValueException(NLS.bind(Messages.Choice_unknown, wanted, String.join(", ", choices(owner)))); //$NON-NLS-1$
	}

	@Override
	public List<String> choices(EObject owner) {
		List<String> texts = new ArrayList<>();
		if (other != null) {
			texts.add(other);
		}
		List<String> known = all.apply(owner);
		String present = now.apply(owner);
		texts.addAll(known);
		if (present != null && !present.isBlank() && known.stream().noneMatch(present::equals)) {
			texts.add(present);
		}
		return texts;
	}
}
