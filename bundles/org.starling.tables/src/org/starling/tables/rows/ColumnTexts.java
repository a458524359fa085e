package org.starling.tables.rows;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.starling.tables.Heading;
import org.starling.tables.NumberText;
import org.starling.tables.Table;
import org.starling.units.Units;

/**
 * Collects rows column by column. Cells that say that nothing is known ({@code NA}, {@code .}, nothing) are missing; equal
 * headings are numbered. For one thread and one table.
 */
public final class ColumnTexts {

	private static final Set<String> MISSING = Set.of("", "NA", "N/A", ".", "NaN");
	private static final int LONGEST_MISSING = 3;

	private final List<String> header;
	private final String[][] columns;
	private int rows;

	public ColumnTexts(List<String> header) {
		this.header = List.copyOf(header);
		columns = new String[header.size()][64];
	}

	/** Number of rows so far. */
	public int rows() {
		return rows;
	}

	/** Takes the cells under the header; missing ones at the end of the row are empty. */
	public void add(Row row) {
		for (int c = 0; c < columns.length; c++) {
			if (columns[c].length == rows) {
				columns[c] = Arrays.copyOf(columns[c], rows * 2);
			}
			String cell = row.cell(c);
			columns[c][rows] = cell.length() <= LONGEST_MISSING && MISSING.contains(cell) ? null : cell;
		}
		rows++;
	}

	/** All columns as texts. */
	public Table texts() {
		Table.Builder table = Table.builder();
		Set<String> names = new HashSet<>();
		for (int c = 0; c < columns.length; c++) {
			table.text(distinct(title(c), names), Arrays.copyOf(columns[c], rows));
		}
		return table.build();
	}

	/**
	 * Columns whose cells are all numbers or missing as numbers, with the unit of their heading when that is one; others as texts,
	 * as are labels such as {@code 001}.
	 */
	public Table typed(char decimalMark) {
		Table.Builder table = Table.builder();
		Set<String> names = new HashSet<>();
		for (int c = 0; c < columns.length; c++) {
			double[] numbers = numbers(columns[c], decimalMark);
			String title = title(c);
			if (numbers == null) {
				table.text(distinct(title, names), Arrays.copyOf(columns[c], rows));
			} else {
				Heading parts = Heading.of(title);
				boolean measured = parts.unit() != null && Units.isValid(parts.unit());
				table.number(distinct(measured ? parts.name() : title, names), measured ? parts.unit() : null, numbers);
			}
			columns[c] = new String[0];
		}
		return table.build();
	}

	/** Null when a cell is no number, or all are missing. */
	private double[] numbers(String[] cells, char decimalMark) {
		double[] numbers = new double[rows];
		boolean any = false;
		for (int i = 0; i < rows; i++) {
			numbers[i] = cells[i] == null || isLabel(cells[i]) ? Double.NaN : NumberText.number(cells[i], decimalMark);
			if (cells[i] != null && Double.isNaN(numbers[i])) {
				return null;
			}
			any |= cells[i] != null;
		}
		return any ? numbers : null;
	}

	/** A zero before further digits is no part of a number that anybody measured. */
	private static boolean isLabel(String cell) {
		return cell.length() > 1 && cell.charAt(0) == '0' && Character.isDigit(cell.charAt(1));
	}

	private String title(int column) {
		return header.get(column).isBlank() ? "column " + (column + 1) : header.get(column);
	}

	private static String distinct(String name, Set<String> names) {
		String candidate = name;
		for (int i = 2; !names.add(candidate); i++) {
			candidate = name + " " + i;
		}
		return candidate;
	}
}
