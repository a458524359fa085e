package org.starling.kinetics.internal.code;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.starling.kinetics.expression.Expression;
import org.starling.ode.SparsityPattern;

/** Derivatives of the rates in directions, symbolic and as generated code. Used by one thread. */
public final class SensitivityPrograms {

	private static final String ALONG = "along ";
	private static final String TIME = "movement of time ";

	private final int n;
	private final List<String> variables;
	private final List<Map<String, Expression>> factors;
	private final Map<String, Slot> slots;
	private final Jacobian first;
	private final List<Integer> places = new ArrayList<>();
	private final List<Expression> entries = new ArrayList<>();
	private final SparsityPattern pattern;

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
		int[] pointers = new int[factors.size() + 1];
		List<Integer> rows = new ArrayList<>();
		for (int j = 0; j < factors.size(); j++) {
			for (int i = 0; i < n; i++) {
				List<Expression> terms = along(first.row(i), factors.get(j));
				if (!terms.isEmpty()) {
					rows.add(i);
					places.add(i * factors.size() + j);
					entries.add(Jacobian.sum(terms));
				}
			}
			pointers[j + 1] = rows.size();
		}
		pattern = new SparsityPattern(n, factors.size(), pointers, rows.stream().mapToInt(Integer::intValue).toArray());
	}

	private List<Expression> along(Map<Integer, Expression> row, Map<String, Expression> factor) {
		List<Expression> terms = new ArrayList<>();
		for (Map.Entry<Integer, Expression> e : new TreeMap<>(row).entrySet()) {
			int variable = e.getKey();
			Expression by = variable < n || variable == variables.size() ? null : factor.get(variables.get(variable));
			if (by != null) {
				terms.add(Jacobian.times(e.getValue(), by));
			}
		}
		return terms;
	}

	/** Code of {@code ∂f/∂θ} for all directions, in the order of {@link #directionPattern}. */
	public Program directions() {
		return new Programs(slots, first.definitions()).compile(entries);
	}

	public SparsityPattern directionPattern() {
		return pattern;
	}

	/**
	 * @param jacobian pattern of the derivatives of the rates with respect to the states
	 * @param derived  receives what the code of a stage needs of constants alone
	 */
	public StagePrograms stages(SparsityPattern jacobian, DerivedConstants derived) {
		Map<Integer, Expression> byPlace = new TreeMap<>();
		for (int i = 0; i < n; i++) {
			int row = i;
			first.row(i).forEach((column, e) -> {
				if (column < n) {
					byPlace.put(jacobian.indexOf(row, column), e);
				}
			});
		}
		return new StagePrograms(variables.subList(0, n), first.definitions(), slots, entries, places, factors.size(), byPlace,
				derived);
	}

	/**
	 * Code of the derivatives of formulas along the solution's sensitivities, which stand behind the states: all formulas in the
	 * first direction, then in the next.
	 *
	 * @param withTime whether time moves too: as much as the numbers say, one a direction, that stand behind the sensitivities
	 */
	public static Program outputs(List<String> states, List<String> symbols, List<Map<String, Expression>> factors,
			Map<String, Expression> definitions, List<Expression> formulas, Map<String, Slot> slots, boolean withTime) {
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
			all.put(TIME + j, Slot.state((factors.size() + 1) * n + j));
			for (int k = 0; k < formulas.size(); k++) {
				List<Expression> terms = new ArrayList<>();
				for (Map.Entry<Integer, Expression> e : new TreeMap<>(jacobian.row(k)).entrySet()) {
					Expression factor = e.getKey() < n ? Expression.symbol(ALONG + j + " " + states.get(e.getKey()))
							: e.getKey() < variables.size() ? factors.get(j).get(variables.get(e.getKey()))
									: withTime ? Expression.symbol(TIME + j) : null;
					if (factor != null) {
						terms.add(Jacobian.times(e.getValue(), factor));
					}
				}
				wanted.add(terms.isEmpty() ? Expression.ZERO : Jacobian.sum(terms));
			}
		}
		return new Programs(all, jacobian.definitions()).compile(wanted);
	}
}
