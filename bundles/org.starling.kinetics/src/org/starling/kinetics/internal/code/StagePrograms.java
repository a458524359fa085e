package org.starling.kinetics.internal.code;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

import org.starling.kinetics.expression.Expression;
import org.starling.kinetics.expression.Expressions;

/**
 * What a stage of a Rosenbrock method wants to know of the derivatives of the rates, as generated code
 * ({@link org.starling.ode.SensitivityFunction#addStage}). A derivative that is affine in the states with constant coefficients
 * is evaluated at the states moved by the stage's vector, which gives its value and its change in one. Used by one thread.
 */
public final class StagePrograms {

	private static final String APPLIED = "applied to ";
	private static final String TIME_WEIGHT = "weight of time";
	private static final String MOVED = " moved";
	private static final String COEFFICIENT = "coefficient ";

	private final List<String> states;
	private final Linearity linearity;
	private final int[] changing;
	private final List<Expression> coefficients = new ArrayList<>();
	private final Map<Expression, Expression> coefficientSymbols = new HashMap<>();
	private final Program begin;
	private final Program stage;

	/**
	 * @param definitions formulas of other symbols in the order of evaluation
	 * @param slots       of states, constants and factors
	 * @param directions  entries of the derivatives in directions
	 * @param places      of each its place in the result
	 * @param count       of directions
	 * @param jacobian    entries of the derivatives with respect to states, by place in their pattern
	 * @param derived     receives what the code needs of constants alone
	 */
	StagePrograms(List<String> states, Map<String, Expression> definitions, Map<String, Slot> slots, List<Expression> directions,
			List<Integer> places, int count, Map<Integer, Expression> jacobian, DerivedConstants derived) {
		this.states = List.copyOf(states);
		Linearity own = new Linearity(Set.copyOf(states), definitions);
		Map<Integer, Expression> entries = new TreeMap<>(jacobian);
		entries.values().removeIf(own::isConstant);
		changing = entries.keySet().stream().mapToInt(Integer::intValue).toArray();
		List<Expression> all = new ArrayList<>(directions);
		all.addAll(entries.values());
		Jacobian second = new Jacobian(states, definitions, all);
		linearity = new Linearity(Set.copyOf(states), second.definitions());
		begin = begin(second, all, slots);
		stage = stage(second, all, directions.size(), places, count, slots, derived);
	}

	/** Collects the second derivatives that are not constant. */
	private Program begin(Jacobian second, List<Expression> all, Map<String, Slot> slots) {
		for (int k = 0; k < all.size(); k++) {
			new TreeMap<>(second.row(k)).values().stream().filter(d -> !linearity.isConstant(d))
					.forEach(d -> coefficientSymbols.computeIfAbsent(d, _ -> {
						coefficients.add(d);
						return Expression.symbol(COEFFICIENT + (coefficients.size() - 1));
					}));
		}
		int[] targets = new int[coefficients.size()];
		java.util.Arrays.setAll(targets, q -> 3 * states.size() + 1 + q);
		return new Programs(slots, second.definitions()).compile(coefficients, new Targets(targets, 0));
	}

	private Program stage(Jacobian second, List<Expression> all, int directions, List<Integer> places, int count,
			Map<String, Slot> slots, DerivedConstants derived) {
		List<Expression> formulas = new ArrayList<>();
		for (int k = 0; k < directions; k++) {
			Expression e = all.get(k);
			formulas.add(linearity.isAffine(e) ? moved(e) : Jacobian.sum(List.of(e, change(second.row(k)))));
		}
		formulas.addAll(all.subList(directions, all.size()));
		for (int k = directions; k < all.size(); k++) {
			formulas.add(change(second.row(k)));
		}
		int[] targets = new int[formulas.size()];
		for (int k = 0; k < targets.length; k++) {
			targets[k] = k < directions ? places.get(k) : count * states.size() + k - directions;
		}
		Map<String, Expression> definitions = new LinkedHashMap<>(second.definitions());
		second.definitions().forEach((name, formula) -> {
			if (!linearity.isConstant(formula)) {
				definitions.put(name + MOVED, moved(formula));
			}
		});
		return new Programs(packed(slots), definitions, UnaryOperator.identity(), derived).compile(formulas, new Targets(targets, directions));
	}

	private Map<String, Slot> packed(Map<String, Slot> slots) {
		Map<String, Slot> packed = new HashMap<>(slots);
		int n = states.size();
		for (int i = 0; i < n; i++) {
			packed.put(APPLIED + states.get(i), Slot.state(n + i));
			packed.put(states.get(i) + MOVED, Slot.state(2 * n + i));
		}
		packed.put(TIME_WEIGHT, Slot.state(3 * n));
		for (int q = 0; q < coefficients.size(); q++) {
			packed.put(COEFFICIENT + q, Slot.state(3 * n + 1 + q));
		}
		return packed;
	}

	/** How an entry changes with the stage's vector and weight of time, by its derivatives where the step begins. */
	private Expression change(Map<Integer, Expression> derivatives) {
		List<Expression> terms = new ArrayList<>();
		new TreeMap<>(derivatives).forEach((variable, d) -> terms.add(Jacobian.times(coefficientSymbols.getOrDefault(d, d),
				Expression.symbol(variable < states.size() ? APPLIED + states.get(variable) : TIME_WEIGHT))));
		return terms.isEmpty() ? Expression.ZERO : Jacobian.sum(terms);
	}

	/** The same formula of the moved states. */
	private Expression moved(Expression e) {
		return Expressions.substitute(e,
				name -> linearity.isConstant(Expression.symbol(name)) ? null : Expression.symbol(name + MOVED));
	}

	/** Places, in the Jacobian's pattern, of the entries that depend on states or time. */
	public int[] changingEntries() {
		return changing.clone();
	}

	/** Length of the packed vector of {@link #stage}. */
	public int packedLength() {
		return 3 * states.size() + 1 + coefficients.size();
	}

	/** Code of the second derivatives where a step begins, written to their places in the packed vector. */
	public Program begin() {
		return begin;
	}

	/** Code for a stage, of the packed vector. */
	public Program stage() {
		return stage;
	}
}
