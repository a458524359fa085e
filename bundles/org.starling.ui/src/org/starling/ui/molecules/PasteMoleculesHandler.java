package org.starling.ui.molecules;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.resources.IProject;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;

/** Makes molecules of the structures on the clipboard: lines of SMILES, XYZ, SDF, MOL, PDB or CIF. */
public class PasteMoleculesHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
		Clipboard clipboard = new Clipboard(window.getShell().getDisplay());
		Object content = clipboard.getContents(TextTransfer.getInstance());
		clipboard.dispose();
		if (!(content instanceof String text) || text.isBlank()) {
			MessageDialog.openInformation(window.getShell(), Messages.Paste_title, Messages.Paste_nothing);
			return null;
		}
		IProject project = MoleculeImports.project(window);
		if (project != null) {
			MoleculeImports.text(window, project, text);
		}
		return null;
	}
}
