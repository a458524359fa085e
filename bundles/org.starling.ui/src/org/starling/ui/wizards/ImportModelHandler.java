package org.starling.ui.wizards;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.resources.IFile;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.starling.ui.explorer.ExplorerSelection;

/** Opens the import of a model, on the selected file when it is one of SBML. */
public class ImportModelHandler extends AbstractHandler {

	private static final Set<String> EXTENSIONS = Set.of("xml", "sbml"); //$NON-NLS-1$ //$NON-NLS-2$

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
		List<IFile> files = ExplorerSelection.elements(event, IFile.class);
		Path file = files.size() == 1 && isModel(files.getFirst().getName()) ? files.getFirst().getLocation().toPath() : null;
		return Imports.model(window, file).open();
	}

	/** Whether a file is one of SBML by its ending. */
	static boolean isModel(String fileName) {
		return EXTENSIONS.contains(fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(java.util.Locale.ROOT));
	}
}
