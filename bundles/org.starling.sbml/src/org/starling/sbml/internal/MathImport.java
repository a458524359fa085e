package org.starling.sbml.internal;

import java.util.List;

import org.sbml.jsbml.AlgebraicRule;
import org.sbml.jsbml.RateRule;
import org.starling.kinetics.expression.MathConstant;
import org.starling.model.pkmodel.Constraint;
import org.starling.model.pkmodel.Event;
import org.starling.model.pkmodel.EventAssignment;
import org.starling.model.pkmodel.InitialAssignment;
import org.starling.model.pkmodel.PkmodelPackage.Literals;
import org.starling.model.pkmodel.Rule;
import org.starling.model.pkmodel.RuleKind;
import org.starling.model.store.Documents;
import org.w3c.dom.Element;

/** Rules, initial assignments, constraints and events. What has no formula (Level 3 Version 2) says nothing and is left out. */
final class MathImport {

	private static final String NO_FORMULA = "it has no formula and is left out";

	private final ImportContext context;

	MathImport(ImportContext context) {
		this.context = context;
	}

	void read() {
		List<Element> xml = Xml.list(context.xml, "listOfInitialAssignments");
		for (int i = 0; i < xml.size(); i++) {
			initial(context.source.getInitialAssignment(i), xml.get(i));
		}
		notNumbers();
		xml = Xml.list(context.xml, "listOfRules");
		for (int i = 0; i < xml.size(); i++) {
			rule(context.source.getRule(i), xml.get(i));
		}
		xml = Xml.list(context.xml, "listOfConstraints");
		for (int i = 0; i < xml.size(); i++) {
			constraint(context.source.getConstraint(i), xml.get(i));
		}
		xml = Xml.list(context.xml, "listOfEvents");
		for (int i = 0; i < xml.size(); i++) {
			event(context.source.getEvent(i), xml.get(i));
		}
	}

	private void initial(org.sbml.jsbml.InitialAssignment a, Element xml) {
		String formula = context.formula(a, xml);
		if (formula == null) {
			context.warning(xml, NO_FORMULA);
			return;
		}
		InitialAssignment to = Documents.create(InitialAssignment.class, Literals.INITIAL_ASSIGNMENT);
		context.describe(to, xml);
		to.setTarget(context.target(Xml.attribute(xml, "symbol"), xml));
		to.setExpression(formula);
		context.model.getInitialAssignments().add(to);
	}

	/** A parameter whose value is not a number gets it as its initial assignment, because a quantity has a number or none. */
	private void notNumbers() {
		for (Element p : Xml.list(context.xml, "listOfParameters")) {
			boolean computed = context.model.getInitialAssignments().stream()
					.anyMatch(a -> a.getTarget() == context.elements.get(Xml.attribute(p, "id")));
			if (Xml.attribute(p, "value").equals("NaN") && !computed) {
				InitialAssignment to = Documents.create(InitialAssignment.class, Literals.INITIAL_ASSIGNMENT);
				to.setTarget(context.elements.get(Xml.attribute(p, "id")));
				to.setExpression(MathConstant.NOT_A_NUMBER.text());
				context.model.getInitialAssignments().add(to);
			}
		}
	}

	private void rule(org.sbml.jsbml.Rule rule, Element xml) {
		String formula = context.formula(rule, xml);
		if (formula == null) {
			context.warning(xml, NO_FORMULA);
			return;
		}
		Rule to = Documents.create(Rule.class, Literals.RULE);
		context.describe(to, xml);
		to.setExpression(formula);
		if (rule instanceof AlgebraicRule) {
			to.setKind(RuleKind.ALGEBRAIC);
		} else {
			to.setKind(rule instanceof RateRule ? RuleKind.RATE : RuleKind.ASSIGNMENT);
			to.setTarget(context.target(Xml.attribute(xml, "variable"), xml));
		}
		context.model.getRules().add(to);
	}

	private void constraint(org.sbml.jsbml.Constraint c, Element xml) {
		String formula = context.formula(c, xml);
		if (formula == null) {
			context.warning(xml, NO_FORMULA);
			return;
		}
		Constraint to = Documents.create(Constraint.class, Literals.CONSTRAINT);
		context.describe(to, xml);
		to.setExpression(formula);
		Element message = Xml.child(xml, "message");
		to.setMessage(message == null ? formula : Descriptions.text(message));
		context.model.getConstraints().add(to);
	}

	private void event(org.sbml.jsbml.Event e, Element xml) {
		String trigger = e.isSetTrigger() ? context.formula(e.getTrigger(), Xml.child(xml, "trigger")) : null;
		if (trigger == null) {
			context.warning(xml, "its trigger has no formula; the event never happens and is left out");
			return;
		}
		Event to = context.element(Event.class, Literals.EVENT, xml);
		to.setTrigger(trigger);
		to.setInitialValue(!e.getTrigger().isSetInitialValue() || e.getTrigger().getInitialValue());
		to.setPersistent(!e.getTrigger().isSetPersistent() || e.getTrigger().getPersistent());
		to.setUseValuesFromTriggerTime(!e.isSetUseValuesFromTriggerTime() || e.getUseValuesFromTriggerTime());
		to.setDelay(e.isSetDelay() ? context.formula(e.getDelay(), Xml.child(xml, "delay")) : null);
		to.setPriority(e.isSetPriority() ? context.formula(e.getPriority(), Xml.child(xml, "priority")) : null);
		List<Element> lines = Xml.list(xml, "listOfEventAssignments");
		for (int i = 0; i < lines.size(); i++) {
			String formula = context.formula(e.getEventAssignment(i), lines.get(i));
			if (formula == null) {
				context.warning(lines.get(i), NO_FORMULA);
				continue;
			}
			EventAssignment a = (EventAssignment) Documents.create(Literals.EVENT_ASSIGNMENT);
			context.lines.put(a, Xml.line(lines.get(i)));
			a.setTarget(context.target(Xml.attribute(lines.get(i), "variable"), lines.get(i)));
			a.setExpression(formula);
			to.getAssignments().add(a);
		}
		context.model.getEvents().add(to);
	}
}
