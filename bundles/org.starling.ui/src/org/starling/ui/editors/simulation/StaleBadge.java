package org.starling.ui.editors.simulation;

import java.util.function.Consumer;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.PlatformUI;
import org.starling.ui.explorer.ProjectContents;
import org.starling.ui.explorer.ProjectContents.DocumentNode;
import org.starling.ui.explorer.ProjectIndex;

/** Follows whether the results of a simulation are stale, as the tree shows it. UI thread, but for the index's own calls. */
final class StaleBadge {

	private final IFile file;
	private final Runnable changed;
	private final Consumer<IProject> listener = this::contentsChanged;
	private String text = ""; //$NON-NLS-1$

	/** @param changed told on the UI thread when there is another text */
	StaleBadge(IFile file, Runnable changed) {
		this.file = file;
		this.changed = changed;
		ProjectIndex.shared().addListener(listener);
		text = read();
	}

	/** What to tell: which files have changed since the newest run; empty when the results are not stale. */
	String text() {
		return text;
	}

	boolean isStale() {
		return !text.isEmpty();
	}

	void dispose() {
		ProjectIndex.shared().removeListener(listener);
	}

	private String read() {
		ProjectContents contents = ProjectIndex.shared().contents(file.getProject());
		DocumentNode node = contents == null ? null : contents.document(file);
		return node == null || !node.isStale() ? "" //$NON-NLS-1$
				: NLS.bind(Messages.Stale_changed, String.join(", ", node.state().changed())); //$NON-NLS-1$
	}

	private void contentsChanged(IProject project) {
		if (!project.equals(file.getProject())) {
			return;
		}
		String now = read();
		PlatformUI.getWorkbench().getDisplay().asyncExec(() -> {
			if (!now.equals(text)) {
				text = now;
				changed.run();
			}
		});
	}
}
