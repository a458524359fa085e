package org.starling.model.store;

import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;

import org.xml.sax.SAXException;

/** The JDK's own XML parser, hardened: no document type, so no entity of any kind, and nothing fetched from anywhere. */
public final class XmlParsers {

	private XmlParsers() {
	}

	/**
	 * A new parser. Its caller limits size, depth and number of elements.
	 *
	 * @throws SAXException when the parser refuses a setting
	 */
	public static SAXParser hardened(boolean namespaceAware) throws SAXException {
		SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
		factory.setNamespaceAware(namespaceAware);
		try {
			factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
			factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
			factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
			factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
			SAXParser parser = factory.newSAXParser();
			parser.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
			parser.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
			// the JDK counts the text of the document itself as one entity; without declarations there is no other
			parser.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
			parser.setProperty("jdk.xml.totalEntitySizeLimit", "0");
			parser.setProperty("jdk.xml.maxElementDepth", "0");
			return parser;
		} catch (ParserConfigurationException e) {
			throw new IllegalStateException("this Java has no XML parser that can be hardened", e);
		}
	}
}
