package org.starling.sbml.internal.write;

import org.starling.model.base.Annotation;
import org.starling.model.base.Named;
import org.w3c.dom.Element;

/** Names, notes as XHTML paragraphs, and MIRIAM annotations as RDF. */
final class DescriptionExport {

	private final ExportContext context;
	private int metaIds;

	DescriptionExport(ExportContext context) {
		this.context = context;
	}

	void write(Named from, Element to) {
		XmlTree.set(to, "name", from.getName());
		notes(from.getNotes(), to, "notes");
		Element qualifiers = null;
		for (Annotation a : from.getAnnotations()) {
			String key = a.getKey() == null ? "" : a.getKey();
			if (key.equals("sbo")) {
				XmlTree.set(to, "sboTerm", a.getValue());
			} else if (key.startsWith("bqbiol:") || key.startsWith("bqmodel:")) {
				qualifiers = qualifiers == null ? description(to) : qualifiers;
				resource(qualifiers, key, a.getValue());
			} else if (!key.startsWith("sbml:")) {
				context.information(from, "the annotation '" + key + "' is left out; it is no MIRIAM qualifier");
			}
		}
	}

	/** Adds text as paragraphs, unless there is none. */
	void notes(String text, Element to, String name) {
		if (text == null || text.isBlank()) {
			return;
		}
		Element notes = context.xml.add(to, name);
		for (String paragraph : text.strip().split("\\n\\s*\\n")) {
			context.xml.add(notes, XmlTree.XHTML, "p").setTextContent(paragraph.replace('\n', ' '));
		}
	}

	private Element description(Element to) {
		String metaId = "meta" + ++metaIds;
		XmlTree.set(to, "metaid", metaId);
		Element rdf = context.xml.add(context.xml.add(to, "annotation"), XmlTree.RDF, "rdf:RDF");
		Element description = context.xml.add(rdf, XmlTree.RDF, "rdf:Description");
		description.setAttributeNS(XmlTree.RDF, "rdf:about", "#" + metaId);
		return description;
	}

	private void resource(Element description, String key, String value) {
		String namespace = "http://biomodels.net/" + (key.startsWith("bqmodel:") ? "model" : "biology") + "-qualifiers/";
		Element bag = context.xml.add(context.xml.add(description, namespace, key), XmlTree.RDF, "rdf:Bag");
		context.xml.add(bag, XmlTree.RDF, "rdf:li").setAttributeNS(XmlTree.RDF, "rdf:resource", value == null ? "" : value);
	}
}
