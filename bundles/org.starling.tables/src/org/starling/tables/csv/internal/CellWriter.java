package org.starling.tables.csv.internal;

import java.io.IOException;

import org.starling.tables.NumberText;

/**
 * Joins cells to rows by RFC 4180 with commas and CRLF. Besides cells with commas, quotes and line ends those are quoted with
 * which readers have had trouble: that start with a control character, a blank, {@code !} or {@code #}, that end in a blank, and
 * an empty one at the start of a row. For one thread.
 */
public final class CellWriter {

	private static final int FULL = 1 << 15;
	/** Whole numbers below it have their digits alone as shortest text. */
	private static final double SMALL = 1e6;

	private final Appendable out;
	private final StringBuilder text = new StringBuilder(FULL + 1024);
	private boolean first = true;

	public CellWriter(Appendable out) {
		this.out = out;
	}

	/** @param value NaN is an empty cell */
	public void print(double value) throws IOException {
		long whole = (long) value;
		if (whole == value && Math.abs(value) < SMALL && (whole != 0 || 1 / value > 0)) {
			separate();
			text.append(whole);
		} else {
			print(NumberText.format(value));
		}
	}

	public void print(String cell) throws IOException {
		boolean start = first;
		separate();
		if (needsQuotes(cell, start)) {
			text.append('"').append(cell.replace("\"", "\"\"")).append('"');
		} else {
			text.append(cell);
		}
		if (text.length() >= FULL) {
			flush();
		}
	}

	private void separate() {
		if (!first) {
			text.append(',');
		}
		first = false;
	}

	private static boolean needsQuotes(String cell, boolean start) {
		int length = cell.length();
		if (length == 0) {
			return start;
		}
		char c = cell.charAt(0);
		if (c <= '#' || cell.charAt(length - 1) <= ' ') {
			return true;
		}
		for (int i = 0; i < length; i++) {
			c = cell.charAt(i);
			if (c == ',' || c == '"' || c == '\n' || c == '\r') {
				return true;
			}
		}
		return false;
	}

	public void endRow() {
		text.append("\r\n");
		first = true;
	}

	/** Hands all on that was printed. */
	public void flush() throws IOException {
		out.append(text);
		text.setLength(0);
	}
}
