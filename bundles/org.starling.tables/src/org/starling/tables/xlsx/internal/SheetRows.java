package org.starling.tables.xlsx.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.starling.tables.rows.Row;
import org.starling.tables.xlsx.XlsxException;

/** The rows of one sheet. For one thread. */
public final class SheetRows implements AutoCloseable {

	private static final int MOST_ROWS = 1 << 20;
	private static final int MOST_COLUMNS = 1 << 14;

	private final Path file;
	private final String sheet;
	private final InputStream in;
	private final XMLStreamReader xml;
	private final SharedTexts texts;
	private final CellValues values;
	private long row;
	private long formulas;
	private String firstFormula;

	public SheetRows(Path file, WorkbookPackage workbook, WorkbookPackage.Sheet sheet) throws IOException {
		this.file = file;
		this.sheet = sheet.name();
		texts = workbook.sharedTexts();
		values = new CellValues(workbook.styles(), workbook.countsFrom1904());
		in = sheet.part().getInputStream();
		try {
			xml = Xml.reader(in);
		} catch (XMLStreamException e) {
			in.close();
			throw Xml.explained(file, "sheet \"" + this.sheet + "\"", e);
		}
	}

	/** The next row that isn't blank, or null. */
	public Row next() throws IOException {
		try {
			while (Xml.nextElement(xml)) {
				if (xml.getLocalName().equals("row")) {
					String number = xml.getAttributeValue(null, "r");
					row = number == null ? row + 1 : number(number, MOST_ROWS, "row " + number);
					List<String> cells = cells();
					if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
						return new Row(row, cells);
					}
				}
			}
			return null;
		} catch (XMLStreamException e) {
			throw Xml.explained(file, "sheet \"" + sheet + "\" behind row " + row, e);
		} catch (IOException | RuntimeException e) {
			throw WorkbookPackage.explained(file, e);
		}
	}

	private List<String> cells() throws XMLStreamException, IOException {
		List<String> cells = new ArrayList<>();
		while (true) {
			int event = Xml.next(xml);
			if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("row")) {
				while (!cells.isEmpty() && cells.getLast().isBlank()) {
					cells.removeLast();
				}
				return cells;
			}
			if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) {
				String reference = xml.getAttributeValue(null, "r");
				int column = reference == null ? cells.size() : column(reference);
				if (column < cells.size()) {
					throw new XlsxException(file, "cell " + reference + " of sheet \"" + sheet + "\" stands behind its neighbours; the "
							+ "workbook is damaged: save it again");
				}
				while (cells.size() < column) {
					cells.add("");
				}
				cells.add(cell(sheet + "!" + name(column)));
			}
		}
	}

	private String cell(String name) throws XMLStreamException, IOException {
		String type = xml.getAttributeValue(null, "t");
		String style = xml.getAttributeValue(null, "s");
		String inline = null;
		StringBuilder value = null;
		boolean formula = false;
		StringBuilder into = null;
		while (true) {
			int event = Xml.next(xml);
			if (event == XMLStreamConstants.START_ELEMENT) {
				switch (xml.getLocalName()) {
				case "v" -> into = value = new StringBuilder();
				case "f" -> formula = true;
				case "is" -> inline = SharedTexts.text(xml, "is", file, "cell " + name);
				default -> {
					// extensions
				}
				}
			} else if (event == XMLStreamConstants.END_ELEMENT) {
				into = null;
				if (xml.getLocalName().equals("c")) {
					break;
				}
			} else if (into != null && xml.hasText()) {
				SharedTexts.append(into, xml, file, "cell " + name);
			}
		}
		if (formula) {
			formula(name, value);
		}
		if (inline != null || value == null) {
			return inline == null ? "" : inline;
		}
		return "s".equals(type) ? texts.get(value.toString(), name) : values.text(value.toString(), type, style);
	}

	private void formula(String name, StringBuilder value) throws XlsxException {
		if (value == null) {
			throw new XlsxException(file, "cell " + name + " holds a formula without a result; open the workbook in a spreadsheet "
					+ "program, let it calculate and save it, or put the values there");
		}
		formulas++;
		firstFormula = firstFormula == null ? name : firstFormula;
	}

	/** What is to be said of the rows so far. */
	public List<String> notes() {
		return formulas == 0 ? List.of() : List.of(formulas + (formulas == 1 ? " cell holds a formula" : " cells hold formulas")
				+ ", the first is " + firstFormula + "; their last results were taken as the spreadsheet program saved them");
	}

	private String name(int column) {
		StringBuilder letters = new StringBuilder();
		for (int c = column + 1; c > 0; c = (c - 1) / 26) {
			letters.insert(0, (char) ('A' + (c - 1) % 26));
		}
		return letters.append(row).toString();
	}

	private int column(String reference) throws XlsxException {
		int column = 0;
		for (int i = 0; i < reference.length() && Character.isLetter(reference.charAt(i)) && i < 4; i++) {
			column = column * 26 + Character.toUpperCase(reference.charAt(i)) - 'A' + 1;
		}
		if (column < 1 || column > MOST_COLUMNS) {
			throw new XlsxException(file, "sheet \"" + sheet + "\" has a cell \"" + reference + "\"; columns go from A to XFD. The "
					+ "workbook is damaged: save it again");
		}
		return column - 1;
	}

	private long number(String text, long most, String what) throws XlsxException {
		if (!text.matches("[0-9]{1,9}") || Long.parseLong(text) > most || Long.parseLong(text) <= row) {
			throw new XlsxException(file, "sheet \"" + sheet + "\" has a " + what + " behind row " + row + "; rows go up from 1 to " + most
					+ ". The workbook is damaged: save it again");
		}
		return Long.parseLong(text);
	}

	@Override
	public void close() throws IOException {
		in.close();
	}
}
