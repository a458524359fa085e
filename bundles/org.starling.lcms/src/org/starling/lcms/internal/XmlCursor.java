package org.starling.lcms.internal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

import org.codehaus.stax2.XMLInputFactory2;
import org.codehaus.stax2.XMLStreamReader2;
import org.starling.lcms.CvParam;
import org.starling.lcms.ReadProblem;
import org.starling.lcms.ReadProblem.Severity;

import com.fasterxml.aalto.stax.InputFactoryImpl;

/**
 * The start and end tags of a file in turn, by Aalto, with their byte offsets, and the Base64 text of an element without detour.
 * Document types are not read and entities other than the five of XML are errors. For one thread.
 */
final class XmlCursor implements Closeable {

	/** Called by name: no service look-up that another parser on the class path could answer. Thread-safe once configured. */
	private static final XMLInputFactory2 FACTORY = factory();
	private static final int SHOWN_ELEMENTS = 5;

	private final PayloadStream stream;
	private final List<String> open = new ArrayList<>();
	private XMLStreamReader2 reader;
	private boolean direct;
	private byte[] text = new byte[0];

	/** What the elements belong to, such as {@code spectrum[scan=19]}; its element's depth is {@link #itemDepth}. */
	private String item = "";
	private int itemDepth;

	/** Where the text of the last {@link #payload} stands. */
	byte[] payload;
	int payloadFrom;
	int payloadTo;
	/** Offset in the file of the first byte of that text; where it came through the parser, of the tag before it. */
	long payloadOffset;

	XmlCursor(FileWindow window, byte[] head) {
		stream = new PayloadStream(window, head);
	}

