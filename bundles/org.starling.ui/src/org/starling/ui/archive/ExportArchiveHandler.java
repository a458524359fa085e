package org.starling.ui.archive;

import java.io.IOException;
import java.nio.file.Path;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.starling.model.store.ProjectFolder;
import org.starling.sbml.archive.OmexWriter;
import org.starling.ui.ErrorDialogs;
import org.starling.ui.explorer.ProjectHandler;
import org.starling.ui.runs.SaveBeforeRun;

/** Writes the selected project as a COMBINE archive, as {@code starling export PROJECT --omex} does. */
public class ExportArchiveHandler extends ProjectHandler {

	public ExportArchiveHandler() {
		super(Messages.Export_title, Messages.Export_noProject);
	}

	@Override
	protected void execute(ExecutionEvent event, IWorkbenchWindow window, IProject project) {
		FileDialog dialog = new FileDialog(window.getShell(), SWT.SAVE | SWT.SHEET);
		dialog.setText(Messages.Export_title);
		dialog.setFilterExtensions(new String[] { "*.omex" }); //$NON-NLS-1$
		dialog.setFilterNames(new String[] { Messages.Export_files });
		dialog.setFileName(project.getName() + ".omex"); //$NON-NLS-1$
		dialog.setOverwrite(true);
		String chosen = dialog.open();
		if (chosen != null && SaveBeforeRun.save(window.getActivePage(), project)) {
			start(window, project, Path.of(chosen));
		}
	}

	/** UI thread. */
	public static Job start(IWorkbenchWindow window, IProject project, Path target) {
		Path folder = project.getLocation().toPath();
		Job job = Job.create(NLS.bind(Messages.Export_job, project.getName()), (ICoreRunnable) monitor -> {
			try {
				ExchangeNotes.show(window, Messages.Export_title, Messages.Export_told, target.getFileName().toString(),
						OmexWriter.write(ProjectFolder.open(folder), target));
			} catch (IOException e) {
				throw new CoreException(Status.error(NLS.bind(Messages.Export_failed, ErrorDialogs.reason(e)), e));
			}
		});
		job.setUser(true);
		job.schedule();
		return job;
	}
}
