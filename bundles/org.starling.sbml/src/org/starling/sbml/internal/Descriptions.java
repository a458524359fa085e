package org.starling.sbml.internal;

import org.starling.model.base.Annotation;
import org.starling.model.base.BaseFactory;
import org.starling.model.base.Named;
import org.w3c.dom.Element;

/** Notes as plain paragraphs and MIRIAM annotations and SBO terms as qualifier and resource (SBML Level 3 Version 2 core, section 6). */
final class Descriptions {

	private static final String BIOMODELS = "http://biomodels.net/";

	private Descriptions() {
	}

	static void copy(Element from, Named to) {
		Element notes = Xml.child(from, "notes");
		if (notes != null) {
			String text = text(notes);
			to.setNotes(text.isEmpty() ? null : text);
		}
		String sbo = Xml.attribute(from, "sboTerm");
		if (!sbo.isEmpty()) {
			add(to, "sbo", sbo);
		}
		Element rdf = Xml.child(Xml.child(from, "annotation"), "RDF");
		for (Element description : Xml.children(rdf)) {
			for (Element qualifier : Xml.children(description)) {
				if (String.valueOf(qualifier.getNamespaceURI()).startsWith(BIOMODELS)) {
					resources(qualifier, to);
				}
			}
		}
	}

	private static void resources(Element qualifier, Named to) {
		String prefix = qualifier.getNamespaceURI().contains("model-qualifiers") ? "bqmodel:" : "bqbiol:";
		for (Element bag : Xml.children(qualifier)) {
			for (Element item : Xml.children(bag)) {
				add(to, prefix + qualifier.getLocalName(), Xml.attribute(item, "resource"));
			}
		}
	}

	static void add(Named to, String key, String value) {
		Annotation annotation = BaseFactory.eINSTANCE.createAnnotation();
		annotation.setKey(key);
		annotation.setValue(value);
		to.getAnnotations().add(annotation);
	}

	/** The words of XHTML, a paragraph a block. */
	static String text(Element xhtml) {
		StringBuilder text = new StringBuilder();
		append(xhtml, text);
		return text.toString().replaceAll("[ \\t\\r\\f]+", " ").replaceAll(" ?\\n[ \\n]*\\n ?", "\n\n").strip();
	}

	private static void append(Element e, StringBuilder text) {
		for (org.w3c.dom.Node n = e.getFirstChild(); n != null; n = n.getNextSibling()) {
			if (n instanceof Element child) {
				boolean block = child.getLocalName().matches("p|div|h[1-6]|li|ul|ol|table|tr|body|pre");
				text.append(block ? "\n\n" : "");
				append(child, text);
				text.append(block ? "\n\n" : "");
			} else if (n instanceof org.w3c.dom.Text t) {
				text.append(t.getData().replace('\n', ' '));
			}
		}
	}
}
