package org.starling.sbml.internal;

import java.util.ArrayList;
import java.util.List;

import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;

/**
 * What JSBML gets of a document: SBML core with its formulas. Notes, annotations, SBO terms and packages are read from the
 * document itself; JSBML would load an ontology for them.
 */
final class CoreText {

	private static final String MATHML = "http://www.w3.org/1998/Math/MathML";
	private static final String XMLNS = "http://www.w3.org/2000/xmlns/";

	private final String core;

	private CoreText(String core) {
		this.core = core;
	}

	static String of(Document document) {
		Document copy = (Document) document.cloneNode(true);
		new CoreText(copy.getDocumentElement().getNamespaceURI()).strip(copy.getDocumentElement());
		// many models have the id of one of their elements
		Xml.child(copy.getDocumentElement(), "model").removeAttribute("id");
		return SourceXml.write(copy);
	}

	private void strip(Element e) {
		NamedNodeMap attributes = e.getAttributes();
		List<Attr> foreign = new ArrayList<>();
		for (int i = 0; i < attributes.getLength(); i++) {
			Attr a = (Attr) attributes.item(i);
			if (!isCore(a)) {
				foreign.add(a);
			}
		}
		foreign.forEach(e::removeAttributeNode);
		for (Element child : Xml.children(e)) {
			if (isCore(child)) {
				strip(child);
			} else {
				e.removeChild(child);
			}
		}
	}

	private boolean isCore(Element e) {
		String name = e.getLocalName();
		return MATHML.equals(e.getNamespaceURI())
				|| core.equals(e.getNamespaceURI()) && !name.equals("notes") && !name.equals("annotation")
						&& !name.equals("message");
	}

	private boolean isCore(Attr a) {
		String namespace = a.getNamespaceURI();
		if (XMLNS.equals(namespace)) {
			return core.equals(a.getValue()) || MATHML.equals(a.getValue());
		}
		return (namespace == null || core.equals(namespace)) && !a.getLocalName().equals("sboTerm")
				&& !a.getLocalName().equals("metaid");
	}
}
