package org.starling.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.resources.IProject;
import org.starling.ui.explorer.ProjectIndex;
import org.starling.ui.explorer.WorkspaceProjects;

/** The folders of the projects that were open last, the newest first, kept with the workspace. Any thread. */
final class RecentProjects {

	static final int KEPT = 8;

	private static final String KEY = "recentProjects"; //$NON-NLS-1$

	/** Notes each project that comes into the workspace. */
	static void watch() {
		WorkspaceProjects.all().forEach(RecentProjects::note);
		ProjectIndex.shared().addListener(RecentProjects::note);
	}

	/** Folders that still hold a project. */
	static List<Path> folders() {
		return stored().stream().filter(WorkspaceProjects::isProjectFolder).toList();
	}

	private static synchronized void note(IProject project) {
		if (!project.isOpen() || project.getLocation() == null) {
			return;
		}
		List<Path> folders = new ArrayList<>(stored());
		Path folder = project.getLocation().toPath();
		if (!folders.contains(folder)) {
			folders.addFirst(folder);
			AppState.put(KEY, String.join("\n", folders.stream().limit(KEPT).map(Path::toString).toList())); //$NON-NLS-1$
		}
	}

	private static List<Path> stored() {
		return AppState.get(KEY).lines().filter(l -> !l.isBlank()).map(Path::of).toList();
	}

	private RecentProjects() {
	}
}
