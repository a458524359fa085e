package org.starling.kinetics.flat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.starling.kinetics.expression.Expression;
import org.starling.kinetics.expression.Expressions;
import org.starling.kinetics.expression.UserFunction;
import org.starling.kinetics.internal.model.Dependencies;
import org.starling.kinetics.internal.model.Formula;
import org.starling.kinetics.internal.model.Formulas;
import org.starling.kinetics.internal.model.ModelUnits;
import org.starling.model.pkmodel.Species;

/** A flat system that is being built. Used by one thread. */
final class FlatDraft {

	final Formulas formulas;
	final ModelUnits units;
	final Map<String, Integer> stateIndex = new HashMap<>();
	final Map<String, FlatSystem.Input> inputs = new LinkedHashMap<>();
	final Map<String, FlatSystem.DoseTarget> doseTargets = new LinkedHashMap<>();
	final Map<Integer, String> concentrationStates = new LinkedHashMap<>();
	/** Change of the amounts of species by reactions. */
	final Map<Species, Expression> reactionRates = new HashMap<>();
	final List<FlatSystem.FlatEvent> events = new ArrayList<>();
	final List<FlatSystem.FlatConstraint> constraints = new ArrayList<>();
	final List<String> observers = new ArrayList<>();
	final List<String> species = new ArrayList<>();
	boolean hasFastReactions;
	private final List<FlatSystem.State> states = new ArrayList<>();
	private final List<FlatSystem.Constant> constants = new ArrayList<>();
	private final Map<String, Expression> definitions = new LinkedHashMap<>();
	private final Map<String, Expression> initial = new LinkedHashMap<>();
	private final Map<String, String> unitOf = new LinkedHashMap<>();

	FlatDraft(Formulas formulas, ModelUnits units) {
		this.formulas = formulas;
		this.units = units;
	}

	void state(String name, String element, Expression rate, Expression start, String unit) {
		state(new FlatSystem.State(name, element, rate, unit, false), start);
	}

	/** A state of which {@code residual} is zero at all times. */
	void algebraicState(String name, String element, Expression residual, Expression start, String unit) {
		state(new FlatSystem.State(name, element, residual, unit, true), start);
	}

	private void state(FlatSystem.State state, Expression start) {
		String name = state.name();
		stateIndex.put(name, states.size());
		states.add(state);
		initial.put(name, start);
		unitOf.put(name, state.unit());
	}

	void constant(String name, Expression start, String unit) {
		constants.add(new FlatSystem.Constant(name, unit));
		initial.put(name, start);
		unitOf.put(name, unit);
	}

	void define(String name, Expression formula, String unit) {
		definitions.put(name, formula);
		unitOf.put(name, unit);
	}

	/** A formula of the model with its functions put in and its local names made full. */
	Expression resolved(Formula formula) {
		Expression inlined = UserFunction.inline(formula.root(), formulas.functions());
		return Expressions.substitute(inlined, name -> {
			String full = formula.locals().get(name);
			return full == null ? null : Expression.symbol(full);
		});
	}

	/** @throws UnsupportedOperationException when a rate is asked for that can't be computed */
	FlatSystem finish() {
		Map<String, Expression> rates = new LinkedHashMap<>();
		Map<String, Expression> residuals = new LinkedHashMap<>();
		states.forEach(s -> (s.algebraic() ? residuals : rates).put(s.name(), s.rate()));
		DerivedSymbols derived = new DerivedSymbols(rates, Map.copyOf(definitions), residuals);
		List<FlatSystem.State> finalStates = states.stream()
				.map(s -> new FlatSystem.State(s.name(), s.element(), derived.apply(s.rate()), s.unit(), s.algebraic())).toList();
		Map<String, Expression> finalDefinitions = new LinkedHashMap<>();
		definitions.forEach((name, e) -> finalDefinitions.put(name, derived.apply(e)));
		Map<String, Expression> finalInitial = new LinkedHashMap<>();
		initial.forEach((name, e) -> finalInitial.put(name, derived.apply(e)));
		List<FlatSystem.FlatEvent> finalEvents = events.stream().map(e -> e.with(derived::apply)).toList();
		List<FlatSystem.FlatConstraint> finalConstraints = constraints.stream()
				.map(c -> new FlatSystem.FlatConstraint(derived.apply(c.condition()), c.message())).toList();
		finalDefinitions.putAll(derived.added());
		return new FlatSystem(new FlatSystem.Parts(finalStates, List.copyOf(constants), Dependencies.order(finalDefinitions),
				Map.copyOf(finalInitial), inputs, finalEvents, finalConstraints, List.copyOf(observers), List.copyOf(species),
				doseTargets, concentrationStates, List.copyOf(derived.delays()),
				hasFastReactions, unitOf, units.time(), units.substance()));
	}
}
