package org.starling.ui.explorer;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.resources.IProject;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;

/** A command on the project that is meant ({@link ExplorerSelection#project(IWorkbenchWindow)}); where none is, the person is told so. */
public abstract class ProjectHandler extends AbstractHandler {

	private final String title;
	private final String noProject;

	/**
	 * @param title     of the message
	 * @param noProject what to do before, to the person
	 */
	protected ProjectHandler(String title, String noProject) {
		this.title = title;
		this.noProject = noProject;
	}

	@Override
	public final Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
		IProject project = ExplorerSelection.project(window);
		if (project == null) {
			MessageDialog.openInformation(window.getShell(), title, noProject);
		} else {
			execute(event, window, project);
		}
		return null;
	}

	/** Does it; long work goes into a job. UI thread. */
	protected abstract void execute(ExecutionEvent event, IWorkbenchWindow window, IProject project);
}
