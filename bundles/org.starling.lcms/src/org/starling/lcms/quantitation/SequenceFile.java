package org.starling.lcms.quantitation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.starling.tables.NumberText;
import org.starling.tables.Table;
import org.starling.tables.rows.RowTable;

/**
 * The table of a run's injections: columns {@code sample} and {@code type} ({@link SampleType}); {@code nominal} for calibrators and QCs;
 * {@code dilution}, 1 when missing; and either {@code area} and {@code standardArea}, or {@code file}, a path from the table's folder on.
 * Nominal concentrations and areas of one analyte among several stand in columns with its name, such as {@code nominal tamoxifen}.
 * Further columns are passed over.
 */
public final class SequenceFile {

	private static final List<String> NUMBERS = List.of(SequenceEntry.NOMINAL, SequenceEntry.AREA, SequenceEntry.STANDARD_AREA);

	private final Path file;
	private final Table table;

	private SequenceFile(Path file, Table table) {
		this.file = file;
		this.table = table;
	}

	/**
	 * Reads the table, and the injections when it names files.
	 *
	 * @param areas how injections are integrated; may be null when the table has areas
	 * @throws IOException              when a file cannot be read
	 * @throws IllegalArgumentException with file, row and column, when a cell does not say what it has to
	 */
	public static List<SequenceRow> read(Path file, PeakAreas areas) throws IOException {
		List<SequenceRow> rows = new ArrayList<>();
		for (SequenceEntry entry : entries(file)) {
			try {
				rows.add(entry.file().isEmpty() ? entry.row("") : injection(file, entry, areas));
			} catch (IllegalArgumentException e) {
				throw new IllegalArgumentException(file + ", row " + entry.row() + ": " + e.getMessage(), e);
			}
		}
		return rows;
	}

	private static SequenceRow injection(Path file, SequenceEntry entry, PeakAreas areas) throws IOException {
		if (areas == null) {
			throw new IllegalArgumentException("the sequence names files; say the transitions of analyte and internal standard");
		}
		InjectionPeaks peaks = areas.in(file.toAbsolutePath().resolveSibling(entry.file()), entry.file());
		return entry.row("", peaks.analyteArea(), peaks.standardArea());
	}

	/**
	 * Reads the table alone. A line names a file unless the table has areas.
	 *
	 * @throws IOException              when the table cannot be read
	 * @throws IllegalArgumentException with file, row and column, when a cell does not say what it has to
	 */
	public static List<SequenceEntry> entries(Path file) throws IOException {
		SequenceFile sequence = new SequenceFile(file, RowTable.texts(file));
		List<SequenceEntry> entries = new ArrayList<>();
		for (int i = 0; i < sequence.table.rows(); i++) {
			try {
				entries.add(sequence.entry(i));
			} catch (IllegalArgumentException e) {
				throw new IllegalArgumentException(file + ", row " + (i + 1) + ": " + e.getMessage(), e);
			}
		}
		if (entries.isEmpty()) {
			throw new IllegalArgumentException(file + ": the sequence has no row");
		}
		return entries;
	}

	private SequenceEntry entry(int i) {
		SampleType type = SampleType.of(text("type", i, true));
		double dilution = number("dilution", i);
		Map<String, Double> numbers = new HashMap<>();
		for (String column : table.names()) {
			if (NUMBERS.contains(column.split(" ", 2)[0]) && !Double.isNaN(number(column, i))) {
				numbers.put(column, number(column, i));
			}
		}
		boolean hasAreas = table.names().stream().anyMatch(name -> name.split(" ", 2)[0].equals(SequenceEntry.AREA));
		return new SequenceEntry(i + 1, text("sample", i, true), type, Double.isNaN(dilution) ? 1 : dilution,
				hasAreas ? "" : text("file", i, true), numbers);
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
