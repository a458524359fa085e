package org.starling.sbml.internal.comp;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.starling.sbml.internal.Xml;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/** Gives the ids of one instance their names in the flat model, and converts its time, its extents and what is replaced. */
final class InstanceRewriter {

	private static final Set<String> REFERENCES = Set.of("compartment", "species", "variable", "symbol", "conversionFactor",
			"outside", "lowerFluxBound", "upperFluxBound", "reaction");
	private static final Set<String> UNITS = Set.of("units", "substanceUnits", "timeUnits", "volumeUnits", "areaUnits",
			"lengthUnits", "extentUnits");

	private final Instance instance;
	private final Replacements replacements;
	private final List<String> time = new ArrayList<>();
	private final List<String> extent = new ArrayList<>();
	private final List<Element> added = new ArrayList<>();

	InstanceRewriter(Instance instance, Replacements replacements) {
		this.instance = instance;
		this.replacements = replacements;
		for (Instance i = instance; i.parent != null; i = i.parent) {
			factor(i, "timeConversionFactor", time);
			factor(i, "extentConversionFactor", extent);
		}
	}

	private void factor(Instance i, String attribute, List<String> factors) {
		String id = Xml.attribute(i.submodel, attribute);
		if (!id.isEmpty()) {
			Element parameter = i.parent.ids().get(id);
			if (parameter == null) {
				throw new CompException(i.submodel, "the " + attribute + " '" + id + "' is not in the model");
			}
			factors.add(replacements.finalId(parameter));
		}
	}

	/** Rewrites the instance's model in place; its removed elements stay as they are. */
	void rewrite() {
		inherit();
		for (Element list : Xml.children(instance.model)) {
			String name = list.getLocalName();
			boolean mine = name.startsWith("listOf") && !name.equals("listOfSubmodels") && !name.equals("listOfPorts");
			for (Element e : mine ? Xml.children(list) : List.<Element>of()) {
				if (!replacements.isRemoved(e)) {
					element(e, Set.of());
				}
			}
		}
		addInitialAssignments();
	}

	/** Defaults of the model become explicit at its species, since another model's will hold in the flat one. */
	private void inherit() {
		if (instance.parent == null) {
			return;
		}
		for (Element s : Xml.list(instance.model, "listOfSpecies")) {
			for (String attribute : List.of("conversionFactor", "substanceUnits")) {
				String value = Xml.attribute(instance.model, attribute);
				if (!value.isEmpty() && !s.hasAttribute(attribute)) {
					s.setAttribute(attribute, value);
				}
			}
		}
	}

	private void element(Element e, Set<String> outerLocals) {
		Set<String> locals = new HashSet<>(outerLocals);
		Xml.list(e, "listOfLocalParameters").forEach(p -> locals.add(Xml.attribute(p, "id")));
		stoichiometry(e);
		convert(e);
		references(e);
		for (Element child : Xml.children(e)) {
			switch (child.getLocalName()) {
			case "math" -> math(child, locals);
			case "notes", "annotation", "listOfReplacedElements", "replacedBy" -> {
				// nothing to rename
			}
			default -> {
				if (!replacements.isRemoved(child)) {
					element(child, locals);
				}
			}
			}
		}
	}

	/** What an element's formula gives is in the submodel's time and extent, and in the replaced variable's measure. */
	private void convert(Element e) {
		String kind = e.getLocalName();
		List<String> above = new ArrayList<>(factorsOf(Xml.attribute(e, kind.equals("initialAssignment") ? "symbol" : "variable")));
		List<String> below = new ArrayList<>();
		switch (kind) {
		case "kineticLaw" -> {
			above.addAll(extent);
			below.addAll(time);
		}
		case "rateRule" -> below.addAll(time);
		case "delay" -> above.addAll(time);
		default -> {
			// in no unit of time
		}
		}
		pending(e, above, below);
	}

	/** Scales after the formula's own names are changed, so that the factors, whose names are final, are not. */
	private void pending(Element e, List<String> above, List<String> below) {
		Element math = Xml.child(e, "math");
		if (math != null && (!above.isEmpty() || !below.isEmpty())) {
			math.setUserData("above", above, null);
			math.setUserData("below", below, null);
		}
	}

	private List<String> factorsOf(String id) {
		Element e = id.isEmpty() ? null : instance.ids().get(id);
		return e == null ? List.of() : replacements.end(e).factors();
	}

