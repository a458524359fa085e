package org.starling.quantization.ui.energies;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.resources.IFile;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.starling.model.molecule.Conformer;
import org.starling.model.quantization.EnergyDriver;
import org.starling.ui.explorer.ExplorerSelection;
import org.starling.ui.runs.SaveBeforeRun;

/** Asks how the energy of the molecule that is selected or edited is to be calculated, or its geometry refined, and does it. */
public final class CalculateHandler extends AbstractHandler {

	/** Id of the command that refines. */
	static final String REFINE = "org.starling.quantization.ui.refine"; //$NON-NLS-1$

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IFile file = ExplorerSelection.elements(event, IFile.class).stream().findFirst().orElse(null);
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
		EnergyDriver driver = REFINE.equals(event.getCommand().getId()) ? EnergyDriver.OPTIMIZE : EnergyDriver.ENERGY;
		IFile edited = ExplorerSelection.editedFile(window.getActivePage());
		if (file == null && edited != null && !SaveBeforeRun.save(window.getActivePage(), edited.getProject())) {
			return null;
		}
		Conformer conformer = file != null ? null : ExplorerSelection.elements(event, Conformer.class).stream().findFirst().orElse(null);
		return dialog(window, file, conformer, driver).open();
	}

	/**
	 * The dialog, ready to be opened.
	 *
	 * @param molecule file of the molecule; null for the one that is edited
	 */
	public static WizardDialog dialog(IWorkbenchWindow window, IFile molecule, EnergyDriver driver) {
		return dialog(window, molecule, null, driver);
	}

	/**
	 * The same.
	 *
	 * @param conformer of the molecule that is edited, which is on the disk; null for its standard one
	 */
	public static WizardDialog dialog(IWorkbenchWindow window, IFile molecule, Conformer conformer, EnergyDriver driver) {
		NewEnergiesWizard wizard = new NewEnergiesWizard(driver, conformer);
		wizard.init(window.getWorkbench(), molecule == null ? StructuredSelection.EMPTY : new StructuredSelection(molecule));
		return new WizardDialog(window.getShell(), wizard);
	}
}
