package org.starling.ui.editors;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.swt.widgets.Display;
import org.starling.model.store.DocumentStore;
import org.starling.model.store.Recovery;
import org.starling.model.store.StarlingResource;
import org.starling.ui.preferences.UiPreferences;

/**
 * Keeps the unsaved edits of a document every few seconds, for a recovery after a crash: copies the document on the UI thread, as a check
 * does, and writes the copy in a job. What is kept goes when the document is saved or its edits are given up.
 */
public final class Autosave {

	private static final int MILLISECONDS = 1000;

	private final DocumentSession session;
	private final Display display = Display.getCurrent();
	private final Job job = Job.createSystem(Messages.Autosave_job, (ICoreRunnable) monitor -> write());
	private StarlingResource copy;
	private boolean clean = true;
	private boolean waiting;
	private boolean disposed;

	Autosave(DocumentSession session) {
		this.session = session;
	}

	/** The document has changed, was saved, or was read again. UI thread. */
	void changed() {
		if (!session.isLoaded() || !session.isDirty()) {
			forget();
			return;
		}
		clean = false;
		int seconds = UiPreferences.store().getInt(UiPreferences.AUTOSAVE_SECONDS);
		if (seconds > 0 && !waiting) {
			waiting = true;
			display.timerExec(seconds * MILLISECONDS, () -> {
				waiting = false;
				keepNow();
			});
		}
	}

	/** Keeps the edits as they are now, soon. UI thread. */
	public void keepNow() {
		if (!disposed && session.isLoaded() && session.isDirty()) {
			StarlingResource taken = copied();
			synchronized (this) {
				copy = taken;
			}
			job.schedule();
		}
	}

	/** A copy in resources of the same addresses, so that references to other documents are written as they stand. */
	private StarlingResource copied() {
		EcoreUtil.Copier copier = new EcoreUtil.Copier(false, true);
		List<Resource> originals = new ArrayList<>(session.resource().getResourceSet().getResources());
		originals.forEach(r -> copier.copyAll(r.getContents()));
		copier.copyReferences();
		ResourceSet resources = DocumentStore.newResourceSet();
		StarlingResource own = null;
		for (Resource original : originals) {
			Resource other = resources.createResource(original.getURI());
			for (EObject root : original.getContents()) {
				other.getContents().add(copier.get(root));
			}
			if (original == session.resource()) {
				own = (StarlingResource) other;
			}
		}
		return own;
	}

	private synchronized void write() {
		if (copy == null) {
			return;
		}
		try {
			Recovery.keep(session.file(), copy.content());
		} catch (IOException e) {
			ILog.of(Autosave.class).warn(session.file() + ": unsaved edits can't be kept: " + e.getMessage(), e); //$NON-NLS-1$
		}
		copy = null;
	}

	private void forget() {
		if (!clean) {
			clean = true;
			synchronized (this) {
				copy = null;
			}
			Job.createSystem(Messages.Autosave_job, (ICoreRunnable) monitor -> drop()).schedule();
		}
	}

	private synchronized void drop() {
		try {
			Recovery.drop(session.file());
		} catch (IOException e) {
			ILog.of(Autosave.class).warn(session.file() + ": kept edits can't be removed: " + e.getMessage(), e); //$NON-NLS-1$
		}
	}

	/** The editor is closed: saved, or the person gave the edits up. */
	void dispose() {
		disposed = true;
		clean = false;
		forget();
	}
}
