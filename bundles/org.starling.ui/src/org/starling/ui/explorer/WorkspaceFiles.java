package org.starling.ui.explorer;

import java.nio.file.Path;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.IPath;

/** From a path on disk to a file of the workspace. */
public final class WorkspaceFiles {

	/** The handle of a file below a project's folder; the file need not exist or be known to the workspace. */
	public static IFile file(IProject project, Path path) {
		Path root = project.getLocation().toPath();
		return project.getFile(IPath.fromPath(root.relativize(path.toAbsolutePath().normalize())));
	}

	private WorkspaceFiles() {
	}
}
