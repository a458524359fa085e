package org.starling.tables.xlsx;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks part by part, as a spreadsheet program or somebody who means harm would make them. */
public final class Workbook {

	private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
	private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
	private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

	private final Map<String, byte[]> parts = new LinkedHashMap<>();

	/** A workbook with one sheet named Data. */
	public Workbook() {
		part("[Content_Types].xml", "<Types xmlns=\"" + PACKAGE + "content-types\"><Default Extension=\"rels\" ContentType=\""
				+ "application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
				+ "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + TYPE + "sheet.main+xml\"/></Types>");
		part("_rels/.rels", "<Relationships xmlns=\"" + PACKAGE + "relationships\"><Relationship Id=\"rId1\" Type=\"" + OFFICE
				+ "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
		part("xl/workbook.xml", "<workbook xmlns:r=\"" + OFFICE + "\"><workbookPr/><sheets><sheet name=\"Data\" sheetId=\"1\" r:id=\"r1\"/>"
				+ "</sheets></workbook>");
		part("xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"" + PACKAGE + "relationships\"><Relationship Id=\"r1\" Type=\"" + OFFICE
				+ "/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"r2\" Type=\"" + OFFICE
				+ "/sharedStrings\" Target=\"sharedStrings.xml\"/><Relationship Id=\"r3\" Type=\"" + OFFICE
				+ "/styles\" Target=\"styles.xml\"/></Relationships>");
		part("xl/sharedStrings.xml", "<sst><si><t>id</t></si><si><r><t>time </t></r><r><t>(h)</t></r></si><si><t>conc (mg/L)</t>"
				+ "<rPh><t>read aloud</t></rPh></si></sst>");
		part("xl/styles.xml", "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\\ hh:mm\"/></numFmts>"
				+ "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/><xf numFmtId=\"14\"/><xf numFmtId=\"2\"/></cellXfs></styleSheet>");
		sheet("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c><c r=\"C1\" t=\"s\"><v>2</v></c></row>"
				+ "<row r=\"2\"><c r=\"A2\"><v>1</v></c><c r=\"B2\"><v>0.5</v></c><c r=\"C2\"><v>1.25</v></c></row>");
	}

	public Workbook part(String name, String xml) {
		return part(name, ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + xml).getBytes(StandardCharsets.UTF_8));
	}

	public Workbook part(String name, byte[] content) {
		parts.put(name, content);
		return this;
	}

	public Workbook without(String name) {
		parts.remove(name);
		return this;
	}

	public Workbook sheet(String rows) {
		return part("xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
	}

	/** Rows behind the headings id, time (h), conc (mg/L). */
	public Workbook rows(String rows) {
		return sheet("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c><c r=\"C1\" t=\"s\"><v>2</v></c></row>"
				+ rows);
	}

	public Path write(Path file) throws IOException {
		try (OutputStream out = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(out)) {
			for (Map.Entry<String, byte[]> part : parts.entrySet()) {
				zip.putNextEntry(new ZipEntry(part.getKey()));
				zip.write(part.getValue());
				zip.closeEntry();
			}
		}
		return file;
	}
}
