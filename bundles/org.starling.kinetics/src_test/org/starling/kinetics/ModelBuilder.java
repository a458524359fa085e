package org.starling.kinetics;

import org.starling.model.base.BaseFactory;
import org.starling.model.base.Quantity;
import org.starling.model.pkmodel.Compartment;
import org.starling.model.pkmodel.Dose;
import org.starling.model.pkmodel.DoseKind;
import org.starling.model.pkmodel.Element;
import org.starling.model.pkmodel.Event;
import org.starling.model.pkmodel.EventAssignment;
import org.starling.model.pkmodel.FunctionDefinition;
import org.starling.model.pkmodel.InitialAssignment;
import org.starling.model.pkmodel.Model;
import org.starling.model.pkmodel.Observer;
import org.starling.model.pkmodel.Parameter;
import org.starling.model.pkmodel.Participant;
import org.starling.model.pkmodel.ParticipantRole;
import org.starling.model.pkmodel.PkmodelFactory;
import org.starling.model.pkmodel.Reaction;
import org.starling.model.pkmodel.Regimen;
import org.starling.model.pkmodel.Rule;
import org.starling.model.pkmodel.RuleKind;
import org.starling.model.pkmodel.Species;

/** Builds small models in one expression each. */
public final class ModelBuilder {

	private static final PkmodelFactory F = PkmodelFactory.eINSTANCE;

	public final Model model = F.createModel();

	public ModelBuilder() {
		model.setName("test");
	}

	public static Quantity quantity(double value, String unit) {
		Quantity q = BaseFactory.eINSTANCE.createQuantity();
		q.setValue(value);
		q.setUnit(unit);
		return q;
	}

	public ModelBuilder units(String time, String substance, String volume) {
		model.setTimeUnit(time);
		model.setSubstanceUnit(substance);
		model.setVolumeUnit(volume);
		return this;
	}

	public Compartment compartment(String symbol, double size, String unit) {
		Compartment c = F.createCompartment();
		c.setSymbol(symbol);
		c.setSize(quantity(size, unit));
		model.getCompartments().add(c);
		return c;
	}

	/** A species by its concentration, with an initial amount. */
	public Species species(String symbol, Compartment c, double amount, String unit) {
		Species s = F.createSpecies();
		s.setSymbol(symbol);
		s.setCompartment(c);
		s.setInitialAmount(quantity(amount, unit));
		model.getSpecies().add(s);
		return s;
	}

	/** A species by its amount. */
	public Species amount(String symbol, Compartment c, double amount, String unit) {
		Species s = species(symbol, c, amount, unit);
		s.setSubstanceUnitsOnly(true);
		return s;
	}

	public Species concentration(String symbol, Compartment c, double concentration, String unit) {
		Species s = species(symbol, c, 0, unit);
		s.setInitialAmount(null);
		s.setInitialConcentration(quantity(concentration, unit));
		return s;
	}

	public Parameter parameter(String symbol, double value, String unit) {
		Parameter p = F.createParameter();
		p.setSymbol(symbol);
		p.setQuantity(quantity(value, unit));
		model.getParameters().add(p);
		return p;
	}

	public Parameter variable(String symbol, double value, String unit) {
		Parameter p = parameter(symbol, value, unit);
		p.setConstant(false);
		return p;
	}

	/** A reaction of one reactant and one product, either of which may be null. */
	public Reaction reaction(String symbol, Species from, Species to, String law) {
		Reaction r = F.createReaction();
		r.setSymbol(symbol);
		r.setKineticLaw(F.createKineticLaw());
		r.getKineticLaw().setExpression(law);
		if (from != null) {
			participant(r, from, ParticipantRole.REACTANT, 1);
		}
		if (to != null) {
			participant(r, to, ParticipantRole.PRODUCT, 1);
		}
		model.getReactions().add(r);
		return r;
	}

	public static Participant participant(Reaction r, Species s, ParticipantRole role, double stoichiometry) {
		Participant p = F.createParticipant();
		p.setSpecies(s);
		p.setRole(role);
		p.setStoichiometry(stoichiometry);
		r.getParticipants().add(p);
		return p;
	}

	public Rule rule(RuleKind kind, Element target, String expression) {
		Rule r = F.createRule();
		r.setKind(kind);
		r.setTarget(target);
		r.setExpression(expression);
		model.getRules().add(r);
		return r;
	}

	public InitialAssignment initial(Element target, String expression) {
		InitialAssignment a = F.createInitialAssignment();
		a.setTarget(target);
		a.setExpression(expression);
		model.getInitialAssignments().add(a);
		return a;
	}

	public FunctionDefinition function(String symbol, String expression, String... arguments) {
		FunctionDefinition f = F.createFunctionDefinition();
		f.setSymbol(symbol);
		f.setExpression(expression);
		f.getArguments().addAll(java.util.List.of(arguments));
		model.getFunctions().add(f);
		return f;
	}

	public Observer observer(String symbol, String expression, String unit) {
		Observer o = F.createObserver();
		o.setSymbol(symbol);
		o.setExpression(expression);
		o.setUnit(unit);
		model.getObservers().add(o);
		return o;
	}

	public Event event(String symbol, String trigger) {
		Event e = F.createEvent();
		e.setSymbol(symbol);
		e.setTrigger(trigger);
		model.getEvents().add(e);
		return e;
	}

	public static Event assign(Event e, Element target, String expression) {
		EventAssignment a = F.createEventAssignment();
		a.setTarget(target);
		a.setExpression(expression);
		e.getAssignments().add(a);
		return e;
	}

	public Regimen regimen() {
		Regimen r = F.createRegimen();
		r.setName("regimen");
		model.getRegimens().add(r);
		return r;
	}

	public static Dose dose(Regimen r, Species s, DoseKind kind, double amount, String unit, double time, String timeUnit) {
		Dose d = F.createDose();
		d.setSpecies(s);
		d.setKind(kind);
		d.setAmount(quantity(amount, unit));
		d.setTime(quantity(time, timeUnit));
		r.getDoses().add(d);
		return d;
	}
}
