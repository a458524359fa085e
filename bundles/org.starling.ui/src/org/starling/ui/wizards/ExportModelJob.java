package org.starling.ui.wizards;

import java.io.IOException;
import java.nio.file.Path;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.ide.ResourceUtil;
import org.starling.model.pkmodel.Model;
import org.starling.model.store.ProjectFolder;
import org.starling.sbml.SbmlWriter;
import org.starling.ui.ErrorDialogs;
import org.starling.ui.archive.ExchangeNotes;
import org.starling.ui.editors.DocumentEditor;
import org.starling.ui.validation.Snapshot;

/** Writes a model as SBML in a job: as it stands in its editor, else as it is on disk. What SBML can't say is told at the end. */
public final class ExportModelJob {

	private interface Source {
		Model model() throws IOException;
	}

	/** UI thread. */
	public static Job start(IWorkbenchPage page, IFile model, Path target) {
		Source source = source(page, model);
		Job job = Job.create(NLS.bind(Messages.ExportModel_job, target.getFileName()), (ICoreRunnable) monitor -> {
			try {
				ExchangeNotes.show(page.getWorkbenchWindow(), Messages.ExportModel_title, Messages.ExportModel_told, target.getFileName().toString(),
						SbmlWriter.write(source.model(), target));
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

	private ExportModelJob() {
	}
}
