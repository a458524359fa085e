package org.starling.ui.runs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.starling.model.store.DocumentKind;
import org.starling.model.store.ProjectFolder;
import org.starling.results.RunStore;
import org.starling.runtime.ReportSectionRegistry;
import org.starling.runtime.jobs.EngineJob;
import org.starling.runtime.jobs.MonitorContext;
import org.starling.ui.explorer.ExplorerSelection;
import org.starling.ui.explorer.ProjectHandler;
import org.starling.workflow.report.ProjectReport;
import org.starling.workflow.report.ReportContent;
import org.starling.workflow.report.ReportFile;

/** Reports on a project, or on the documents selected in it, as it stands; the same as {@code starling report}. */
public class ProjectReportHandler extends ProjectHandler {

	/** Parameter of the command: where the report goes; without it the person is asked. */
	private static final String FILE = "file"; //$NON-NLS-1$
	private static final int WHOLE = 0;
	private static final int SELECTED = 1;

	public ProjectReportHandler() {
		super(Messages.ProjectReport_title, Messages.RunAll_noProject);
	}

	@Override
	protected void execute(ExecutionEvent event, IWorkbenchWindow window, IProject project) {
		List<Path> selected = ExplorerSelection.elements(event, IFile.class).stream().filter(f -> f.getProject().equals(project))
				.map(f -> f.getLocation().toPath()).filter(ProjectReportHandler::isDocument).toList();
		int choice = selected.isEmpty() ? WHOLE : MessageDialog.open(MessageDialog.QUESTION, window.getShell(), Messages.ProjectReport_title,
				NLS.bind(Messages.ProjectReport_what, selected.size()), SWT.SHEET, Messages.ProjectReport_whole, Messages.ProjectReport_selected,
				Messages.ProjectReport_cancel);
		if (choice != WHOLE && choice != SELECTED) {
			return;
		}
		Path file = file(event, project, window);
		if (file != null && SaveBeforeRun.save(window.getActivePage(), project)) {
			start(project, choice == WHOLE ? List.of() : selected, file, window);
		}
	}

	/** The file that the command names, or that the person does; null when it was cancelled. */
	private static Path file(ExecutionEvent event, IProject project, IWorkbenchWindow window) {
		String stated = event.getParameter(FILE);
		if (stated != null) {
			return named(Path.of(stated), 0);
		}
		FileDialog dialog = new FileDialog(window.getShell(), SWT.SAVE | SWT.SHEET);
		dialog.setText(Messages.ProjectReport_title);
		dialog.setFilterExtensions(new String[] { "*.html", "*.pdf" }); //$NON-NLS-1$ //$NON-NLS-2$
		dialog.setFilterNames(new String[] { Messages.ProjectReport_html, Messages.ProjectReport_pdf });
		dialog.setFileName(project.getName() + ".html"); //$NON-NLS-1$
		dialog.setOverwrite(true);
		String chosen = dialog.open();
		return chosen == null ? null : named(Path.of(chosen), dialog.getFilterIndex());
	}

	private static boolean isDocument(Path file) {
		return DocumentKind.of(file).filter(k -> k != DocumentKind.PROJECT).isPresent();
	}

	/** A name without an ending gets that of the chosen format. */
	private static Path named(Path file, int format) {
		return ReportFile.isReport(file) ? file : file.resolveSibling(file.getFileName() + (format == 1 ? ".pdf" : ".html")); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private static void start(IProject project, List<Path> only, Path file, IWorkbenchWindow window) {
		EngineJob<Path> job = job(project, only, file);
		job.setUser(true);
		job.addJobChangeListener(new JobChangeAdapter() {
			@Override
			public void done(IJobChangeEvent event) {
				job.result().ifPresent(written -> window.getWorkbench().getDisplay()
						.asyncExec(() -> WrittenReport.offer(written, Messages.ProjectReport_title, window)));
			}
		});
		job.schedule();
	}

	/**
	 * Writes the report in the background; its result is the file.
	 *
	 * @param only documents; empty for the whole project
	 */
	public static EngineJob<Path> job(IProject project, List<Path> only, Path file) {
		Path source = project.getLocation().toPath();
		return new EngineJob<>(NLS.bind(Messages.Report_job, project.getName()), "org.starling.ui") { //$NON-NLS-1$
			@Override
			protected Path compute(MonitorContext context) throws IOException {
				ProjectFolder folder = ProjectFolder.open(source);
				try {
					ReportContent content = ReportContent.of(folder, new RunStore(folder.resultsFolder()), only, RunContexts.of(context, 0, 1));
					ReportFile.write(ProjectReport.of(content, ReportSectionRegistry.platform().sections(), null), file);
					return file;
				} catch (CancellationException e) {
					throw (OperationCanceledException) new OperationCanceledException().initCause(e);
				}
			}
		};
	}
}
