package org.starling.ui.editors.study;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.starling.tables.csv.DelimitedFormat;
import org.starling.tables.csv.DelimitedReader;
import org.starling.tables.rows.Row;

/** One line of the table of problems that an import leaves in the project. */
record ImportProblem(String row, String column, String original, String reason, String proposal) {

	/** Reads the table. On a worker thread. */
	static List<ImportProblem> read(Path file) throws IOException {
		List<ImportProblem> problems = new ArrayList<>();
		try (DelimitedReader reader = new DelimitedReader(file, DelimitedFormat.STANDARD)) {
			List<String> header = reader.header();
			for (Row row = reader.next(); row != null; row = reader.next()) {
				problems.add(new ImportProblem(cell(row, header, "row"), cell(row, header, "column"), cell(row, header, "original"), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
						cell(row, header, "reason"), cell(row, header, "proposal"))); //$NON-NLS-1$ //$NON-NLS-2$
			}
		}
		return problems;
	}

	private static String cell(Row row, List<String> header, String name) {
		int at = header.indexOf(name);
		return at < 0 ? "" : row.cell(at); //$NON-NLS-1$
	}
}
