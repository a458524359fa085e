package org.starling.ui.validation;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Display;
import org.starling.model.base.Document;
import org.starling.ui.emf.Problem;

/**
 * Checks a document that is being edited a moment after each change: copies it on the UI thread, checks the copy in a job,
 * writes problem markers, and hands the messages back on the UI thread. A newer change overtakes a check that is under way.
 */
public final class LiveValidation {

	private static final int CALM_MILLISECONDS = 300;

	private final IFile file;
	private final Supplier<Document> document;
	private final Consumer<List<Problem>> listener;
	private final Display display = Display.getCurrent();
	private final Job job;
	private volatile Snapshot snapshot;
	private int change;
	private boolean disposed;

	/** @param listener called on the UI thread */
	public LiveValidation(IFile file, Supplier<Document> document, Consumer<List<Problem>> listener) {
		this.file = file;
		this.document = document;
		this.listener = listener;
		job = Job.create(NLS.bind(Messages.Job_validate, file.getName()), this::run);
		job.setSystem(true);
		job.setRule(new MarkerRule(file));
		WorkspaceValidation.edited(file, true);
	}

	/** Checks soon; call it after every change. UI thread. */
	public void schedule() {
		int mine = ++change;
		display.timerExec(CALM_MILLISECONDS, () -> {
			if (mine == change && !disposed && !display.isDisposed()) {
				snapshot = new Snapshot(document.get());
				job.cancel();
				job.schedule();
			}
		});
	}

	private IStatus run(IProgressMonitor monitor) {
		Snapshot taken = snapshot;
		List<Problem> problems = taken.validate();
		if (monitor.isCanceled() || taken != snapshot) {
			return Status.CANCEL_STATUS;
		}
		try {
			ProblemMarkers.replace(file, problems);
		} catch (CoreException e) {
			return file.exists() ? e.getStatus() : Status.OK_STATUS;
		}
		if (!display.isDisposed()) {
			display.asyncExec(() -> {
				if (!disposed && taken == snapshot) {
					listener.accept(problems);
				}
			});
		}
		return Status.OK_STATUS;
	}

	/** @param discarded whether changes were thrown away, so that the markers must be those of the file again */
	public void dispose(boolean discarded) {
		disposed = true;
		WorkspaceValidation.edited(file, false);
		job.cancel();
		if (discarded && file.exists()) {
			FileValidation.schedule(file);
		}
	}
}
