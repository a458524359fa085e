package org.starling.ui.wizards;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.resources.IFile;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.starling.ui.explorer.Category;
import org.starling.ui.explorer.ExplorerSelection;

/** Opens the import wizard, on the selected data file when there is one. */
public class ImportDataHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
		List<IFile> files = ExplorerSelection.elements(event, IFile.class);
		Path file = files.size() == 1 && Category.ofExtension(files.getFirst().getFileExtension()) == null
				? files.getFirst().getLocation().toPath() : null;
		return Imports.data(window, file).open();
	}
}
