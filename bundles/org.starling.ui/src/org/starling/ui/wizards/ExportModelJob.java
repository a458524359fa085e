package org.starling.ui.wizards;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.MultiStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.ide.ResourceUtil;
import org.starling.model.pkmodel.Model;
import org.starling.model.store.ProjectFolder;
import org.starling.sbml.SbmlMessage;
import org.starling.sbml.SbmlWriter;
import org.starling.ui.ErrorDialogs;
import org.starling.ui.editors.DocumentEditor;
import org.starling.ui.validation.Snapshot;

/** Writes a model as SBML in a job: as it stands in its editor, else as it is on disk. What SBML can't say is told at the end. */
public final class ExportModelJob {

	private static final String BUNDLE = "org.starling.ui"; //$NON-NLS-1$

	private interface Source {
		Model model() throws IOException;
	}

	/** UI thread. */
	public static Job start(IWorkbenchPage page, IFile model, Path target) {
		Source source = source(page, model);
		Job job = Job.create(NLS.bind(Messages.ExportModel_job, target.getFileName()), (ICoreRunnable) monitor -> {
			try {
				List<SbmlMessage> messages = SbmlWriter.write(source.model(), target);
				if (!messages.isEmpty()) {
					page.getWorkbenchWindow().getWorkbench().getDisplay()
							.asyncExec(() -> ErrorDialog.openError(page.getWorkbenchWindow().getShell(), Messages.ExportModel_title,
									null, told(target, messages)));
				}
			} catch (IOException e) {
				throw new CoreException(Status.error(NLS.bind(Messages.ExportModel_failed, ErrorDialogs.reason(e)), e));
			}
		});
		job.setUser(true);
		job.schedule();
		return job;
	}

	private static Source source(IWorkbenchPage page, IFile model) {
		if (ResourceUtil.findEditor(page, model) instanceof DocumentEditor editor && editor.session().isLoaded()) {
			Snapshot snapshot = new Snapshot(editor.document());
			return () -> (Model) snapshot.document();
		}
		return () -> ProjectFolder.open(model.getProject().getLocation().toPath()).load(model.getLocation().toPath(), Model.class);
	}

	private static IStatus told(Path target, List<SbmlMessage> messages) {
		IStatus[] details = messages.stream().map(m -> new Status(IStatus.WARNING, BUNDLE, m.toString())).toArray(IStatus[]::new);
		return new MultiStatus(BUNDLE, 0, details, NLS.bind(Messages.ExportModel_told, target.getFileName(), details.length), null);
	}

	private ExportModelJob() {
	}
}
