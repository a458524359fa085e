package org.starling.sbml.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.sbml.jsbml.LocalParameter;
import org.sbml.jsbml.SpeciesReference;
import org.starling.model.pkmodel.KineticLaw;
import org.starling.model.pkmodel.Parameter;
import org.starling.model.pkmodel.Participant;
import org.starling.model.pkmodel.ParticipantRole;
import org.starling.model.pkmodel.PkmodelPackage.Literals;
import org.starling.model.pkmodel.Reaction;
import org.starling.model.pkmodel.Rule;
import org.starling.model.pkmodel.RuleKind;
import org.starling.model.pkmodel.Species;
import org.starling.model.store.Documents;
import org.w3c.dom.Element;

/** Reactions with what they consume and make, at which rate. */
final class ReactionImport {

	private final ImportContext context;

	ReactionImport(ImportContext context) {
		this.context = context;
	}

	void read() {
		List<Element> xml = Xml.list(context.xml, "listOfReactions");
		for (int i = 0; i < xml.size(); i++) {
			reaction(context.source.getReaction(i), xml.get(i));
		}
	}

	private void reaction(org.sbml.jsbml.Reaction r, Element xml) {
		Reaction to = context.element(Reaction.class, Literals.REACTION, xml);
		to.setReversible(!r.isSetReversible() || r.getReversible());
		context.model.getReactions().add(to);
		context.elements.put(r.getId(), to);
		List<Element> reactants = Xml.list(xml, "listOfReactants");
		for (int i = 0; i < reactants.size(); i++) {
			participant(r.getReactant(i), ParticipantRole.REACTANT, to, reactants.get(i));
		}
		List<Element> products = Xml.list(xml, "listOfProducts");
		for (int i = 0; i < products.size(); i++) {
			participant(r.getProduct(i), ParticipantRole.PRODUCT, to, products.get(i));
		}
		for (Element modifier : Xml.list(xml, "listOfModifiers")) {
			modifier(to, modifier);
		}
		if (r.isSetFast() && r.getFast()) {
			to.setFast(true);
			context.warning(xml, "it is marked as fast, which Level 3 Version 2 no longer knows; it is in equilibrium at all times");
		}
		Element law = Xml.child(xml, "kineticLaw");
		if (law != null) {
			law(r.getKineticLaw(), to, law);
		}
	}

	private void modifier(Reaction to, Element xml) {
		Participant p = Documents.create(Participant.class, Literals.PARTICIPANT);
		p.setRole(ParticipantRole.MODIFIER);
		if (species(xml) instanceof Species s) {
			p.setSpecies(s);
			to.getParticipants().add(p);
		}
	}

	private org.starling.model.pkmodel.Element species(Element xml) {
		String id = Xml.attribute(xml, "species");
		org.starling.model.pkmodel.Element species = context.elements.get(id);
		if (!(species instanceof Species)) {
			context.error(xml, "the species '" + id + "' is not in the model");
		}
		return species;
	}

	private void participant(SpeciesReference from, ParticipantRole role, Reaction to, Element xml) {
		Participant p = context.element(Participant.class, Literals.PARTICIPANT, xml);
		p.setRole(role);
		if (species(xml) instanceof Species s) {
			p.setSpecies(s);
		}
		double stoichiometry = from.isSetStoichiometry() && !Double.isNaN(from.getStoichiometry()) ? from.getStoichiometry() : 1;
		// Level 2 Version 1 writes rational numbers by a denominator
		String denominator = Xml.attribute(xml, "denominator");
		p.setStoichiometry(denominator.isEmpty() ? stoichiometry : stoichiometry / Integer.parseInt(denominator));
		p.setConstant(context.level < 3 || from.getConstant());
		to.getParticipants().add(p);
		String id = Xml.attribute(xml, "id");
		if (!id.isEmpty()) {
			context.elements.put(id, p);
		}
		if (from.isSetStoichiometryMath() && from.getStoichiometryMath().isSetMath()) {
			stoichiometry(from, p, to, xml);
		}
	}

	/** What Level 2 computes at a stoichiometry is an assignment rule to its symbol. */
	private void stoichiometry(SpeciesReference from, Participant p, Reaction reaction, Element xml) {
		if (p.getSymbol() == null) {
			String base = "stoichiometry_" + reaction.getSymbol() + "_" + context.names.symbol(from.getSpecies());
			p.setSymbol(context.names.free(base));
		}
		p.setConstant(false);
		Rule rule = Documents.create(Rule.class, Literals.RULE);
		rule.setKind(RuleKind.ASSIGNMENT);
		rule.setTarget(p);
		rule.setExpression(context.formula(from.getStoichiometryMath(), xml));
		context.model.getRules().add(rule);
	}

	private void law(org.sbml.jsbml.KineticLaw from, Reaction to, Element xml) {
		if (!from.isSetMath()) {
			context.warning(xml, "the rate of the reaction has no formula; the reaction changes nothing");
			return;
		}
		List<String> ids = new ArrayList<>();
		from.getListOfLocalParameters().forEach(p -> ids.add(p.getId()));
		Map<String, String> locals = Names.local(ids);
		KineticLaw law = (KineticLaw) Documents.create(Literals.KINETIC_LAW);
		context.lines.put(law, Xml.line(xml));
		List<Element> lines = Xml.list(xml, context.level < 3 ? "listOfParameters" : "listOfLocalParameters");
		for (int i = 0; i < from.getLocalParameterCount(); i++) {
			LocalParameter p = from.getLocalParameter(i);
			Parameter local = Documents.create(Parameter.class, Literals.PARAMETER);
			context.describe(local, lines.get(i));
			local.setSymbol(locals.get(p.getId()));
			StructureImport.value(context, p, local);
			law.getParameters().add(local);
		}
		law.setExpression(context.formula(from, xml, locals));
		to.setKineticLaw(law);
	}
}
