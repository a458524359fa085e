package org.starling.kinetics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.starling.kinetics.expression.Expression;
import org.starling.kinetics.internal.Jacobian;
import org.starling.kinetics.internal.Program;
import org.starling.kinetics.internal.Programs;

/**
 * How states and constants at the start change with the values given for some symbols, through initial values and initial
 * assignments. Immutable and thread-safe.
 */
final class InitialTangents {

	/**
	 * One derivative that is not zero.
	 *
	 * @param index     of the state, or behind the states of the constant
	 * @param direction index of the symbol
	 * @param formula   of values given
	 */
	record Entry(int index, int direction, Expression formula) {
	}

	private final List<Entry> entries = new ArrayList<>();
	private final Program program;

	/**
	 * @param given      symbols with a value, ascending
	 * @param parameters those of them that the directions follow
	 */
	InitialTangents(FlatSystem system, InitialValues initialValues, List<String> given, List<String> parameters) {
		InitialValues.Given formulas = initialValues.given(given);
		List<Expression> wanted = new ArrayList<>();
		system.states().forEach(s -> wanted.add(Expression.symbol(s.name())));
		system.constants().forEach(c -> wanted.add(Expression.symbol(c.name())));
		Jacobian jacobian = new Jacobian(parameters.stream().map(InitialValues.Given::name).toList(), formulas.formulas(), wanted);
		for (int i = 0; i < wanted.size(); i++) {
			for (Map.Entry<Integer, Expression> e : jacobian.row(i).entrySet()) {
				if (e.getKey() < parameters.size()) {
					entries.add(new Entry(i, e.getKey(), e.getValue()));
				}
			}
		}
		Map<String, Expression> definitions = new LinkedHashMap<>(jacobian.definitions());
		program = new Programs(formulas.slots(), definitions).interpret(entries.stream().map(Entry::formula).toList());
	}

	List<Entry> entries() {
		return entries;
	}

	/** Values of the entries at a time, in their order. */
	double[] at(double t, double[] given) {
		double[] values = new double[entries.size()];
		program.run(t, new double[0], given, values);
		return values;
	}
}
