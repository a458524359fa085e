package org.starling.ui.runs;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.starling.ui.explorer.Category;
import org.starling.ui.explorer.ExplorerSelection;
import org.starling.ui.explorer.ProjectContents.DocumentNode;
import org.starling.ui.explorer.ProjectIndex;
import org.starling.ui.explorer.WorkspaceProjects;

/**
 * Runs the simulations without a current run: of the project that is meant, or of all open ones when none is. Each project's
 * runs are one job, which can be cancelled as any run.
 */
public class RunStaleHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
		IProject meant = ExplorerSelection.project(window);
		List<IProject> projects = meant != null ? List.of(meant)
				: WorkspaceProjects.all().stream().filter(IProject::isOpen).toList();
		if (projects.isEmpty()) {
			MessageDialog.openInformation(window.getShell(), Messages.RunStale_title, Messages.RunAll_noProject);
		} else if (projects.stream().allMatch(p -> SaveBeforeRun.save(window.getActivePage(), p))) {
			Job.createSystem(Messages.RunStale_title, (ICoreRunnable) monitor -> {
				List<List<IFile>> found = projects.stream().map(RunStaleHandler::outOfDate).filter(f -> !f.isEmpty()).toList();
				window.getWorkbench().getDisplay().asyncExec(() -> start(found, window));
			}).schedule();
		}
		return null;
	}

	private static List<IFile> outOfDate(IProject project) {
		List<IFile> files = new ArrayList<>();
		for (DocumentNode node : ProjectIndex.shared().read(project).documents(Category.SIMULATIONS)) {
			if (node.state() != null && node.state().freshness().isOutOfDate()) {
				files.add(node.file());
			}
		}
		return files;
	}

	private static void start(List<List<IFile>> found, IWorkbenchWindow window) {
		IWorkbenchPage page = window.getActivePage();
		if (page != null && found.isEmpty()) {
			MessageDialog.openInformation(window.getShell(), Messages.RunStale_title, Messages.RunStale_nothing);
		} else if (page != null) {
			found.forEach(files -> Runs.start(files, page));
		}
	}
}
