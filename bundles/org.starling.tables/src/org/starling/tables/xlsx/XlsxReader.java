package org.starling.tables.xlsx;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.starling.tables.rows.Row;
import org.starling.tables.rows.RowSource;
import org.starling.tables.xlsx.internal.SheetRows;
import org.starling.tables.xlsx.internal.WorkbookPackage;

/**
 * Reads one sheet of a workbook row by row; the first row with cells names the columns. Numbers come as the shortest text of
 * their full value, never as they are shown; dates and times as ISO 8601; of formulas the last result, with a note, and a
 * formula without one is refused. Limits: rows and columns as Excel has them, texts of 32767 characters, 2 GiB unpacked. Source:
 * ECMA-376, 5th edition, part 1, §18. For one thread.
 */
public final class XlsxReader implements RowSource {

	private final WorkbookPackage workbook;
	private final SheetRows rows;
	private final List<String> header;

	/**
	 * @param sheet null for the first one
	 * @throws XlsxException when it is no workbook, is damaged or unpacks to too much, or has no such sheet
	 * @throws IOException   when reading fails
	 */
	public XlsxReader(Path file, String sheet) throws IOException {
		workbook = new WorkbookPackage(file);
		SheetRows opened = null;
		try {
			opened = new SheetRows(file, workbook, workbook.sheet(sheet));
			Row first = opened.next();
			header = first == null ? List.of() : first.cells().stream().map(String::strip).toList();
			rows = opened;
		} catch (IOException | RuntimeException e) {
			if (opened != null) {
				opened.close();
			}
			workbook.close();
			throw e;
		}
	}

	/** Names of all sheets with cells in their order. */
	public static List<String> sheets(Path file) throws IOException {
		try (WorkbookPackage workbook = new WorkbookPackage(file)) {
			return workbook.sheets().stream().map(WorkbookPackage.Sheet::name).toList();
		}
	}

	@Override
	public List<String> header() {
		return header;
	}

	/** @throws XlsxException when a cell can't be taken; the message names it */
	@Override
	public Row next() throws IOException {
		return rows.next();
	}

	@Override
	public List<String> notes() {
		return rows.notes();
	}

	@Override
	public void close() throws IOException {
		try {
			rows.close();
		} finally {
			workbook.close();
		}
	}
}
