package org.starling.sbml.internal.sedml;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

import javax.xml.XMLConstants;
import javax.xml.namespace.NamespaceContext;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Finds what an XPath of SED-ML means in an SBML document. */
final class SbmlTarget {

	private SbmlTarget() {
	}

	/**
	 * @param holder has the path in its attribute {@code target}, and declares the path's prefixes or stands in an element that does
	 * @return at least one node, an element or an attribute
	 */
	static List<Node> find(Document sbml, Element holder, String path) throws LeftOutException {
		List<Node> nodes = evaluate(sbml, holder, path, false);
		if (nodes.isEmpty()) {
			// documents often name another level of SBML than their model has
			nodes = evaluate(sbml, holder, path, true);
		}
		if (nodes.isEmpty()) {
			throw new LeftOutException(holder, "'" + path + "' leads to nothing in the model");
		}
		return nodes;
	}

	/** The one element that the path, or the attribute at its end, belongs to. */
	static Element element(Document sbml, Element holder, String path) throws LeftOutException {
		return switch (find(sbml, holder, path).getFirst()) {
		case Element e -> e;
		case org.w3c.dom.Attr a -> a.getOwnerElement();
		default -> throw new LeftOutException(holder, "'" + path + "' leads to no element of the model");
		};
	}

	private static List<Node> evaluate(Document sbml, Element holder, String path, boolean anyPrefix) throws LeftOutException {
		if (path.length() > 4096) {
			throw new LeftOutException(holder, "its path is longer than 4096 characters");
		}
		try {
			XPathFactory factory = XPathFactory.newDefaultInstance();
			factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
			XPath xpath = factory.newXPath();
			xpath.setNamespaceContext(new Prefixes(holder, anyPrefix ? sbml.getDocumentElement().getNamespaceURI() : null));
			NodeList found = (NodeList) xpath.evaluate(path, sbml, XPathConstants.NODESET);
			List<Node> nodes = new ArrayList<>();
			for (int i = 0; i < found.getLength(); i++) {
				nodes.add(found.item(i));
			}
			return nodes;
		} catch (javax.xml.xpath.XPathFactoryConfigurationException e) {
			throw new IllegalStateException("this Java has no XPath that can be hardened", e);
		} catch (XPathExpressionException e) {
			Throwable cause = e.getCause() == null ? e : e.getCause();
			throw new LeftOutException(holder, "'" + path + "' is no XPath that can be read: " + cause.getMessage());
		}
	}

	/**
	 * @param holder   where the prefixes are declared
	 * @param instead  what all prefixes mean, or null
	 */
	private record Prefixes(Element holder, String instead) implements NamespaceContext {

		@Override
		public String getNamespaceURI(String prefix) {
			String declared = holder.lookupNamespaceURI(prefix);
			return instead != null ? instead : declared == null ? XMLConstants.NULL_NS_URI : declared;
		}

		@Override
		public String getPrefix(String uri) {
			return holder.lookupPrefix(uri);
		}

		@Override
		public Iterator<String> getPrefixes(String uri) {
			String prefix = getPrefix(uri);
			return prefix == null ? List.<String>of().iterator() : List.of(prefix).iterator();
		}
	}
}
