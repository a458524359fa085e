package org.starling.ui.editors.recovery;

import java.io.IOException;
import java.util.List;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.IPath;
import org.starling.model.store.Recovery;
import org.starling.model.store.Recovery.Found;
import org.starling.ui.ErrorDialogs;

/**
 * Edits that a crash left behind.
 *
 * @param changes what they changed, for people
 */
record Recoverable(IProject project, Found found, List<String> changes) {

	/** Reads files: on a worker thread. None of a project that was deleted meanwhile. */
	static List<Recoverable> of(IProject project) throws IOException {
		IPath location = project.getLocation();
		return location == null ? List.of() : Recovery.find(location.toPath()).stream().map(f -> new Recoverable(project, f, changes(f))).toList();
	}

	private static List<String> changes(Found found) {
		try {
			return Recovery.changes(found);
		} catch (IOException e) {
			return List.of(ErrorDialogs.reason(e));
		}
	}

	String name() {
		return project.getName() + '/' + project.getLocation().toPath().relativize(found.document());
	}
}
