package org.starling.sbml.internal.sedml;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.starling.sbml.internal.Xml;
import org.starling.sbml.internal.write.XmlTree;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Applies the changes that SED-ML makes to a model (Level 1 Version 3, section 2.2.5) to the model's document. */
final class ModelChanges {

	private final Document sbml;

	ModelChanges(Document sbml) {
		this.sbml = sbml;
	}

	void apply(Element change) throws LeftOutException {
		String target = Xml.attribute(change, "target");
		List<Node> found = SbmlTarget.find(sbml, change, target);
		switch (change.getLocalName()) {
		case "changeAttribute" -> attribute(change, found).setValue(Xml.attribute(change, "newValue"));
		case "computeChange" -> compute(change, found);
		case "addXML" -> content(change).forEach(e -> found.getFirst().appendChild(sbml.importNode(e, true)));
		case "changeXML" -> replace(found.getFirst(), content(change));
		case "removeXML" -> found.forEach(ModelChanges::remove);
		default -> throw new LeftOutException(change, "this kind of change is not known");
		}
	}

	private static Attr attribute(Element change, List<Node> found) throws LeftOutException {
		if (found.size() == 1 && found.getFirst() instanceof Attr attribute) {
			return attribute;
		}
		throw new LeftOutException(change, "'" + Xml.attribute(change, "target") + "' does not lead to one attribute");
	}

	private static void remove(Node node) {
		if (node instanceof Attr attribute) {
			attribute.getOwnerElement().removeAttributeNode(attribute);
		} else {
			node.getParentNode().removeChild(node);
		}
	}

	private static List<Element> content(Element change) throws LeftOutException {
		Element holder = Xml.child(change, "newXML");
		if (holder == null) {
			throw new LeftOutException(change, "it has no newXML");
		}
		return Xml.children(holder);
	}

	private void replace(Node old, List<Element> content) {
		for (Element e : content) {
			old.getParentNode().insertBefore(sbml.importNode(e, true), old);
		}
		old.getParentNode().removeChild(old);
	}

	private void compute(Element change, List<Node> found) throws LeftOutException {
		Map<String, Double> values = new HashMap<>();
		for (Element p : Xml.list(change, "listOfParameters")) {
			values.put(Xml.attribute(p, "id"), SedmlContext.number(p, "value"));
		}
		for (Element v : Xml.list(change, "listOfVariables")) {
			Node node = SbmlTarget.find(sbml, v, Xml.attribute(v, "target")).getFirst();
			values.put(Xml.attribute(v, "id"), node instanceof Element e ? value(e, v) : number(node.getNodeValue(), v));
		}
		double result = SedmlMath.value(SedmlMath.read(change), values, change);
		if (!Double.isFinite(result)) {
			throw new LeftOutException(change, "its formula gives no finite number");
		}
		if (found.getFirst() instanceof Element e) {
			e.setAttribute(valueAttribute(e, change), XmlTree.number(result));
		} else {
			attribute(change, found).setValue(XmlTree.number(result));
		}
	}

	private static double value(Element e, Element where) throws LeftOutException {
		return number(Xml.attribute(e, valueAttribute(e, where)), where);
	}

	private static double number(String text, Element where) throws LeftOutException {
		try {
			return Double.parseDouble(text);
		} catch (NumberFormatException _) {
			throw new LeftOutException(where, "'" + Xml.attribute(where, "target") + "' has no number in the model");
		}
	}

	/** The attribute that holds the value of an element at the start. */
	static String valueAttribute(Element e, Element where) throws LeftOutException {
		return switch (e.getLocalName()) {
		case "parameter", "localParameter" -> "value";
		case "compartment" -> "size";
		case "species" -> e.hasAttribute("initialAmount") ? "initialAmount" : "initialConcentration";
		default -> throw new LeftOutException(where, "a " + e.getLocalName() + " has no value that can be set");
		};
	}
}
