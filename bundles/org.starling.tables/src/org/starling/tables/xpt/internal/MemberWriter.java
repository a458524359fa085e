package org.starling.tables.xpt.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.starling.tables.Column;
import org.starling.tables.NumberColumn;
import org.starling.tables.xpt.IbmDouble;
import org.starling.tables.xpt.XptException;
import org.starling.tables.xpt.XptMember;
import org.starling.tables.xpt.XptMember.XptHead;
import org.starling.tables.xpt.XptVariable;
import org.starling.tables.xpt.XptWriter;

/** Writes headers and rows of one transport file. For one thread. */
public final class MemberWriter {

	private static final String NAME = "[A-Za-z_][A-Za-z0-9_]{0,7}";
	private static final int LONGEST_LABEL = 40;

	private final Path file;
	private final Charset charset;
	private final OutputStream out;

	public MemberWriter(Path file, Charset charset, OutputStream out) {
		this.file = file;
		this.charset = charset.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : charset;
		this.out = out;
	}

	public void library(XptHead head) throws IOException {
		header("LIBRARY", "0".repeat(30));
		record("SAS     SAS     ", head.name(), head.version(), head.system(), head.created());
		record(fixed(head.modified(), 16));
	}

	public void member(XptMember member) throws IOException {
		check(member);
		XptHead head = member.head();
		List<XptVariable> variables = member.variables();
		header("MEMBER", "000000000000000001600000000140");
		header("DSCRPTR", "0".repeat(30));
		record("SAS     " + fixed(head.name(), 8), "SASDATA", head.version(), head.system(), head.created());
		record(fixed(head.modified(), 16) + " ".repeat(16) + fixed(head.label(), LONGEST_LABEL) + fixed(head.type(), 8));
		header("NAMESTR", String.format("%010d", variables.size()) + "0".repeat(20));
		ByteBuffer descriptions = ByteBuffer.allocate(variables.size() * NameStrings.SIZE);
		int offset = 0;
		for (int i = 0; i < variables.size(); i++) {
			NameStrings.write(variables.get(i), i + 1, offset, charset, descriptions);
			offset += variables.get(i).length();
		}
		out.write(descriptions.array());
		pad(descriptions.capacity());
		header("OBS", "0".repeat(30));
		rows(member, offset);
	}

	private void rows(XptMember member, int rowBytes) throws IOException {
		List<Column> columns = member.table().columns();
		ByteBuffer row = ByteBuffer.allocate(rowBytes);
		for (int r = 0; r < member.table().rows(); r++) {
			row.clear();
			for (int c = 0; c < columns.size(); c++) {
				XptVariable variable = member.variables().get(c);
				if (variable.text()) {
					text(columns.get(c).text(r), variable, r, row);
				} else {
					number(((NumberColumn) columns.get(c)).value(r), variable, r, row);
				}
			}
			out.write(row.array());
		}
		pad((long) rowBytes * member.table().rows());
	}

	private void text(String text, XptVariable variable, int row, ByteBuffer to) throws XptException {
		byte[] bytes = text.getBytes(charset);
		if (bytes.length > variable.length()) {
			throw new XptException(file, "row " + (row + 1) + ", variable " + variable.name() + ": the text has " + bytes.length
					+ " bytes, the variable " + variable.length());
		}
		to.put(bytes);
		for (int i = bytes.length; i < variable.length(); i++) {
			to.put((byte) ' ');
		}
	}

	private void number(double value, XptVariable variable, int row, ByteBuffer to) throws XptException {
		try {
			long bits = IbmDouble.toBits(value);
			int shift = 64 - 8 * variable.length();
			if (bits << 64 - shift != 0 && shift > 0) {
				throw new ArithmeticException(value + " needs more than " + variable.length() + " bytes");
			}
			for (int i = 0; i < variable.length(); i++) {
				to.put((byte) (bits >>> 56 - 8 * i));
			}
		} catch (ArithmeticException e) {
			throw new XptException(file, "row " + (row + 1) + ", variable " + variable.name() + ": " + e.getMessage());
		}
	}

	private void check(XptMember member) throws XptException {
		checkName("data set", member.head().name());
		checkLabel("data set " + member.head().name(), member.head().label());
		if (member.variables().isEmpty()) {
			throw new XptException(file, "a data set without variables can't be written");
		}
		for (XptVariable variable : member.variables()) {
			checkName("variable", variable.name());
			checkLabel("variable " + variable.name(), variable.label());
			if (variable.length() > XptWriter.LONGEST_TEXT) {
				throw new XptException(file, "variable " + variable.name() + ": a text has " + variable.length()
						+ " bytes; version 5 allows 200. Shorten it, or split it into two columns");
			}
		}
	}

	private void checkName(String what, String name) throws XptException {
		if (!name.matches(NAME)) {
			throw new XptException(file, "\"" + name + "\" can't name a " + what + ": up to 8 letters, digits and underscores are "
					+ "allowed, the first no digit; rename it");
		}
	}

	private void checkLabel(String what, String label) throws XptException {
		if (label.getBytes(charset).length > LONGEST_LABEL) {
			throw new XptException(file, "the label of " + what + ", \"" + label + "\", has more than 40 bytes; shorten it");
		}
	}

	private void header(String name, String digits) throws IOException {
		record("HEADER RECORD*******" + fixed(name, 8) + "HEADER RECORD!!!!!!!" + digits + "  ");
	}

	private void record(String start, String name, String version, String system, String created) throws IOException {
		record(start + fixed(name, 8) + fixed(version, 8) + fixedByZeros(system) + " ".repeat(24) + fixed(created, 16));
	}

	private void record(String text) throws IOException {
		out.write(fixed(text, XptRecords.SIZE).getBytes(charset));
	}

	/** SAS for Windows fills the name of the system with zero bytes. */
	private static String fixedByZeros(String system) {
		return system + "\0".repeat(Math.max(0, 8 - system.length()));
	}

	private String fixed(String text, int length) {
		byte[] bytes = Arrays.copyOf(text.getBytes(charset), length);
		int used = Math.min(text.getBytes(charset).length, length);
		Arrays.fill(bytes, used, length, (byte) ' ');
		return new String(bytes, charset);
	}

	private void pad(long written) throws IOException {
		int rest = (int) (written % XptRecords.SIZE);
		for (int i = rest; rest > 0 && i < XptRecords.SIZE; i++) {
			out.write(' ');
		}
	}
}
