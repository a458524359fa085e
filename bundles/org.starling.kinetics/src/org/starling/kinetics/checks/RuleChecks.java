package org.starling.kinetics.checks;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.starling.kinetics.internal.model.Labels;
import org.starling.model.pkmodel.Compartment;
import org.starling.model.pkmodel.Element;
import org.starling.model.pkmodel.Event;
import org.starling.model.pkmodel.EventAssignment;
import org.starling.model.pkmodel.InitialAssignment;
import org.starling.model.pkmodel.Model;
import org.starling.model.pkmodel.Parameter;
import org.starling.model.pkmodel.Participant;
import org.starling.model.pkmodel.ParticipantRole;
import org.starling.model.pkmodel.PkmodelPackage;
import org.starling.model.pkmodel.Rule;
import org.starling.model.pkmodel.RuleKind;
import org.starling.model.pkmodel.Species;

/** Rules, initial assignments and events set what may be set, and each thing is determined once. */
final class RuleChecks {

	private static final PkmodelPackage P = PkmodelPackage.eINSTANCE;

	private final Model model;
	private final Findings findings;
	private final Map<Element, Rule> rules = new HashMap<>();

	RuleChecks(Model model, Findings findings) {
		this.model = model;
		this.findings = findings;
	}

	void check() {
		model.getRules().forEach(this::rule);
		Set<Element> initialised = new HashSet<>();
		for (InitialAssignment a : model.getInitialAssignments()) {
			if (target(a, P.getInitialAssignment_Target(), a.getTarget(), false)) {
				if (!initialised.add(a.getTarget())) {
					findings.error(a, P.getInitialAssignment_Target(), "there are two for the same target");
				}
				rejectAssigned(a, P.getInitialAssignment_Target(), a.getTarget());
			}
		}
		model.getEvents().forEach(this::event);
	}

	private void rule(Rule rule) {
		if (rule.getKind() == RuleKind.ALGEBRAIC) {
			return;
		}
		if (!target(rule, P.getRule_Target(), rule.getTarget(), true)) {
			return;
		}
		Rule first = rules.putIfAbsent(rule.getTarget(), rule);
		if (first != null) {
			findings.error(rule, P.getRule_Target(), "there is another rule for the same target");
		}
	}

	private void event(Event event) {
		if (event.getTrigger() == null || event.getTrigger().isBlank()) {
			findings.error(event, P.getEvent_Trigger(), "the trigger is missing");
		}
		Set<Element> set = new HashSet<>();
		for (EventAssignment a : event.getAssignments()) {
			if (target(a, P.getEventAssignment_Target(), a.getTarget(), true)) {
				rejectAssigned(a, P.getEventAssignment_Target(), a.getTarget());
				if (!set.add(a.getTarget())) {
					findings.error(a, P.getEventAssignment_Target(), "the event sets the same target twice");
				}
			}
		}
	}

	private void rejectAssigned(EObject object, EReference field, Element target) {
		Rule rule = rules.get(target);
		if (rule != null && rule.getKind() == RuleKind.ASSIGNMENT) {
			findings.error(object, field, "an assignment rule determines the target at all times; remove one of the two");
		}
	}

	private boolean target(EObject object, EReference field, Element target, boolean changes) {
		if (target == null) {
			findings.error(object, field, "the target is missing");
			return false;
		}
		if (!(target instanceof Compartment) && !(target instanceof Species) && !(target instanceof Parameter)
				&& !isStoichiometry(target)) {
			findings.error(object, field, Labels.of(target) + " can't be set; choose a compartment, species, parameter or a stoichiometry with a symbol");
			return false;
		}
		if (changes && isConstant(target)) {
			findings.error(target, constantField(target),
					"it is marked as constant and yet is changed by " + Labels.of(object) + "; clear the mark");
			return false;
		}
		return true;
	}

	private static boolean isStoichiometry(Element e) {
		return e instanceof Participant p && p.getSymbol() != null && !p.getSymbol().isBlank()
				&& p.getRole() != ParticipantRole.MODIFIER;
	}

	private static boolean isConstant(Element e) {
		return switch (e) {
		case Compartment c -> c.isConstant();
		case Species s -> s.isConstant();
		case Parameter p -> p.isConstant();
		case Participant p -> p.isConstant();
		default -> false;
		};
	}

	private static EAttribute constantField(Element e) {
		return switch (e) {
		case Compartment _ -> P.getCompartment_Constant();
		case Species _ -> P.getSpecies_Constant();
		case Participant _ -> P.getParticipant_Constant();
		default -> P.getParameter_Constant();
		};
	}
}
