package org.starling.sbml.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.starling.tables.Column;
import org.starling.tables.NumberColumn;
import org.starling.tables.Table;

/** Holds a case's table to the expected one. */
final class CaseComparison {

	private CaseComparison() {
	}

	/** The first number of the column that differs most, as a sentence; empty when all are near enough. */
	static String difference(Path expected, Table actual, SuiteSettings settings) throws IOException {
		List<String> lines = Files.readAllLines(expected).stream().filter(l -> !l.isBlank()).toList();
		String[] header = split(lines.getFirst());
		if (lines.size() - 1 != actual.rows()) {
			return "there are " + actual.rows() + " rows, not " + (lines.size() - 1);
		}
		String worst = "";
		double worstExcess = 0;
		for (int row = 0; row < actual.rows(); row++) {
			String[] cells = split(lines.get(row + 1));
			for (int c = 0; c < header.length; c++) {
				String name = c == 0 && settings.isTimeCourse() ? actual.names().getFirst() : header[c];
				if (!actual.has(name)) {
					return "there is no column '" + name + "'";
				}
				double want = number(cells[c]);
				double is = ((NumberColumn) actual.column(name)).value(row);
				if (!settings.accepts(want, is)) {
					double excess = Double.isFinite(is) && Double.isFinite(want)
							? Math.abs(want - is) / (settings.absolute() + settings.relative() * Math.abs(want))
							: Double.POSITIVE_INFINITY;
					if (excess > worstExcess) {
						worstExcess = excess;
						worst = "'" + name + "' is " + is + ", not " + want + ", in row " + (row + 1) + " (" + header[0] + " " + cells[0] + ")";
					}
				}
			}
		}
		return worst;
	}

	/** As {@link #difference} of two tables of our own, with a relative tolerance. */
	static String differenceOfCopy(Table direct, Table copy, double relative) {
		for (Column column : direct.columns()) {
			double[] want = ((NumberColumn) column).values();
			double[] is = ((NumberColumn) copy.column(column.name())).values();
			for (int row = 0; row < want.length; row++) {
				boolean near = Math.abs(want[row] - is[row]) <= relative * Math.max(Math.abs(want[row]), Math.abs(is[row]));
				if (!near && Double.compare(want[row], is[row]) != 0) {
					return "after writing and reading the model again '" + column.name() + "' is " + is[row] + ", not " + want[row]
							+ ", in row " + (row + 1);
				}
			}
		}
		return "";
	}

	private static String[] split(String line) {
		String[] cells = line.split(",", -1);
		for (int i = 0; i < cells.length; i++) {
			cells[i] = cells[i].strip().replaceAll("^\"|\"$", "");
		}
		return cells;
	}

	private static double number(String text) {
		return switch (text.toLowerCase(java.util.Locale.ROOT)) {
		case "inf", "infinity" -> Double.POSITIVE_INFINITY;
		case "-inf", "-infinity" -> Double.NEGATIVE_INFINITY;
		case "nan" -> Double.NaN;
		default -> Double.parseDouble(text);
		};
	}
}
