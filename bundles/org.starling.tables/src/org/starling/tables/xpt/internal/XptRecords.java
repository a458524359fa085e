package org.starling.tables.xpt.internal;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.starling.tables.xpt.XptException;

/** The records of 80 bytes that a transport file consists of, with one of them looked ahead. */
final class XptRecords {

	static final int SIZE = 80;
	private static final String HEADER = "HEADER RECORD*******";
	private static final String BANG = "HEADER RECORD!!!!!!!";

	private final Path file;
	private final InputStream in;
	private byte[] ahead = new byte[SIZE];
	private byte[] spare = new byte[SIZE];
	private boolean hasAhead;
	private long offset;

	XptRecords(Path file, InputStream in) throws IOException {
		this.file = file;
		this.in = new BufferedInputStream(in, 1 << 16);
		fill();
	}

	private void fill() throws IOException {
		int read = in.readNBytes(ahead, 0, SIZE);
		if (read != 0 && read != SIZE) {
			throw new XptException(file, "the file ends within the record at byte " + offset + ", " + read + " bytes after its start; "
					+ "records have 80 bytes. It was cut off, or changed in transfer as text: copy it again in binary mode");
		}
		hasAhead = read == SIZE;
		offset += read;
	}

	boolean atEnd() {
		return !hasAhead;
	}

	/** Byte of the file at which the next record starts. */
	long position() {
		return hasAhead ? offset - SIZE : offset;
	}

	/** The next record; its array is used again by the call after the next. */
	byte[] next(String wanted) throws IOException {
		if (!hasAhead) {
			throw new XptException(file, "the file ends at byte " + offset + ", where " + wanted
					+ " was expected; it was cut off: copy or export it again");
		}
		byte[] record = ahead;
		ahead = spare;
		spare = record;
		fill();
		return record;
	}

	/** Whether the next record is the header of that name. */
	boolean isHeader(String name) {
		return hasAhead && isHeader(ahead, name);
	}

	static boolean isHeader(byte[] record, String name) {
		String start = HEADER + name + " ".repeat(8 - name.length()) + BANG;
		return text(record, 0, start.length()).equals(start);
	}

	/** Takes a header record and gives back its text. */
	String header(String name) throws IOException {
		long at = position();
		byte[] record = next("the header " + name);
		if (!isHeader(record, name)) {
			throw new XptException(file, "at byte " + at + " the header " + name + " is missing; the file is damaged: export it again");
		}
		return text(record, 0, SIZE);
	}

	static String text(byte[] bytes, int from, int to) {
		return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
	}
}
