package org.starling.kinetics.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.starling.kinetics.expression.Expression;
import org.starling.ode.SparsityPattern;

/**
 * Derivatives of the rates in directions, and of their Jacobian in these directions applied to a vector, as generated code: the
 * symbolic derivatives of {@link Jacobian} taken twice. Immutable and thread-safe.
 */
public final class SensitivityPrograms {

	/**
	 * Code with the rows that it computes.
	 *
	 * @param program null when there are none
	 */
	public record Rows(int[] rows, Program program) {
	}

	private static final String ALONG = "along ";
	private static final String APPLIED = "applied to ";
	private static final String TIME_WEIGHT = "weight of time";

	private final int n;
	private final List<String> variables;
	private final List<Map<String, Expression>> factors;
	private final Map<String, Slot> slots;
	private final Jacobian first;
	private final Jacobian second;
	private final List<int[]> places = new ArrayList<>();
	private SparsityPattern pattern;

	/**
	 * @param states      names of the states
	 * @param symbols     constants that change in some direction
	 * @param factors     by direction how constants change, in symbols of {@code slots}
	 * @param definitions formulas of other symbols in the order of evaluation
	 * @param slots       of states, constants and factors
	 */
	public SensitivityPrograms(List<String> states, List<String> symbols, List<Map<String, Expression>> factors,
			Map<String, Expression> definitions, List<Expression> rates, Map<String, Slot> slots) {
		n = states.size();
		variables = new ArrayList<>(states);
		variables.addAll(symbols);
		this.factors = factors;
		this.slots = slots;
		first = new Jacobian(variables, definitions, rates);
		List<Expression> entries = new ArrayList<>();
		for (int i = 0; i < n; i++) {
			for (Map.Entry<Integer, Expression> e : new TreeMap<>(first.row(i)).entrySet()) {
				if (e.getKey() < n || e.getKey() == variables.size()) {
					places.add(new int[] { i, e.getKey() });
					entries.add(e.getValue());
				}
			}
		}
		second = new Jacobian(variables, first.definitions(), entries);
	}

	/** Code of {@code ∂f/∂θ} for all directions, in the order of {@link #directionPattern}. */
	public Program directions() {
		List<Expression> entries = new ArrayList<>();
		int[] pointers = new int[factors.size() + 1];
		List<Integer> rows = new ArrayList<>();
		for (int j = 0; j < factors.size(); j++) {
			for (int i = 0; i < n; i++) {
				List<Expression> terms = along(first.row(i), factors.get(j), false);
				if (!terms.isEmpty()) {
					rows.add(i);
					entries.add(Jacobian.sum(terms));
				}
			}
			pointers[j + 1] = rows.size();
		}
		pattern = new SparsityPattern(n, factors.size(), pointers, rows.stream().mapToInt(Integer::intValue).toArray());
		return new Programs(slots, first.definitions()).compile(entries);
	}

	/** Known after {@link #directions}. */
	public SparsityPattern directionPattern() {
		return pattern;
	}

	/** Code of the second derivative in one direction, of states, s, v and the weight of time packed in this order. */
	public Rows second(int direction) {
		Map<Integer, List<Expression>> byRow = new TreeMap<>();
		for (int k = 0; k < places.size(); k++) {
			List<Expression> terms = along(second.row(k), factors.get(direction), true);
			if (!terms.isEmpty()) {
				int column = places.get(k)[1];
				Expression weight = Expression.symbol(column < n ? APPLIED + variables.get(column) : TIME_WEIGHT);
				byRow.computeIfAbsent(places.get(k)[0], _ -> new ArrayList<>()).add(Jacobian.times(Jacobian.sum(terms), weight));
			}
		}
		int[] rows = byRow.keySet().stream().mapToInt(Integer::intValue).toArray();
		Map<String, Slot> packed = new HashMap<>(slots);
		for (int i = 0; i < n; i++) {
			packed.put(ALONG + variables.get(i), Slot.state(n + i));
			packed.put(APPLIED + variables.get(i), Slot.state(2 * n + i));
		}
		packed.put(TIME_WEIGHT, Slot.state(3 * n));
		return new Rows(rows, rows.length == 0 ? null
				: new Programs(packed, second.definitions()).compile(byRow.values().stream().map(Jacobian::sum).toList()));
	}

	/**
	 * Code of the derivatives of formulas along the solution's sensitivities, which stand behind the states: all formulas in the
	 * first direction, then in the next.
	 */
	public static Program outputs(List<String> states, List<String> symbols, List<Map<String, Expression>> factors,
			Map<String, Expression> definitions, List<Expression> formulas, Map<String, Slot> slots) {
		int n = states.size();
		List<String> variables = new ArrayList<>(states);
		variables.addAll(symbols);
		Jacobian jacobian = new Jacobian(variables, definitions, formulas);
		Map<String, Slot> all = new HashMap<>(slots);
		List<Expression> wanted = new ArrayList<>();
		for (int j = 0; j < factors.size(); j++) {
			for (int i = 0; i < n; i++) {
				all.put(ALONG + j + " " + states.get(i), Slot.state((j + 1) * n + i));
			}
			for (int k = 0; k < formulas.size(); k++) {
				List<Expression> terms = new ArrayList<>();
				for (Map.Entry<Integer, Expression> e : new TreeMap<>(jacobian.row(k)).entrySet()) {
					Expression factor = e.getKey() < n ? Expression.symbol(ALONG + j + " " + states.get(e.getKey()))
							: e.getKey() < variables.size() ? factors.get(j).get(variables.get(e.getKey())) : null;
					if (factor != null) {
						terms.add(Jacobian.times(e.getValue(), factor));
					}
				}
				wanted.add(terms.isEmpty() ? Expression.ZERO : Jacobian.sum(terms));
			}
		}
		return new Programs(all, jacobian.definitions()).compile(wanted);
	}

	private List<Expression> along(Map<Integer, Expression> row, Map<String, Expression> factor, boolean withStates) {
		List<Expression> terms = new ArrayList<>();
		for (Map.Entry<Integer, Expression> e : new TreeMap<>(row).entrySet()) {
			int variable = e.getKey();
			Expression by = variable < n ? withStates ? Expression.symbol(ALONG + variables.get(variable)) : null
					: variable < variables.size() ? factor.get(variables.get(variable)) : null;
			if (by != null) {
				terms.add(Jacobian.times(e.getValue(), by));
			}
		}
		return terms;
	}
}
