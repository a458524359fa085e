package org.starling.sbml.internal.write;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.starling.sbml.internal.Xml;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A document under construction. */
final class XmlTree {

	static final String MATHML = "http://www.w3.org/1998/Math/MathML";
	static final String XHTML = "http://www.w3.org/1999/xhtml";
	static final String FBC = "http://www.sbml.org/sbml/level3/version1/fbc/version2";
	static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
	private static final String XMLNS = "http://www.w3.org/2000/xmlns/";

	final Document document;
	final Element root;
	private final String core;

	/** @param version of Level 3 */
	XmlTree(int version) {
		try {
			document = DocumentBuilderFactory.newDefaultNSInstance().newDocumentBuilder().newDocument();
		} catch (ParserConfigurationException e) {
			throw new IllegalStateException("this Java has no XML document builder", e);
		}
		core = "http://www.sbml.org/sbml/level3/version" + version + "/core";
		root = document.createElementNS(core, "sbml");
		document.appendChild(root);
		set(root, "level", "3");
		set(root, "version", String.valueOf(version));
	}

	/** A new element of SBML core below another. */
	Element add(Element parent, String name) {
		return append(parent, document.createElementNS(core, name));
	}

	Element add(Element parent, String namespace, String name) {
		return append(parent, document.createElementNS(namespace, name));
	}

	private static Element append(Element parent, Element child) {
		parent.appendChild(child);
		return child;
	}

	/** The list of that name below an element, made when it is not there. */
	Element list(Element parent, String name) {
		Element there = Xml.child(parent, name);
		return there == null ? add(parent, name) : there;
	}

	static void removeEmptyLists(Element parent) {
		for (Element child : Xml.children(parent)) {
			if (child.getLocalName().startsWith("listOf") && !child.hasChildNodes()) {
				parent.removeChild(child);
			}
		}
	}

	/** Sets an attribute unless the value is null or empty. */
	static void set(Element e, String name, String value) {
		if (value != null && !value.isEmpty()) {
			e.setAttribute(name, value);
		}
	}

	static void set(Element e, String name, boolean value) {
		e.setAttribute(name, String.valueOf(value));
	}

	/** Sets an attribute unless the value is null. */
	static void set(Element e, String name, Double value) {
		if (value != null) {
			e.setAttribute(name, number(value));
		}
	}

	static void fbc(Element e, String name, String value) {
		e.setAttributeNS(FBC, "fbc:" + name, value);
	}

	void prefix(String prefix, String namespace) {
		root.setAttributeNS(XMLNS, "xmlns:" + prefix, namespace);
	}

	/** As XML Schema writes a double. */
	static String number(double value) {
		if (Double.isInfinite(value)) {
			return value > 0 ? "INF" : "-INF";
		}
		String text = Double.toString(value);
		return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
	}
}
