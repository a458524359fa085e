package org.starling.kinetics.flat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

import org.starling.kinetics.expression.Expression;
import org.starling.kinetics.internal.model.Formulas;
import org.starling.kinetics.internal.model.FreeElements;
import org.starling.kinetics.internal.model.ModelUnits;
import org.starling.kinetics.internal.model.VariantValues;
import org.starling.model.pkmodel.Compartment;
import org.starling.model.pkmodel.Constraint;
import org.starling.model.pkmodel.Element;
import org.starling.model.pkmodel.Event;
import org.starling.model.pkmodel.EventAssignment;
import org.starling.model.pkmodel.InitialAssignment;
import org.starling.model.pkmodel.Model;
import org.starling.model.pkmodel.Observer;
import org.starling.model.pkmodel.Parameter;
import org.starling.model.pkmodel.PkmodelPackage;
import org.starling.model.pkmodel.Reaction;
import org.starling.model.pkmodel.Rule;
import org.starling.model.pkmodel.RuleKind;
import org.starling.model.pkmodel.Variant;

/** Flattens a model that has no errors. Used by one thread. */
public final class FlatSystemBuilder {

	private static final PkmodelPackage P = PkmodelPackage.eINSTANCE;

	final Model model;
	final FlatDraft draft;
	final VariantValues values;
	private final Map<Element, Rule> rules = new HashMap<>();
	private final Map<Element, InitialAssignment> initial = new HashMap<>();
	private final Map<Element, Expression> solved = new HashMap<>();
	private final Map<Element, Expression> residuals = new HashMap<>();
	private final Set<Element> changedByEvents = new HashSet<>();

	private FlatSystemBuilder(Model model, Variant variant) {
		this.model = model;
		ModelUnits units = new ModelUnits(model);
		draft = new FlatDraft(new Formulas(model), units);
		values = new VariantValues(units, variant);
		model.getRules().forEach(r -> rules.put(r.getTarget(), r));
		model.getInitialAssignments().forEach(a -> initial.put(a.getTarget(), a));
		for (Event e : model.getEvents()) {
			for (EventAssignment a : e.getAssignments()) {
				changedByEvents.add(a.getTarget());
			}
		}
	}

	/** @param variant values in place of the model's, or null */
	public static FlatSystem build(Model model, Variant variant) {
		return build(model, variant, (rule, text) -> {
			// the checks tell it
		});
	}

	/**
	 * @param variant values in place of the model's, or null
	 * @param doubts  told of algebraic rules that might mean something else
	 * @throws AlgebraicRules.UnsolvableException when algebraic rules do not determine what they have to
	 * @throws UnsupportedOperationException      when a rate is asked for that can't be computed
	 */
	public static FlatSystem build(Model model, Variant variant, BiConsumer<Rule, String> doubts) {
		FlatSystemBuilder b = new FlatSystemBuilder(model, variant);
		b.solveAlgebraicRules(doubts);
		for (Compartment c : model.getCompartments()) {
			b.value(c, b.values.size(c));
		}
		for (Parameter p : model.getParameters()) {
			b.value(p, b.values.parameter(p));
		}
		new ReactionFlattener(b).flatten();
		SpeciesFlattener species = new SpeciesFlattener(b);
		model.getSpecies().forEach(species::flatten);
		new EventFlattener(b).flatten();
		for (Observer o : model.getObservers()) {
			b.draft.define(o.getSymbol(), b.draft.resolved(b.draft.formulas.of(o, P.getObserver_Expression())),
					b.draft.units.of(o));
			b.draft.observers.add(o.getSymbol());
		}
		for (Constraint c : model.getConstraints()) {
			b.draft.constraints.add(new FlatSystem.FlatConstraint(
					b.draft.resolved(b.draft.formulas.of(c, P.getConstraint_Expression())), c.getMessage()));
		}
		b.draft.hasFastReactions = model.getReactions().stream().anyMatch(r -> r.isFast() && r.getKineticLaw() != null);
		return b.draft.finish();
	}

