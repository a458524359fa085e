package org.starling.ui.emf;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

/**
 * What validation has to say about a value.
 *
 * @param object     the object at fault
 * @param feature    the feature at fault, or null when it is the object as a whole
 * @param text       what is wrong and what to do
 * @param suggestion a text that would be right in the feature, or null
 */
public record Problem(Severity severity, EObject object, EStructuralFeature feature, String text, String suggestion) {

	/** How bad a problem is. */
	public enum Severity {
		ERROR, WARNING, INFO
	}
}
