package org.starling.kinetics.flat;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

import org.starling.kinetics.checks.ModelChecks;
import org.starling.kinetics.checks.ModelException;
import org.starling.kinetics.expression.Expression;
import org.starling.model.pkmodel.Model;
import org.starling.model.pkmodel.Variant;

/**
 * A model as a system of ordinary differential equations: states, constants, formulas of everything else in the order in which
 * they can be evaluated, events and constraints. Immutable and thread-safe; does not follow later changes of the model.
 * <p>
 * <b>Units.</b> Time is in the model's time unit, amounts of species in its substance unit, volumes of compartments in its
 * volume unit, concentrations in substance per volume. Initial values, sizes, doses and their times that are stated in another
 * unit are converted, between mass and amount too when the species' molecule has a molar mass. A parameter keeps the value
 * in the unit that it states, and so does a number in a formula: formulas compute with these values as SBML does, and
 * {@link ModelChecks} warns where units do not fit each other or the model's.
 * <p>
 * <b>Names.</b> The symbols of the model; {@code s.amount} and {@code s.concentration} for a species {@code s};
 * {@code r.k} for the parameter {@code k} local to the reaction {@code r}.
 * <p>
 * <b>Meaning</b> as in SBML Level 3 Version 2 core, sections 4.6, 4.9, 4.11 and 4.12 (doi:10.1515/jib-2017-0081): reactions
 * change amounts; the amount of a species stays when its compartment changes size.
 */
public final class FlatSystem {

	/**
	 * A state variable.
	 *
	 * @param name    unique in the system: the symbol, or {@code s.amount} or {@code s.concentration} of a species
	 * @param element symbol of the species, compartment or parameter
	 * @param rate    its time derivative in the system's symbols, without infusions; of an algebraic one what is zero at all times
	 * @param unit    unit of its values, or null
	 * @param algebraic whether an algebraic rule determines it; its initial value is where the search for it begins
	 */
	public record State(String name, String element, Expression rate, String unit, boolean algebraic) {
	}

	/** A number that does not change in time; its value is found at the start. */
	public record Constant(String name, String unit) {
	}

	/**
	 * Where a dose into a species goes.
	 *
	 * @param state     index of the state
	 * @param size      symbol of the compartment whose size divides the amount, null when the state is an amount
	 * @param molarMass molar mass in g/mol, NaN when not known
	 * @param formulas  what the species says of doses into it
	 */
	public record DoseTarget(int state, String size, double molarMass, DoseFormulas formulas) {
	}

	/**
	 * A change of several values at once when a condition becomes true.
	 *
	 * @param trigger  condition
	 * @param delay    null for none
	 * @param priority null for none
	 */
	public record FlatEvent(String name, Expression trigger, boolean initialValue, boolean persistent, Expression delay,
			Expression priority, boolean valuesFromTriggerTime, List<Assignment> assignments) {

		public FlatEvent {
			assignments = List.copyOf(assignments);
		}

		/** The same event with each formula changed; a formula that is null is passed on as null. */
		FlatEvent with(java.util.function.UnaryOperator<Expression> change) {
			return new FlatEvent(name, change.apply(trigger), initialValue, persistent, change.apply(delay), change.apply(priority),
					valuesFromTriggerTime, assignments.stream()
							.map(a -> new Assignment(a.state(), change.apply(a.value()), a.size())).toList());
		}
	}

	/**
	 * One change of an event.
	 *
	 * @param state index of the state
	 * @param size  symbol of the compartment that turns the value, a concentration, into the state, an amount; else null
	 */
	public record Assignment(int state, Expression value, String size) {
	}

	/**
	 * A value from the past.
	 *
	 * @param name  the symbol that formulas have for it
	 * @param value what is delayed
	 * @param lag   by how much, in the system's time unit; not negative
	 */
	public record Delay(String name, Expression value, Expression lag) {
	}

	/** A condition that is to hold all the time. */
	public record FlatConstraint(Expression condition, String message) {
	}

	/**
	 * What an override of a symbol sets.
	 *
	 * @param name name of a state or constant
	 * @param size symbol of the compartment by which the value is multiplied to get it, divided when {@code divide}; else null
	 */
	public record Input(String name, String size, boolean divide) {
	}