	/** Finds out what the algebraic rules determine; it is then as if assignment rules said so. */
	private void solveAlgebraicRules(BiConsumer<Rule, String> doubts) {
		Map<Rule, Expression> algebraic = new LinkedHashMap<>();
		Map<String, Expression> assigned = new HashMap<>();
		for (Rule r : model.getRules()) {
			if (r.getKind() == RuleKind.ALGEBRAIC) {
				algebraic.put(r, draft.resolved(draft.formulas.of(r, P.getRule_Expression())));
			} else if (r.getKind() == RuleKind.ASSIGNMENT) {
				assigned.put(r.getTarget().getSymbol(), draft.resolved(draft.formulas.of(r, P.getRule_Expression())));
			}
		}
		if (algebraic.isEmpty()) {
			return;
		}
		for (Reaction r : model.getReactions()) {
			if (r.getKineticLaw() != null) {
				assigned.put(r.getSymbol(), draft.resolved(draft.formulas.of(r.getKineticLaw(), P.getKineticLaw_Expression())));
			}
		}
		Map<String, Element> free = FreeElements.of(model, changedByEvents);
		AlgebraicRules.Solution solution = AlgebraicRules.solve(algebraic, assigned, new LinkedHashSet<>(free.keySet()));
		solution.explicit().forEach((symbol, formula) -> solved.put(free.get(symbol), formula));
		solution.implicit().forEach((symbol, implicit) -> residuals.put(free.get(symbol), implicit.residual()));
		solution.rules().forEach((symbol, rule) -> {
			if (changedByEvents.contains(free.get(symbol))) {
				throw new AlgebraicRules.UnsolvableException(rule, "it determines '" + symbol
						+ "' at all times, and yet an event sets it; remove one of the two");
			}
			List<String> open = solution.open().get(rule).stream().filter(s -> !changedByEvents.contains(free.get(s))).toList();
			if (!open.isEmpty()) {
				doubts.accept(rule, "it is taken to determine '" + symbol + "', and " + open
						+ " to keep the initial value; mark what stays as constant");
			}
		});
	}

	/** A compartment, parameter or stoichiometry. */
	void value(Element e, double stated) {
		String name = e.getSymbol();
		String unit = draft.units.of(e);
		Expression assigned = assignment(e);
		if (assigned != null) {
			draft.define(name, assigned, unit);
			return;
		}
		Expression rate = rate(e);
		Expression residual = residual(e);
		if (residual != null) {
			draft.algebraicState(name, name, residual, start(e, Expression.number(stated)), unit);
		} else if (rate != null || isChangedByEvents(e)) {
			draft.state(name, name, rate == null ? Expression.ZERO : rate, start(e, Expression.number(stated)), unit);
		} else {
			draft.constant(name, start(e, Expression.number(stated)), unit);
		}
		draft.inputs.put(name, new FlatSystem.Input(name, null, false));
	}

	/** The formula of an element's assignment rule, or what an algebraic rule says of it, or null. */
	Expression assignment(Element e) {
		Expression algebraic = solved.get(e);
		return algebraic != null ? algebraic : rule(e, RuleKind.ASSIGNMENT);
	}

	/** What is zero at all times for the value of an element that a nonlinear algebraic rule determines; else null. */
	Expression residual(Element e) {
		return residuals.get(e);
	}

	/** The formula of an element's rate rule, or null. */
	Expression rate(Element e) {
		return rule(e, RuleKind.RATE);
	}

	private Expression rule(Element e, RuleKind kind) {
		Rule rule = rules.get(e);
		return rule == null || rule.getKind() != kind ? null
				: draft.resolved(draft.formulas.of(rule, P.getRule_Expression()));
	}

	boolean isChangedByEvents(Element e) {
		return changedByEvents.contains(e);
	}

	/** The formula of an element's initial assignment, or null; a variant's value comes before it. */
	Expression initialAssignment(Element e) {
		InitialAssignment a = initial.get(e);
		return a == null || values.overrides(e) ? null
				: draft.resolved(draft.formulas.of(a, P.getInitialAssignment_Expression()));
	}

	private Expression start(Element e, Expression stated) {
		Expression assigned = initialAssignment(e);
		return assigned == null ? stated : assigned;
	}
}
