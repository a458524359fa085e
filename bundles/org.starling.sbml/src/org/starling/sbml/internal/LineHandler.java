package org.starling.sbml.internal;

import java.util.ArrayDeque;
import java.util.Deque;

import org.w3c.dom.DOMException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** Builds a document whose elements know their line, and stops at limits of depth and number. */
final class LineHandler extends DefaultHandler {

	/** Deepest nesting: formulas nest, and what reads them recurses. */
	private static final int MAX_DEPTH = 190;
	private static final int MAX_ELEMENTS = 10_000_000;

	private static final String XMLNS = "http://www.w3.org/2000/xmlns/";

	private final Document document;
	private final Deque<Node> open = new ArrayDeque<>();
	private final StringBuilder text = new StringBuilder();
	private final java.util.List<String[]> prefixes = new java.util.ArrayList<>();
	private Locator locator;
	private int elements;

	LineHandler(Document document) {
		this.document = document;
		open.push(document);
	}

	@Override
	public void setDocumentLocator(Locator newLocator) {
		locator = newLocator;
	}

	@Override
	public void startPrefixMapping(String prefix, String uri) {
		prefixes.add(new String[] { prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix, uri });
	}

	@Override
	public void startElement(String uri, String localName, String qName, Attributes attributes) throws SAXException {
		flush();
		if (open.size() > MAX_DEPTH || ++elements > MAX_ELEMENTS) {
			throw new SAXParseException(open.size() > MAX_DEPTH ? "more than " + MAX_DEPTH + " elements inside one another"
					: "more than " + MAX_ELEMENTS + " elements", locator);
		}
		Element element;
		try {
			element = element(uri, qName, attributes);
		} catch (DOMException e) {
			throw new SAXParseException("the element " + qName + " or an attribute of it misuses a namespace", locator, e);
		}
		element.setUserData(Xml.LINE, locator.getLineNumber(), null);
		open.peek().appendChild(element);
		open.push(element);
	}

	private Element element(String uri, String qName, Attributes attributes) {
		Element element = document.createElementNS(uri, qName);
		prefixes.forEach(p -> element.setAttributeNS(XMLNS, p[0], p[1]));
		prefixes.clear();
		for (int i = 0; i < attributes.getLength(); i++) {
			String namespace = attributes.getURI(i);
			element.setAttributeNS(namespace.isEmpty() ? null : namespace, attributes.getQName(i), attributes.getValue(i));
		}
		return element;
	}

	@Override
	public void endElement(String uri, String localName, String qName) {
		flush();
		open.pop();
	}

	@Override
	public void characters(char[] chars, int start, int length) {
		text.append(chars, start, length);
	}

	private void flush() {
		if (!text.isEmpty()) {
			open.peek().appendChild(document.createTextNode(text.toString()));
			text.setLength(0);
		}
	}
}
