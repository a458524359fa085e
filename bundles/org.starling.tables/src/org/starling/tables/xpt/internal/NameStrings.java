package org.starling.tables.xpt.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.starling.tables.xpt.XptException;
import org.starling.tables.xpt.XptVariable;
import org.starling.tables.xpt.XptVariable.XptFormat;

/** The descriptions of variables (NAMESTR, 140 bytes; 136 from VAX/VMS), each one field after the other as TS-140 lists them. */
final class NameStrings {

	static final int SIZE = 140;
	private static final int VMS_SIZE = 136;
	private static final int MOST_VARIABLES = 9999;
	private static final int LONGEST_ROW = 1 << 22;
	private static final short NUMERIC = 1;
	private static final short CHARACTER = 2;

	private NameStrings() {
	}

	static void checkSize(Path file, String size) throws XptException {
		int bytes = integer(file, size, "the size of a variable's description");
		if (bytes != SIZE && bytes != VMS_SIZE) {
			throw new XptException(file, "descriptions of variables have " + bytes + " bytes instead of 140 or 136; "
					+ "the file is damaged: export it again as version 5");
		}
	}

	static int integer(Path file, String digits, String what) throws XptException {
		if (!digits.matches("[0-9]{1,9}")) {
			throw new XptException(file, what + " is \"" + digits.strip() + "\", which is no number; the file is damaged");
		}
		return Integer.parseInt(digits);
	}

	static List<XptVariable> read(Path file, XptRecords records, int count, int size) throws IOException {
		if (count < 1 || count > MOST_VARIABLES) {
			throw new XptException(file, "a data set states " + count + " variables; from 1 to 9999 are possible");
		}
		byte[] all = new byte[(count * size + XptRecords.SIZE - 1) / XptRecords.SIZE * XptRecords.SIZE];
		for (int at = 0; at < all.length; at += XptRecords.SIZE) {
			System.arraycopy(records.next("the description of variable " + (at / size + 1) + " of " + count), 0, all, at,
					XptRecords.SIZE);
		}
		List<XptVariable> variables = new ArrayList<>();
		Set<String> names = new HashSet<>();
		long row = 0;
		for (int i = 0; i < count; i++) {
			XptVariable variable = variable(file, ByteBuffer.wrap(all, i * size, size).slice(), i + 1, row);
			if (!names.add(variable.name())) {
				throw new XptException(file, "two variables are named " + variable.name() + "; rename one and export again");
			}
			variables.add(variable);
			row += variable.length();
		}
		if (row > LONGEST_ROW) {
			throw new XptException(file, "a row would have " + row + " bytes; at most " + LONGEST_ROW + " are read. The file is damaged");
		}
		return variables;
	}

	private static XptVariable variable(Path file, ByteBuffer in, int number, long offset) throws XptException {
		short type = in.getShort(0);
		int length = in.getShort(4);
		String name = text(in, 8, 8).strip();
		String where = "variable " + number + " (" + name + ")";
		if (type != NUMERIC && type != CHARACTER) {
			throw new XptException(file, where + " has type " + type + ", which is neither 1 (number) nor 2 (text); the file is damaged");
		}
		boolean possible = type == NUMERIC ? length >= 2 && length <= XptVariable.NUMBER_LENGTH : length >= 1;
		if (!possible || name.isEmpty()) {
			throw new XptException(file, where + " has " + (name.isEmpty() ? "no name" : length + " bytes") + "; the file is damaged");
		}
		if (in.getInt(84) != offset) {
			throw new XptException(file, where + " is said to start at byte " + in.getInt(84) + " of a row, the variables before it end at "
					+ offset + "; the file is damaged or not of version 5");
		}
		return new XptVariable(name, text(in, 16, 40).stripTrailing(), type == CHARACTER, length,
				new XptFormat(text(in, 56, 8).stripTrailing(), in.getShort(64), in.getShort(66), in.getShort(68) == 1),
				new XptFormat(text(in, 72, 8).stripTrailing(), in.getShort(80), in.getShort(82), false));
	}

	private static String text(ByteBuffer in, int at, int length) {
		byte[] bytes = new byte[length];
		in.get(at, bytes);
		return CellText.decode(bytes, 0, length, null);
	}

	static void write(XptVariable variable, int number, int offset, Charset charset, ByteBuffer out) {
		int start = out.position();
		out.putShort(variable.text() ? CHARACTER : NUMERIC).putShort((short) 0).putShort((short) variable.length())
				.putShort((short) number);
		padded(variable.name(), 8, StandardCharsets.US_ASCII, out);
		padded(variable.label(), 40, charset, out);
		padded(variable.output().name(), 8, StandardCharsets.US_ASCII, out);
		out.putShort((short) variable.output().width()).putShort((short) variable.output().decimals())
				.putShort((short) (variable.output().right() ? 1 : 0)).putShort((short) 0);
		padded(variable.input().name(), 8, StandardCharsets.US_ASCII, out);
		out.putShort((short) variable.input().width()).putShort((short) variable.input().decimals()).putInt(offset);
		out.position(start + SIZE);
	}

	static void padded(String text, int length, Charset charset, ByteBuffer out) {
		byte[] bytes = text.getBytes(charset);
		out.put(bytes, 0, Math.min(bytes.length, length));
		for (int i = bytes.length; i < length; i++) {
			out.put((byte) ' ');
		}
	}
}
