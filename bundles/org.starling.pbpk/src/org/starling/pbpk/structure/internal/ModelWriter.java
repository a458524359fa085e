package org.starling.pbpk.structure.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.EClass;
import org.starling.model.base.OriginKind;
import org.starling.model.base.Quantity;
import org.starling.model.molecule.Molecule;
import org.starling.model.pkmodel.Compartment;
import org.starling.model.pkmodel.Element;
import org.starling.model.pkmodel.Event;
import org.starling.model.pkmodel.EventAssignment;
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

/** Writes elements of a model in hours, micromoles and litres, and notes which numbers are assumed. Used by one thread. */
public final class ModelWriter {

	static final String AMOUNT = "umol";
	static final String CONCENTRATION = "umol/L";
	static final String LITRE = "L";
	static final String FLOW = "L/h";
	static final String PER_HOUR = "1/h";

	private final Model model = Documents.create(Model.class, Literals.MODEL);
	private final Map<String, Element> elements = new HashMap<>();
	private final List<String> assumptions = new ArrayList<>();

	public ModelWriter(String name) {
		model.setName(name);
		model.setTimeUnit("h");
		model.setSubstanceUnit(AMOUNT);
		model.setVolumeUnit(LITRE);
	}

	public Model model() {
		return model;
	}

	/** What was assumed, a sentence each. */
	public List<String> assumptions() {
		return Collections.unmodifiableList(assumptions);
	}

	/** Notes an assumption that is no number of an element. */
	public void assume(String sentence) {
		if (!assumptions.contains(sentence)) {
			assumptions.add(sentence);
		}
	}

	public boolean has(String symbol) {
		return elements.containsKey(symbol);
	}

	/** The value of a parameter that is written with one. */
	double value(String symbol) {
		return ((Parameter) elements.get(symbol)).getQuantity().getValue();
	}

	Species species(String symbol) {
		return (Species) elements.get(symbol);
	}

	/** Null when it is not written yet. */
	public Compartment compartment(String symbol) {
		return (Compartment) elements.get(symbol);
	}

	public Compartment compartment(String symbol, String name, String organ, Quantity size) {
		Compartment c = element(Compartment.class, Literals.COMPARTMENT, symbol, name);
		c.setOrgan(organ);
		c.setSize(size);
		note(c, size);
		model.getCompartments().add(c);
		return c;
	}

	/** One litre for what is only an amount; made when it is first asked for. */
	Compartment amounts(String symbol, String name, String organ) {
		Compartment known = compartment(symbol);
		return known != null ? known
				: compartment(symbol, name, organ, Values.calculated(1, LITRE, "one litre: only amounts are used of it"));
	}

	/** A compartment whose size follows from others at the start. */
	public Compartment compartment(String symbol, String name, String organ, String expression, Compartment parent) {
		Compartment c = compartment(symbol, name, organ, derivedQuantity(LITRE, expression));
		c.setParent(parent);
		initially(c, expression);
		return c;
	}

	/** A species whose symbol means its concentration, umol/L. */
	public Species concentration(String symbol, String name, Compartment in, Molecule molecule) {
		Species s = species(symbol, name, in, molecule);
		s.setInitialConcentration(Values.calculated(0, CONCENTRATION, "none at the start"));
		return s;
	}

	/** A species whose symbol means its amount, umol. */
	public Species amount(String symbol, String name, Compartment in, Molecule molecule) {
		Species s = species(symbol, name, in, molecule);
		s.setSubstanceUnitsOnly(true);
		s.setInitialAmount(Values.calculated(0, AMOUNT, "none at the start"));
		return s;
	}

	private Species species(String symbol, String name, Compartment in, Molecule molecule) {
		Species s = element(Species.class, Literals.SPECIES, symbol, name);
		s.setCompartment(in);
		s.setMolecule(molecule);
		model.getSpecies().add(s);
		return s;
	}

	/** A constant. */
	public void parameter(String symbol, String name, Quantity quantity) {
		Parameter p = element(Parameter.class, Literals.PARAMETER, symbol, name);
		p.setQuantity(quantity);
		note(p, quantity);
		model.getParameters().add(p);
	}

