package org.starling.tables.csv;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

import org.starling.tables.rows.Row;
import org.starling.tables.Heading;
import org.starling.tables.NumberText;
import org.starling.tables.Table;
import org.starling.units.Units;

/** Reads a whole file into a table, for previews and small data; what is measured comes in through the sample importer. */
public final class DelimitedTable {

	private static final Set<String> MISSING = Set.of("", "NA", "N/A", ".", "NaN");

	private DelimitedTable() {
	}

	/** As {@link #read(Path, DelimitedFormat, int)} with all rows and the format found out. */
	public static Table read(Path file) throws IOException {
		return read(file, DelimitedFormat.detect(file), Integer.MAX_VALUE);
	}

	/**
	 * A column whose cells are all numbers or missing ({@code NA}, {@code .}, nothing) is one of numbers, with the unit of its
	 * heading when that is one; any other is one of text. Rows shorter than the header are filled with missing cells.
	 *
	 * @param maxRows rows read at most
	 * @throws DelimitedTextException when a row is longer than the header, or the text can't be read
	 */
	public static Table read(Path file, DelimitedFormat format, int maxRows) throws IOException {
		List<Row> rows = new ArrayList<>();
		List<String> header;
		try (DelimitedReader reader = new DelimitedReader(file, format)) {
			header = reader.header();
			for (Row row = reader.next(); row != null && rows.size() < maxRows; row = reader.next()) {
				if (row.cells().size() > header.size()) {
					throw new DelimitedTextException(file, row.line(), "the row has " + row.cells().size() + " cells, the header "
							+ header.size() + "; check separator and quotes", null);
				}
				rows.add(row);
			}
		}
		Table.Builder table = Table.builder();
		Set<String> names = new HashSet<>();
		for (int c = 0; c < header.size(); c++) {
			add(table, names, header.get(c), cells(rows, c), format.decimalMark());
		}
		return table.build();
	}

	private static String[] cells(List<Row> rows, int column) {
		return rows.stream().map(row -> MISSING.contains(row.cell(column)) ? null : row.cell(column)).toArray(String[]::new);
	}

	private static void add(Table.Builder table, Set<String> names, String heading, String[] cells, char decimalMark) {
		double[] numbers = new double[cells.length];
		Arrays.fill(numbers, Double.NaN);
		boolean numeric = true;
		boolean any = false;
		for (int i = 0; i < cells.length && numeric; i++) {
			if (cells[i] != null) {
				OptionalDouble number = NumberText.parse(cells[i], decimalMark);
				numeric = number.isPresent();
				numbers[i] = number.orElse(Double.NaN);
				any = true;
			}
		}
		String title = heading.isBlank() ? "column " + (names.size() + 1) : heading;
		Heading parts = Heading.of(title);
		boolean measured = numeric && any && parts.unit() != null && Units.isValid(parts.unit());
		String name = distinct(measured ? parts.name() : title, names);
		if (numeric && any) {
			table.number(name, measured ? parts.unit() : null, numbers);
		} else {
			table.text(name, cells);
		}
	}

	private static String distinct(String name, Set<String> names) {
		String candidate = name;
		for (int i = 2; !names.add(candidate); i++) {
			candidate = name + " " + i;
		}
		return candidate;
	}
}
