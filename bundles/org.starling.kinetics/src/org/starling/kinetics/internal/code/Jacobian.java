package org.starling.kinetics.internal.code;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.starling.kinetics.expression.BinaryOperator;
import org.starling.kinetics.expression.Derivative;
import org.starling.kinetics.expression.Expression;
import org.starling.kinetics.expression.Expression.Binary;
import org.starling.kinetics.expression.Expressions;
import org.starling.ode.SparsityPattern;

/**
 * The derivatives of rates with respect to states and time, by the chain rule through the definitions, each partial
 * derivative symbolic (forward accumulation: A. Griewank, A. Walther, Evaluating Derivatives, 2nd ed., SIAM 2008, chapter 3).
 */
public final class Jacobian {

	/** Derivative of an expression: formula by variable, without zeros; the number of states stands for time. */
	private final Map<String, Map<Integer, Expression>> gradients = new HashMap<>();
	private final Map<String, Integer> states = new HashMap<>();
	private final List<String> stateNames;
	private final LinkedHashMap<String, Expression> definitions = new LinkedHashMap<>();
	private final LinkedHashMap<String, Expression> derivatives = new LinkedHashMap<>();
	private final List<Map<Integer, Expression>> rows = new ArrayList<>();

	/**
	 * @param stateNames  symbols of the states
	 * @param definitions formulas of other symbols in the order of evaluation
	 * @param rates       derivative in time of each state
	 */
	public Jacobian(List<String> stateNames, Map<String, Expression> definitions, List<Expression> rates) {
		this.stateNames = stateNames;
		for (int i = 0; i < stateNames.size(); i++) {
			states.put(stateNames.get(i), i);
		}
		Set<String> needed = needed(definitions, rates);
		definitions.forEach((name, formula) -> {
			this.definitions.put(name, formula);
			if (needed.contains(name)) {
				gradients.put(name, named(name, gradient(formula)));
			}
		});
		rates.forEach(rate -> rows.add(gradient(rate)));
	}

	/** The definitions given, then those of derivatives that the formulas of this Jacobian use. */
	public Map<String, Expression> definitions() {
		LinkedHashMap<String, Expression> all = new LinkedHashMap<>(definitions);
		all.putAll(derivatives);
		return all;
	}

	public SparsityPattern pattern() {
		int n = stateNames.size();
		List<List<Integer>> columns = columns();
		int[] pointers = new int[n + 1];
		for (int j = 0; j < n; j++) {
			pointers[j + 1] = pointers[j] + columns.get(j).size();
		}
		return new SparsityPattern(n, n, pointers,
				columns.stream().flatMap(List::stream).mapToInt(Integer::intValue).toArray());
	}

	/** The formulas of the entries, in the order of the pattern. */
	public List<Expression> entries() {
		List<Expression> entries = new ArrayList<>();
		List<List<Integer>> columns = columns();
		for (int j = 0; j < columns.size(); j++) {
			for (int i : columns.get(j)) {
				entries.add(rows.get(i).get(j));
			}
		}
		return entries;
	}

	/** The derivatives of one rate by the index of the state, without zeros; the number of states stands for time. */
	public Map<Integer, Expression> row(int rate) {
		return Collections.unmodifiableMap(rows.get(rate));
	}

	/** The derivatives of the rates with respect to time alone. */
	public List<Expression> timeDerivatives() {
		return rows.stream().map(row -> row.getOrDefault(stateNames.size(), Expression.ZERO)).toList();
	}

	private List<List<Integer>> columns() {
		List<List<Integer>> columns = new ArrayList<>();
		stateNames.forEach(_ -> columns.add(new ArrayList<>()));
		for (int i = 0; i < rows.size(); i++) {
			for (int j : rows.get(i).keySet()) {
				if (j < stateNames.size()) {
					columns.get(j).add(i);
				}
			}
		}
		return columns;
	}

	private static Set<String> needed(Map<String, Expression> definitions, List<Expression> rates) {
		Set<String> needed = new HashSet<>();
		rates.forEach(r -> needed.addAll(Expressions.symbols(r)));
		List<String> names = List.copyOf(definitions.keySet());
		for (int i = names.size() - 1; i >= 0; i--) {
			if (needed.contains(names.get(i))) {
				needed.addAll(Expressions.symbols(definitions.get(names.get(i))));
			}
		}
		return needed;
	}

	private Map<Integer, Expression> gradient(Expression formula) {
		Map<Integer, List<Expression>> terms = new HashMap<>();
		for (String symbol : Expressions.symbols(formula)) {
			Integer state = states.get(symbol);
			Map<Integer, Expression> inner = gradients.getOrDefault(symbol, Map.of());
			if (state == null && inner.isEmpty()) {
				continue;
			}
			Expression partial = Derivative.of(formula, Expression.symbol(symbol));
			if (partial.equals(Expression.ZERO)) {
				continue;
			}
			if (state != null) {
				terms.computeIfAbsent(state, x -> new ArrayList<>()).add(partial);
			}
			inner.forEach((variable, d) -> terms.computeIfAbsent(variable, x -> new ArrayList<>()).add(times(partial, d)));
		}
		if (Expressions.usesTime(formula)) {
			Expression partial = Derivative.of(formula, new Expression.Time());
			if (!partial.equals(Expression.ZERO)) {
				terms.computeIfAbsent(stateNames.size(), x -> new ArrayList<>()).add(partial);
			}
		}
		Map<Integer, Expression> gradient = new HashMap<>();
		terms.forEach((variable, list) -> gradient.put(variable, sum(list)));
		return gradient;
	}

	/** Gives each entry that is more than a leaf a symbol, so that it is computed once. */
	private Map<Integer, Expression> named(String name, Map<Integer, Expression> gradient) {
		Map<Integer, Expression> named = new HashMap<>();
		gradient.forEach((variable, d) -> {
			if (Expressions.children(d).isEmpty()) {
				named.put(variable, d);
			} else {
				String by = variable == stateNames.size() ? "time" : stateNames.get(variable);
				String symbol = "∂" + name + "/∂" + by;
				derivatives.put(symbol, d);
				named.put(variable, Expression.symbol(symbol));
			}
		});
		return named;
	}

	/** A product of which a factor of one is left out. */
	static Expression times(Expression a, Expression b) {
		return a.equals(Expression.ONE) ? b : b.equals(Expression.ONE) ? a : new Binary(BinaryOperator.MULTIPLY, a, b);
	}

	/** A sum of at least one term. */
	static Expression sum(List<Expression> terms) {
		if (terms.size() == 1) {
			return terms.getFirst();
		}
		int half = terms.size() / 2;
		return new Binary(BinaryOperator.ADD, sum(terms.subList(0, half)), sum(terms.subList(half, terms.size())));
	}
}
