package org.starling.kinetics.internal.sensitivity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

import org.starling.kinetics.expression.Expression;
import org.starling.kinetics.flat.FlatSystem;
import org.starling.kinetics.internal.code.Jacobian;
import org.starling.kinetics.internal.code.Program;
import org.starling.kinetics.internal.code.Programs;
import org.starling.kinetics.internal.compiled.InitialValues;

/**
 * How states and constants at the start change with the values given for some symbols, through initial values and initial
 * assignments. Immutable and thread-safe.
 */
public final class InitialTangents {

	/**
	 * One derivative that is not zero.
	 *
	 * @param index     of the state, or behind the states of the constant
	 * @param direction index of the symbol
	 * @param formula   of values given
	 */
	record Entry(int index, int direction, Expression formula) {
	}

	/**
	 * The entries of one direction.
	 *
	 * @param given places of the values that its formulas want among all values given
	 */
	private record Part(Program program, int[] given, int count) {
	}

	private final List<Entry> entries = new ArrayList<>();
	private final List<Part> parts = new ArrayList<>();

	/**
	 * A direction changes its own parameter alone: other parameters follow it through initial assignments unless the run states
	 * their values.
	 *
	 * @param given      symbols with a value, ascending
	 * @param overrides  those of them whose value the run states
	 * @param parameters those of them that the directions follow
	 */
	InitialTangents(FlatSystem system, InitialValues initialValues, List<String> given, Set<String> overrides,
			List<String> parameters) {
		List<Expression> wanted = new ArrayList<>();
		system.states().forEach(s -> wanted.add(Expression.symbol(s.name())));
		system.constants().forEach(c -> wanted.add(Expression.symbol(c.name())));
		for (int j = 0; j < parameters.size(); j++) {
			SortedSet<String> own = new TreeSet<>(overrides);
			own.add(parameters.get(j));
			InitialValues.Given formulas = initialValues.given(List.copyOf(own));
			Jacobian jacobian = new Jacobian(List.of(InitialValues.Given.name(parameters.get(j))), formulas.formulas(), wanted);
			List<Expression> derivatives = new ArrayList<>();
			for (int i = 0; i < wanted.size(); i++) {
				Expression derivative = jacobian.row(i).get(0);
				if (derivative != null) {
					entries.add(new Entry(i, j, derivative));
					derivatives.add(derivative);
				}
			}
			parts.add(new Part(new Programs(formulas.slots(), jacobian.definitions()).interpret(derivatives),
					own.stream().mapToInt(given::indexOf).toArray(), derivatives.size()));
		}
	}

	List<Entry> entries() {
		return entries;
	}

	/** Values of the entries at a time, in their order. */
	public double[] at(double t, double[] given) {
		double[] values = new double[entries.size()];
		int next = 0;
		for (Part part : parts) {
			double[] own = new double[part.count];
			part.program.run(t, new double[0], Arrays.stream(part.given).mapToDouble(k -> given[k]).toArray(), own);
			System.arraycopy(own, 0, values, next, own.length);
			next += own.length;
		}
		return values;
	}
}
