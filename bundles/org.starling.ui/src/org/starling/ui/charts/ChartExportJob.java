package org.starling.ui.charts;

import java.io.IOException;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.IJobFunction;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.starling.chart.Figure;
import org.starling.ui.ErrorDialogs;

/** Writes a figure in the background. */
public final class ChartExportJob {

	/** Starts the export; the job's result says whether the file was written. */
	public static Job schedule(Figure figure, ExportRequest request) {
		Job job = Job.create(NLS.bind(Messages.Export_job, request.file().getFileName()),
				(IJobFunction) monitor -> write(figure, request));
		job.setUser(true);
		job.schedule();
		return job;
	}

	private static IStatus write(Figure figure, ExportRequest request) {
		try {
			request.write(figure);
			for (IFile file : ResourcesPlugin.getWorkspace().getRoot().findFilesForLocationURI(request.file().toUri())) {
				IContainer parent = file.getParent();
				parent.refreshLocal(IResource.DEPTH_ONE, null);
			}
			return Status.OK_STATUS;
		} catch (IOException | CoreException e) {
			return Status.error(NLS.bind(Messages.Export_failed, request.file(), ErrorDialogs.reason(e)), e);
		}
	}

	private ChartExportJob() {
	}
}
