package org.starling.tables.xpt.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.starling.tables.Table;
import org.starling.tables.xpt.IbmDouble;
import org.starling.tables.xpt.XptException;
import org.starling.tables.xpt.XptMember.XptHead;
import org.starling.tables.xpt.XptVariable;

/** Reads the members of one transport file one after the other. For one thread. */
public final class MemberReader {

	private static final String LIBRARY = "LIBRARY";
	private static final String MEMBER = "MEMBER";
	private static final int SHARED_TEXTS = 100_000;

	private final Path file;
	private final XptRecords records;
	private final XptHead library;
	private List<XptVariable> variables;
	private String member;
	private long inexact;
	private Charset charset = StandardCharsets.US_ASCII;
	private final Map<String, String> shared = new HashMap<>();

	/** @throws XptException when this is no transport file of version 5 */
	public MemberReader(Path file, InputStream in) throws IOException {
		this.file = file;
		records = new XptRecords(file, in);
		if (records.isHeader("LIBV8")) {
			throw new XptException(file, "this is a transport file of version 8; export it as version 5 (libname … xport)");
		}
		if (!records.isHeader(LIBRARY)) {
			throw new XptException(file, "this is no SAS transport file of version 5: it does not start with its header. "
					+ "A file made by PROC CPORT or a .sas7bdat has to be exported by libname … xport");
		}
		records.header(LIBRARY);
		byte[] first = records.next("the second header").clone();
		byte[] second = records.next("the third header");
		library = new XptHead(text(first, 16, 24), text(first, 24, 32), text(first, 32, 40), text(first, 64, 80), text(second, 0, 16),
				"", "");
	}

	public static boolean isTransport(byte[] start) {
		return start.length >= XptRecords.SIZE && (XptRecords.isHeader(start, LIBRARY) || XptRecords.isHeader(start, "LIBV8"));
	}

	public XptHead library() {
		return library;
	}

	/** The headers of the next data set, whose rows then are next; null when there is none. */
	public XptHead nextMember() throws IOException {
		if (records.atEnd()) {
			return null;
		}
		String head = records.header(MEMBER);
		String size = head.substring(75, 78);
		NameStrings.checkSize(file, size);
		records.header("DSCRPTR");
		byte[] first = records.next("a member's second header").clone();
		byte[] second = records.next("a member's third header");
		XptHead names = new XptHead(text(first, 8, 16), text(first, 24, 32), text(first, 32, 40), text(first, 64, 80),
				text(second, 0, 16), text(second, 32, 72), text(second, 72, 80));
		member = names.name();
		int count = NameStrings.integer(file, records.header("NAMESTR").substring(54, 58), "the number of variables");
		variables = NameStrings.read(file, records, count, Integer.parseInt(size));
		records.header("OBS");
		return names;
	}

	public List<XptVariable> variables() {
		return variables;
	}

	/** Number of numbers so far that a double can't hold exactly. */
	public long inexact() {
		return inexact;
	}

	/** Charset of the texts so far: ASCII, UTF-8, or windows-1252 once a text was met that isn't UTF-8. */
	public Charset charset() {
		return charset;
	}

	/** All rows of the current data set. */
	public Table table() throws IOException {
		int rowBytes = variables.stream().mapToInt(XptVariable::length).sum();
		Object[] columns = variables.stream().map(v -> v.text() ? (Object) new String[64] : new double[64]).toArray();
		byte[] row = new byte[rowBytes];
		int rows = 0;
		int filled = 0;
		while (!records.atEnd() && !records.isHeader(MEMBER)) {
			byte[] record = records.next("a row");
			for (int at = 0; at < record.length;) {
				int part = Math.min(rowBytes - filled, record.length - at);
				System.arraycopy(record, at, row, filled, part);
				at += part;
				filled += part;
				if (filled == rowBytes) {
					grow(columns, rows);
					take(row, columns, rows++);
					filled = 0;
				}
			}
		}
		checkRest(row, filled, rows);
		return build(columns, rows - padding(columns, rows, rowBytes, filled));
	}

