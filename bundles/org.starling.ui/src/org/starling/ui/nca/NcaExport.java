package org.starling.ui.nca;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;
import org.starling.files.FileNames;
import org.starling.nca.table.NcaOutcome;
import org.starling.tables.sdtm.PpDomain;
import org.starling.ui.tables.TableFile;

/** Writes the parameters of an analysis: CSV, XLSX, and as the domain PP in a transport file. */
public final class NcaExport {

	private static final String PP = ".xpt"; //$NON-NLS-1$
	/** Of the data set, in the words of SDTM. */
	private static final String LABEL = "Pharmacokinetics Parameters"; //$NON-NLS-1$

	/** Asks for a file and writes all parameters to it. UI thread. */
	static void ask(Shell shell, Path folder, String study, NcaOutcome outcome) {
		String name = FileNames.readable(NLS.bind(Messages.Export_parameters, study));
		Path file = TableFile.ask(shell, folder.resolve(name + ".csv"), ".csv", ".xlsx", PP); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		if (file != null) {
			parameters(outcome, file, study);
		}
	}

	/**
	 * Writes all parameters: the domain PP when the name ends with {@code .xpt}, else a row for each parameter.
	 *
	 * @return the job that writes
	 */
	public static Job parameters(NcaOutcome outcome, Path file, String study) {
		if (!file.toString().toLowerCase(Locale.ROOT).endsWith(PP)) {
			return TableFile.write(outcome.longTable(), file, study, LABEL);
		}
		Map<String, String> titles = new HashMap<>();
		outcome.rows().forEach(r -> titles.putIfAbsent(r.code(), r.title()));
		return TableFile.write(PpDomain.of(outcome.longTable(), study, titles::get), file, "PP", LABEL); //$NON-NLS-1$
	}

	private NcaExport() {
	}
}
