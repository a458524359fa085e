package org.starling.tables.rows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.starling.tables.Heading;
import org.starling.tables.NumberText;
import org.starling.tables.Table;
import org.starling.tables.csv.DelimitedFormat;
import org.starling.units.Units;

/** Whole files as tables. Stateless and thread-safe. */
public final class RowTable {

	private static final Set<String> MISSING = Set.of("", "NA", "N/A", ".", "NaN");

	private RowTable() {
	}

	/**
	 * Reads a file of any kind.
	 *
	 * @param part sheet or data set; null for the first one
	 * @throws UnreadableFileException when a row has more cells than the header
	 * @throws IOException             when the file can't be read
	 */
	public static Table read(Path file, String part) throws IOException {
		return read(file, FileKind.of(file) == FileKind.TEXT ? DelimitedFormat.detect(file) : null, part, Integer.MAX_VALUE);
	}

	/**
	 * As {@link #read(Path, String)}, for previews.
	 *
	 * @param format of delimited text; null for other files
	 * @param most   rows read at most
	 */
	public static Table read(Path file, DelimitedFormat format, String part, int most) throws IOException {
		try (RowSource source = RowSources.open(file, format, part)) {
			return of(source.header(), rows(file, source, most), format == null ? '.' : format.decimalMark());
		}
	}

	/** As {@link #read}, of the first part, with all cells as texts; empty ones are missing. */
	public static Table texts(Path file) throws IOException {
		try (RowSource source = RowSources.open(file, null, null)) {
			List<Row> rows = rows(file, source, Integer.MAX_VALUE);
			Table.Builder table = Table.builder();
			Set<String> names = new HashSet<>();
			for (int c = 0; c < source.header().size(); c++) {
				table.text(distinct(titled(source.header().get(c), names), names), cells(rows, c));
			}
			return table.build();
		}
	}

	private static List<Row> rows(Path file, RowSource source, int most) throws IOException {
		List<Row> rows = new ArrayList<>();
		for (Row row = source.next(); row != null && rows.size() < most; row = source.next()) {
			if (row.cells().size() > source.header().size()) {
				throw new UnreadableFileException(file, "row " + row.line() + " has " + row.cells().size() + " cells, the header "
						+ source.header().size() + "; delete what stands behind the last column");
			}
			rows.add(row);
		}
		return rows;
	}

	/**
	 * A column whose cells are all numbers or missing ({@code NA}, {@code .}, nothing) is one of numbers, with the unit of its
	 * heading when that is one; any other is one of text, as is one of labels such as {@code 001}. Rows shorter than the header
	 * are filled with missing cells. Equal headings are numbered.
	 */
	public static Table of(List<String> header, List<Row> rows, char decimalMark) {
		Table.Builder table = Table.builder();
		Set<String> names = new HashSet<>();
		for (int c = 0; c < header.size(); c++) {
			add(table, names, header.get(c), cells(rows, c), decimalMark);
		}
		return table.build();
	}

	private static String[] cells(List<Row> rows, int column) {
		return rows.stream().map(row -> row.cell(column)).map(text -> MISSING.contains(text) ? null : text).toArray(String[]::new);
	}

	private static void add(Table.Builder table, Set<String> names, String heading, String[] cells, char decimalMark) {
		double[] numbers = new double[cells.length];
		Arrays.fill(numbers, Double.NaN);
		boolean numeric = true;
		boolean any = false;
		for (int i = 0; i < cells.length && numeric; i++) {
			if (cells[i] != null) {
				numbers[i] = isLabel(cells[i]) ? Double.NaN : NumberText.number(cells[i], decimalMark);
				numeric = !Double.isNaN(numbers[i]);
				any = true;
			}
		}
		String title = titled(heading, names);
		Heading parts = Heading.of(title);
		boolean measured = numeric && any && parts.unit() != null && Units.isValid(parts.unit());
		String name = distinct(measured ? parts.name() : title, names);
		if (numeric && any) {
			table.number(name, measured ? parts.unit() : null, numbers);
		} else {
			table.text(name, cells);
		}
	}

	/** A zero before further digits is no part of a number that anybody measured. */
	private static boolean isLabel(String cell) {
		return cell.length() > 1 && cell.charAt(0) == '0' && Character.isDigit(cell.charAt(1));
	}

	private static String titled(String heading, Set<String> names) {
		return heading.isBlank() ? "column " + (names.size() + 1) : heading;
	}

	private static String distinct(String name, Set<String> names) {
		String candidate = name;
		for (int i = 2; !names.add(candidate); i++) {
			candidate = name + " " + i;
		}
		return candidate;
	}
}
