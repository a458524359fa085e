package org.starling.kinetics.internal.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.starling.kinetics.expression.UserFunction;
import org.starling.model.pkmodel.Constraint;
import org.starling.model.pkmodel.Event;
import org.starling.model.pkmodel.EventAssignment;
import org.starling.model.pkmodel.FunctionDefinition;
import org.starling.model.pkmodel.InitialAssignment;
import org.starling.model.pkmodel.Model;
import org.starling.model.pkmodel.Observer;
import org.starling.model.pkmodel.Parameter;
import org.starling.model.pkmodel.PkmodelPackage;
import org.starling.model.pkmodel.Reaction;
import org.starling.model.pkmodel.Rule;
import org.starling.model.pkmodel.Species;

/** All formulas of a model, read once. */
public final class Formulas {

	private static final PkmodelPackage P = PkmodelPackage.eINSTANCE;

	private final List<Formula> all = new ArrayList<>();
	private final Map<EObject, Map<EAttribute, Formula>> byField = new HashMap<>();
	private final Map<String, UserFunction> functions = new LinkedHashMap<>();

	public Formulas(Model model) {
		for (FunctionDefinition f : model.getFunctions()) {
			function(f);
		}
		for (Species s : model.getSpecies()) {
			optional(s, P.getSpecies_DoseLagTime(), s.getDoseLagTime());
			optional(s, P.getSpecies_DoseBioavailability(), s.getDoseBioavailability());
			optional(s, P.getSpecies_DoseRate(), s.getDoseRate());
			optional(s, P.getSpecies_DoseDuration(), s.getDoseDuration());
		}
		for (Rule rule : model.getRules()) {
			add(rule, P.getRule_Expression(), Map.of(), rule.getExpression());
		}
		for (InitialAssignment a : model.getInitialAssignments()) {
			add(a, P.getInitialAssignment_Expression(), Map.of(), a.getExpression());
		}
		for (Reaction r : model.getReactions()) {
			if (r.getKineticLaw() != null) {
				add(r.getKineticLaw(), P.getKineticLaw_Expression(), locals(r), r.getKineticLaw().getExpression());
			}
		}
		for (Event event : model.getEvents()) {
			event(event);
		}
		for (Constraint c : model.getConstraints()) {
			add(c, P.getConstraint_Expression(), Map.of(), c.getExpression());
		}
		for (Observer o : model.getObservers()) {
			add(o, P.getObserver_Expression(), Map.of(), o.getExpression());
		}
	}

	private void function(FunctionDefinition f) {
		Map<String, String> arguments = new LinkedHashMap<>();
		f.getArguments().forEach(a -> arguments.put(a, a));
		Formula formula = add(f, P.getFunctionDefinition_Expression(), arguments, f.getExpression());
		if (formula.isValid() && f.getSymbol() != null) {
			functions.put(f.getSymbol(), new UserFunction(f.getSymbol(), f.getArguments(), formula.root()));
		}
	}

	private void event(Event event) {
		add(event, P.getEvent_Trigger(), Map.of(), event.getTrigger());
		optional(event, P.getEvent_Delay(), event.getDelay());
		optional(event, P.getEvent_Priority(), event.getPriority());
		for (EventAssignment a : event.getAssignments()) {
			add(a, P.getEventAssignment_Expression(), Map.of(), a.getExpression());
		}
	}

	private void optional(EObject owner, EAttribute field, String text) {
		if (!isBlank(text)) {
			add(owner, field, Map.of(), text);
		}
	}

	private static Map<String, String> locals(Reaction r) {
		Map<String, String> locals = new HashMap<>();
		for (Parameter p : r.getKineticLaw().getParameters()) {
			locals.put(p.getSymbol(), localName(r, p));
		}
		return locals;
	}

	/** The name by which the whole model knows a parameter of one reaction. */
	public static String localName(Reaction reaction, Parameter parameter) {
		return reaction.getSymbol() + "." + parameter.getSymbol();
	}

	private Formula add(EObject owner, EAttribute field, Map<String, String> locals, String text) {
		Formula formula = Formula.of(owner, field, locals, text);
		all.add(formula);
		byField.computeIfAbsent(owner, o -> new HashMap<>()).put(field, formula);
		return formula;
	}

	public List<Formula> all() {
		return all;
	}

	/** The formula in a field, or null when the field is empty and may be. */
	public Formula of(EObject owner, EAttribute field) {
		return byField.getOrDefault(owner, Map.of()).get(field);
	}

	/** The model's functions that can be read, by symbol. */
	public Map<String, UserFunction> functions() {
		return functions;
	}

	private static boolean isBlank(String text) {
		return text == null || text.isBlank();
	}
}
