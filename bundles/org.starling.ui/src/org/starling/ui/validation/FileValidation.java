package org.starling.ui.validation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.IJobFunction;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.starling.model.store.DocumentFormatException;
import org.starling.model.store.DocumentStore;
import org.starling.model.store.StarlingResource;

/** Checks a document file as it is on disk, in a job of its own. */
public final class FileValidation {

	/** Checks the file soon and replaces its markers; a file that can't be read gets one that says why. */
	public static void schedule(IFile file) {
		Job job = Job.create(NLS.bind(Messages.Job_validate, file.getName()), (IJobFunction) monitor -> validate(file));
		job.setSystem(true);
		job.setRule(new MarkerRule(file));
		job.schedule();
	}

	private static IStatus validate(IFile file) {
		try {
			if (!file.exists() || file.getLocationURI() == null) {
				return Status.OK_STATUS;
			}
			StarlingResource resource = DocumentStore.load(Path.of(file.getLocationURI()), DocumentStore.newResourceSet());
			ProblemMarkers.replace(file, new Snapshot(resource.document()).validate());
			return Status.OK_STATUS;
		} catch (DocumentFormatException e) {
			return report(file, e.getMessage(), e.line());
		} catch (IOException e) {
			return report(file, e.getMessage(), 0);
		} catch (CoreException e) {
			return file.exists() ? e.getStatus() : Status.OK_STATUS;
		}
	}

	private static IStatus report(IFile file, String message, int line) {
		try {
			ProblemMarkers.replace(file, List.of());
			ProblemMarkers.unreadable(file, message, line);
			return Status.OK_STATUS;
		} catch (CoreException e) {
			return file.exists() ? e.getStatus() : Status.OK_STATUS;
		}
	}

	private FileValidation() {
	}
}
