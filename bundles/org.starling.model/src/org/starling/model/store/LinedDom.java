package org.starling.model.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;
import org.xml.sax.helpers.DefaultHandler;
import org.xml.sax.helpers.LocatorImpl;

/** A DOM for migrations that remembers the line of each element, so that messages after a migration still name it. */
final class LinedDom {

	private static final String LINE = "org.starling.model.store.line";

	private LinedDom() {
	}

	static Document read(Path file, byte[] xml) throws IOException {
		Document document;
		try {
			document = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().newDocument();
		} catch (ParserConfigurationException e) {
			throw new IllegalStateException("this Java has no XML document builder", e);
		}
		SafeXml.parse(file, xml, new Builder(document));
		return document;
	}

	/** Sends the document to a handler as a parser would, with line numbers. */
	static void send(Document document, DefaultHandler target) throws SAXException {
		LocatorImpl locator = new LocatorImpl();
		target.setDocumentLocator(locator);
		target.startDocument();
		send(document.getDocumentElement(), target, locator);
		target.endDocument();
	}

	private static void send(Element element, DefaultHandler target, LocatorImpl locator) throws SAXException {
		AttributesImpl attributes = new AttributesImpl();
		NamedNodeMap all = element.getAttributes();
		for (int i = 0; i < all.getLength(); i++) {
			Attr attribute = (Attr) all.item(i);
			attributes.addAttribute("", "", attribute.getName(), "CDATA", attribute.getValue());
		}
		if (element.getUserData(LINE) instanceof Integer line) {
			locator.setLineNumber(line);
		}
		target.startElement("", "", element.getTagName(), attributes);
		for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
			if (child instanceof Element inner) {
				send(inner, target, locator);
			} else if (child instanceof Text text) {
				target.characters(text.getData().toCharArray(), 0, text.getData().length());
			}
		}
		target.endElement("", "", element.getTagName());
	}

	private static final class Builder extends DefaultHandler {
		private final Document document;
		private final Deque<Node> open = new ArrayDeque<>();
		private Locator locator;

		Builder(Document document) {
			this.document = document;
			open.push(document);
		}

		@Override
		public void setDocumentLocator(Locator newLocator) {
			locator = newLocator;
		}

		@Override
		public void startElement(String uri, String localName, String qName, Attributes attributes) {
			Element element = document.createElement(qName);
			for (int i = 0; i < attributes.getLength(); i++) {
				element.setAttribute(attributes.getQName(i), attributes.getValue(i));
			}
			element.setUserData(LINE, locator.getLineNumber(), null);
			open.peek().appendChild(element);
			open.push(element);
		}

		@Override
		public void endElement(String uri, String localName, String qName) {
			open.pop();
		}

		@Override
		public void characters(char[] text, int start, int length) {
			open.peek().appendChild(document.createTextNode(new String(text, start, length)));
		}
	}
}
