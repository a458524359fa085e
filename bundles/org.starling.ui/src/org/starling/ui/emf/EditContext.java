package org.starling.ui.emf;

import java.util.List;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.edit.domain.EditingDomain;

/** What fields and tables need from the editor around them. UI thread only. */
public interface EditContext {

	EditingDomain domain();

	/** Executes a command as one step of undo; the label appears in the menu behind "Undo". */
	void execute(String label, Command command);

	/** The messages about a value; worst first. */
	List<Problem> problems(EObject owner, ValueAccess access);

	/** Tells that a control holds text that is not in the model yet, or does no longer. */
	void pending(Pending control, boolean pending);

	/** Tells the person in the status line what was not done and why. */
	void report(String message);

	/** Publishes the selected objects to the other views. */
	void select(List<?> objects);
}