	private void references(Element e) {
		for (int i = 0; i < e.getAttributes().getLength(); i++) {
			Attr a = (Attr) e.getAttributes().item(i);
			String name = a.getLocalName();
			if (name.equals("id") && !e.getLocalName().equals("localParameter")) {
				a.setValue(e.getLocalName().equals("unitDefinition") ? unit(a.getValue()) : id(a.getValue()));
			} else if (REFERENCES.contains(name)) {
				a.setValue(id(a.getValue()));
			} else if (UNITS.contains(name)) {
				a.setValue(unit(a.getValue()));
			}
		}
	}

	private String id(String id) {
		Element e = instance.ids().get(id);
		return e == null ? id : replacements.finalId(e);
	}

	private String unit(String id) {
		Element e = instance.units().get(id);
		return e == null ? id : replacements.finalId(e);
	}

	/** A species that is replaced with a conversion takes part with its stoichiometry converted. */
	private void stoichiometry(Element e) {
		List<String> factors = e.getLocalName().equals("speciesReference") ? factorsOf(Xml.attribute(e, "species")) : List.of();
		if (factors.isEmpty()) {
			return;
		}
		if (e.hasAttribute("id")) {
			throw new CompException(e, "a stoichiometry with an id can't be converted when its species is replaced with a conversion factor");
		}
		String id = instance.prefix + "converted_stoichiometry_" + added.size();
		e.setAttribute("id", id);
		Element assignment = e.getOwnerDocument().createElementNS(e.getNamespaceURI(), "initialAssignment");
		assignment.setAttribute("symbol", id);
		String number = e.hasAttribute("stoichiometry") ? e.getAttribute("stoichiometry") : "1";
		assignment.appendChild(MathElements.product(e.getOwnerDocument(), number, factors));
		added.add(assignment);
	}

	private void addInitialAssignments() {
		if (added.isEmpty()) {
			return;
		}
		Element list = Xml.child(instance.model, "listOfInitialAssignments");
		if (list == null) {
			list = instance.model.getOwnerDocument().createElementNS(instance.model.getNamespaceURI().contains("/comp/")
					? added.getFirst().getNamespaceURI() : instance.model.getNamespaceURI(), "listOfInitialAssignments");
			instance.model.appendChild(list);
		}
		added.forEach(list::appendChild);
	}

	@SuppressWarnings("unchecked")
	private void math(Element math, Set<String> locals) {
		names(math, locals);
		if (math.getUserData("above") instanceof List<?> above) {
			List<Element> content = Xml.children(math);
			if (!content.isEmpty()) {
				MathElements.scale(content.getFirst(), (List<String>) above, (List<String>) math.getUserData("below"));
			}
		}
	}

	private void names(Element e, Set<String> locals) {
		Set<String> bound = new HashSet<>(locals);
		Xml.children(e).stream().filter(c -> c.getLocalName().equals("bvar"))
				.forEach(b -> Xml.children(b).forEach(ci -> bound.add(ci.getTextContent().strip())));
		for (Element child : Xml.children(e)) {
			switch (child.getLocalName()) {
			case "ci" -> name(child, bound);
			case "csymbol" -> symbol(child);
			case "cn" -> {
				references(child);
			}
			case "bvar" -> {
				// names of its own
			}
			default -> names(child, bound);
			}
		}
	}

	private void name(Element ci, Set<String> bound) {
		String id = ci.getTextContent().strip();
		Element e = bound.contains(id) ? null : instance.ids().get(id);
		if (e == null) {
			return;
		}
		ci.setTextContent(replacements.finalId(e));
		boolean isRate = e.getLocalName().equals("reaction") && !replacements.isRemoved(e);
		List<String> below = new ArrayList<>(replacements.end(e).factors());
		if (isRate) {
			below.addAll(extent);
		}
		MathElements.scale(ci, isRate ? time : List.of(), below);
	}

	private void symbol(Element csymbol) {
		String definition = Xml.attribute(csymbol, "definitionURL");
		Element apply = (Element) csymbol.getParentNode();
		if (definition.endsWith("/time")) {
			MathElements.scale(csymbol, List.of(), time);
		} else if (definition.endsWith("/delay")) {
			List<Element> parts = Xml.children(apply);
			MathElements.scale(parts.get(2), time, List.of());
		} else if (definition.endsWith("/rateOf")) {
			MathElements.scale(apply, time, List.of());
		}
	}
}
