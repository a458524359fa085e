package org.starling.sbml.internal;

import javax.xml.stream.XMLStreamException;

import org.sbml.jsbml.SBMLDocument;
import org.sbml.jsbml.xml.stax.SBMLReader;

/**
 * JSBML's reader, kept from one document to the next: making its parsers takes longer than reading a small model. One thread at a
 * time. A reader that failed is not used again.
 */
final class JsbmlReader {

	private static SBMLReader kept;

	private JsbmlReader() {
	}

	/** JSBML reports what it can't read by unchecked exceptions of many kinds. */
	static synchronized SBMLDocument read(String text) throws XMLStreamException {
		SBMLReader reader = kept == null ? new SBMLReader() : kept;
		kept = null;
		SBMLDocument document = reader.readSBMLFromString(text);
		kept = reader;
		return document;
	}
}
