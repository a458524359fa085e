package org.starling.ui.runs;

import java.util.List;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.starling.ui.explorer.Category;
import org.starling.ui.explorer.ExplorerSelection;
import org.starling.ui.explorer.ProjectContents;
import org.starling.ui.explorer.ProjectIndex;

/** Runs all simulations of the project that is meant. */
public class RunProjectHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
		IProject project = ExplorerSelection.project(window);
		ProjectContents contents = project == null ? null : ProjectIndex.shared().contents(project);
		List<IFile> simulations = contents == null ? List.of()
				: contents.documents(Category.SIMULATIONS).stream().map(d -> d.file()).toList();
		if (simulations.isEmpty()) {
			MessageDialog.openInformation(window.getShell(), Messages.RunAll_title,
					project == null ? Messages.RunAll_noProject : Messages.RunAll_nothing);
			return null;
		}
		return Runs.start(simulations, window.getActivePage());
	}
}
