package org.starling.sbml.internal.comp;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.starling.sbml.internal.Xml;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** One use of a model definition: a copy of it with its own submodels. Used by one thread. */
final class Instance {

	private static final int MAX_DEPTH = 50;
	private static final int MAX_INSTANCES = 20_000;

	final Element model;
	/** Put before each id in the flat model. */
	final String prefix;
	final Instance parent;
	/** The submodel element that asks for it; null for the model itself. */
	final Element submodel;
	final Map<String, Instance> children = new LinkedHashMap<>();
	private final Map<String, Element> ids = new HashMap<>();
	private final Map<String, Element> units = new HashMap<>();
	private final Map<String, Element> metaIds = new HashMap<>();
	private final Map<String, Element> ports = new HashMap<>();

	private Instance(Element model, String prefix, Instance parent, Element submodel) {
		this.model = model;
		this.prefix = prefix;
		this.parent = parent;
		this.submodel = submodel;
		index(model);
	}

	/** The tree of instances of a document's model; the model itself is not copied. */
	static Instance tree(Element model, ModelDefinitions definitions) throws IOException {
		Instance root = new Instance(model, "", null, null);
		root.addChildren(definitions, 0, new int[] { 0 });
		return root;
	}

	private void addChildren(ModelDefinitions definitions, int depth, int[] count) throws IOException {
		for (Element s : Xml.list(model, "listOfSubmodels")) {
			if (depth >= MAX_DEPTH || ++count[0] > MAX_INSTANCES) {
				throw new CompException(s, depth >= MAX_DEPTH ? "submodels contain each other more than " + MAX_DEPTH + " deep"
						: "there are more than " + MAX_INSTANCES + " submodels");
			}
			ModelDefinitions.Definition d = definitions.find(Xml.attribute(s, "modelRef"), s);
			Element copy = Xml.copy(d.model());
			Document document = model.getOwnerDocument();
			Element own = copy.getOwnerDocument() == document ? copy : (Element) document.adoptNode(copy);
			String id = Xml.attribute(s, "id");
			Instance child = new Instance(own, prefix + id + "__", this, s);
			children.put(id, child);
			child.addChildren(d.home(), depth + 1, count);
		}
	}

	private void index(Element e) {
		for (Element child : Xml.children(e)) {
			String kind = child.getLocalName();
			if (kind.equals("notes") || kind.equals("annotation") || kind.equals("math")) {
				continue;
			}
			put(metaIds, Xml.attribute(child, "metaid"), child);
			String id = Xml.attribute(child, "id");
			switch (kind) {
			case "port" -> put(ports, id, child);
			case "unitDefinition" -> put(units, id, child);
			case "localParameter", "deletion" -> {
				// known inside alone
			}
			default -> put(ids, id, child);
			}
			index(child);
		}
	}

	private static void put(Map<String, Element> map, String key, Element e) {
		if (!key.isEmpty()) {
			map.put(key, e);
		}
	}

	/** The child that a reference's submodelRef names. */
	Instance child(Element reference) {
		Instance child = children.get(Xml.attribute(reference, "submodelRef"));
		if (child == null) {
			throw new CompException(reference, "there is no submodel '" + Xml.attribute(reference, "submodelRef") + "'");
		}
		return child;
	}

	/** What a reference means in this instance. */
	Element resolve(Element reference) {
		String port = Xml.attribute(reference, "portRef");
		Element found = !port.isEmpty() ? ports.get(port)
				: named(Xml.attribute(reference, "idRef"), Xml.attribute(reference, "unitRef"), Xml.attribute(reference, "metaIdRef"));
		if (found == null) {
			throw new CompException(reference, "it refers to something that the submodel does not have");
		}
		if (!port.isEmpty()) {
			found = resolve(found);
		}
		Element inner = Xml.child(reference, "sBaseRef");
		if (inner == null) {
			return found;
		}
		Instance child = children.get(Xml.attribute(found, "id"));
		if (child == null) {
			throw new CompException(inner, "it goes on inside of what is no submodel");
		}
		return child.resolve(inner);
	}

	private Element named(String id, String unit, String metaId) {
		return !id.isEmpty() ? ids.get(id) : !unit.isEmpty() ? units.get(unit) : metaIds.get(metaId);
	}

	Map<String, Element> ids() {
		return ids;
	}

	Map<String, Element> units() {
		return units;
	}

	/** All instances below and this one, each after its children. */
	List<Instance> postOrder() {
		List<Instance> all = new ArrayList<>();
		children.values().forEach(c -> all.addAll(c.postOrder()));
		all.add(this);
		return all;
	}
}
