package org.starling.workflow.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/** Reports as files, in the format that the name says. */
public final class ReportFile {

	private ReportFile() {
	}

	/** Whether a report can be written to a file of that name: {@code .html}, {@code .htm} or {@code .pdf}. */
	public static boolean isReport(Path file) {
		String name = name(file);
		return name.endsWith(".html") || name.endsWith(".htm") || name.endsWith(".pdf");
	}

	/**
	 * Writes the file whole or not at all, on the calling thread.
	 *
	 * @throws IllegalArgumentException when {@link #isReport} says no
	 */
	public static void write(ReportDocument report, Path file) throws IOException {
		if (!isReport(file)) {
			throw new IllegalArgumentException(file + ": a report is .html or .pdf; let its name end so");
		}
		if (name(file).endsWith(".pdf")) {
			PdfReport.write(report, file);
		} else {
			HtmlReport.write(report, file);
		}
	}

	private static String name(Path file) {
		return file.getFileName() == null ? "" : file.getFileName().toString().toLowerCase(Locale.ROOT);
	}
}
