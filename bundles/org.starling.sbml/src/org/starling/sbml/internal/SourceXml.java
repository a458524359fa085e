package org.starling.sbml.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;

import org.starling.model.store.XmlParsers;
import org.starling.sbml.SbmlException;
import org.starling.sbml.SbmlMessage;
import org.starling.sbml.SbmlMessage.Severity;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** A file as a document with lines, read with no document type, no entity and within limits before anything else sees it. */
public final class SourceXml {

	/** Largest file that is read, in bytes. */
	private static final int MAX_BYTES = 256 << 20;

	private SourceXml() {
	}

	public static Document read(Path file) throws IOException {
		byte[] bytes;
		try (InputStream in = Files.newInputStream(file)) {
			bytes = in.readNBytes(MAX_BYTES + 1);
		}
		if (bytes.length > MAX_BYTES) {
			throw refused(file, 0, "the file is larger than " + (MAX_BYTES >> 20) + " MB and is not read", null);
		}
		if (bytes.length == 0) {
			throw refused(file, 0, "the file is empty", null);
		}
		return parse(file, bytes);
	}

	/** @param file for messages */
	public static Document parse(Path file, byte[] bytes) throws IOException {
		try {
			Document document = DocumentBuilderFactory.newDefaultNSInstance().newDocumentBuilder().newDocument();
			XmlParsers.hardened(true).parse(new InputSource(new ByteArrayInputStream(bytes)), new LineHandler(document));
			return document;
		} catch (SAXParseException e) {
			String head = new String(bytes, 0, Math.min(bytes.length, 4096), StandardCharsets.ISO_8859_1);
			throw refused(file, Math.max(0, e.getLineNumber()), head.contains("<!DOCTYPE")
					? "document type declarations (DTD, entities) are not allowed; no SBML needs one, so remove it if you trust the file"
					: "not well-formed XML: " + e.getMessage(), e);
		} catch (SAXException e) {
			throw refused(file, 0, "not readable as XML: " + e.getMessage(), e);
		} catch (IOException e) {
			// the bytes are in memory: what fails is their decoding
			throw refused(file, 0, "not valid text: " + e.getMessage(), e);
		} catch (ParserConfigurationException e) {
			throw new IllegalStateException("this Java has no XML document builder", e);
		}
	}

	public static SbmlException refused(Path file, int line, String text, Exception cause) {
		return new SbmlException(file, List.of(new SbmlMessage(Severity.ERROR, "document", line, text)), cause);
	}

	/** A document, or an element with what it holds, as text. */
	public static String write(Node document) {
		try {
			StringWriter out = new StringWriter();
			TransformerFactory.newDefaultInstance().newTransformer().transform(new DOMSource(document), new StreamResult(out));
			return out.toString();
		} catch (TransformerException e) {
			throw new IllegalStateException("a document in memory could not be written as text", e);
		}
	}
}
