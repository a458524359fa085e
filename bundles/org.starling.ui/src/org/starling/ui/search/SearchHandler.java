package org.starling.ui.search;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.resources.IProject;
import org.eclipse.ui.IWorkbenchWindow;
import org.starling.ui.explorer.ProjectHandler;

/** Opens the search over the project that is meant. */
public class SearchHandler extends ProjectHandler {

	public SearchHandler() {
		super(Messages.Search_window, Messages.Search_noProject);
	}

	@Override
	protected void execute(ExecutionEvent event, IWorkbenchWindow window, IProject project) {
		new SearchDialog(window, project).open();
	}
}
