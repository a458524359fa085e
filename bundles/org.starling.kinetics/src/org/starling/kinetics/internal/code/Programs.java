package org.starling.kinetics.internal.code;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.starling.kinetics.expression.Expression;
import org.starling.kinetics.expression.Expressions;
import org.starling.ode.solvers.lanes.LaneTape;

/** Makes programs of formulas in the symbols of one system. Immutable and thread-safe. */
public final class Programs {

	private final Map<String, Slot> slots;
	private final Map<String, Expression> definitions;
	private final UnaryOperator<Program> binding;
	private final DerivedConstants derived;

	/**
	 * @param slots       where states and constants are found
	 * @param definitions formulas of the other symbols, each of symbols with a slot or defined before it
	 */
	public Programs(Map<String, Slot> slots, Map<String, Expression> definitions) {
		this(slots, definitions, UnaryOperator.identity());
	}

	/** @param binding what is done with each program that is made */
	public Programs(Map<String, Slot> slots, Map<String, Expression> definitions, UnaryOperator<Program> binding) {
		this(slots, definitions, binding, null);
	}

	/** @param derived receives what compiled programs need of constants alone; null: they compute it themselves each time */
	public Programs(Map<String, Slot> slots, Map<String, Expression> definitions, UnaryOperator<Program> binding,
			DerivedConstants derived) {
		this.derived = derived;
		this.slots = new HashMap<>(slots);
		this.definitions = new LinkedHashMap<>(definitions);
		this.binding = binding;
	}

	/** A program in generated code, for formulas that are evaluated at each step of a solver. */
	public Program compile(List<Expression> formulas) {
		return compile(formulas, Targets.inOrder(formulas.size()));
	}

	/** The same with places of its own for the values. */
	Program compile(List<Expression> formulas, Targets targets) {
		DagBuilder builder = new DagBuilder(slots, true, derived);
		int[] outputs = build(builder, formulas);
		Dag dag = derived == null ? builder.dag() : derived.without(builder.dag(), outputs);
		return binding.apply(ProgramCompiler.compile(dag, outputs, targets));
	}

	/**
	 * Writes formulas on a tape, of the same constants as compiled programs; gives the numbers of their values.
	 *
	 * @param zeros places of constants that are known to be zero
	 */
	public int[] record(List<Expression> formulas, LaneTape tape, BitSet zeros) {
		DagBuilder builder = new DagBuilder(slots, true, derived);
		int[] outputs = build(builder, formulas);
		Dag dag = derived == null ? builder.dag() : derived.without(builder.dag(), outputs);
		return new LaneWriter(dag, tape, zeros).write(outputs);
	}

	/** A program that is interpreted, for formulas that are evaluated now and then. */
	public Program interpret(List<Expression> formulas) {
		DagBuilder builder = new DagBuilder(slots, false);
		int[] outputs = build(builder, formulas);
		return binding.apply(new InterpretedProgram(builder.dag(), outputs, Targets.inOrder(outputs.length)));
	}

	private int[] build(DagBuilder builder, List<Expression> formulas) {
		Set<String> needed = reaches(definitions, formulas);
		definitions.forEach((name, formula) -> {
			if (needed.contains(name)) {
				builder.define(name, formula);
			}
		});
		return formulas.stream().mapToInt(builder::build).toArray();
	}

	/** The symbols that formulas lead to, directly and through definitions, which stand in the order of evaluation. */
	public static Set<String> reaches(Map<String, Expression> definitions, List<Expression> formulas) {
		Set<String> needed = new HashSet<>();
		formulas.forEach(f -> needed.addAll(Expressions.symbols(f)));
		List<String> names = List.copyOf(definitions.keySet());
		for (int i = names.size() - 1; i >= 0; i--) {
			if (needed.contains(names.get(i))) {
				needed.addAll(Expressions.symbols(definitions.get(names.get(i))));
			}
		}
		return needed;
	}
}
