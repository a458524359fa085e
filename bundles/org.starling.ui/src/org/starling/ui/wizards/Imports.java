package org.starling.ui.wizards;

import java.nio.file.Path;

import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.starling.tables.samples.SampleImportSettings;
import org.starling.ui.explorer.ExplorerSelection;

/** The dialogs of the imports, ready to be opened. UI thread. */
public final class Imports {

	/** Measured concentrations; @param file file to begin with, or null */
	public static WizardDialog data(IWorkbenchWindow window, Path file) {
		return dialog(window, new ImportDataWizard(window.getActivePage(), ExplorerSelection.project(window), file));
	}

	/** A file that was imported before, with the columns and format by which it was read then. */
	public static WizardDialog again(IWorkbenchWindow window, Path file, SampleImportSettings settings) {
		return dialog(window, new ImportDataWizard(window.getActivePage(), ExplorerSelection.project(window), file, settings));
	}

	/** A model in SBML; @param file file to begin with, or null */
	public static WizardDialog model(IWorkbenchWindow window, Path file) {
		ImportModelWizard wizard = new ImportModelWizard(file);
		wizard.init(window.getWorkbench(), StructuredSelection.EMPTY);
		return dialog(window, wizard);
	}

	/** The import that fits a file by its ending. */
	public static WizardDialog of(IWorkbenchWindow window, Path file) {
		return ImportModelHandler.isModel(file.getFileName().toString()) ? model(window, file) : data(window, file);
	}

	private static WizardDialog dialog(IWorkbenchWindow window, Wizard wizard) {
		WizardDialog dialog = new WizardDialog(window.getShell(), wizard);
		dialog.setPageSize(760, 520);
		return dialog;
	}

	private Imports() {
	}
}
