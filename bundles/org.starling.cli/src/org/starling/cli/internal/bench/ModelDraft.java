package org.starling.cli.internal.bench;

import java.util.LinkedHashMap;
import java.util.Map;

import org.starling.model.base.BaseFactory;
import org.starling.model.base.Quantity;
import org.starling.model.pkmodel.Compartment;
import org.starling.model.pkmodel.Element;
import org.starling.model.pkmodel.Model;
import org.starling.model.pkmodel.Parameter;
import org.starling.model.pkmodel.Participant;
import org.starling.model.pkmodel.ParticipantRole;
import org.starling.model.pkmodel.PkmodelFactory;
import org.starling.model.pkmodel.Reaction;
import org.starling.model.pkmodel.Rule;
import org.starling.model.pkmodel.RuleKind;
import org.starling.model.pkmodel.Species;

/** Writes the models of the benchmark down in a few lines. Amounts and rates are plain numbers without units. */
final class ModelDraft {

	private static final PkmodelFactory F = PkmodelFactory.eINSTANCE;

	private final Model model = F.createModel();
	private final Compartment body = F.createCompartment();
	private final Map<String, Species> species = new LinkedHashMap<>();

	ModelDraft(String name) {
		model.setName(name);
		body.setSymbol("body");
		body.setSize(quantity(1));
		model.getCompartments().add(body);
	}

	Model model() {
		return model;
	}

	/** The symbols of the amounts, in the order in which they were named. */
	String[] amounts() {
		return species.keySet().toArray(String[]::new);
	}

	ModelDraft constant(String symbol, double value) {
		parameter(symbol, value);
		return this;
	}

	/** Amounts that start at zero. */
	ModelDraft amounts(String... symbols) {
		for (String symbol : symbols) {
			Species s = F.createSpecies();
			s.setSymbol(symbol);
			s.setCompartment(body);
			s.setInitialAmount(quantity(0));
			s.setSubstanceUnitsOnly(true);
			model.getSpecies().add(s);
			species.put(symbol, s);
		}
		return this;
	}

	/** An amount per time that goes from one species to another; out of the body when {@code to} is null. */
	ModelDraft flow(String from, String to, String rate) {
		Reaction r = F.createReaction();
		r.setSymbol("r" + model.getReactions().size());
		r.setKineticLaw(F.createKineticLaw());
		r.getKineticLaw().setExpression(rate);
		participant(r, from, ParticipantRole.REACTANT);
		if (to != null) {
			participant(r, to, ParticipantRole.PRODUCT);
		}
		model.getReactions().add(r);
		return this;
	}

	/** A variable with its rate of change. */
	ModelDraft variable(String symbol, double start, String rate) {
		rule(RuleKind.RATE, changing(symbol, start), rate);
		return this;
	}

	/** An abbreviation. */
	ModelDraft define(String symbol, String expression) {
		rule(RuleKind.ASSIGNMENT, changing(symbol, 0), expression);
		return this;
	}

	private Parameter changing(String symbol, double value) {
		Parameter p = parameter(symbol, value);
		p.setConstant(false);
		return p;
	}

	private Parameter parameter(String symbol, double value) {
		Parameter p = F.createParameter();
		p.setSymbol(symbol);
		p.setQuantity(quantity(value));
		model.getParameters().add(p);
		return p;
	}

	private void participant(Reaction r, String symbol, ParticipantRole role) {
		Participant p = F.createParticipant();
		p.setSpecies(species.get(symbol));
		p.setRole(role);
		p.setStoichiometry(1);
		r.getParticipants().add(p);
	}

	private void rule(RuleKind kind, Element target, String expression) {
		Rule r = F.createRule();
		r.setKind(kind);
		r.setTarget(target);
		r.setExpression(expression);
		model.getRules().add(r);
	}

	private static Quantity quantity(double value) {
		Quantity q = BaseFactory.eINSTANCE.createQuantity();
		q.setValue(value);
		return q;
	}
}
