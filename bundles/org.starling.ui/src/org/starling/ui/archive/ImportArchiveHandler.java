package org.starling.ui.archive;

import java.io.IOException;
import java.nio.file.Path;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.starling.sbml.archive.OmexImport;
import org.starling.sbml.archive.OmexReader;
import org.starling.ui.ErrorDialogs;
import org.starling.ui.explorer.ProjectOpener;

/** Makes a project from a COMBINE archive or a SED-ML file and opens it, as {@code starling import} does. */
public class ImportArchiveHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
		FileDialog files = new FileDialog(window.getShell(), SWT.OPEN | SWT.SHEET);
		files.setText(Messages.Import_title);
		files.setFilterExtensions(new String[] { "*.omex;*.sedml" }); //$NON-NLS-1$
		files.setFilterNames(new String[] { Messages.Import_files });
		String file = files.open();
		if (file == null) {
			return null;
		}
		DirectoryDialog folders = new DirectoryDialog(window.getShell(), SWT.SAVE | SWT.SHEET);
		folders.setText(Messages.Import_title);
		folders.setMessage(NLS.bind(Messages.Import_folder, Path.of(file).getFileName()));
		String folder = folders.open();
		if (folder != null) {
			start(window, Path.of(file), Path.of(folder));
		}
		return null;
	}

	/**
	 * UI thread.
	 *
	 * @param folder of the new project; not there, or empty
	 */
	public static Job start(IWorkbenchWindow window, Path file, Path folder) {
		Job job = Job.create(NLS.bind(Messages.Import_job, file.getFileName()), (ICoreRunnable) monitor -> {
			try {
				OmexImport imported = OmexReader.read(file, folder);
				window.getWorkbench().getDisplay().asyncExec(() -> ProjectOpener.openFolder(imported.folder(), window));
				ExchangeNotes.show(window, Messages.Import_title, Messages.Import_told, file.getFileName().toString(), imported.messages());
			} catch (IOException e) {
				throw new CoreException(Status.error(NLS.bind(Messages.Import_failed, file.getFileName(), ErrorDialogs.reason(e)), e));
			}
		});
		job.setUser(true);
		job.schedule();
		return job;
	}
}
