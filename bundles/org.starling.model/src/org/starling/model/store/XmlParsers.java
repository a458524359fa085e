package org.starling.model.store;

import java.util.HashMap;
import java.util.Map;

import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;

import org.xml.sax.SAXException;

/** The JDK's own XML parser, hardened: no document type, so no entity of any kind, and nothing fetched from anywhere. */
public final class XmlParsers {

	/** By whether they know namespaces; a factory makes a whole parser for each setting that it is given. One thread at a time. */
	private static final Map<Boolean, SAXParserFactory> FACTORIES = new HashMap<>();

	private XmlParsers() {
	}

	/**
	 * A new parser. Its caller limits size, depth and number of elements.
	 *
	 * @throws SAXException when the parser refuses a setting
	 */
	public static SAXParser hardened(boolean namespaceAware) throws SAXException {
		try {
			SAXParser parser = plain(namespaceAware);
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

	private static synchronized SAXParser plain(boolean namespaceAware) throws SAXException, ParserConfigurationException {
		SAXParserFactory factory = FACTORIES.get(namespaceAware);
		if (factory == null) {
			factory = SAXParserFactory.newDefaultInstance();
			factory.setNamespaceAware(namespaceAware);
			factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
			factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
			factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
			factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
			FACTORIES.put(namespaceAware, factory);
		}
		return factory.newSAXParser();
	}
}
