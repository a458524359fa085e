package org.starling.ui.editors.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.osgi.util.NLS;
import org.starling.ui.emf.InvalidValueException;
import org.starling.ui.emf.ValueFormat;

/**
 * One of some codes that files have, chosen by its words.
 *
 * @param words words of each code
 * @param unset words for no code: what holds then
 */
record CodeFormat(Map<Object, String> words, String unset) implements ValueFormat {

	/** @param pairs code, words, code, words and so on */
	static CodeFormat of(String unset, Object... pairs) {
		Map<Object, String> words = new LinkedHashMap<>();
		for (int i = 0; i < pairs.length; i += 2) {
			words.put(pairs[i], (String) pairs[i + 1]);
		}
		return new CodeFormat(words, unset);
	}

	@Override
	public Kind kind() {
		return Kind.CHOICE;
	}

	@Override
	public String format(Object value) {
		return value == null ? unset : words.getOrDefault(value, value.toString());
	}

	@Override
	public Object parse(EObject owner, String text) throws InvalidValueException {
		String stripped = text.strip();
		if (stripped.isEmpty() || stripped.equals(unset)) {
			return null;
		}
		for (Map.Entry<Object, String> word : words.entrySet()) {
			if (word.getValue().equals(stripped) || word.getKey().toString().equals(stripped)) {
				return word.getKey();
			}
		}
		throw new InvalidValueException(NLS.bind(Messages.Code_unknown, stripped, String.join(", ", words.values()))); //$NON-NLS-1$
	}

	@Override
	public List<String> choices(EObject owner) {
		List<String> choices = new ArrayList<>(List.of(unset));
		choices.addAll(words.values());
		return choices;
	}
}
