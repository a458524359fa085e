package org.starling.tables.csv.internal;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Cuts text into rows of cells by the rules of RFC 4180, with any separator and any kind of line end. Texts that repeat are one
 * object as far as a small cache goes. Control characters become U+FFFD, as they can't stand in documents. A quote within an unquoted cell stands for itself. For one thread.
 */
public final class CellReader implements AutoCloseable {

	/** Characters of one row; a stray quote must not fill the memory. */
	public static final int MAX_ROW_CHARS = 1 << 20;
	/** Characters of one cell. */
	public static final int MAX_CELL_CHARS = 100_000;

	private static final char REPLACEMENT = '\uFFFD';
	private static final int CACHE = 1 << 12;
	private static final int LONGEST_CACHED = 24;

	/** Text that breaks the rules. */
	public static final class CellException extends IOException {

		private static final long serialVersionUID = 1;

		CellException(String message) {
			super(message);
		}
	}

	private final Reader in;
	private final char separator;
	private final String[] cache = new String[CACHE];
	private final char[] buffer = new char[1 << 15];
	private int limit;
	private int at;
	private char[] cell = new char[256];
	private int length;
	private long rowChars;
	private long line = 1;
	private boolean started;

	public CellReader(Reader in, char separator) {
		this.in = in;
		this.separator = separator;
	}

	/** Line of the text, from 1, at which the next row starts. */
	public long line() {
		return line;
	}

	/** Takes the cells of a row one by one. */
	public interface CellTarget {
		/** @param text the cell's characters from 0 up to the length; others' afterwards */
		void cell(char[] text, int length);
	}

	/**
	 * The next row, blank ones too; null at the end of the text.
	 *
	 * @throws CellException when the text breaks the rules; the row started in {@link #line()} as it was before the call
	 */
	public List<String> next() throws IOException {
		List<String> cells = new ArrayList<>(8);
		return next((text, size) -> cells.add(text())) ? cells : null;
	}

	/** As {@link #next()} without making texts; false at the end of the text. */
	public boolean next(CellTarget target) throws IOException {
		int c = read();
		if (!started) {
			started = true;
			c = c == '\uFEFF' ? read() : c;
		}
		if (c < 0) {
			return false;
		}
		rowChars = 0;
		while (true) {
			length = 0;
			c = c == '"' ? quoted() : plain(c);
			rowChars += length + 1;
			if (rowChars > MAX_ROW_CHARS) {
				throw new CellException("the row that starts here has more than " + MAX_ROW_CHARS
						+ " characters; a quote is probably not closed");
			}
			target.cell(cell, length);
			if (c != separator) {
				endLine(c);
				return true;
			}
			c = read();
		}
	}

	/** Collects an unquoted cell that starts with a character; gives back what ended it. */
	private int plain(int first) throws IOException {
		int c = first;
		while (c >= 0 && c != separator && c != '\n' && c != '\r') {
			append((char) c);
			c = at < limit ? buffer[at++] : read();
		}
		return c;
	}

	private int quoted() throws IOException {
		while (true) {
			int c = read();
			if (c < 0) {
				throw new CellException("a quoted cell is not closed; write a quote within a cell twice");
			}
			if (c == '"') {
				int next = read();
				if (next != '"') {
					if (next >= 0 && next != separator && next != '\n' && next != '\r') {
						throw new CellException("text follows the closing quote of a quoted cell; write a quote within a cell twice");
					}
					return next;
				}
			} else if (c == '\n' || c == '\r' && peek() != '\n') {
				line++;
			}
			append((char) c);
		}
	}

	private void append(char c) throws CellException {
		if (c == 0) {
			throw new CellException("there is a NUL byte; this is no text, or it is UTF-16 without its mark: save it as UTF-8");
		}
		if (length >= MAX_CELL_CHARS) {
			throw new CellException("a cell has more than " + MAX_CELL_CHARS + " characters; a quote is probably not closed");
		}
		if (length == cell.length) {
			cell = Arrays.copyOf(cell, length * 2);
		}
		cell[length++] = c >= ' ' || c == '\n' || c == '\r' || c == '\t' ? c : REPLACEMENT;
	}

	private String text() {
		if (length == 0) {
			return "";
		}
		if (length > LONGEST_CACHED) {
			return new String(cell, 0, length);
		}
		int hash = 0;
		for (int i = 0; i < length; i++) {
			hash = 31 * hash + cell[i];
		}
		int slot = (hash ^ hash >>> 12) & CACHE - 1;
		String cached = cache[slot];
		if (cached != null && cached.length() == length && cached.hashCode() == hash && same(cached)) {
			return cached;
		}
		return cache[slot] = new String(cell, 0, length);
	}

	private boolean same(String text) {
		for (int i = 0; i < length; i++) {
			if (text.charAt(i) != cell[i]) {
				return false;
			}
		}
		return true;
	}

	private void endLine(int c) throws IOException {
		if (c == '\r' && peek() == '\n') {
			at++;
		}
		line += c < 0 ? 0 : 1;
	}

	private int peek() throws IOException {
		return at < limit || fill() ? buffer[at] : -1;
	}

	private int read() throws IOException {
		return at < limit || fill() ? buffer[at++] : -1;
	}

	private boolean fill() throws IOException {
		do {
			limit = in.read(buffer, 0, buffer.length);
		} while (limit == 0);
		at = 0;
		return limit > 0;
	}

	@Override
	public void close() throws IOException {
		in.close();
	}
}
