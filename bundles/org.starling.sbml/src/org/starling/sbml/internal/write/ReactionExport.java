package org.starling.sbml.internal.write;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.starling.kinetics.expression.Expression;
import org.starling.kinetics.expression.Expressions;
import org.starling.model.pkmodel.KineticLaw;
import org.starling.model.pkmodel.Parameter;
import org.starling.model.pkmodel.Participant;
import org.starling.model.pkmodel.ParticipantRole;
import org.starling.model.pkmodel.Reaction;
import org.starling.model.pkmodel.Species;
import org.w3c.dom.Element;

/** Reactions with their rates. */
final class ReactionExport {

	private static final List<String> PARTICIPANTS = List.of("listOfReactants", "listOfProducts", "listOfModifiers");

	private final ExportContext context;
	private final DescriptionExport descriptions;
	private final StructureExport structure;
	private final Set<org.starling.model.pkmodel.Element> changing;
	/** Whether reactions say that they are fast or not, as Level 3 Version 1 wants it. */
	private final boolean fast;

	ReactionExport(ExportContext context, DescriptionExport descriptions, StructureExport structure,
			Set<org.starling.model.pkmodel.Element> changing, boolean fast) {
		this.context = context;
		this.descriptions = descriptions;
		this.structure = structure;
		this.changing = changing;
		this.fast = fast;
	}

	/** Local parameters that formulas elsewhere use become global ones. */
	void promote(Set<String> used) {
		for (Reaction r : context.model.getReactions()) {
			for (Parameter p : r.getKineticLaw() == null ? List.<Parameter>of() : r.getKineticLaw().getParameters()) {
				String name = r.getSymbol() + "." + p.getSymbol();
				if (used.contains(name)) {
					String id = context.ids.free(r.getSymbol() + "_" + p.getSymbol());
					context.promoted.put(name, id);
					Element e = context.xml.add(context.list("listOfParameters"), "parameter");
					XmlTree.set(e, "id", id);
					structure.value(p, e);
					XmlTree.set(e, "constant", true);
					context.information(p, "it is written as the global parameter '" + id + "', because other formulas use it");
				}
			}
		}
	}

	void write() {
		for (Reaction r : context.model.getReactions()) {
			Element e = context.xml.add(context.list("listOfReactions"), "reaction");
			XmlTree.set(e, "id", context.ids.of(r.getSymbol()));
			descriptions.write(r, e);
			XmlTree.set(e, "reversible", r.isReversible());
			if (fast) {
				XmlTree.set(e, "fast", r.isFast());
			}
			bound(e, "lowerFluxBound", r.getLowerFluxBound());
			bound(e, "upperFluxBound", r.getUpperFluxBound());
			PARTICIPANTS.forEach(list -> context.xml.add(e, list));
			for (Participant p : r.getParticipants()) {
				participant(p, e);
			}
			if (r.getKineticLaw() != null) {
				law(r, r.getKineticLaw(), e);
			}
			XmlTree.removeEmptyLists(e);
		}
	}

	private void bound(Element e, String name, Parameter bound) {
		if (bound != null) {
			XmlTree.fbc(e, name, context.ids.of(bound.getSymbol()));
		}
	}

	private void participant(Participant p, Element reaction) {
		if (p.getSpecies() == null) {
			context.error(p, "it has no species");
			return;
		}
		boolean modifier = p.getRole() == ParticipantRole.MODIFIER;
		String list = modifier ? "listOfModifiers" : p.getRole() == ParticipantRole.PRODUCT ? "listOfProducts" : "listOfReactants";
		Element e = context.xml.add(context.xml.list(reaction, list), modifier ? "modifierSpeciesReference" : "speciesReference");
		if (p.getSymbol() != null && !p.getSymbol().isBlank()) {
			XmlTree.set(e, "id", context.ids.of(p.getSymbol()));
		}
		descriptions.write(p, e);
		XmlTree.set(e, "species", context.ids.of(p.getSpecies().getSymbol()));
		if (!modifier) {
			XmlTree.set(e, "stoichiometry", p.getStoichiometry());
			XmlTree.set(e, "constant", p.isConstant() && !changing.contains(p));
		}
	}

	private void law(Reaction r, KineticLaw law, Element reaction) {
		Map<String, String> locals = new HashMap<>();
		for (Parameter p : law.getParameters()) {
			String promoted = context.promoted.get(r.getSymbol() + "." + p.getSymbol());
			locals.put(p.getSymbol(), promoted != null ? promoted : ExportIds.ascii(p.getSymbol()));
		}
		Expression formula = context.translated(law.getExpression(), law, locals);
		if (formula == null) {
			return;
		}
		modifiers(r, formula, reaction);
		Element e = context.xml.add(reaction, "kineticLaw");
		context.formula(e, law.getExpression(), law, locals);
		for (Parameter p : law.getParameters()) {
			if (!context.promoted.containsKey(r.getSymbol() + "." + p.getSymbol())) {
				Element local = context.xml.add(context.xml.list(e, "listOfLocalParameters"), "localParameter");
				XmlTree.set(local, "id", ExportIds.ascii(p.getSymbol()));
				structure.value(p, local);
			}
		}
	}

	/** SBML wants each species that a rate depends on to be named by the reaction. */
	private void modifiers(Reaction r, Expression formula, Element reaction) {
		Set<String> named = new LinkedHashSet<>();
		r.getParticipants().stream().filter(p -> p.getSpecies() != null)
				.forEach(p -> named.add(context.ids.of(p.getSpecies().getSymbol())));
		Set<String> used = Expressions.symbols(formula);
		for (Species s : context.model.getSpecies()) {
			String id = context.ids.of(s.getSymbol());
			if (used.contains(id) && named.add(id)) {
				XmlTree.set(context.xml.add(context.xml.list(reaction, "listOfModifiers"), "modifierSpeciesReference"), "species", id);
			}
		}
	}
}
