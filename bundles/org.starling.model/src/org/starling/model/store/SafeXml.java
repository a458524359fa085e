package org.starling.model.store;

import java.io.ByteArrayInputStream;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * The only way in for XML: the JDK's own parser with document type declarations forbidden (so no entity of any kind can
 * be declared), nothing fetched from anywhere, and limits on size, depth and number of elements.
 */
final class SafeXml {

	/** Largest file that is read, in bytes. */
	static final long MAX_BYTES = 64L << 20;
	/** Deepest nesting of elements; the parser's own limit (100, jdk.xml.maxElementDepth) is a second wall. */
	static final int MAX_DEPTH = 64;
	/** Most elements in one file. */
	static final int MAX_ELEMENTS = 1_000_000;

	private static final String RESTORE = "Restore the file from .starling/backups or from version control";

	private SafeXml() {
	}

	/** All bytes of a file, unless there are more than {@link #MAX_BYTES}. */
	static byte[] read(Path file) throws IOException {
		try (InputStream in = Files.newInputStream(file)) {
			return read(file, in);
		}
	}

	static byte[] read(Path file, InputStream in) throws IOException {
		byte[] bytes = in.readNBytes((int) MAX_BYTES + 1);
		checkSize(file, bytes);
		return bytes;
	}

	/** Refuses what could not be read again. Nothing small can have too many elements. */
	static void checkWritten(Path file, byte[] xml) throws IOException {
		checkSize(file, xml);
		if (xml.length > MAX_ELEMENTS) {
			parse(file, xml, new DefaultHandler());
		}
	}

	private static void checkSize(Path file, byte[] xml) throws DocumentFormatException {
		if (xml.length > MAX_BYTES) {
			throw new DocumentFormatException(file, 0, "larger than " + (MAX_BYTES >> 20) + " MB",
					"Keep tables in data files (CSV) beside the document", null);
		}
	}

	/**
	 * Parses into a handler, which sees qualified names as written (the parser is not namespace-aware, as EMF expects).
	 *
	 * @throws DocumentFormatException when it is no well-formed XML, or goes beyond the limits
	 */
	static void parse(Path file, byte[] xml, DefaultHandler target) throws IOException {
		checkTags(file, xml);
		try {
			XmlParsers.hardened(false).parse(new InputSource(new ByteArrayInputStream(xml)), new LimitHandler(target));
		} catch (FormatViolation e) {
			throw e.at(file);
		} catch (SAXParseException e) {
			throw notWellFormed(file, xml, e);
		} catch (SAXException e) {
			throw new DocumentFormatException(file, 0, "not readable as XML (" + e.getMessage() + ")", RESTORE, e);
		} catch (CharConversionException | UnsupportedEncodingException e) {
			throw new DocumentFormatException(file, 0, "not valid text (" + e.getMessage() + ")", RESTORE, e);
		}
	}

	/** Refuses too many start tags before the first element becomes an object; what hides here, in another encoding, the parser counts. */
	private static void checkTags(Path file, byte[] xml) throws DocumentFormatException {
		int tags = 0;
		int line = 1;
		for (int i = 0; xml.length > MAX_ELEMENTS && i < xml.length - 1; i++) {
			if (xml[i] == '\n') {
				line++;
			} else if (xml[i] == '<' && (xml[i + 1] < 0 || Character.isLetter(xml[i + 1]) || xml[i + 1] == '_') && ++tags > MAX_ELEMENTS) {
				throw LimitHandler.tooManyElements(line).at(file);
			}
		}
	}

	private static DocumentFormatException notWellFormed(Path file, byte[] xml, SAXParseException e) {
		String head = new String(Arrays.copyOf(xml, Math.min(xml.length, 4096)), StandardCharsets.ISO_8859_1);
		if (head.contains("<!DOCTYPE")) {
			return new DocumentFormatException(file, e.getLineNumber(), "document type declarations (DTD, entities) are not allowed",
					"Do not open this file unless you know who made it; Starling never writes one", e);
		}
		String what = xml.length == 0 ? "empty file" : "not well-formed XML (" + e.getMessage() + ")";
		return new DocumentFormatException(file, Math.max(0, e.getLineNumber()), what, RESTORE, e);
	}
}
