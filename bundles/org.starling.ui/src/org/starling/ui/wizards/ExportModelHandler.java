package org.starling.ui.wizards;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.resources.IFile;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.starling.files.FileNames;
import org.starling.ui.explorer.Category;
import org.starling.ui.explorer.ExplorerSelection;

/** Writes the selected or edited model as SBML. */
public class ExportModelHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
		List<IFile> selected = ExplorerSelection.elements(event, IFile.class);
		IFile model = selected.size() == 1 && isModel(selected.getFirst()) ? selected.getFirst()
				: ExplorerSelection.editedFile(window.getActivePage());
		if (model == null || !isModel(model)) {
			return null;
		}
		FileDialog dialog = new FileDialog(window.getShell(), SWT.SAVE | SWT.SHEET);
		dialog.setText(Messages.ExportModel_title);
		dialog.setFilterExtensions(new String[] { "*.xml" }); //$NON-NLS-1$
		dialog.setFilterNames(new String[] { Messages.Sbml_files });
		dialog.setFileName(FileNames.plain(model.getName()) + ".xml"); //$NON-NLS-1$
		dialog.setOverwrite(true);
		String chosen = dialog.open();
		if (chosen != null) {
			ExportModelJob.start(window.getActivePage(), model, Path.of(chosen));
		}
		return null;
	}

	private static boolean isModel(IFile file) {
		return Category.ofExtension(file.getFileExtension()) == Category.MODELS;
	}
}
