package org.starling.tables.csv;

import java.util.Arrays;

import org.starling.tables.NumberText;
import org.starling.tables.rows.Row;

/**
 * One row of delimited text as characters, cells without the blanks around them, for readers of many rows that want few objects. It
 * is filled again for each row; for one thread.
 */
public final class CellRow implements CharSequence {

	private char[] text = new char[512];
	private int[] ends = new int[32];
	private int cells;
	private long line;

	void clear(long startsAt) {
		line = startsAt;
		cells = 0;
	}

	void take(Row row) {
		clear(row.line());
		row.cells().forEach(cell -> cell(cell.toCharArray(), cell.length()));
	}

	/** Adds a cell without the blanks around it. */
	void cell(char[] from, int size) {
		int first = 0;
		int length = size;
		while (length > 0 && Character.isWhitespace(from[length - 1])) {
			length--;
		}
		while (first < length && Character.isWhitespace(from[first])) {
			first++;
		}
		length -= first;
		int start = cells == 0 ? 0 : ends[cells - 1];
		if (start + length > text.length) {
			text = Arrays.copyOf(text, Math.max(start + length, text.length * 2));
		}
		if (cells == ends.length) {
			ends = Arrays.copyOf(ends, cells * 2);
		}
		System.arraycopy(from, first, text, start, length);
		ends[cells++] = start + length;
	}

	/** Line of the file at which the row starts, from 1. */
	public long line() {
		return line;
	}

	/** Whether no cell has any text. */
	boolean isBlank() {
		return length() == 0;
	}

	/** Place of a cell's first character in this sequence; a cell that the row lacks is empty. */
	public int start(int cell) {
		return cell == 0 || cells == 0 ? 0 : ends[Math.min(cell, cells) - 1];
	}

	/** Place behind a cell's last character. */
	public int end(int cell) {
		return cells == 0 ? 0 : ends[Math.min(cell, cells - 1)];
	}

	public boolean isEmpty(int cell) {
		return start(cell) == end(cell);
	}

	/** The cell's text; empty when the row has no such cell. */
	public String text(int cell) {
		return new String(text, start(cell), end(cell) - start(cell));
	}

	/** The cell's number; NaN when it states none, see {@link NumberText#number(String, char)}. */
	public double number(int cell, char decimalMark) {
		return NumberText.number(this, start(cell), end(cell), decimalMark);
	}

	@Override
	public int length() {
		return cells == 0 ? 0 : ends[cells - 1];
	}

	@Override
	public char charAt(int index) {
		return text[index];
	}

	@Override
	public String subSequence(int from, int to) {
		return new String(text, from, to - from);
	}

	@Override
	public String toString() {
		return subSequence(0, length());
	}
}
