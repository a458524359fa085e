package org.starling.ui.explorer;

import java.io.IOException;
import java.nio.file.Path;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.IJobFunction;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.navigator.CommonNavigator;
import org.starling.examples.ExampleProjects;
import org.starling.ui.ErrorDialogs;
import org.starling.ui.explorer.ProjectContents.DocumentNode;

/** Opens projects in a job and shows them in the tree, and the first simulation or what an example says in an editor. Start it on the UI thread. */
public final class ProjectOpener {

	/** Opens a project folder in place. */
	public static Job openFolder(Path folder, IWorkbenchWindow window) {
		return schedule(folder, null, window, monitor -> WorkspaceProjects.open(folder, monitor));
	}

	/** Opens an example: a copy in the workspace, made when there is none yet. */
	public static Job openExample(String id, IWorkbenchWindow window) {
		Path folder = ResourcesPlugin.getWorkspace().getRoot().getLocation().toPath().resolve(id);
		return schedule(folder, ExampleProjects.get(id).first(), window, monitor -> {
			if (!WorkspaceProjects.isProjectFolder(folder)) {
				ExampleProjects.copyTo(id, folder);
			}
			return WorkspaceProjects.open(folder, monitor);
		});
	}

	private interface Opening {
		IProject open(IProgressMonitor monitor) throws IOException, CoreException;
	}

	private static Job schedule(Path folder, String first, IWorkbenchWindow window, Opening opening) {
		Job job = Job.create(NLS.bind(Messages.OpenFolder_job, folder.getFileName()),
				(IJobFunction) monitor -> open(folder, first, window, opening, monitor));
		job.setUser(true);
		job.schedule();
		return job;
	}

	private static IStatus open(Path folder, String first, IWorkbenchWindow window, Opening opening, IProgressMonitor monitor) {
		try {
			IProject project = opening.open(monitor);
			ProjectContents contents = ProjectIndex.shared().read(project);
			window.getWorkbench().getDisplay().asyncExec(() -> show(project, file(project, contents, first), window.getActivePage()));
			return Status.OK_STATUS;
		} catch (IOException | CoreException e) {
			return Status.error(NLS.bind(Messages.OpenFolder_failed, folder, ErrorDialogs.reason(e)), e);
		}
	}

	private static IFile file(IProject project, ProjectContents contents, String first) {
		return first != null && project.getFile(first).exists() ? project.getFile(first)
				: contents.documents(Category.SIMULATIONS).stream().findFirst().map(DocumentNode::file).orElse(null);
	}

	private static void show(IProject project, IFile first, IWorkbenchPage page) {
		if (page == null) {
			return;
		}
		try {
			CommonNavigator explorer = (CommonNavigator) page.showView(ExplorerView.ID, null, IWorkbenchPage.VIEW_VISIBLE);
			explorer.getCommonViewer().refresh();
			explorer.getCommonViewer().expandToLevel(project, 2);
			explorer.selectReveal(new StructuredSelection(project));
			if (first != null) {
				IDE.openEditor(page, first);
			}
		} catch (PartInitException e) {
			ErrorDialogs.show(page.getWorkbenchWindow().getShell(), Messages.Explorer_cannotOpen, e.getStatus());
		}
	}

	private ProjectOpener() {
	}
}
