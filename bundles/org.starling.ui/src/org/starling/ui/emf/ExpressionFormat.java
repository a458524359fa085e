package org.starling.ui.emf;

import org.eclipse.emf.ecore.EObject;
import org.starling.kinetics.expression.ExpressionException;
import org.starling.kinetics.expression.ExpressionParser;

/** Formulas in the model's language; checked for grammar alone, the names in them are validation's business. */
public record ExpressionFormat() implements ValueFormat {

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
		if (text.isBlank()) {
			return null;
		}
		try {
			ExpressionParser.parse(text.strip());
			return text.strip();
		} catch (ExpressionException e) {
			throw new InvalidValueException(e.getMessage(), e.position());
		}
	}
}
