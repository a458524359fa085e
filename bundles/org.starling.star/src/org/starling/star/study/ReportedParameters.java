package org.starling.star.study;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.starling.analysis.study.StudyFiles;
import org.starling.model.study.Study;
import org.starling.nca.table.NcaOutcome;
import org.starling.nca.table.ReportedComparison;
import org.starling.tables.NumberText;
import org.starling.tables.Table;
import org.starling.tables.rows.RowTable;

/** Parameters that a study's source reported, as the domain PP does, beside the calculated ones. */
public final class ReportedParameters {

	/** Relative difference within which a rounded parameter agrees. */
	public static final double TOLERANCE = 0.005;

	private ReportedParameters() {
	}

	/**
	 * @return empty when the source reported none
	 * @throws IOException when the table that the study names can't be read
	 */
	public static Optional<ReportedComparison> compare(Study study, NcaOutcome calculated, double tolerance) throws IOException {
		Optional<Path> file = StudyFiles.reportedParameters(study);
		return file.isEmpty() ? Optional.empty() : Optional.of(ReportedComparison.of(table(file.get()), List.of(calculated), tolerance));
	}

	/** Labels stay texts, whatever they look like. */
	private static Table table(Path file) throws IOException {
		Table texts = RowTable.texts(file);
		Table.Builder table = Table.builder();
		for (var column : texts.columns()) {
			String[] cells = new String[texts.rows()];
			double[] numbers = new double[cells.length];
			for (int r = 0; r < cells.length; r++) {
				cells[r] = column.text(r);
				numbers[r] = NumberText.number(cells[r], '.');
			}
			if (column.name().equals("row") || column.name().equals("value")) {
				table.number(column.name(), null, numbers);
			} else {
				table.text(column.name(), cells);
			}
		}
		return table.build();
	}
}
