package org.starling.lcms.quantitation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.starling.tables.NumberText;
import org.starling.tables.Table;
import org.starling.tables.rows.RowTable;

/**
 * The table of a run's injections: columns {@code sample} and {@code type} ({@link SampleType}); {@code nominal} for calibrators and QCs;
 * {@code dilution}, 1 when missing; and either {@code area} and {@code standardArea}, or {@code file}, a path from the table's folder on.
 * Further columns are passed over.
 */
public final class SequenceFile {

	private final Path file;
	private final Table table;
	private final PeakAreas areas;

	private SequenceFile(Path file, Table table, PeakAreas areas) {
		this.file = file;
		this.table = table;
		this.areas = areas;
	}

	/**
	 * Reads the table, and the injections when it names files.
	 *
	 * @param areas how injections are integrated; may be null when the table has areas
	 * @throws IOException              when a file cannot be read
	 * @throws IllegalArgumentException with file, row and column, when a cell does not say what it has to
	 */
	public static List<SequenceRow> read(Path file, PeakAreas areas) throws IOException {
		SequenceFile sequence = new SequenceFile(file, RowTable.texts(file), areas);
		List<SequenceRow> rows = new ArrayList<>();
		for (int i = 0; i < sequence.table.rows(); i++) {
			rows.add(sequence.row(i));
		}
		if (rows.isEmpty()) {
			throw new IllegalArgumentException(file + ": the sequence has no row");
		}
		return rows;
	}

	private SequenceRow row(int i) throws IOException {
		try {
			SampleType type = SampleType.of(text("type", i, true));
			double dilution = number("dilution", i);
			double nominal = number("nominal", i);
			PeakAreas.Areas found = table.has("area") ? new PeakAreas.Areas(number("area", i), number("standardArea", i)) : injection(i);
			return new SequenceRow(i + 1, text("sample", i, true), type, nominal, Double.isNaN(dilution) ? 1 : dilution, found.analyte(),
					found.standard());
		} catch (IllegalArgumentException e) {
			throw new IllegalArgumentException(file + ", row " + (i + 1) + ": " + e.getMessage(), e);
		}
	}

	private PeakAreas.Areas injection(int i) throws IOException {
		if (areas == null) {
			throw new IllegalArgumentException("the sequence names files; say the transitions of analyte and internal standard");
		}
		return areas.in(file.toAbsolutePath().resolveSibling(text("file", i, true)));
	}

	private String text(String column, int row, boolean needed) {
		if (!table.has(column)) {
			if (needed) {
				throw new IllegalArgumentException("the column \"" + column + "\" is missing; there are " + table.names());
			}
			return "";
		}
		String text = table.column(column).text(row);
		if (needed && (text == null || text.isBlank())) {
			throw new IllegalArgumentException("the cell of column \"" + column + "\" is empty");
		}
		return text == null ? "" : text.strip();
	}

	private double number(String column, int row) {
		String text = text(column, row, false);
		double number = NumberText.number(text, '.');
		if (!text.isEmpty() && Double.isNaN(number)) {
			throw new IllegalArgumentException("column \"" + column + "\" holds \"" + text + "\", no number with a decimal point");
		}
		return number;
	}
}
