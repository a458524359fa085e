package org.starling.tables.xlsx;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.starling.files.AtomicFile;
import org.starling.tables.Column;
import org.starling.tables.NumberColumn;
import org.starling.tables.Table;

/**
 * Writes a table as a workbook of one sheet: the columns' names with units in the first row, numbers as numbers, texts as
 * texts, whatever they begin with, and nothing for what is missing. The same table always gives the same bytes. Source:
 * ECMA-376, part 1, §18.3. Stateless and thread-safe.
 */
public final class XlsxWriter {

	private static final int MOST_ROWS = 1 << 20;
	private static final int MOST_COLUMNS = 1 << 14;
	private static final int LONGEST_TEXT = 32_767;
	private static final int LONGEST_SHEET_NAME = 31;
	private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
	private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
	private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
	private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
	private static final String TYPES = "application/vnd.openxmlformats-";

	private XlsxWriter() {
	}

	/**
	 * Writes the file whole or not at all.
	 *
	 * @param sheet name of the sheet
	 * @throws XlsxException when the table is larger than a sheet, or a text longer than a cell
	 * @throws IOException   when writing fails; the file is then what it was
	 */
	public static void write(Table table, String sheet, Path file) throws IOException {
		if (table.rows() >= MOST_ROWS || table.columns().size() > MOST_COLUMNS) {
			throw new XlsxException(file, "the table has " + table.rows() + " rows and " + table.columns().size()
					+ " columns, a sheet holds 1048575 and 16384; write CSV");
		}
		if (sheet.isBlank() || sheet.length() > LONGEST_SHEET_NAME || !sheet.matches("[^\\\\/?*:\\[\\]]+")) {
			throw new XlsxException(file, "\"" + sheet + "\" can't name a sheet: 31 characters without \\ / ? * : [ ] are possible");
		}
		AtomicFile.write(file, out -> write(table, sheet, file, out));
	}

	private static void write(Table table, String sheet, Path file, OutputStream out) throws IOException {
		ZipOutputStream zip = new ZipOutputStream(out);
		part(zip, "[Content_Types].xml", "<Types xmlns=\"" + PACKAGE + "content-types\">"
				+ "<Default Extension=\"rels\" ContentType=\"" + TYPES + "package.relationships+xml\"/>"
				+ "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
				+ "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + TYPES + "officedocument.spreadsheetml.sheet.main+xml\"/>"
				+ "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"" + TYPES
				+ "officedocument.spreadsheetml.worksheet+xml\"/></Types>");
		part(zip, "_rels/.rels", relation("/officeDocument", "xl/workbook.xml"));
		part(zip, "xl/workbook.xml", "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "\"><sheets><sheet name=\"" + escaped(sheet)
				+ "\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
		part(zip, "xl/_rels/workbook.xml.rels", relation("/worksheet", "worksheets/sheet1.xml"));
		entry(zip, "xl/worksheets/sheet1.xml");
		Writer text = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8), 1 << 16);
		sheet(table, file, text);
		text.flush();
		zip.closeEntry();
		zip.finish();
	}

	private static String relation(String type, String target) {
		return "<Relationships xmlns=\"" + PACKAGE + "relationships\"><Relationship Id=\"rId1\" Type=\"" + OFFICE + type + "\" Target=\""
				+ target + "\"/></Relationships>";
	}

	private static void part(ZipOutputStream zip, String name, String xml) throws IOException {
		entry(zip, name);
		zip.write((XML + xml).getBytes(StandardCharsets.UTF_8));
		zip.closeEntry();
	}

	private static void entry(ZipOutputStream zip, String name) throws IOException {
		ZipEntry entry = new ZipEntry(name);
		entry.setTimeLocal(LocalDateTime.of(2000, 1, 1, 0, 0));
		zip.putNextEntry(entry);
	}

	private static void sheet(Table table, Path file, Writer out) throws IOException {
		out.write(XML + "<worksheet xmlns=\"" + MAIN + "\"><sheetData><row r=\"1\">");
		for (Column column : table.columns()) {
			text(column.heading(), out);
		}
		out.write("</row>");
		for (int row = 0; row < table.rows(); row++) {
			out.write("<row r=\"" + (row + 2) + "\">");
			for (Column column : table.columns()) {
				cell(column, row, file, out);
			}
			out.write("</row>");
		}
		out.write("</sheetData></worksheet>");
	}

	private static void cell(Column column, int row, Path file, Writer out) throws IOException {
		if (column.isMissing(row)) {
			out.write("<c/>");
		} else if (column instanceof NumberColumn numbers && Double.isFinite(numbers.value(row))) {
			out.write("<c><v>" + column.text(row) + "</v></c>");
		} else {
			String text = column.text(row);
			if (text.length() > LONGEST_TEXT) {
				throw new XlsxException(file, "row " + (row + 1) + " of column \"" + column.name() + "\" has " + text.length()
						+ " characters, a cell holds " + LONGEST_TEXT + "; write CSV");
			}
			text(text, out);
		}
	}

	private static void text(String text, Writer out) throws IOException {
		out.write("<c t=\"inlineStr\"><is><t xml:space=\"preserve\">");
		out.write(escaped(text));
		out.write("</t></is></c>");
	}

	/** XML 1.0 can't hold most control characters; ECMA-376 writes them as {@code _x000B_}. */
	private static String escaped(String text) {
		StringBuilder escaped = new StringBuilder(text.length() + 16);
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			switch (c) {
			case '<' -> escaped.append("&lt;");
			case '&' -> escaped.append("&amp;");
			case '"' -> escaped.append("&quot;");
			case '\r' -> escaped.append("&#13;");
			default -> {
				if (c < ' ' && c != '\n' && c != '\t' || c == '\uFFFE' || c == '\uFFFF') {
					escaped.append(String.format("_x%04X_", (int) c));
				} else {
					escaped.append(c);
				}
			}
			}
		}
		return escaped.toString();
	}
}
