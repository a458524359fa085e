package org.starling.ui.charts;

import java.io.IOException;
import java.nio.file.Path;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.IJobFunction;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.starling.ui.ErrorDialogs;
import org.starling.workflow.ChartLooks;

/** Keeps the looks of a document's charts in its project. */
public final class LooksJob {

	/** Starts writing; the job's result says whether they are kept. */
	public static Job schedule(ChartLooks looks, IFile document) {
		Job job = Job.createSystem(Messages.Looks_job, (IJobFunction) monitor -> write(looks, document));
		job.schedule();
		return job;
	}

	private static IStatus write(ChartLooks looks, IFile document) {
		IProject project = document.getProject();
		try {
			looks.write(Path.of(project.getLocationURI()), Path.of(document.getLocationURI()));
			project.refreshLocal(IResource.DEPTH_ONE, null);
			return Status.OK_STATUS;
		} catch (IOException | CoreException e) {
			return Status.error(NLS.bind(Messages.Looks_failed, ErrorDialogs.reason(e)), e);
		}
	}

	private LooksJob() {
	}
}
