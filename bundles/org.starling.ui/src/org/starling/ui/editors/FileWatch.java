package org.starling.ui.editors;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Display;
import org.starling.model.store.DocumentKind;
import org.starling.model.store.DocumentStore;
import org.starling.model.store.ProjectFolder;
import org.starling.ui.explorer.Category;
import org.starling.ui.explorer.ProjectContents;
import org.starling.ui.explorer.ProjectContents.DocumentNode;
import org.starling.ui.explorer.ProjectIndex;

/**
 * Notices changes of the edited file and of documents it refers to that come from elsewhere: reads them again, asks when
 * there are unsaved changes, closes the editor when the file is gone.
 */
final class FileWatch implements IResourceChangeListener {

	private final DocumentEditor editor;
	private final Display display = Display.getCurrent();
	private final Consumer<IProject> indexListener = this::indexed;
	private Map<Category, List<DocumentNode>> known;
	private boolean asks;

	FileWatch(DocumentEditor editor) {
		this.editor = editor;
		ResourcesPlugin.getWorkspace().addResourceChangeListener(this, IResourceChangeEvent.POST_CHANGE);
		ProjectIndex.shared().addListener(indexListener);
	}

	/** Documents came or went: choices among them change. */
	private void indexed(IProject project) {
		ProjectContents contents = project.isOpen() ? ProjectIndex.shared().contents(project) : null;
		if (contents != null) {
			display.asyncExec(() -> {
				if (!editor.isClosed() && project.equals(editor.file().getProject()) && !contents.documents().equals(known)) {
					known = contents.documents();
					editor.refresh();
				}
			});
		}
	}

	@Override
	public void resourceChanged(IResourceChangeEvent event) {
		try {
			event.getDelta().accept(this::visit);
		} catch (CoreException e) {
			ILog.of(FileWatch.class).log(e.getStatus());
		}
	}

	private boolean visit(IResourceDelta delta) {
		if (!(delta.getResource() instanceof IFile file)) {
			return true;
		}
		boolean contentChanged = delta.getKind() != IResourceDelta.CHANGED
				|| (delta.getFlags() & (IResourceDelta.CONTENT | IResourceDelta.REPLACED)) != 0;
		if (contentChanged) {
			display.asyncExec(() -> changed(file, delta.getKind() == IResourceDelta.REMOVED));
		}
		return false;
	}

	private void changed(IFile file, boolean removed) {
		if (editor.isClosed()) {
			return;
		}
		if (!file.equals(editor.file())) {
			otherChanged(file);
		} else if (removed) {
			if (!editor.isDirty()) {
				editor.close(false);
			}
		} else {
			ownChanged();
		}
	}

	private void otherChanged(IFile file) {
		if (file.getLocationURI() == null || !editor.session().isLoaded()) {
			return;
		}
		Path path = Path.of(file.getLocationURI());
		if (DocumentKind.of(path).isPresent()) {
			editor.session().forget(path);
			editor.refresh();
		} else if (file.getProject().equals(editor.file().getProject())
				&& !ProjectFolder.RESULTS_FOLDER.equals(file.getProjectRelativePath().segment(0))) {
			editor.refresh(); // a page may show what a data file says
		}
	}

	private void ownChanged() {
		try {
			if (editor.session().isLoaded() && !DocumentStore.isChangedOnDisk(editor.session().resource())) {
				return;
			}
		} catch (IOException e) {
			ILog.of(FileWatch.class).warn(editor.file().getFullPath().toString(), e);
		}
		if (!editor.isDirty() || !asks && asking(() -> Dialogs.dropChanges(editor.getSite().getShell(),
				NLS.bind(Messages.Conflict_changedOutside, editor.file().getName())))) {
			editor.reload();
		}
	}

	/** Asks what is to become of a file that was changed outside; while that is open, another change of the file asks nothing more. */
	<T> T asking(Supplier<T> question) {
		asks = true;
		try {
			return question.get();
		} finally {
			asks = false;
		}
	}

	void dispose() {
		ProjectIndex.shared().removeListener(indexListener);
		ResourcesPlugin.getWorkspace().removeResourceChangeListener(this);
	}
}
