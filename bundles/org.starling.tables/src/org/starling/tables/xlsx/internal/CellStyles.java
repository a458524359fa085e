package org.starling.tables.xlsx.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;

/** Which styles of cells show a number as a date or time. */
final class CellStyles {

	private final Path file;
	private final Map<Integer, String> formats = new HashMap<>();
	private final List<Boolean> dates = new ArrayList<>();

	CellStyles(Path file) {
		this.file = file;
	}

	CellStyles read(InputStream in) throws IOException {
		try {
			XMLStreamReader xml = Xml.reader(in);
			boolean ofCells = false;
			while (Xml.nextElement(xml)) {
				switch (xml.getLocalName()) {
				case "numFmt" -> formats.put(integer(xml.getAttributeValue(null, "numFmtId")),
						String.valueOf(xml.getAttributeValue(null, "formatCode")));
				case "cellXfs" -> ofCells = true;
				case "cellStyles", "dxfs" -> ofCells = false;
				case "xf" -> {
					if (ofCells) {
						dates.add(isDate(integer(xml.getAttributeValue(null, "numFmtId"))));
					}
				}
				default -> {
					// fonts, borders, colours
				}
				}
			}
			return this;
		} catch (XMLStreamException e) {
			throw Xml.explained(file, "the styles", e);
		}
	}

	private boolean isDate(int id) {
		String own = formats.get(id);
		return DateUtil.isADateFormat(id, own == null ? BuiltinFormats.getBuiltinFormat(id) : own);
	}

	private static int integer(String text) {
		return text != null && text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : 0;
	}

	boolean isDate(String style) {
		int index = integer(style);
		return style != null && index < dates.size() && dates.get(index);
	}
}
