package org.starling.tables.xlsx.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.starling.tables.xlsx.XlsxException;

/** The parts of a workbook, opened by POI with limits to what may be unpacked. For one thread. */
public final class WorkbookPackage implements AutoCloseable {

	/** Bytes of one unpacked part; a sheet of Excel's most rows with 20 columns stays below. */
	private static final long LARGEST_PART = 1L << 31;
	private static final long LARGEST_SHARED_TEXTS = 1L << 28;
	private static final long MOST_PARTS = 10_000;

	static {
		ZipSecureFile.setMaxEntrySize(LARGEST_PART);
		ZipSecureFile.setMaxFileCount(MOST_PARTS);
	}

	/** A sheet of the workbook. */
	public record Sheet(String name, PackagePart part) {
	}

	private final Path file;
	private final OPCPackage parts;
	private final PackagePart workbook;
	private final List<Sheet> sheets = new ArrayList<>();
	private boolean from1904;

	public WorkbookPackage(Path file) throws IOException {
		this.file = file;
		this.parts = open(file);
		try {
			workbook = related(null, "/officeDocument", "workbook");
			if (workbook == null) {
				throw new XlsxException(file, "there is no workbook in it; save it again as .xlsx");
			}
			readWorkbook();
		} catch (IOException | RuntimeException e) {
			parts.revert();
			throw explained(e);
		}
	}

	private static OPCPackage open(Path file) throws IOException {
		try {
			return OPCPackage.open(file.toFile(), PackageAccess.READ);
		} catch (InvalidFormatException | OpenXML4JRuntimeException | IllegalArgumentException e) {
			throw explained(file, e);
		}
	}

	/** Any trouble of the package in one sentence. */
	private IOException explained(Exception cause) {
		return explained(file, cause);
	}

	static IOException explained(Path file, Exception cause) {
		String message = String.valueOf(cause.getMessage());
		if (cause instanceof XlsxException known) {
			return known;
		}
		if (message.contains("Zip bomb") || message.contains("MAX_FILE_COUNT") || message.contains("file count")
				|| message.contains("would exceed the max size")) {
			return new XlsxException(file, "it unpacks to far more than it states or is sensible (a \"zip bomb\"); it is not read. "
					+ "If it is honest, save the sheet as CSV", cause);
		}
		if (message.contains("OLE2") || message.contains("password") || message.contains("encrypt")) {
			return new XlsxException(file, "it is encrypted or an Excel file of the old kind; save it without password as .xlsx", cause);
		}
		return new XlsxException(file, "it is no workbook (.xlsx) or damaged (" + message.lines().findFirst().orElse("") + "); "
				+ "open it in a spreadsheet program and save it again", cause);
	}

	private void readWorkbook() throws IOException {
		try (InputStream in = workbook.getInputStream()) {
			XMLStreamReader xml = Xml.reader(in);
			while (Xml.nextElement(xml)) {
				switch (xml.getLocalName()) {
				case "workbookPr" -> from1904 = Xml.isTrue(xml.getAttributeValue(null, "date1904"));
				case "sheet" -> addSheet(xml);
				default -> {
					// of no matter for the cells
				}
				}
			}
		} catch (XMLStreamException e) {
			throw Xml.explained(file, "the list of sheets", e);
		}
	}

	private void addSheet(XMLStreamReader xml) throws IOException {
		String id = null;
		for (int i = 0; i < xml.getAttributeCount(); i++) {
			if (xml.getAttributeLocalName(i).equals("id") && !xml.getAttributeNamespace(i).isEmpty()) {
				id = xml.getAttributeValue(i);
			}
		}
		String name = xml.getAttributeValue(null, "name");
		PackageRelationship relation = id == null ? null : workbook.getRelationship(id);
		if (relation == null || name == null) {
			throw new XlsxException(file, "the sheet \"" + name + "\" has no content; save the workbook again");
		}
		if (relation.getRelationshipType().endsWith("/worksheet")) {
			PackagePart part = part(relation);
			if (part == null) {
				throw new XlsxException(file, "the content of sheet \"" + name + "\" is missing; save the workbook again");
			}
			sheets.add(new Sheet(name, part));
		}
	}

	private PackagePart part(PackageRelationship relation) throws XlsxException {
		try {
			return parts.getPart(PackagingURIHelper.createPartName(relation.getTargetURI()));
		} catch (InvalidFormatException e) {
			throw new XlsxException(file, "a part has the impossible name " + relation.getTargetURI() + "; save the workbook again", e);
		}
	}

	/** The first part that the workbook (or the package, when there is none yet) names in this relation, or null. */
	private PackagePart related(PackagePart from, String suffix, String what) throws IOException {
		try {
			for (PackageRelationship relation : from == null ? parts.getRelationships() : from.getRelationships()) {
				if (relation.getRelationshipType().endsWith(suffix)) {
					return part(relation);
				}
			}
			return null;
		} catch (InvalidFormatException e) {
			throw new XlsxException(file, "the part " + what + " can't be found; save the workbook again", e);
		}
	}

	public List<Sheet> sheets() {
		return List.copyOf(sheets);
	}

	/** The sheet of that name, or the first one for null. */
	public Sheet sheet(String name) throws XlsxException {
		return sheets.stream().filter(sheet -> name == null || sheet.name.equals(name)).findFirst()
				.orElseThrow(() -> new XlsxException(file, name == null ? "it has no sheet with cells"
						: "it has no sheet \"" + name + "\"; it has " + sheets.stream().map(Sheet::name).toList()));
	}

	/** Whether days are counted from 1904 on, else from 1900. */
	public boolean countsFrom1904() {
		return from1904;
	}

	SharedTexts sharedTexts() throws IOException {
		PackagePart part = related(workbook, "/sharedStrings", "shared texts");
		if (part == null) {
			return new SharedTexts(file);
		}
		if (part.getSize() > LARGEST_SHARED_TEXTS) {
			throw new XlsxException(file, "its texts unpack to " + part.getSize() + " bytes; at most " + LARGEST_SHARED_TEXTS
					+ " are read. Save the sheet as CSV");
		}
		try (InputStream in = part.getInputStream()) {
			return new SharedTexts(file).read(in);
		} catch (IOException | RuntimeException e) {
			throw explained(e);
		}
	}

	CellStyles styles() throws IOException {
		PackagePart part = related(workbook, "/styles", "styles");
		if (part == null) {
			return new CellStyles(file);
		}
		try (InputStream in = part.getInputStream()) {
			return new CellStyles(file).read(in);
		} catch (IOException | RuntimeException e) {
			throw explained(e);
		}
	}

	@Override
	public void close() {
		parts.revert();
	}
}
