package org.starling.ui.charts.page;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.IJobFunction;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.starling.model.store.ProjectFolder;
import org.starling.ui.ErrorDialogs;
import org.starling.ui.explorer.ProjectHandler;

/** Reads the charts of the project that is meant and opens the dialog that puts them on a page. */
public class FigurePageHandler extends ProjectHandler {

	public FigurePageHandler() {
		super(Messages.Page_window, Messages.Page_noProject);
	}

	@Override
	protected void execute(ExecutionEvent event, IWorkbenchWindow window, IProject project) {
		Path folder = project.getLocation().toPath();
		Job job = Job.create(Messages.Page_reading, (IJobFunction) monitor -> {
			try {
				List<AvailableChart> charts = AvailableChart.of(ProjectFolder.open(folder));
				window.getWorkbench().getDisplay().asyncExec(() -> open(charts, folder, window));
				return Status.OK_STATUS;
			} catch (IOException e) {
				return Status.error(ErrorDialogs.reason(e), e);
			}
		});
		job.setUser(true);
		job.schedule();
	}

	private static void open(List<AvailableChart> charts, Path folder, IWorkbenchWindow window) {
		if (window.getShell() == null || window.getShell().isDisposed()) {
			return;
		}
		if (charts.isEmpty()) {
			MessageDialog.openInformation(window.getShell(), Messages.Page_window, Messages.Page_noCharts);
		} else {
			new FigurePageDialog(window.getShell(), charts, folder).open();
		}
	}
}
