package org.starling.tables.csv.internal;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Leaves a byte-order mark out and stops a row that has no end, so that a stray quote can't fill the memory. */
public final class GuardedReader extends FilterReader {

	public static final int MAX_ROW_CHARS = 1 << 20;

	private long sinceRowStart;
	private boolean started;

	public GuardedReader(Reader in) {
		super(in);
	}

	/** A row longer than allowed. */
	public static final class RowTooLongException extends IOException {

		private static final long serialVersionUID = 1;

		RowTooLongException() {
			super("a row has more than " + MAX_ROW_CHARS + " characters");
		}
	}

	public void startRow() {
		sinceRowStart = 0;
	}

	@Override
	public int read() throws IOException {
		char[] one = new char[1];
		return read(one, 0, 1) < 0 ? -1 : one[0];
	}

	@Override
	public int read(char[] target, int offset, int length) throws IOException {
		if (sinceRowStart > MAX_ROW_CHARS) {
			throw new RowTooLongException();
		}
		int n = super.read(target, offset, length);
		if (!started && n > 0) {
			started = true;
			if (target[offset] == '\uFEFF') {
				System.arraycopy(target, offset + 1, target, offset, --n);
				if (n == 0 && length > 0) {
					return read(target, offset, length);
				}
			}
		}
		sinceRowStart += Math.max(n, 0);
		return n;
	}
}