	private static XMLInputFactory2 factory() {
		XMLInputFactory2 factory = new InputFactoryImpl();
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_COALESCING, false);
		factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
		return factory;
	}

	/** Goes to the next start or end tag. @return START_ELEMENT, END_ELEMENT or END_DOCUMENT of {@link XMLStreamConstants} */
	int next() throws ReadStop {
		int event;
		do {
			event = advance();
			if (event == XMLStreamConstants.DTD) {
				throw stop("the file has a document type declaration, which is not read: entities and external parts are not expanded", null);
			}
		} while (event != XMLStreamConstants.START_ELEMENT && event != XMLStreamConstants.END_ELEMENT
				&& event != XMLStreamConstants.END_DOCUMENT);
		return event;
	}

	private int advance() throws ReadStop {
		stream.tokenStarts();
		try {
			if (reader == null) {
				reader = (XMLStreamReader2) FACTORY.createXMLStreamReader(stream);
				String encoding = reader.getEncoding() == null ? "UTF-8" : reader.getEncoding().toUpperCase(Locale.ROOT);
				direct = encoding.equals("UTF-8") || encoding.equals("ISO-8859-1") || encoding.equals("US-ASCII");
			}
			int event = reader.next();
			if (event == XMLStreamConstants.START_ELEMENT) {
				open.add(reader.getLocalName());
			} else if (event == XMLStreamConstants.END_ELEMENT) {
				open.removeLast();
			}
			return event;
		} catch (XMLStreamException | RuntimeException e) {
			throw stop(reason(e), e);
		}
	}

	/** What the parser says, in a line; damage of the file below it comes first. */
	private String reason(Exception e) {
		FileWindow window = stream.window();
		if (window.damage() != null) {
			return "the file cannot be read further: " + window.damage().getMessage();
		}
		if (window.isAtEnd() && window.position() == 0) {
			return "the file is empty";
		}
		if (window.isAtEnd() && here() >= window.position() && !open.isEmpty()) {
			return "the file ends here, inside <" + open.getLast() + ">";
		}
		return (e instanceof XMLStreamException ? "not well-formed XML: " : "not readable as XML: ") + line(e);
	}

	private static String line(Exception e) {
		Throwable cause = e.getCause() instanceof IOException ? e.getCause() : e;
		String message = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
		int end = message.indexOf('\n');
		return end < 0 ? message : message.substring(0, end);
	}

	ReadStop stop(String text, Exception cause) {
		return new ReadStop(new ReadProblem(Severity.ERROR, here(), path(), text), cause);
	}

	/** Offset of the byte behind what the parser has consumed. */
	long here() {
		if (reader == null) {
			return stream.window().position();
		}
		long offset = reader.getLocationInfo().getCurrentLocation().getCharacterOffset();
		return stream.fileOffset(Math.max(0, offset));
	}

	/** Offset of the first byte of the tag. */
	long tagOffset() {
		return stream.fileOffset(reader.getLocationInfo().getStartingByteOffset());
	}

	/** The elements that are open, innermost last; from the item's element on when one is known. */
	String path() {
		int first = itemDepth > 0 && itemDepth <= open.size() ? itemDepth : Math.max(0, open.size() - SHOWN_ELEMENTS);
		List<String> inner = open.subList(first, Math.max(first, open.size()));
		List<String> shown = inner.size() > SHOWN_ELEMENTS ? inner.subList(inner.size() - SHOWN_ELEMENTS, inner.size()) : inner;
		String names = String.join("/", shown);
		return first == itemDepth && itemDepth > 0 ? names.isEmpty() ? item : item + "/" + names : names;
	}

	/** The tag just read opens an item; problems within it name it. */
	void enterItem(String name) {
		item = name;
		itemDepth = open.size();
	}

	/** The item is closed. */
	void leaveItem() {
		item = "";
		itemDepth = 0;
	}

	int depth() {
		return open.size();
	}

	String name() {
		return reader.getLocalName();
	}

	/** The element's namespace, empty when it has none. */
	String namespace() {
		String uri = reader.getNamespaceURI();
		return uri == null ? "" : uri;
	}

	int attributes() {
		return reader.getAttributeCount();
	}

	String attributeName(int index) {
		return reader.getAttributeLocalName(index);
	}

	String attributeValue(int index) {
		return reader.getAttributeValue(index);
	}

	/** The attribute's value, empty when it is missing. */
	String attribute(String name) {
		for (int i = 0; i < reader.getAttributeCount(); i++) {
			if (reader.getAttributeLocalName(i).equals(name)) {
				return reader.getAttributeValue(i);
			}
		}
		return "";
	}

	/** The attribute as a whole number, -1 when it is missing, negative or none. */
	long count(String name) {
		String value = attribute(name);
		if (value.isEmpty() || value.length() > 18) {
			return -1;
		}
		long number = 0;
		for (int i = 0; i < value.length(); i++) {
			int digit = value.charAt(i) - '0';
			if (digit < 0 || digit > 9) {
				return -1;
			}
			number = 10 * number + digit;
		}
		return number;
	}

	/** Leaves the element whose start tag was just read, with all that it holds. */
	void skip() throws ReadStop {
		List<CvParam> params = stream.collected();
		stream.collectParams(null);
		finishPayload(open.size());
		stream.collectParams(params);
	}

	/**
	 * From now on the parameters of open elements are added to the list without being reported as tags where that is possible; others are
	 * reported. Null: all are reported.
	 *
	 * @return the list before
	 */
	List<CvParam> collectParams(List<CvParam> into) {
		List<CvParam> before = stream.collected();
		stream.collectParams(direct ? into : null);
		return before;
	}

	/** The characters of the element whose start tag was just read; leaves it. At most 64 Ki characters are kept. */
	String text() throws ReadStop {
		StringBuilder builder = new StringBuilder();
		int depth = open.size();
		while (open.size() >= depth) {
			int event = advance();
			if (isText(event) && builder.length() < 1 << 16) {
				builder.append(reader.getText());
			} else if (event == XMLStreamConstants.END_DOCUMENT) {
				throw stop("the file ends here", null);
			}
		}
		return builder.toString();
	}

	/**
	 * Finds the Base64 text of the element whose start tag was just read: {@link #payload} from {@link #payloadFrom} to
	 * {@link #payloadTo}, valid until the cursor moves. The element's end may or may not have been passed; {@link #finishPayload} makes
	 * sure that it has.
	 */
	void payload(long expected) throws ReadStop {
		payloadOffset = here();
		if (direct) {
			int length;
			try {
				length = stream.take(reader.getLocationInfo().getEndingByteOffset(), expected);
			} catch (IOException | XMLStreamException e) {
				throw stop(e.getMessage(), e);
			}
			if (length >= 0) {
				FileWindow window = stream.window();
				payload = window.buffer;
				payloadTo = window.from;
				payloadFrom = window.from - length;
				return;
			}
		}
		payloadThroughParser();
	}

	private void payloadThroughParser() throws ReadStop {
		int depth = open.size();
		int length = 0;
		while (open.size() >= depth) {
			int event = advance();
			if (isText(event)) {
				char[] characters = reader.getTextCharacters();
				int start = reader.getTextStart();
				int count = reader.getTextLength();
				if (length + count > text.length) {
					text = Arrays.copyOf(text, Math.max(2 * text.length, length + count));
				}
				for (int i = 0; i < count; i++) {
					char c = characters[start + i];
					text[length++] = c < 128 ? (byte) c : (byte) '?';
				}
			} else if (event == XMLStreamConstants.END_DOCUMENT) {
				throw stop("the file ends here", null);
			}
		}
		payload = text;
		payloadFrom = 0;
		payloadTo = length;
	}

	/** @param depth {@link #depth} right behind the start tag of the payload's element */
	void finishPayload(int depth) throws ReadStop {
		while (open.size() >= depth) {
			if (next() == XMLStreamConstants.END_DOCUMENT) {
				throw stop("the file ends here", null);
			}
		}
	}

	private static boolean isText(int event) {
		return event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA || event == XMLStreamConstants.SPACE;
	}

	/** Name of the text's encoding, as an XML declaration would write it. */
	String encoding() {
		String declared = reader == null ? null : reader.getCharacterEncodingScheme();
		return declared == null ? StandardCharsets.UTF_8.name() : declared;
	}

	@Override
	public void close() throws IOException {
		stream.window().close();
	}
}
