package org.starling.kinetics.internal.model;

import java.util.Map;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.starling.kinetics.expression.Expression;
import org.starling.kinetics.expression.ExpressionException;
import org.starling.kinetics.expression.ExpressionParser;
import org.starling.kinetics.expression.ParsedExpression;

/**
 * A formula of a model with the field that it stands in.
 *
 * @param locals    names that mean something else inside: local parameters by their full name, arguments by themselves
 * @param parsed    null when it is no formula
 * @param exception null when it is one
 */
public record Formula(EObject owner, EStructuralFeature feature, Map<String, String> locals, ParsedExpression parsed,
		ExpressionException exception) {

	/** Reads a text; a null one is an empty one. */
	static Formula of(EObject owner, EStructuralFeature feature, Map<String, String> locals, String text) {
		try {
			return new Formula(owner, feature, locals, ExpressionParser.parseLocated(text == null ? "" : text), null);
		} catch (ExpressionException e) {
			return new Formula(owner, feature, locals, null, e);
		}
	}

	public boolean isValid() {
		return parsed != null;
	}

	public Expression root() {
		return parsed.root();
	}
}
