package org.starling.ui.nca;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

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
import org.starling.files.FileNames;
import org.starling.nca.table.NcaOutcome;
import org.starling.tables.Table;
import org.starling.tables.export.TableExport;
import org.starling.tables.sdtm.PpDomain;
import org.starling.ui.ErrorDialogs;

/** Writes tables of an analysis to files: CSV, XLSX, and parameters as the domain PP in a transport file too. */
public final class NcaExport {

	private static final String PP = ".xpt"; //$NON-NLS-1$

	/** Asks for a file and writes a table to it. UI thread. */
	static void ask(Shell shell, Path folder, String name, Table table) {
		Path file = ask(shell, folder, name, "*.csv", "*.xlsx"); //$NON-NLS-1$ //$NON-NLS-2$
		if (file != null) {
			write(table, file, name);
		}
	}

	/** Asks for a file and writes all parameters to it. UI thread. */
	static void askParameters(Shell shell, Path folder, String study, NcaOutcome outcome) {
		Path file = ask(shell, folder, NLS.bind(Messages.Export_parameters, study), "*.csv", "*.xlsx", "*.xpt"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		if (file != null) {
			parameters(outcome, file, study);
		}
	}

	private static Path ask(Shell shell, Path folder, String name, String... endings) {
		FileDialog dialog = new FileDialog(shell, SWT.SAVE | SWT.SHEET);
		dialog.setText(Messages.Export_title);
		dialog.setFilterExtensions(endings);
		dialog.setFilterPath(folder.toString());
		dialog.setFileName(FileNames.readable(name) + ".csv"); //$NON-NLS-1$
		dialog.setOverwrite(true);
		String answer = dialog.open();
		return answer == null ? null : Path.of(answer);
	}

	/**
	 * Writes all parameters: the domain PP when the name ends with {@code .xpt}, else a row for each parameter.
	 *
	 * @return the job that writes
	 */
	public static Job parameters(NcaOutcome outcome, Path file, String study) {
		if (!file.toString().toLowerCase(Locale.ROOT).endsWith(PP)) {
			return write(outcome.longTable(), file, study);
		}
		Map<String, String> titles = new HashMap<>();
		outcome.rows().forEach(r -> titles.putIfAbsent(r.code(), r.title()));
		return write(PpDomain.of(outcome.longTable(), study, titles::get), file, "PP"); //$NON-NLS-1$
	}

	private static Job write(Table table, Path file, String name) {
		Job job = Job.create(NLS.bind(Messages.Export_job, file.getFileName()), (IJobFunction) monitor -> write(file, table, name));
		job.setUser(true);
		job.schedule();
		return job;
	}

	private static IStatus write(Path file, Table table, String name) {
		try {
			String sheet = name.replaceAll("[^A-Za-z0-9]", ""); //$NON-NLS-1$ //$NON-NLS-2$
			TableExport.write(table, file, sheet.isEmpty() ? "NCA" : sheet.substring(0, Math.min(8, sheet.length())), "Pharmacokinetics Parameters", //$NON-NLS-1$ //$NON-NLS-2$
					Clock.systemUTC());
			for (IFile written : ResourcesPlugin.getWorkspace().getRoot().findFilesForLocationURI(file.toUri())) {
				written.getParent().refreshLocal(IResource.DEPTH_ONE, null);
			}
			return Status.OK_STATUS;
		} catch (IOException | IllegalArgumentException | CoreException e) {
			return Status.error(NLS.bind(Messages.Export_failed, file, ErrorDialogs.reason(e)), e);
		}
	}

	private NcaExport() {
	}
}
