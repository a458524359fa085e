package org.starling.quantization.ui.file;

import java.util.List;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.starling.ui.emf.EditContext;
import org.starling.ui.emf.Pending;
import org.starling.ui.emf.Problem;
import org.starling.ui.emf.ValueAccess;

/** For tables of what no person edits. */
final class ViewContext implements EditContext {

	@Override
	public EditingDomain domain() {
		throw new UnsupportedOperationException("a raw file is not edited"); //$NON-NLS-1$
	}

	@Override
	public void execute(String label, Command command) {
		throw new UnsupportedOperationException("a raw file is not edited: " + label); //$NON-NLS-1$
	}

	@Override
	public List<Problem> problems(EObject owner, ValueAccess access) {
		return List.of();
	}

	@Override
	public void pending(Pending control, boolean pending) {
		// nothing is typed into what is only looked at
	}

	@Override
	public void report(String message) {
		// the table has nothing to refuse
	}

	@Override
	public void select(List<?> objects) {
		// chromatograms have no properties beyond their columns
	}
}
