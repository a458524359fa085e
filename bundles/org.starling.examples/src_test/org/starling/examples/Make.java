package org.starling.examples;

import org.eclipse.emf.ecore.EObject;
import org.starling.model.base.BasePackage;
import org.starling.model.base.Origin;
import org.starling.model.base.OriginKind;
import org.starling.model.base.Quantity;
import org.starling.model.pkmodel.Compartment;
import org.starling.model.pkmodel.Element;
import org.starling.model.pkmodel.InitialAssignment;
import org.starling.model.pkmodel.KineticLaw;
import org.starling.model.pkmodel.Model;
import org.starling.model.pkmodel.Observer;
import org.starling.model.pkmodel.Parameter;
import org.starling.model.pkmodel.Participant;
import org.starling.model.pkmodel.ParticipantRole;
import org.starling.model.pkmodel.PkmodelPackage.Literals;
import org.starling.model.pkmodel.Reaction;
import org.starling.model.pkmodel.Rule;
import org.starling.model.pkmodel.RuleKind;
import org.starling.model.pkmodel.Species;
import org.starling.model.store.Documents;

/** Short words for building model objects in the generator of the examples. */
final class Make {

	private Make() {
	}

	static <T extends EObject> T make(Class<T> type, org.eclipse.emf.ecore.EClass eClass) {
		return Documents.create(type, eClass);
	}

	static Quantity quantity(double value, String unit, Origin origin) {
		Quantity quantity = make(Quantity.class, BasePackage.Literals.QUANTITY);
		quantity.setValue(value);
		quantity.setUnit(unit);
		quantity.setOrigin(origin);
		return quantity;
	}

	static Quantity quantity(double value, String unit) {
		return quantity(value, unit, null);
	}

	static Origin origin(OriginKind kind, String source, String doi) {
		Origin origin = make(Origin.class, BasePackage.Literals.ORIGIN);
		origin.setKind(kind);
		origin.setSource(source);
		origin.setDoi(doi);
		return origin;
	}

	static Origin literature(String source, String doi) {
		return origin(OriginKind.LITERATURE, source, doi);
	}

	static Origin calculated(String method) {
		Origin origin = origin(OriginKind.CALCULATED, null, null);
		origin.setMethod(method);
		return origin;
	}

	static Origin assumed(String why) {
		return origin(OriginKind.ASSUMED, why, null);
	}

	private static <T extends Element> T element(Class<T> type, org.eclipse.emf.ecore.EClass eClass, String symbol,
			String name) {
		T element = make(type, eClass);
		element.setSymbol(symbol);
		element.setName(name);
		return element;
	}

	static Compartment compartment(Model model, String symbol, String name, String organ, Quantity size) {
		Compartment c = element(Compartment.class, Literals.COMPARTMENT, symbol, name);
		c.setOrgan(organ);
		c.setSize(size);
		model.getCompartments().add(c);
		return c;
	}

	/** A species whose symbol means its concentration in mg/L; nothing of it is there at the start. */
	static Species concentration(Model model, String symbol, String name, Compartment in) {
		Species s = element(Species.class, Literals.SPECIES, symbol, name);
		s.setCompartment(in);
		s.setInitialConcentration(quantity(0, "mg/L"));
		model.getSpecies().add(s);
		return s;
	}

	/** A species whose symbol means its amount in mg; nothing of it is there at the start. */
	static Species amount(Model model, String symbol, String name, Compartment in) {
		Species s = element(Species.class, Literals.SPECIES, symbol, name);
		s.setCompartment(in);
		s.setSubstanceUnitsOnly(true);
		s.setInitialAmount(quantity(0, "mg"));
		model.getSpecies().add(s);
		return s;
	}

	static Parameter parameter(Model model, String symbol, String name, Quantity value) {
		Parameter p = element(Parameter.class, Literals.PARAMETER, symbol, name);
		p.setQuantity(value);
		model.getParameters().add(p);
		return p;
	}

	/** A parameter that a rule computes. */
	static Parameter derived(Model model, String symbol, String name, String unit, String expression) {
		Parameter p = element(Parameter.class, Literals.PARAMETER, symbol, name);
		Quantity quantity = make(Quantity.class, BasePackage.Literals.QUANTITY);
		quantity.setUnit(unit);
		p.setQuantity(quantity);
		p.setConstant(false);
		model.getParameters().add(p);
		Rule rule = make(Rule.class, Literals.RULE);
		rule.setName(name);
		rule.setKind(RuleKind.ASSIGNMENT);
		rule.setTarget(p);
		rule.setExpression(expression);
		model.getRules().add(rule);
		return p;
	}

	static void initially(Model model, Element target, String expression) {
		InitialAssignment assignment = make(InitialAssignment.class, Literals.INITIAL_ASSIGNMENT);
		assignment.setName(target.getName());
		assignment.setTarget(target);
		assignment.setExpression(expression);
		model.getInitialAssignments().add(assignment);
	}

	/** A flow of substance; {@code to} is null for an elimination. */
	static void flow(Model model, String symbol, String name, Species from, Species to, String expression) {
		Reaction r = element(Reaction.class, Literals.REACTION, symbol, name);
		r.getParticipants().add(participant(from, ParticipantRole.REACTANT));
		if (to != null) {
			r.getParticipants().add(participant(to, ParticipantRole.PRODUCT));
		}
		KineticLaw law = make(KineticLaw.class, Literals.KINETIC_LAW);
		law.setExpression(expression);
		r.setKineticLaw(law);
		model.getReactions().add(r);
	}

	private static Participant participant(Species species, ParticipantRole role) {
		Participant p = make(Participant.class, Literals.PARTICIPANT);
		p.setSpecies(species);
		p.setRole(role);
		return p;
	}

	static Observer observer(Model model, String symbol, String name, String expression, String matrix) {
		Observer o = element(Observer.class, Literals.OBSERVER, symbol, name);
		o.setExpression(expression);
		o.setUnit("mg/L");
		o.setMatrix(matrix);
		model.getObservers().add(o);
		return o;
	}
}