	/** A constant that follows from others at the start of a run; a value given for it comes first. */
	public void atStart(String symbol, String name, String unit, String expression) {
		parameter(symbol, name, derivedQuantity(unit, expression));
		initially(elements.get(symbol), expression);
	}

	/** A number that a rule computes at all times. */
	public void rule(String symbol, String name, String unit, String expression) {
		rule(RuleKind.ASSIGNMENT, symbol, name, derivedQuantity(unit, expression), expression);
	}

	/** A state that is no amount of a compound. */
	public void state(String symbol, String name, Quantity start, String rate) {
		rule(RuleKind.RATE, symbol, name, start, rate);
	}

	/** A number that events change. */
	public void variable(String symbol, String name, Quantity start) {
		parameter(symbol, name, start);
		((Parameter) elements.get(symbol)).setConstant(false);
	}

	private void rule(RuleKind kind, String symbol, String name, Quantity quantity, String expression) {
		variable(symbol, name, quantity);
		Rule rule = Documents.create(Rule.class, Literals.RULE);
		rule.setName(name);
		rule.setKind(kind);
		rule.setTarget(elements.get(symbol));
		rule.setExpression(expression);
		model.getRules().add(rule);
	}

	/** When the trigger becomes true, the variable gets the value. */
	public void event(String symbol, String name, String trigger, String variable, String value) {
		Event e = element(Event.class, Literals.EVENT, symbol, name);
		e.setTrigger(trigger);
		EventAssignment a = Documents.create(EventAssignment.class, Literals.EVENT_ASSIGNMENT);
		a.setTarget(elements.get(variable));
		a.setExpression(value);
		e.getAssignments().add(a);
		model.getEvents().add(e);
	}

	/** Amount per time that leaves a species and enters another, umol/h. */
	public void flow(String symbol, String name, Species from, Species to, String rate) {
		Reaction r = element(Reaction.class, Literals.REACTION, symbol, name);
		participant(r, from, ParticipantRole.REACTANT);
		participant(r, to, ParticipantRole.PRODUCT);
		KineticLaw law = Documents.create(KineticLaw.class, Literals.KINETIC_LAW);
		law.setExpression(rate);
		r.setKineticLaw(law);
		model.getReactions().add(r);
	}

	private static void participant(Reaction r, Species s, ParticipantRole role) {
		Participant p = Documents.create(Participant.class, Literals.PARTICIPANT);
		p.setSpecies(s);
		p.setRole(role);
		r.getParticipants().add(p);
	}

	/** @param matrix key of the study matrix that it predicts, or null */
	public void observer(String symbol, String name, String unit, String expression, String matrix) {
		Observer o = element(Observer.class, Literals.OBSERVER, symbol, name);
		o.setExpression(expression);
		o.setUnit(unit);
		o.setMatrix(matrix);
		model.getObservers().add(o);
	}

	private static Quantity derivedQuantity(String unit, String expression) {
		return Values.quantity(null, unit, OriginKind.CALCULATED, null, expression);
	}

	private void initially(Element target, String expression) {
		InitialAssignment assignment = Documents.create(InitialAssignment.class, Literals.INITIAL_ASSIGNMENT);
		assignment.setName(target.getName());
		assignment.setTarget(target);
		assignment.setExpression(expression);
		model.getInitialAssignments().add(assignment);
	}

	private void note(Element e, Quantity q) {
		if (q.getOrigin().getKind() == OriginKind.ASSUMED) {
			assume(e.getName() + " (" + e.getSymbol() + " = " + q.getValue() + " " + q.getUnit() + "): "
					+ q.getOrigin().getSource());
		}
	}

	private <T extends Element> T element(Class<T> type, EClass eClass, String symbol, String name) {
		T element = Documents.create(type, eClass);
		element.setSymbol(symbol);
		element.setName(name);
		if (elements.putIfAbsent(symbol, element) != null) {
			throw new IllegalStateException("the symbol " + symbol + " is written twice");
		}
		return element;
	}
}
