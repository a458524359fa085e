package org.starling.kinetics.flat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.starling.kinetics.expression.BinaryOperator;
import org.starling.kinetics.expression.Derivative;
import org.starling.kinetics.expression.Expression;
import org.starling.kinetics.expression.Expression.Binary;
import org.starling.kinetics.expression.Expression.Call;
import org.starling.kinetics.expression.Expression.Unary;
import org.starling.kinetics.expression.ExpressionPrinter;
import org.starling.kinetics.expression.Expressions;
import org.starling.kinetics.expression.MathFunction;
import org.starling.kinetics.expression.UnaryOperator;
import org.starling.model.pkmodel.Rule;

/**
 * Algebraic rules {@code 0 = r} and the symbols that nothing else determines: rules that are linear in such a symbol are solved
 * for it one after the other; the others determine the rest together, each symbol belonging to the rule that a maximum matching
 * gives it (SBML Level 3 Version 2 core, section 4.9.5; H. W. Kuhn, doi:10.1002/nav.3800020109).
 */
public final class AlgebraicRules {

	/** A rule that determines nothing. */
	public static final class UnsolvableException extends RuntimeException {
		private static final long serialVersionUID = 1L;

		private final transient Rule rule;

		UnsolvableException(Rule rule, String message) {
			super(message);
			this.rule = rule;
		}

		public Rule rule() {
			return rule;
		}
	}

	/** What a rule determines by being zero. */
	record Implicit(Rule rule, Expression residual) {
	}

	/**
	 * @param explicit formulas of symbols, each of symbols that are not in it
	 * @param implicit the rule that determines each other symbol
	 * @param rules    the rule of every symbol
	 * @param open     symbols in a rule that might as well be determined and that nothing determines
	 */
	record Solution(Map<String, Expression> explicit, Map<String, Implicit> implicit, Map<String, Rule> rules,
			Map<Rule, List<String>> open) {
	}

	private final Map<String, Expression> assigned;
	private final Set<String> free;
	private final Map<String, Expression> hidden = new HashMap<>();
	private final Map<String, Expression> solved = new LinkedHashMap<>();
	private final Map<String, Rule> owners = new HashMap<>();

	/**
	 * @param assigned formulas of the symbols that assignment rules and kinetic laws determine
	 * @param free     symbols that may change and that nothing determines, the preferred ones first
	 */
	private AlgebraicRules(Map<String, Expression> assigned, Set<String> free) {
		this.assigned = assigned;
		this.free = free;
	}

	/**
	 * What the rules determine.
	 *
	 * @param rules the rules with their right-hand sides, which are to be zero
	 * @throws UnsolvableException when a rule has no symbol to determine
	 */
	static Solution solve(Map<Rule, Expression> rules, Map<String, Expression> assigned, Set<String> free) {
		AlgebraicRules a = new AlgebraicRules(assigned, free);
		Map<Rule, Expression> residuals = new LinkedHashMap<>();
		rules.forEach((rule, e) -> residuals.put(rule, a.hidden(a.expanded(e, 0))));
		Map<Rule, List<String>> open = new LinkedHashMap<>();
		residuals.forEach((rule, e) -> open.put(rule, new ArrayList<>(a.candidates(e))));
		Map<Rule, String> matching = a.match(residuals);
		while (a.eliminateOne(residuals, matching, true) || a.eliminateOne(residuals, matching, false)) {
			a.substitute(residuals);
		}
		Map<String, Implicit> implicit = new LinkedHashMap<>();
		a.match(residuals).forEach((rule, symbol) -> {
			implicit.put(symbol, new Implicit(rule, a.shown(residuals.get(rule))));
			a.owners.put(symbol, rule);
		});
		a.solved.replaceAll((symbol, e) -> a.shown(e));
		open.values().forEach(symbols -> symbols.removeAll(a.owners.keySet()));
		return new Solution(a.solved, implicit, a.owners, open);
	}

	/** With rates and delayed values, which no rule determines, as symbols of their own. */
	private Expression hidden(Expression e) {
		if (e instanceof Call c && (c.function() == MathFunction.RATE_OF || c.function() == MathFunction.DELAY)) {
			String name = ExpressionPrinter.print(c);
			hidden.put(name, c);
			return Expression.symbol(name);
		}
		return Expressions.mapChildren(e, this::hidden);
	}

	private Expression shown(Expression e) {
		return Expressions.substitute(e, hidden::get);
	}

