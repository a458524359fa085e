package org.starling.ui.tables;

import java.util.ArrayList;
import java.util.List;

/** The text that spreadsheets put on the clipboard: cells between tabs, rows between line ends, quotes where needed. */
public final class TabSeparated {

	/** Cells between tabs, rows between line ends. */
	public static String write(List<List<String>> rows) {
		StringBuilder out = new StringBuilder();
		for (List<String> row : rows) {
			for (int i = 0; i < row.size(); i++) {
				if (i > 0) {
					out.append('\t');
				}
				out.append(quoted(row.get(i)));
			}
			out.append('\n');
		}
		return out.toString();
	}

	private static String quoted(String cell) {
		return cell.indexOf('\t') < 0 && cell.indexOf('\n') < 0 && !cell.startsWith("\"") ? cell //$NON-NLS-1$
				: '"' + cell.replace("\"", "\"\"") + '"'; //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** Rows of cells; empty rows at the end are left out. */
	static List<List<String>> read(String text) {
		List<List<String>> rows = new ArrayList<>();
		List<String> row = new ArrayList<>();
		StringBuilder cell = new StringBuilder();
		boolean quoted = false;
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (quoted) {
				if (c != '"') {
					cell.append(c);
				} else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
					cell.append('"');
					i++;
				} else {
					quoted = false;
				}
			} else if (c == '"' && cell.isEmpty()) {
				quoted = true;
			} else if (c == '\t' || c == '\n') {
				row.add(cell.toString());
				cell.setLength(0);
				if (c == '\n') {
					rows.add(row);
					row = new ArrayList<>();
				}
			} else if (c != '\r') {
				cell.append(c);
			}
		}
		if (!cell.isEmpty() || !row.isEmpty()) {
			row.add(cell.toString());
			rows.add(row);
		}
		while (!rows.isEmpty() && rows.getLast().stream().allMatch(String::isBlank)) {
			rows.removeLast();
		}
		return rows;
	}

	private TabSeparated() {
	}
}
