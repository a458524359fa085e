package org.starling.sbml.internal.write;

import java.io.StringWriter;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;

import org.starling.sbml.internal.Xml;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A document under construction. */
public final class XmlTree {

	public static final String MATHML = "http://www.w3.org/1998/Math/MathML";
	static final String XHTML = "http://www.w3.org/1999/xhtml";
	static final String FBC = "http://www.sbml.org/sbml/level3/version1/fbc/version2";
	static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
	private static final String XMLNS = "http://www.w3.org/2000/xmlns/";

	public final Document document;
	public final Element root;
	private final String core;

	/** @param core name space of the root and of what {@link #add(Element, String)} adds */
	public XmlTree(String core, String rootName) {
		try {
			document = DocumentBuilderFactory.newDefaultNSInstance().newDocumentBuilder().newDocument();
		} catch (ParserConfigurationException e) {
			throw new IllegalStateException("this Java has no XML document builder", e);
		}
		this.core = core;
		root = document.createElementNS(core, rootName);
		document.appendChild(root);
	}

	/** @param version of Level 3 */
	static XmlTree sbml(int version) {
		XmlTree tree = new XmlTree("http://www.sbml.org/sbml/level3/version" + version + "/core", "sbml");
		set(tree.root, "level", "3");
		set(tree.root, "version", String.valueOf(version));
		return tree;
	}

	/** A new element of the root's name space below another. */
	public Element add(Element parent, String name) {
		return append(parent, document.createElementNS(core, name));
	}

	public Element add(Element parent, String namespace, String name) {
		return append(parent, document.createElementNS(namespace, name));
	}

	private static Element append(Element parent, Element child) {
		parent.appendChild(child);
		return child;
	}

	/** The list of that name below an element, made when it is not there. */
	public Element list(Element parent, String name) {
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
	public static void set(Element e, String name, String value) {
		if (value != null && !value.isEmpty()) {
			e.setAttribute(name, value);
		}
	}

	static void set(Element e, String name, boolean value) {
		e.setAttribute(name, String.valueOf(value));
	}

	/** Sets an attribute unless the value is null. */
	public static void set(Element e, String name, Double value) {
		if (value != null) {
			e.setAttribute(name, number(value));
		}
	}

	static void fbc(Element e, String name, String value) {
		e.setAttributeNS(FBC, "fbc:" + name, value);
	}

	public void prefix(String prefix, String namespace) {
		root.setAttributeNS(XMLNS, "xmlns:" + prefix, namespace);
	}

	/** As XML Schema writes a double. */
	public static String number(double value) {
		if (Double.isInfinite(value)) {
			return value > 0 ? "INF" : "-INF";
		}
		String text = Double.toString(value);
		return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
	}

	/** The document as text, indented. */
	public String text() {
		try {
			Transformer transformer = TransformerFactory.newDefaultInstance().newTransformer();
			transformer.setOutputProperty(OutputKeys.INDENT, "yes");
			transformer.setOutputProperty("{http://xml.apache.org/xslt}indent-amount", "2");
			StringWriter out = new StringWriter();
			transformer.transform(new DOMSource(document), new StreamResult(out));
			return out.toString();
		} catch (TransformerException e) {
			throw new IllegalStateException("a document in memory could not be written as text", e);
		}
	}
}
