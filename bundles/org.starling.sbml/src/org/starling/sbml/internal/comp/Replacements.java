package org.starling.sbml.internal.comp;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.starling.sbml.internal.Xml;
import org.w3c.dom.Element;

/** What is deleted, and what stands for what, in a tree of instances. */
final class Replacements {

	/**
	 * What stands for an element.
	 *
	 * @param factors final ids of the parameters by which the replaced value is multiplied to get this one's
	 */
	record Standing(Element element, List<String> factors) {
	}

	private record Link(Element by, Element factorOwner, String factor) {
	}

	private final Map<Element, Link> links = new IdentityHashMap<>();
	private final Map<Element, Instance> homes = new IdentityHashMap<>();
	/** Ids as written, since they are rewritten while they are asked for. */
	private final Map<Element, String> writtenIds = new IdentityHashMap<>();
	private final Map<Element, String> givenIds = new IdentityHashMap<>();
	private final Set<Element> removed = java.util.Collections.newSetFromMap(new IdentityHashMap<>());
	private final Set<Instance> removedInstances = new HashSet<>();

	Replacements(Instance root) {
		for (Instance i : root.postOrder()) {
			for (Map<String, Element> names : List.of(i.ids(), i.units())) {
				names.forEach((id, e) -> {
					homes.put(e, i);
					writtenIds.put(e, id);
				});
			}
		}
		for (Instance i : root.postOrder()) {
			for (Map.Entry<String, Instance> child : i.children.entrySet()) {
				Xml.list(child.getValue().submodel, "listOfDeletions").forEach(d -> remove(end(child.getValue().resolve(d)).element()));
			}
			walk(i, i.model);
		}
	}

	private void walk(Instance i, Element e) {
		for (Element child : Xml.children(e)) {
			String kind = child.getLocalName();
			if (kind.equals("math") || kind.equals("annotation") || kind.equals("notes") || kind.equals("listOfSubmodels")) {
				continue;
			}
			if (kind.equals("replacedElement") && Xml.attribute(child, "deletion").isEmpty()) {
				replace(i, (Element) e.getParentNode(), child);
			} else if (kind.equals("replacedBy")) {
				replacedBy(i, e, child);
			} else {
				walk(i, child);
			}
		}
	}

	private void replace(Instance i, Element by, Element reference) {
		Element target = end(i.child(reference).resolve(reference)).element();
		if (target == by) {
			return;
		}
		remove(target);
		String factor = Xml.attribute(reference, "conversionFactor");
		links.put(target, new Link(by, factor.isEmpty() ? null : i.ids().get(factor), factor));
		homes.putIfAbsent(by, i);
	}

	private void replacedBy(Instance i, Element outer, Element reference) {
		Element target = end(i.child(reference).resolve(reference)).element();
		String id = Xml.attribute(outer, "id");
		if (!id.isEmpty()) {
			givenIds.put(target, givenIds.getOrDefault(outer, i.prefix + id));
		}
		remove(outer);
		links.put(outer, new Link(target, null, ""));
	}

	private void remove(Element e) {
		removed.add(e);
		Instance home = homes.get(e);
		if (e.getLocalName().equals("submodel") && home != null) {
			removedInstances.addAll(home.children.get(Xml.attribute(e, "id")).postOrder());
		}
	}

	/** The element at the end of the chain of replacements, itself when nothing replaces it. */
	Standing end(Element e) {
		List<String> factors = new ArrayList<>();
		Element at = e;
		for (Link link = links.get(at); link != null; link = links.get(at)) {
			if (link.factorOwner != null) {
				factors.add(finalId(link.factorOwner));
			}
			at = link.by;
		}
		return new Standing(at, factors);
	}

	/** The id in the flat model of what stands for an element. */
	String finalId(Element e) {
		Element at = end(e).element();
		String given = givenIds.get(at);
		if (given != null) {
			return given;
		}
		Instance home = homes.get(at);
		return (home == null ? "" : home.prefix) + writtenIds.getOrDefault(at, "");
	}

	boolean isRemoved(Element e) {
		return removed.contains(e);
	}

	Set<Element> removed() {
		return removed;
	}

	boolean isRemoved(Instance i) {
		return removedInstances.contains(i);
	}
}
