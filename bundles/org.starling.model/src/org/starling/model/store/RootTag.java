package org.starling.model.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.starling.model.store.migration.Migrations;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** The first tag of a document file: enough for a listing and to know the format version. */
record RootTag(String name, int line, Map<String, String> attributes) {

	/** Reads no further than the first tag. */
	static RootTag read(Path file, byte[] xml) throws IOException {
		Finder finder = new Finder();
		try {
			SafeXml.parse(file, xml, finder);
		} catch (DocumentFormatException e) {
			if (finder.found == null) {
				throw e;
			}
		}
		return finder.found;
	}

	/**
	 * The format version.
	 *
	 * @throws DocumentFormatException when the tag is not the one of that kind of file, or of a version that this program
	 *         does not know
	 */
	int checkedVersion(Path file) throws DocumentFormatException {
		Optional<DocumentKind> kind = DocumentKind.of(file);
		String expected = kind.map(k -> k.eClass().getName()).orElse("");
		if (kind.isEmpty() || !name.equals(kind.get().eClass().getEPackage().getNsPrefix() + ":" + expected)) {
			throw new DocumentFormatException(file, line, "the first element is '" + name + "', not the one of a file '"
					+ file.getFileName() + "'", "Give the file the extension that belongs to what it holds", null);
		}
		String text = attributes.getOrDefault(Migrations.VERSION_ATTRIBUTE, "1");
		int version;
		try {
			version = Integer.parseInt(text);
		} catch (NumberFormatException e) {
			version = 0;
		}
		if (version < 1) {
			throw new DocumentFormatException(file, line, "'" + text + "' is no format version", "Correct the attribute "
					+ Migrations.VERSION_ATTRIBUTE + " (now " + Migrations.CURRENT_VERSION + ")", null);
		}
		if (version > Migrations.CURRENT_VERSION) {
			throw new DocumentFormatException(file, line, "written in format version " + version + "; this program knows versions up to "
					+ Migrations.CURRENT_VERSION, "Open the project with a newer version of Starling", null);
		}
		return version;
	}

	private static final class Finder extends DefaultHandler {
		private Locator locator;
		private RootTag found;

		@Override
		public void setDocumentLocator(Locator newLocator) {
			locator = newLocator;
		}

		@Override
		public void startElement(String uri, String localName, String qName, Attributes attributes) throws SAXException {
			Map<String, String> values = new TreeMap<>();
			for (int i = 0; i < attributes.getLength(); i++) {
				values.put(attributes.getQName(i), attributes.getValue(i));
			}
			found = new RootTag(qName, locator.getLineNumber(), values);
			throw new FormatViolation(found.line, "enough was read", "Nothing");
		}
	}
}
