package org.starling.ui.search;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.resources.IProject;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.starling.ui.explorer.ExplorerSelection;

/** Opens the search over the project that is meant. */
public class SearchHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
		IProject project = ExplorerSelection.project(window);
		if (project == null) {
			MessageDialog.openInformation(window.getShell(), Messages.Search_window, Messages.Search_noProject);
		} else {
			new SearchDialog(window, project).open();
		}
		return null;
	}
}
