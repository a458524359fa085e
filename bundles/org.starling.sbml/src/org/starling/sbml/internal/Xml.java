package org.starling.sbml.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Ways around in a document whose elements know their line. Namespaces of SBML core change with level and version and are not compared. */
public final class Xml {

	static final String LINE = "org.starling.sbml.line";

	private Xml() {
	}

	/** The line where an element begins; 0 when there is none. */
	public static int line(Element e) {
		return e != null && e.getUserData(LINE) instanceof Integer line ? line : 0;
	}

	public static List<Element> children(Element e) {
		List<Element> children = new ArrayList<>();
		for (Node n = e == null ? null : e.getFirstChild(); n != null; n = n.getNextSibling()) {
			if (n instanceof Element child) {
				children.add(child);
			}
		}
		return children;
	}

	/** The first child of that local name, or null. */
	public static Element child(Element e, String name) {
		return children(e).stream().filter(c -> name.equals(c.getLocalName())).findFirst().orElse(null);
	}

	/** What a list such as {@code listOfSpecies} below {@code e} holds in its own name space, without notes and annotations. */
	public static List<Element> list(Element e, String name) {
		Element list = child(e, name);
		return children(list).stream().filter(c -> Objects.equals(c.getNamespaceURI(), list.getNamespaceURI()))
				.filter(c -> !c.getLocalName().equals("notes") && !c.getLocalName().equals("annotation")).toList();
	}

	/** The attribute of that local name in any namespace; empty when there is none. */
	public static String attribute(Element e, String name) {
		Attr attr = attributeNode(e, name);
		return attr == null ? "" : attr.getValue().strip();
	}

	/** The attribute of that local name in any namespace, or null. */
	public static Attr attributeNode(Element e, String name) {
		for (int i = 0; e != null && i < e.getAttributes().getLength(); i++) {
			Attr attr = (Attr) e.getAttributes().item(i);
			if (name.equals(attr.getLocalName()) && !"http://www.w3.org/2000/xmlns/".equals(attr.getNamespaceURI())) {
				return attr;
			}
		}
		return null;
	}

	/** A deep copy that keeps the lines, in the same document. */
	public static Element copy(Element e) {
		Element copy = (Element) e.cloneNode(true);
		copyLines(e, copy);
		return copy;
	}

	private static void copyLines(Element from, Element to) {
		to.setUserData(LINE, line(from), null);
		List<Element> a = children(from);
		List<Element> b = children(to);
		for (int i = 0; i < a.size(); i++) {
			copyLines(a.get(i), b.get(i));
		}
	}

	/** Kind and id of an element, for messages. */
	public static String label(Element e) {
		for (String name : new String[] { "id", "variable", "symbol", "species", "submodelRef", "name" }) {
			if (e.hasAttribute(name)) {
				return e.getLocalName() + " '" + e.getAttribute(name) + "'";
			}
		}
		String id = attribute(e, "id");
		if (!id.isEmpty()) {
			return e.getLocalName() + " '" + id + "'";
		}
		boolean nested = e.getParentNode() instanceof Element parent && parent.getParentNode() instanceof Element
				&& !parent.getLocalName().equals("model");
		return e.getLocalName() + (nested ? " of " + label((Element) e.getParentNode()) : "");
	}
}
