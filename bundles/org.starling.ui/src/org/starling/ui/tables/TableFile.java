package org.starling.ui.tables;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.IJobFunction;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.starling.tables.Table;
import org.starling.tables.export.TableExport;
import org.starling.ui.ErrorDialogs;

/** Writes a table with every digit to a file that the person chooses. UI thread; files are written in jobs. */
public final class TableFile {

	private static final int LONGEST_SHEET_NAME = 31;
	private static final int LONGEST_DATA_SET = 8;
	private static final int LONGEST_LABEL = 40;

	/**
	 * Asks for a CSV file or a workbook and writes it.
	 *
	 * @param name     of the table, which the sheet gets
	 * @param proposal folder and name that are proposed
	 */
	public static void export(Shell shell, Table table, String name, Path proposal) {
		Path file = ask(shell, proposal, ".csv", ".xlsx"); //$NON-NLS-1$ //$NON-NLS-2$
		if (file != null) {
			write(table, file, name, name);
		}
	}

	/**
	 * Asks for a file.
	 *
	 * @param endings that are offered, with their dots; a name without a known one gets the chosen one
	 * @return null when the person cancels
	 */
	public static Path ask(Shell shell, Path proposal, String... endings) {
		FileDialog dialog = new FileDialog(shell, SWT.SAVE | SWT.SHEET);
		dialog.setText(Messages.File_title);
		dialog.setFilterExtensions(List.of(endings).stream().map(ending -> '*' + ending).toArray(String[]::new));
		dialog.setFilterPath(proposal.getParent().toString());
		dialog.setFileName(proposal.getFileName().toString());
		dialog.setOverwrite(true);
		String chosen = dialog.open();
		if (chosen == null) {
			return null;
		}
		boolean known = TableExport.ENDINGS.stream().anyMatch(chosen.toLowerCase(Locale.ROOT)::endsWith);
		return Path.of(known ? chosen : chosen + endings[Math.max(0, dialog.getFilterIndex())]);
	}

	/**
	 * Writes in a job; projects that have the folder see the file.
	 *
	 * @param name  of the sheet or data set, cut to what the format takes
	 * @param label of the data set
	 * @return the job
	 */
	public static Job write(Table table, Path file, String name, String label) {
		Job job = Job.create(NLS.bind(Messages.File_job, file.getFileName()), (IJobFunction) monitor -> run(table, file, name, label));
		job.setUser(true);
		job.schedule();
		return job;
	}

	private static IStatus run(Table table, Path file, String name, String label) {
		try {
			boolean sheet = !file.toString().toLowerCase(Locale.ROOT).endsWith(".xpt"); //$NON-NLS-1$
			String plain = sheet ? name.replaceAll("[\\\\/?*:\\[\\]]", " ").strip() : name.replaceAll("[^A-Za-z0-9]", ""); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
			String fitting = cut(plain.isEmpty() ? "TABLE" : plain, sheet ? LONGEST_SHEET_NAME : LONGEST_DATA_SET); //$NON-NLS-1$
			TableExport.write(table, file, fitting, cut(label, LONGEST_LABEL), Clock.systemDefaultZone());
			for (IFile shown : ResourcesPlugin.getWorkspace().getRoot().findFilesForLocationURI(file.toUri())) {
				shown.getParent().refreshLocal(IResource.DEPTH_ONE, null);
			}
			return Status.OK_STATUS;
		} catch (IOException | IllegalArgumentException | CoreException e) {
			return Status.error(NLS.bind(Messages.File_failed, file, ErrorDialogs.reason(e)), e);
		}
	}

	private static String cut(String text, int length) {
		return text.substring(0, Math.min(length, text.length()));
	}

	private TableFile() {
	}
}
