package org.starling.ui.archive;

import java.io.IOException;
import java.nio.file.Path;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.starling.model.store.ProjectFolder;
import org.starling.sbml.archive.OmexWriter;
import org.starling.ui.ErrorDialogs;
import org.starling.ui.explorer.ExplorerSelection;
import org.starling.ui.runs.SaveBeforeRun;

/** Writes the selected project as a COMBINE archive, as {@code starling export PROJECT --omex} does. */
public class ExportArchiveHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
		IProject project = ExplorerSelection.project(window);
		if (project == null) {
			MessageDialog.openInformation(window.getShell(), Messages.Export_title, Messages.Export_noProject);
			return null;
		}
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
		return null;
	}

	/** UI thread. */
	public static Job start(IWorkbenchWindow window, IProject project, Path target) {
		Path folder = project.getLocation().toPath();
		Job job = Job.create(NLS.bind(Messages.Export_job, project.getName()), (ICoreRunnable) monitor -> {
			try {
				Told.show(window, Messages.Export_title, Messages.Export_told, target.getFileName().toString(),
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
