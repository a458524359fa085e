package org.starling.ui.explorer;

import java.nio.file.Path;
import java.util.Objects;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.core.runtime.IPath;
import org.eclipse.ui.views.properties.IPropertySource;
import org.starling.results.RunRecord;

/**
 * A run in the tree. Two nodes are the same run when project and id are, whatever its state, so that the tree keeps
 * its selection over a refresh. Adapts to its folder.
 */
public final class RunNode implements IAdaptable {

	private final IProject project;
	private final RunRecord run;
	private final boolean stale;

	RunNode(IProject project, RunRecord run, boolean stale) {
		this.project = project;
		this.run = run;
		this.stale = stale;
	}

	/** The project that the run belongs to. */
	public IProject project() {
		return project;
	}

	/** What is known of the run without reading its tables. */
	public RunRecord run() {
		return run;
	}

	/** Whether a file that the run depends on has changed since. */
	public boolean isStale() {
		return stale;
	}

	/** The simulation that was run, or null when it is not in the project any more. */
	public IFile input() {
		if (run.head().input().isBlank()) {
			return null;
		}
		IFile file = project.getFile(IPath.fromPath(Path.of(run.head().input())));
		return file.exists() ? file : null;
	}

	/** The folder that holds the run. */
	public IFolder folder() {
		return project.getFolder(Category.RESULTS.folder()).getFolder(run.id());
	}

	@Override
	public <T> T getAdapter(Class<T> adapter) {
		if (adapter == IPropertySource.class) {
			return adapter.cast(new RunProperties(this));
		}
		if (adapter.isAssignableFrom(IFolder.class) && IResource.class.isAssignableFrom(adapter)) {
			return adapter.cast(folder());
		}
		return adapter == IProject.class ? adapter.cast(project) : null;
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof RunNode node && node.project.equals(project) && node.run.id().equals(run.id());
	}

	@Override
	public int hashCode() {
		return Objects.hash(project, run.id());
	}
}
