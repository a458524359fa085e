package org.starling.ui.molecules;

import java.nio.file.Path;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.resources.IProject;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;

/** File > Import molecules: each structure of a file becomes a molecule of the project. */
public class ImportMoleculesHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
		IProject project = MoleculeImports.project(window);
		if (project == null) {
			return null;
		}
		FileDialog dialog = new FileDialog(window.getShell(), SWT.OPEN | SWT.SHEET);
		dialog.setText(Messages.Import_title);
		dialog.setFilterExtensions(new String[] { "*.sdf;*.sd;*.mol;*.xyz;*.pdb;*.ent;*.cif;*.mmcif;*.smi;*.smiles" }); //$NON-NLS-1$
		dialog.setFilterNames(new String[] { Messages.Import_files });
		String file = dialog.open();
		if (file != null) {
			MoleculeImports.file(window, project, Path.of(file));
		}
		return null;
	}
}
