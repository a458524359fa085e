package org.starling.ui.runs;

import java.io.IOException;
import java.nio.file.Path;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.starling.runtime.ReportSectionRegistry;
import org.starling.runtime.jobs.EngineJob;
import org.starling.runtime.jobs.MonitorContext;
import org.starling.ui.explorer.ProjectHandler;
import org.starling.workflow.ProjectRunner;
import org.starling.workflow.ProjectRunner.ProjectOutcome;

/** Runs the whole project as the command line does: results, tables, charts and an HTML report in one folder. */
public class ReportHandler extends ProjectHandler {

	public ReportHandler() {
		super(Messages.Report_title, Messages.RunAll_noProject);
	}

	@Override
	protected void execute(ExecutionEvent event, IWorkbenchWindow window, IProject project) {
		DirectoryDialog dialog = new DirectoryDialog(window.getShell(), SWT.SAVE | SWT.SHEET);
		dialog.setText(Messages.Report_title);
		dialog.setMessage(Messages.Report_message);
		String folder = dialog.open();
		if (folder != null && SaveBeforeRun.save(window.getActivePage(), project)) {
			start(project, Path.of(folder), window);
		}
	}

	private static void start(IProject project, Path folder, IWorkbenchWindow window) {
		Path source = project.getLocation().toPath();
		EngineJob<ProjectOutcome> job = new EngineJob<>(NLS.bind(Messages.Report_job, project.getName()), "org.starling.ui") { //$NON-NLS-1$
			@Override
			protected ProjectOutcome compute(MonitorContext context) throws IOException {
				return ProjectRunner.run(source, folder, ReportSectionRegistry.platform().sections(), RunContexts.of(context, 0, 1));
			}
		};
		job.setUser(true);
		job.addJobChangeListener(new JobChangeAdapter() {
			@Override
			public void done(IJobChangeEvent event) {
				job.result().ifPresent(outcome -> window.getWorkbench().getDisplay().asyncExec(() -> WrittenReport.offer(outcome.report(), Messages.Report_title, window)));
			}
		});
		job.schedule();
	}
}
