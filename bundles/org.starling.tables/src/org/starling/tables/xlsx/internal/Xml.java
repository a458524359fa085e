package org.starling.tables.xlsx.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.starling.tables.xlsx.XlsxException;

/** XML of workbooks, read forwards. A document type declaration, with which entities would come, is refused. */
final class Xml {

	private static final XMLInputFactory FACTORY = factory();

	/** Always the one of the platform: others on the class path know other limits. */
	private static XMLInputFactory factory() {
		XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		factory.setXMLResolver((publicId, systemId, base, namespace) -> {
			throw new XMLStreamException("an external entity is named");
		});
		return factory;
	}

	private Xml() {
	}

	static XMLStreamReader reader(InputStream in) throws XMLStreamException {
		return FACTORY.createXMLStreamReader(in);
	}

	/** Moves to the next start of an element; false at the end. */
	static boolean nextElement(XMLStreamReader xml) throws XMLStreamException {
		while (xml.hasNext()) {
			int event = next(xml);
			if (event == XMLStreamConstants.START_ELEMENT) {
				return true;
			}
		}
		return false;
	}

	/** The next event. */
	static int next(XMLStreamReader xml) throws XMLStreamException {
		int event = xml.next();
		if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
			throw new XMLStreamException("it declares a document type or names an entity, which workbooks don't", xml.getLocation());
		}
		return event;
	}

	static boolean isTrue(String value) {
		return "1".equals(value) || "true".equals(value);
	}

	static IOException explained(Path file, String what, XMLStreamException e) {
		for (Throwable cause = e; cause != null; cause = cause.getCause()) {
			if (cause instanceof IOException trouble) {
				return WorkbookPackage.explained(file, trouble);
			}
		}
		String message = String.valueOf(e.getMessage()).lines().reduce((a, b) -> b).orElse("").replaceFirst("^Message: ", "");
		return new XlsxException(file, what + " can't be read (line " + e.getLocation().getLineNumber() + ": " + message
				+ "); open it in a spreadsheet program and save it again", e);
	}
}
