package org.starling.kinetics.internal.compiled;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

import org.starling.kinetics.expression.BinaryOperator;
import org.starling.kinetics.expression.Expression;
import org.starling.kinetics.expression.Expression.Binary;
import org.starling.kinetics.flat.FlatSystem;
import org.starling.kinetics.internal.code.Program;
import org.starling.kinetics.internal.code.Programs;
import org.starling.kinetics.internal.code.Slot;
import org.starling.kinetics.internal.model.Dependencies;

/** States and constants at the start, from stated values, initial assignments and overrides. Thread-safe. */
public final class InitialValues {

	private static final String SOLVED = "solution of ";

	private final FlatSystem system;
	private final Map<List<String>, Program> programs = new ConcurrentHashMap<>();
	private final List<String> algebraic;

	InitialValues(FlatSystem system) {
		this.system = system;
		algebraic = system.states().stream().filter(FlatSystem.State::algebraic).map(FlatSystem.State::name).toList();
	}

	/**
	 * Values of the states, then of the constants.
	 *
	 * @throws IllegalArgumentException when an override is of no symbol that can be overridden, or no number
	 */
	public double[] at(double start, Map<String, Double> overrides) {
		return at(start, overrides, null);
	}

	/** @param solution values of the algebraic states, from which others may follow; null for those where the search begins */
	public double[] at(double start, Map<String, Double> overrides, double[] solution) {
		SortedMap<String, Double> sorted = new TreeMap<>(overrides);
		double[] inputs = new double[sorted.size() + (solution == null ? 0 : solution.length)];
		int i = 0;
		for (Map.Entry<String, Double> e : sorted.entrySet()) {
			if (e.getValue() == null || Double.isNaN(e.getValue())) {
				throw new IllegalArgumentException("the value given for '" + e.getKey() + "' is not a number");
			}
			inputs[i++] = e.getValue();
		}
		List<String> key = new ArrayList<>(sorted.keySet());
		if (solution != null) {
			System.arraycopy(solution, 0, inputs, i, solution.length);
			algebraic.forEach(name -> key.add(SOLVED + name));
		}
		Program program = programs.computeIfAbsent(List.copyOf(key), this::program);
		double[] values = new double[system.states().size() + system.constants().size()];
		program.run(start, new double[0], inputs, values);
		return values;
	}

	/**
	 * Formulas of everything at the start when some symbols are given, each after those it uses.
	 *
	 * @param slots where the values given are found
	 */
	public record Given(Map<String, Expression> formulas, Map<String, Slot> slots) {

		/** What a formula calls the value given for a symbol. */
		public static String name(String symbol) {
			return "given " + symbol;
		}
	}

	/** @param overridden symbols whose values are given, in the order of their slots */
	public Given given(List<String> overridden) {
		Map<String, Expression> formulas = new LinkedHashMap<>(system.definitions());
		formulas.putAll(system.initialValues());
		PastAtStart past = new PastAtStart(system);
		system.delays().forEach(d -> formulas.put(d.name(), past.of(d)));
		Map<String, Slot> slots = new HashMap<>();
		for (int i = 0; i < overridden.size(); i++) {
			override(overridden.get(i), i, formulas, slots);
		}
		return new Given(Dependencies.order(formulas), slots);
	}

	private Program program(List<String> overridden) {
		Given given = given(overridden);
		List<Expression> wanted = new ArrayList<>();
		system.states().forEach(s -> wanted.add(Expression.symbol(s.name())));
		system.constants().forEach(c -> wanted.add(Expression.symbol(c.name())));
		return new Programs(given.slots(), given.formulas()).interpret(wanted);
	}

	private void override(String symbol, int index, Map<String, Expression> formulas, Map<String, Slot> slots) {
		if (symbol.startsWith(SOLVED)) {
			slots.put(symbol, Slot.constant(index));
			formulas.put(symbol.substring(SOLVED.length()), Expression.symbol(symbol));
			return;
		}
		FlatSystem.Input input = system.inputs().get(symbol);
		if (input == null) {
			throw new IllegalArgumentException(system.knows(symbol)
					? "'" + symbol + "' can't be given a value, because the model computes it"
					: "there is no symbol '" + symbol + "' in the model; values can be given to " + system.inputs().keySet());
		}
		String slot = Given.name(symbol);
		slots.put(slot, Slot.constant(index));
		Expression value = Expression.symbol(slot);
		if (input.size() != null) {
			value = new Binary(input.divide() ? BinaryOperator.DIVIDE : BinaryOperator.MULTIPLY, value,
					Expression.symbol(input.size()));
		}
		formulas.put(input.name(), value);
	}
}