	/** Everything, as the builder found it. */
	record Parts(List<State> states, List<Constant> constants, SequencedMap<String, Expression> definitions,
			Map<String, Expression> initialValues, Map<String, Input> inputs, List<FlatEvent> events,
			List<FlatConstraint> constraints, List<String> observers, List<String> species, Map<String, DoseTarget> doseTargets,
			Map<Integer, String> concentrationStates, List<Delay> delays, boolean hasFastReactions,
			Map<String, String> units, String timeUnit,
			String substanceUnit) {

		Parts {
			definitions = Collections.unmodifiableSequencedMap(definitions);
			inputs = Collections.unmodifiableMap(inputs);
			doseTargets = Collections.unmodifiableMap(doseTargets);
			concentrationStates = Collections.unmodifiableMap(concentrationStates);
			units = Collections.unmodifiableMap(units);
		}
	}

	private final Parts parts;

	FlatSystem(Parts parts) {
		this.parts = parts;
	}

	/**
	 * @param variant values in place of the model's, or null
	 * @throws ModelException when {@link ModelChecks} finds an error
	 */
	public static FlatSystem of(Model model, Variant variant) {
		ModelChecks.requireNoErrors(model, variant);
		return FlatSystemBuilder.build(model, variant);
	}

	public List<State> states() {
		return parts.states;
	}

	public List<Constant> constants() {
		return parts.constants;
	}

	/** Formulas of the symbols that are neither state nor constant, each after those it uses. */
	public SequencedMap<String, Expression> definitions() {
		return parts.definitions;
	}

	/** Formulas of states and constants at the start, by name, in the system's symbols. */
	public Map<String, Expression> initialValues() {
		return parts.initialValues;
	}

	/** The symbols whose value may be overridden, and what that sets. */
	public Map<String, Input> inputs() {
		return parts.inputs;
	}

	public List<FlatEvent> events() {
		return parts.events;
	}

	public List<FlatConstraint> constraints() {
		return parts.constraints;
	}

	/** The values from the past that formulas use. */
	public List<Delay> delays() {
		return parts.delays;
	}

	/** Whether some states are determined by algebraic rules, so that solvers for a singular mass matrix are needed. */
	public boolean hasAlgebraicStates() {
		return parts.states.stream().anyMatch(State::algebraic);
	}

	/** Whether there are reactions that are in equilibrium at all times. */
	public boolean hasFastReactions() {
		return parts.hasFastReactions;
	}

	/** Symbols of the model's observers. */
	public List<String> observers() {
		return parts.observers;
	}

	/** States that are concentrations, with the symbol of their compartment; an event that changes its size keeps their amount. */
	public Map<Integer, String> concentrationStates() {
		return parts.concentrationStates;
	}

	/** Where doses can go, a target for each state that can receive one. */
	public Collection<DoseTarget> doseTargets() {
		return parts.doseTargets.values();
	}

	/** Symbols of the species that doses can go to, in the model's order. */
	public List<String> dosableSpecies() {
		return List.copyOf(parts.doseTargets.keySet());
	}

	/** What formulas call the amount of a species. */
	public static String amountOf(String species) {
		return species + ".amount";
	}

	/** What formulas call the concentration of a species. */
	public static String concentrationOf(String species) {
		return species + ".concentration";
	}

	/** Symbols of the species. */
	public List<String> species() {
		return parts.species;
	}

	/** @throws IllegalArgumentException when the species is unknown or can't be dosed, saying which can */
	public DoseTarget doseTarget(String species) {
		DoseTarget target = parts.doseTargets.get(species);
		if (target == null) {
			throw new IllegalArgumentException("'" + species
					+ "' can't be dosed: it is no species, or constant, or set by a rule; doses can go to "
					+ parts.doseTargets.keySet());
		}
		return target;
	}

	/** Whether a symbol has a value at all times. */
	public boolean knows(String symbol) {
		return parts.units.containsKey(symbol);
	}

	/** Unit of a symbol's values, empty when it is not stated. */
	public Optional<String> unit(String symbol) {
		return Optional.ofNullable(parts.units.get(symbol));
	}

	/** All symbols that have a value. */
	public Set<String> symbols() {
		return parts.units.keySet();
	}

	public String timeUnit() {
		return parts.timeUnit;
	}

	public String substanceUnit() {
		return parts.substanceUnit;
	}
}
