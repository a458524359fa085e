package org.starling.ui.editors.study;

import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.osgi.util.NLS;
import org.starling.tables.NumberText;
import org.starling.ui.emf.InvalidValueException;
import org.starling.ui.emf.ValueFormat;

/** What is done with a sample below the limit: {@code drop}, {@code zero}, {@code lloq}, {@code half-lloq} or a number that takes its place. */
final class BelowLimitFormat implements ValueFormat {

	private static final List<String> RULES = List.of("drop", "zero", "lloq", "half-lloq"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$

	@Override
	public Kind kind() {
		return Kind.TEXT;
	}

	@Override
	public String format(Object value) {
		return value == null ? "" : value.toString(); //$NON-NLS-1$
	}

	@Override
	public Object parse(EObject owner, String text) throws InvalidValueException {
		String rule = text.strip();
		if (rule.isEmpty() || RULES.contains(rule) || NumberText.number(rule, '.') >= 0) {
			return rule.isEmpty() ? null : rule;
		}
		throw new InvalidValueException(NLS.bind(Messages.BelowLimit_unknown, rule));
	}

	@Override
	public List<String> proposals(EObject owner) {
		return RULES;
	}
}
