package org.starling.ui.emf;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.edit.domain.EditingDomain;

/** One editable value of an object as text: what a field or a table cell is bound to. UI thread only. */
public interface ValueAccess {

	/** Name of the value for messages and for the undo menu; empty when the object's own name says enough. */
	String label();

	ValueFormat format();

	String text(EObject owner);

	/**
	 * Reads a text into a command that has not been executed.
	 *
	 * @return null when the text changes nothing
	 * @throws InvalidValueException when the text is no value
	 */
	Command change(EditingDomain domain, EObject owner, String text) throws InvalidValueException;

	/** Whether a message about a feature of an object belongs to this value of the owner. */
	boolean concerns(EObject owner, EObject object, EStructuralFeature feature);

	default boolean editable(EObject owner) {
		return true;
	}
}
