package org.starling.quantization.ui.wizards;

import java.nio.file.Path;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;

/** Opens the import of an LC-MS/MS run. */
public final class ImportRunHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		return dialog(HandlerUtil.getActiveWorkbenchWindowChecked(event), null).open();
	}

	/** The dialog, ready to be opened; @param file table to begin with, or null */
	public static WizardDialog dialog(IWorkbenchWindow window, Path file) {
		ImportRunWizard wizard = new ImportRunWizard(file);
		wizard.init(window.getWorkbench(), StructuredSelection.EMPTY);
		WizardDialog dialog = new WizardDialog(window.getShell(), wizard);
		dialog.setPageSize(760, 520);
		return dialog;
	}
}
