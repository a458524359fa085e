package org.starling.sbml.internal.write;

import org.starling.model.pkmodel.Constraint;
import org.starling.model.pkmodel.Event;
import org.starling.model.pkmodel.EventAssignment;
import org.starling.model.pkmodel.InitialAssignment;
import org.starling.model.pkmodel.Observer;
import org.starling.model.pkmodel.Rule;
import org.starling.model.pkmodel.RuleKind;
import org.w3c.dom.Element;

/** Initial assignments, rules, constraints and events. */
final class MathExport {

	private final ExportContext context;
	private final DescriptionExport descriptions;

	MathExport(ExportContext context, DescriptionExport descriptions) {
		this.context = context;
		this.descriptions = descriptions;
	}

	/** What comes before the reactions. */
	void rules() {
		for (InitialAssignment a : context.model.getInitialAssignments()) {
			Element e = context.xml.add(context.list("listOfInitialAssignments"), "initialAssignment");
			target(e, "symbol", a.getTarget(), a);
			descriptions.write(a, e);
			context.formula(e, a.getExpression(), a);
		}
		for (Rule r : context.model.getRules()) {
			String name = switch (r.getKind()) {
			case ASSIGNMENT -> "assignmentRule";
			case RATE -> "rateRule";
			case ALGEBRAIC -> "algebraicRule";
			};
			Element e = context.xml.add(context.list("listOfRules"), name);
			if (r.getKind() != RuleKind.ALGEBRAIC) {
				target(e, "variable", r.getTarget(), r);
			}
			descriptions.write(r, e);
			context.formula(e, r.getExpression(), r);
		}
		for (Observer o : context.model.getObservers()) {
			Element e = context.xml.add(context.list("listOfRules"), "assignmentRule");
			XmlTree.set(e, "variable", context.ids.of(o.getSymbol()));
			context.formula(e, o.getExpression(), o);
		}
		for (Constraint c : context.model.getConstraints()) {
			Element e = context.xml.add(context.list("listOfConstraints"), "constraint");
			descriptions.write(c, e);
			context.formula(e, c.getExpression(), c);
			descriptions.notes(c.getMessage(), e, "message");
		}
	}

	private void target(Element e, String attribute, org.starling.model.pkmodel.Element target, org.eclipse.emf.ecore.EObject owner) {
		if (target == null || target.getSymbol() == null) {
			context.error(owner, "it sets nothing: its target is missing or has no symbol");
		} else {
			XmlTree.set(e, attribute, context.ids.of(target.getSymbol()));
		}
	}

	void events() {
		for (Event event : context.model.getEvents()) {
			Element e = context.xml.add(context.list("listOfEvents"), "event");
			if (event.getSymbol() != null && !event.getSymbol().isBlank()) {
				XmlTree.set(e, "id", context.ids.of(event.getSymbol()));
			}
			descriptions.write(event, e);
			XmlTree.set(e, "useValuesFromTriggerTime", event.isUseValuesFromTriggerTime());
			Element trigger = context.xml.add(e, "trigger");
			XmlTree.set(trigger, "initialValue", event.isInitialValue());
			XmlTree.set(trigger, "persistent", event.isPersistent());
			context.formula(trigger, event.getTrigger(), event);
			optional(e, "priority", event.getPriority(), event);
			optional(e, "delay", event.getDelay(), event);
			for (EventAssignment a : event.getAssignments()) {
				Element assignment = context.xml.add(context.xml.list(e, "listOfEventAssignments"), "eventAssignment");
				target(assignment, "variable", a.getTarget(), event);
				context.formula(assignment, a.getExpression(), event);
			}
		}
	}

	private void optional(Element e, String name, String formula, Event event) {
		if (formula != null && !formula.isBlank()) {
			context.formula(context.xml.add(e, name), formula, event);
		}
	}
}
