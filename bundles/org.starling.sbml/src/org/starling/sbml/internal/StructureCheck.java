package org.starling.sbml.internal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.starling.sbml.SbmlMessage;
import org.starling.sbml.SbmlMessage.Severity;
import org.w3c.dom.Element;

/** Whether the elements of SBML core stand where they belong and each id is used once: JSBML would pass over those that do not. */
final class StructureCheck {

	private static final Map<String, Set<String>> INSIDE = new HashMap<>();

	static {
		inside("model", "listOfFunctionDefinitions", "listOfUnitDefinitions", "listOfCompartmentTypes", "listOfSpeciesTypes",
				"listOfCompartments", "listOfSpecies", "listOfParameters", "listOfInitialAssignments", "listOfRules",
				"listOfConstraints", "listOfReactions", "listOfEvents");
		inside("listOfFunctionDefinitions", "functionDefinition");
		inside("listOfUnitDefinitions", "unitDefinition");
		inside("unitDefinition", "listOfUnits");
		inside("listOfUnits", "unit");
		inside("listOfCompartmentTypes", "compartmentType");
		inside("listOfSpeciesTypes", "speciesType");
		inside("listOfCompartments", "compartment");
		inside("listOfSpecies", "species");
		inside("listOfParameters", "parameter");
		inside("listOfLocalParameters", "localParameter");
		inside("listOfInitialAssignments", "initialAssignment");
		inside("listOfRules", "algebraicRule", "assignmentRule", "rateRule");
		inside("listOfConstraints", "constraint");
		inside("listOfReactions", "reaction");
		inside("reaction", "listOfReactants", "listOfProducts", "listOfModifiers", "kineticLaw");
		inside("listOfReactants", "speciesReference");
		inside("listOfProducts", "speciesReference");
		inside("listOfModifiers", "modifierSpeciesReference");
		inside("speciesReference", "stoichiometryMath");
		inside("kineticLaw", "math", "listOfParameters", "listOfLocalParameters");
		inside("listOfEvents", "event");
		inside("event", "trigger", "delay", "priority", "listOfEventAssignments");
		inside("listOfEventAssignments", "eventAssignment");
		inside("constraint", "math", "message");
		for (String e : List.of("functionDefinition", "initialAssignment", "algebraicRule", "assignmentRule", "rateRule", "trigger",
				"delay", "priority", "eventAssignment", "stoichiometryMath")) {
			inside(e, "math");
		}
	}

	/** The elements whose ids share one name space and that would be lost with a second one of the id. */
	private static final Set<String> IDENTIFIED = Set.of("functionDefinition", "compartment", "species", "parameter", "reaction",
			"speciesReference", "modifierSpeciesReference", "event");

	private static final Set<String> OPTIONAL = Set.of("speciesReference", "modifierSpeciesReference", "event");

	private final List<SbmlMessage> messages;
	private final String core;
	private final Map<String, Element> ids = new HashMap<>();

	private StructureCheck(String core, List<SbmlMessage> messages) {
		this.core = core;
		this.messages = messages;
	}

	private static void inside(String parent, String... children) {
		INSIDE.put(parent, Set.of(children));
	}

	/** @param model after submodels were put in */
	static void check(Element model, List<SbmlMessage> messages) {
		StructureCheck check = new StructureCheck(model.getNamespaceURI(), messages);
		check.children(model, check.ids);
	}

	private void children(Element parent, Map<String, Element> scope) {
		Set<String> known = INSIDE.getOrDefault(parent.getLocalName(), Set.of());
		boolean list = parent.getLocalName().startsWith("listOf");
		Set<String> seen = new HashSet<>();
		for (Element child : Xml.children(parent)) {
			String name = child.getLocalName();
			boolean ours = core.equals(child.getNamespaceURI()) || name.equals("math");
			if (!ours || name.equals("notes") || name.equals("annotation")) {
				continue;
			}
			if (!known.contains(name)) {
				error(child, "this element does not belong into " + Xml.label(parent));
			} else if (!list && !seen.add(name)) {
				error(child, Xml.label(parent) + " has a second one of these");
			} else if (!name.equals("math") && !name.equals("message")) {
				id(child, scope);
				children(child, name.equals("kineticLaw") ? new HashMap<>() : scope);
			}
		}
	}

	private void id(Element e, Map<String, Element> scope) {
		String id = e.getAttribute("id").strip();
		boolean local = e.getLocalName().equals("localParameter");
		boolean unit = e.getLocalName().equals("unitDefinition");
		if (!local && !unit && !IDENTIFIED.contains(e.getLocalName())) {
			return;
		}
		if (id.isEmpty()) {
			if (!OPTIONAL.contains(e.getLocalName())) {
				error(e, "it has no id");
			}
			return;
		}
		Element first = scope.putIfAbsent(unit ? "unit " + id : id, e);
		if (first != null) {
			error(e, "the id '" + id + "' is already that of " + Xml.label(first) + " in line " + Xml.line(first));
		}
	}

	private void error(Element where, String text) {
		messages.add(new SbmlMessage(Severity.ERROR, Xml.label(where), Xml.line(where), text));
	}
}
