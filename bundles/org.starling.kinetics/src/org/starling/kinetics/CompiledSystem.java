package org.starling.kinetics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.starling.kinetics.expression.BinaryOperator;
import org.starling.kinetics.expression.Expression;
import org.starling.kinetics.expression.Expression.Binary;
import org.starling.kinetics.internal.Program;
import org.starling.kinetics.internal.Programs;
import org.starling.kinetics.internal.Slot;

/** A flat system with the code of its formulas. Immutable and thread-safe. */
final class CompiledSystem {

	final FlatSystem flat;
	final ModelFunction function;
	final InitialValues initialValues;
	final CompiledEvents events;
	final Discontinuities discontinuities;
	final List<String> stateNames;
	private final Programs programs;
	private final Map<List<String>, Program> outputs = new ConcurrentHashMap<>();
	private final Program constraints;
	private final Map<Expression, Program> doseFormulas = new ConcurrentHashMap<>();
	private final boolean affine;
	/** Place of a state's infusion rate among the constants, or -1. */
	private final int[] infusions;

	CompiledSystem(FlatSystem flat) {
		this.flat = flat;
		stateNames = flat.states().stream().map(FlatSystem.State::name).toList();
		Map<String, Slot> slots = new HashMap<>();
		for (int i = 0; i < stateNames.size(); i++) {
			slots.put(stateNames.get(i), Slot.state(i));
		}
		for (int i = 0; i < flat.constants().size(); i++) {
			slots.put(flat.constants().get(i).name(), Slot.constant(i));
		}
		infusions = new int[stateNames.size()];
		List<Expression> rates = rates(slots);
		programs = new Programs(slots, flat.definitions());
		function = new ModelFunction(stateNames, rates, flat.definitions(), slots);
		initialValues = new InitialValues(flat);
		events = new CompiledEvents(flat, programs);
		affine = AffineCheck.of(stateNames, flat.definitions(), rates);
		discontinuities = Discontinuities.of(flat.events().stream().map(FlatSystem.FlatEvent::trigger).toList(),
				rates, flat.definitions(), programs);
		constraints = programs.interpret(flat.constraints().stream().map(FlatSystem.FlatConstraint::condition).toList());
	}

	/** The rates of the states with a slot for the infusion into each that can be dosed. */
	private List<Expression> rates(Map<String, Slot> slots) {
		List<Expression> rates = new ArrayList<>();
		Arrays.fill(infusions, -1);
		flat.states().forEach(s -> rates.add(s.rate()));
		int next = flat.constants().size();
		for (FlatSystem.DoseTarget target : flat.doseTargets()) {
			String name = "infusion into " + stateNames.get(target.state());
			infusions[target.state()] = next;
			slots.put(name, Slot.constant(next++));
			Expression inflow = Expression.symbol(name);
			if (target.size() != null) {
				inflow = new Binary(BinaryOperator.DIVIDE, inflow, Expression.symbol(target.size()));
			}
			Expression rate = rates.get(target.state());
			rates.set(target.state(),
					rate.equals(Expression.ZERO) ? inflow : new Binary(BinaryOperator.ADD, rate, inflow));
		}
		return rates;
	}

	/** Length of the vector of constants, infusion rates included. */
	int constantsLength() {
		return flat.constants().size() + flat.doseTargets().size();
	}

	int infusionSlot(int state) {
		return infusions[state];
	}

	/** The code that computes symbols of a state. */
	Program outputs(List<String> symbols) {
		return outputs.computeIfAbsent(symbols, list -> programs.compile(list.stream().map(this::known).toList()));
	}

	private Expression known(String symbol) {
		if (!flat.knows(symbol)) {
			throw new IllegalArgumentException("there is no symbol '" + symbol + "' in the model; there are " + flat.symbols());
		}
		return Expression.symbol(symbol);
	}

	/** Whether the rates are linear in the states, with constant coefficients. */
	boolean isAffine() {
		return affine;
	}

	/** Value of a formula that a species has for doses. */
	double doseValue(Expression formula, double t, double[] u, double[] p) {
		return CompiledEvents.value(doseFormulas.computeIfAbsent(formula, f -> programs.interpret(List.of(f))), t, u, p);
	}

	/** Value of one symbol of the system. */
	double value(String symbol, double t, double[] u, double[] p) {
		double[] out = new double[1];
		outputs(List.of(symbol)).run(t, u, p, out);
		return out[0];
	}

	/** Evaluates the constraints; 0 for one that does not hold. */
	double[] constraints(double t, double[] u, double[] p) {
		double[] out = new double[flat.constraints().size()];
		constraints.run(t, u, p, out);
		return out;
	}
}
