package org.starling.cli.internal;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** A table for the terminal: columns as wide as their widest cell, two spaces between. */
public final class TextTable {

	private final List<String[]> rows = new ArrayList<>();
	private final int[] widths;

	public TextTable(String... heads) {
		widths = new int[heads.length];
		row(heads);
	}

	public void row(String... cells) {
		for (int j = 0; j < cells.length; j++) {
			widths[j] = Math.max(widths[j], cells[j].length());
		}
		rows.add(cells);
	}

	public void print(PrintWriter out) {
		for (String[] cells : rows) {
			StringBuilder line = new StringBuilder();
			for (int j = 0; j < cells.length; j++) {
				line.append(cells[j]);
				if (j < cells.length - 1) {
					line.repeat(' ', widths[j] - cells[j].length() + 2);
				}
			}
			out.println(line.toString().stripTrailing());
		}
	}
}
