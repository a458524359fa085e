package org.starling.model.store;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EPackage;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Passes events on as long as they stay within the limits and use none but our namespaces. EMF would look for a package
 * of an unknown namespace at that address, and at schema locations; both are refused here before EMF sees them.
 */
final class LimitHandler extends DefaultHandler {

	private static final String XMI = "http://www.omg.org/XMI";
	private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";
	private static final Set<String> NAMESPACES = Stream
			.concat(Stream.of(XMI, XSI), Packages.ALL.stream().map(EPackage::getNsURI)).collect(Collectors.toUnmodifiableSet());

	private final DefaultHandler target;
	private Locator locator;
	private int depth;
	private int elements;

	LimitHandler(DefaultHandler target) {
		this.target = target;
	}

	@Override
	public void setDocumentLocator(Locator newLocator) {
		locator = newLocator;
		target.setDocumentLocator(newLocator);
	}

	@Override
	public void startDocument() throws SAXException {
		target.startDocument();
	}

	@Override
	public void endDocument() throws SAXException {
		target.endDocument();
	}

	@Override
	public void startElement(String uri, String localName, String qName, Attributes attributes) throws SAXException {
		if (++depth > SafeXml.MAX_DEPTH) {
			throw violation("more than " + SafeXml.MAX_DEPTH + " elements inside one another",
					"No Starling document is that deep; do not open this file unless you know who made it");
		}
		if (++elements > SafeXml.MAX_ELEMENTS) {
			throw tooManyElements(locator == null ? 0 : locator.getLineNumber());
		}
		for (int i = 0; i < attributes.getLength(); i++) {
			checkAttribute(attributes.getQName(i), attributes.getValue(i));
		}
		if (qName.startsWith("xmi:")) {
			throw violation("unexpected element '" + qName + "'", "A Starling file holds exactly one document and no extensions");
		}
		target.startElement(uri, localName, qName, attributes);
	}

	private void checkAttribute(String name, String value) throws SAXException {
		if ((name.equals("xmlns") || name.startsWith("xmlns:")) && !NAMESPACES.contains(value)) {
			throw violation("unknown kind of content '" + value + "'", "Open the file with the version or the plug-in that wrote it");
		}
		if (name.equals("xmlns:xmi") != value.equals(XMI) && name.startsWith("xmlns")) {
			throw violation("the prefix xmi and its namespace do not go together", "Use the prefixes that Starling writes");
		}
		if (name.endsWith("schemaLocation") || name.endsWith("noNamespaceSchemaLocation")) {
			throw violation("schema locations are not allowed", "Remove the attribute '" + name + "'");
		}
	}

	static FormatViolation tooManyElements(int line) {
		return new FormatViolation(line, "more than " + SafeXml.MAX_ELEMENTS + " elements", "Keep tables in data files (CSV) beside the document");
	}

	private FormatViolation violation(String what, String whatToDo) {
		return new FormatViolation(locator == null ? 0 : locator.getLineNumber(), what, whatToDo);
	}

	@Override
	public void endElement(String uri, String localName, String qName) throws SAXException {
		depth--;
		target.endElement(uri, localName, qName);
	}

	@Override
	public void characters(char[] text, int start, int length) throws SAXException {
		target.characters(text, start, length);
	}
}
