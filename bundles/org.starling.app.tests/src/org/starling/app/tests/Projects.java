package org.starling.app.tests;

import java.nio.file.Path;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.starling.ui.explorer.Category;
import org.starling.ui.explorer.ProjectContents;
import org.starling.ui.explorer.ProjectIndex;
import org.starling.ui.explorer.ProjectOpener;
import org.starling.ui.explorer.WorkspaceProjects;

/** Projects that tests open and take away again. UI thread. */
final class Projects {

	static final String EXAMPLE = "theophylline";

	/** Opens the example and waits until its first simulation is in an editor. */
	static IProject openExample() {
		ProjectOpener.openExample(EXAMPLE, Workbench.page().getWorkbenchWindow());
		IProject project = waitForExample();
		Workbench.waitFor("the editor of the first simulation", () -> Workbench.page().getActiveEditor() != null
				&& Workbench.page().getActiveEditor().getEditorInput().getName().endsWith(".simulation"));
		return project;
	}

	/** Waits until the example stands in the workspace and is read. */
	static IProject waitForExample() {
		return waitFor(ResourcesPlugin.getWorkspace().getRoot().getLocation().toPath().resolve(EXAMPLE));
	}

	/** Waits until the project of a folder is in the workspace and read. */
	static IProject waitFor(Path folder) {
		Workbench.waitFor("the project " + folder, () -> {
			IProject project = WorkspaceProjects.find(folder);
			return project != null && project.isOpen() && contents(project) != null
					&& !contents(project).documents(Category.SIMULATIONS).isEmpty();
		});
		return WorkspaceProjects.find(folder);
	}

	static ProjectContents contents(IProject project) {
		return ProjectIndex.shared().contents(project);
	}

	/** Closes all editors and deletes all projects with their folders. */
	static void deleteAll() throws CoreException {
		Workbench.page().closeAllEditors(false);
		for (IProject project : ResourcesPlugin.getWorkspace().getRoot().getProjects()) {
			project.delete(true, true, null);
		}
		Workbench.waitFor("an empty explorer", () -> WorkspaceProjects.all().isEmpty());
	}

	private Projects() {
	}
}
