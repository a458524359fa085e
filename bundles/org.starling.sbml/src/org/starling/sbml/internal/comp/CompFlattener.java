package org.starling.sbml.internal.comp;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.starling.sbml.internal.Xml;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Makes one flat model of a model with submodels. */
public final class CompFlattener {

	private static final List<String> LISTS = List.of("listOfFunctionDefinitions", "listOfUnitDefinitions", "listOfCompartments",
			"listOfSpecies", "listOfParameters", "listOfInitialAssignments", "listOfRules", "listOfConstraints",
			"listOfReactions", "listOfEvents", "listOfObjectives", "listOfFluxBounds");

	private CompFlattener() {
	}

	/** Whether there is something to flatten. */
	public static boolean isComposed(Element sbml) {
		return Xml.child(Xml.child(sbml, "model"), "listOfSubmodels") != null;
	}

	/**
	 * Puts everything into the document's model; afterwards it has no submodels.
	 *
	 * @param file where the document is, for definitions in files beside it
	 * @throws CompException when a reference or a definition is missing
	 * @throws IOException   when a file beside it can't be read as XML
	 */
	public static void flatten(Path file, Element sbml) throws IOException {
		Element model = Xml.child(sbml, "model");
		Instance root = Instance.tree(model, new ModelDefinitions(file, sbml));
		Replacements replacements = new Replacements(root);
		List<Instance> instances = new ArrayList<>(root.postOrder());
		instances.removeIf(replacements::isRemoved);
		instances.forEach(i -> new InstanceRewriter(i, replacements).rewrite());
		for (Element e : replacements.removed()) {
			if (e.getParentNode() != null) {
				e.getParentNode().removeChild(e);
			}
		}
		for (Instance i : instances) {
			if (i != root) {
				merge(i.model, model, sbml.getNamespaceURI());
			}
		}
		for (String list : List.of("listOfSubmodels", "listOfPorts")) {
			Element e = Xml.child(model, list);
			if (e != null) {
				model.removeChild(e);
			}
		}
	}

	private static void merge(Element from, Element to, String namespace) {
		for (String name : LISTS) {
			Element source = Xml.child(from, name);
			if (source == null) {
				continue;
			}
			Element target = Xml.child(to, name);
			if (target == null) {
				target = to.getOwnerDocument().createElementNS(source.getNamespaceURI() == null ? namespace : source.getNamespaceURI(),
						source.getTagName());
				to.insertBefore(target, following(to, name));
			}
			for (Element child : Xml.children(source)) {
				if (!child.getLocalName().equals("notes") && !child.getLocalName().equals("annotation")) {
					target.appendChild(child);
				}
			}
		}
	}

	/** The first list that has to stand behind that one, or null. */
	private static Node following(Element model, String name) {
		for (String later : LISTS.subList(LISTS.indexOf(name) + 1, LISTS.size())) {
			Element list = Xml.child(model, later);
			if (list != null) {
				return list;
			}
		}
		return null;
	}
}