	/** With the assigned symbols that lead to free ones replaced by their formulas. */
	private Expression expanded(Expression e, int depth) {
		return Expressions.substitute(e, name -> {
			Expression formula = assigned.get(name);
			return formula == null || depth > assigned.size() || !leadsToFree(name, new HashSet<>()) ? null
					: expanded(formula, depth + 1);
		});
	}

	private boolean leadsToFree(String name, Set<String> seen) {
		return free.contains(name) || seen.add(name) && assigned.containsKey(name)
				&& Expressions.symbols(assigned.get(name)).stream().anyMatch(s -> leadsToFree(s, seen));
	}

	private Map<Rule, String> match(Map<Rule, Expression> residuals) {
		Map<String, Rule> owner = new HashMap<>();
		for (Rule rule : residuals.keySet()) {
			if (!augment(rule, residuals, owner, new HashSet<>())) {
				throw new UnsolvableException(rule, unmatched(residuals.get(rule)));
			}
		}
		Map<Rule, String> matching = new LinkedHashMap<>();
		for (Rule rule : residuals.keySet()) {
			owner.forEach((symbol, r) -> {
				if (r == rule) {
					matching.put(rule, symbol);
				}
			});
		}
		return matching;
	}

	private String unmatched(Expression residual) {
		List<String> candidates = candidates(residual);
		if (!candidates.isEmpty()) {
			return "it and other rules have to determine the same symbols " + candidates
					+ "; the model is over-determined: remove one of the rules";
		}
		Set<String> determined = Expressions.symbols(residual);
		return "nothing in it is left to be determined" + (determined.isEmpty() ? "" : " (reactions, rules or constant marks determine "
				+ determined + ")")
				+ "; the model is over-determined, or of an index above 1: remove the rule, or clear the constant mark of what it is to determine";
	}

	private boolean augment(Rule rule, Map<Rule, Expression> residuals, Map<String, Rule> owner, Set<String> tried) {
		for (String symbol : candidates(residuals.get(rule))) {
			if (tried.add(symbol)) {
				Rule other = owner.get(symbol);
				if (other == null || augment(other, residuals, owner, tried)) {
					owner.put(symbol, rule);
					return true;
				}
			}
		}
		return false;
	}

	/** The symbols of a formula that are to be determined, the preferred ones first. */
	private List<String> candidates(Expression e) {
		Set<String> symbols = Expressions.symbols(e);
		return free.stream().filter(s -> symbols.contains(s) && !solved.containsKey(s)).toList();
	}

	/**
	 * Solves one rule for a symbol in which it is linear.
	 *
	 * @param surely whether nothing that is to be determined may stand in the denominator
	 */
	private boolean eliminateOne(Map<Rule, Expression> residuals, Map<Rule, String> matching, boolean surely) {
		for (Iterator<Map.Entry<Rule, Expression>> i = residuals.entrySet().iterator(); i.hasNext();) {
			Map.Entry<Rule, Expression> e = i.next();
			List<String> candidates = new ArrayList<>(candidates(e.getValue()));
			String matched = matching.get(e.getKey());
			if (candidates.remove(matched)) {
				candidates.addFirst(matched);
			}
			for (String symbol : candidates) {
				Expression slope = Derivative.of(e.getValue(), Expression.symbol(symbol));
				boolean linear = !slope.equals(Expression.ZERO) && !Expressions.symbols(slope).contains(symbol);
				if (linear && (!surely || candidates(slope).isEmpty())) {
					i.remove();
					owners.put(symbol, e.getKey());
					put(symbol, root(e.getValue(), symbol, slope));
					return true;
				}
			}
		}
		return false;
	}

	private void put(String symbol, Expression solution) {
		solved.replaceAll((name, e) -> Expressions.substitute(e, s -> s.equals(symbol) ? solution : null));
		solved.put(symbol, solution);
	}

	private void substitute(Map<Rule, Expression> residuals) {
		residuals.replaceAll((rule, e) -> Expressions.substitute(e, solved::get));
	}

	/** The symbol's value where a formula linear in it is zero. */
	private static Expression root(Expression r, String symbol, Expression slope) {
		Expression rest = Expressions.substitute(r, s -> s.equals(symbol) ? Expression.ZERO : null);
		return new Unary(UnaryOperator.NEGATE, new Binary(BinaryOperator.DIVIDE, rest, slope));
	}
}
