package org.starling.ui.editors;

import java.io.IOException;
import java.nio.file.Path;

import org.eclipse.core.resources.IFile;
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

/**
 * Notices changes of the edited file and of documents it refers to that come from elsewhere: reads them again, asks when
 * there are unsaved changes, closes the editor when the file is gone.
 */
final class FileWatch implements IResourceChangeListener {

	private final DocumentEditor editor;
	private final Display display = Display.getCurrent();

	FileWatch(DocumentEditor editor) {
		this.editor = editor;
		ResourcesPlugin.getWorkspace().addResourceChangeListener(this, IResourceChangeEvent.POST_CHANGE);
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
		if (!editor.isDirty() || Dialogs.dropChanges(editor.getSite().getShell(),
				NLS.bind(Messages.Conflict_changedOutside, editor.file().getName()))) {
			editor.reload();
		}
	}

	void dispose() {
		ResourcesPlugin.getWorkspace().removeResourceChangeListener(this);
	}
}
