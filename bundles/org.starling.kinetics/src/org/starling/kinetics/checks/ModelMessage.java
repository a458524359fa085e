package org.starling.kinetics.checks;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.starling.kinetics.expression.Span;

/**
 * What a check found.
 *
 * @param object  the object that has the field
 * @param feature the field, so that a window can jump to it
 * @param text    what is wrong, where, and what to do, for a person
 * @param span    the place within the field's text, or null when the whole field is meant
 */
public record ModelMessage(Severity severity, EObject object, EStructuralFeature feature, String text, Span span) {

	/** How bad it is. */
	public enum Severity {
		/** the model can't be simulated */
		ERROR,
		/** it can, and the numbers may not mean what they seem to */
		WARNING
	}
}