	/** What stands behind the last row is less than a record, and blank. */
	private void checkRest(byte[] row, int filled, int rows) throws XptException {
		boolean blank = true;
		for (int i = 0; i < filled; i++) {
			blank &= row[i] == ' ';
		}
		if (!blank || filled >= XptRecords.SIZE) {
			throw new XptException(file, "the file ends in row " + (rows + 1) + " of data set " + member + ", " + filled + " of "
					+ row.length + " bytes of it are there; it was cut off: copy or export it again");
		}
	}

	/** Rows shorter than a record: those of blanks within the last record are padding, not rows. */
	private int padding(Object[] columns, int rows, int rowBytes, int filled) {
		int padding = 0;
		while (padding < rows && (padding + 1) * rowBytes + filled < XptRecords.SIZE && isBlank(columns, rows - 1 - padding)) {
			padding++;
		}
		return padding;
	}

	private boolean isBlank(Object[] columns, int row) {
		for (int c = 0; c < columns.length; c++) {
			boolean blank = columns[c] instanceof String[] texts ? texts[row] == null
					: Double.doubleToRawLongBits(((double[]) columns[c])[row]) == blankNumber(variables.get(c).length());
			if (!blank) {
				return false;
			}
		}
		return true;
	}

	/** What blanks are when they are read as a number. */
	private static long blankNumber(int length) {
		return Double.doubleToRawLongBits(IbmDouble.fromBits(0x2020_2020_2020_2020L >>> 64 - 8 * length << 64 - 8 * length));
	}

	private static void grow(Object[] columns, int rows) {
		for (int c = 0; c < columns.length; c++) {
			if (columns[c] instanceof String[] texts && texts.length == rows) {
				columns[c] = Arrays.copyOf(texts, rows * 2);
			} else if (columns[c] instanceof double[] numbers && numbers.length == rows) {
				columns[c] = Arrays.copyOf(numbers, rows * 2);
			}
		}
	}

	private void take(byte[] row, Object[] columns, int at) throws XptException {
		int offset = 0;
		for (int c = 0; c < columns.length; c++) {
			int length = variables.get(c).length();
			if (columns[c] instanceof String[] texts) {
				texts[at] = shared(CellText.decode(row, offset, length, this::met));
			} else {
				((double[]) columns[c])[at] = number(row, offset, length, c, at);
			}
			offset += length;
		}
	}

	private double number(byte[] row, int offset, int length, int column, int at) throws XptException {
		long bits = 0;
		for (int i = 0; i < length; i++) {
			bits |= (row[offset + i] & 0xffL) << 56 - 8 * i;
		}
		if (!IbmDouble.isExact(bits)) {
			inexact++;
		}
		try {
			return IbmDouble.fromBits(bits);
		} catch (ArithmeticException e) {
			throw new XptException(file, "row " + (at + 1) + " of data set " + member + ", variable " + variables.get(column).name() + ": "
					+ e.getMessage() + "; the file is damaged: export it again");
		}
	}

	private void met(Charset other) {
		if (charset != CellText.WINDOWS_1252) {
			charset = other;
		}
	}

	private String shared(String text) {
		if (text.isEmpty()) {
			return null;
		}
		String known = shared.get(text);
		if (known == null && shared.size() < SHARED_TEXTS) {
			shared.put(text, text);
		}
		return known == null ? text : known;
	}

	private Table build(Object[] columns, int rows) {
		Table.Builder table = Table.builder();
		for (int c = 0; c < columns.length; c++) {
			String name = variables.get(c).name();
			if (columns[c] instanceof String[] texts) {
				table.text(name, Arrays.copyOf(texts, rows));
			} else {
				table.number(name, null, Arrays.copyOf((double[]) columns[c], rows));
			}
		}
		return table.build();
	}

	private static String text(byte[] record, int from, int to) {
		return CellText.decode(record, from, to - from, null);
	}
}
