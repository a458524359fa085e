package org.starling.tables.xlsx.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.starling.tables.xlsx.XlsxException;

/** The texts to which cells point by number; runs of one text are joined, hints of pronunciation left out. */
final class SharedTexts {

	/** Excel's own limit. */
	static final int LONGEST_TEXT = 32_767;

	private final Path file;
	private final List<String> texts = new ArrayList<>();

	SharedTexts(Path file) {
		this.file = file;
	}

	SharedTexts read(InputStream in) throws IOException {
		try {
			XMLStreamReader xml = Xml.reader(in);
			while (Xml.nextElement(xml)) {
				if (xml.getLocalName().equals("si")) {
					texts.add(text(xml, "si", file, "text " + texts.size()));
				}
			}
			return this;
		} catch (XMLStreamException e) {
			throw Xml.explained(file, "the list of texts", e);
		}
	}

	String get(String number, String cell) throws XlsxException {
		if (!number.matches("[0-9]{1,9}") || Integer.parseInt(number) >= texts.size()) {
			throw new XlsxException(file, "cell " + cell + " points to text " + number + ", of which there are " + texts.size()
					+ "; the workbook is damaged: save it again");
		}
		return texts.get(Integer.parseInt(number));
	}

	/** All {@code t} within the element at which the reader stands. */
	static String text(XMLStreamReader xml, String end, Path file, String where) throws XMLStreamException, XlsxException {
		StringBuilder text = new StringBuilder();
		boolean inText = false;
		int phonetic = 0;
		while (true) {
			int event = Xml.next(xml);
			switch (event) {
			case XMLStreamConstants.START_ELEMENT -> {
				phonetic += xml.getLocalName().equals("rPh") ? 1 : 0;
				inText = phonetic == 0 && xml.getLocalName().equals("t");
			}
			case XMLStreamConstants.END_ELEMENT -> {
				if (xml.getLocalName().equals(end)) {
					return text.toString();
				}
				phonetic -= xml.getLocalName().equals("rPh") ? 1 : 0;
				inText = false;
			}
			case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
				if (inText) {
					append(text, xml, file, where);
				}
			}
			default -> {
				// comments and the like
			}
			}
		}
	}

	static void append(StringBuilder text, XMLStreamReader xml, Path file, String where) throws XlsxException {
		if (text.length() + xml.getTextLength() > LONGEST_TEXT) {
			throw new XlsxException(file, where + " has more than " + LONGEST_TEXT
					+ " characters, which no spreadsheet program writes; shorten it, or save the sheet as CSV");
		}
		text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
	}
}
