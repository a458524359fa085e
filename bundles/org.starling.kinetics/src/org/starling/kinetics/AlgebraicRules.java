package org.starling.kinetics;

import java.util.ArrayList;
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
import org.starling.kinetics.expression.Expression.Call;
import org.starling.kinetics.expression.Expression.Unary;
import org.starling.kinetics.expression.ExpressionPrinter;
import org.starling.kinetics.expression.Expressions;
import org.starling.kinetics.expression.MathFunction;
import org.starling.kinetics.expression.UnaryOperator;
import org.starling.model.pkmodel.Rule;

/**
 * Algebraic rules {@code 0 = r} solved for the symbols that nothing else determines: which rule determines which symbol is a
 * maximum matching of rules and symbols (SBML Level 3 Version 2 core, section 4.9.5; H. W. Kuhn, doi:10.1002/nav.3800020109),
 * and the rules are eliminated one after the other, each being linear in its symbol when its turn comes.
 */
final class AlgebraicRules {

	/** A rule that determines nothing, or not in a way that can be solved. */
	static final class UnsolvableException extends RuntimeException {
		private static final long serialVersionUID = 1L;

		private final transient Rule rule;

		UnsolvableException(Rule rule, String message) {
			super(message);
			this.rule = rule;
		}

		Rule rule() {
			return rule;
		}
	}

	private final Map<String, Expression> assigned;
	private final Set<String> free;
	private final Map<String, Expression> hidden = new HashMap<>();
	private final Map<String, Expression> solved = new LinkedHashMap<>();

	/**
	 * @param assigned formulas of the symbols that assignment rules determine
	 * @param free     symbols that may change and that nothing determines, the preferred ones first
	 */
	private AlgebraicRules(Map<String, Expression> assigned, Set<String> free) {
		this.assigned = assigned;
		this.free = free;
	}

	/**
	 * The symbols that the rules determine, with their formulas.
	 *
	 * @param rules the rules with their right-hand sides, which are to be zero
	 * @throws UnsolvableException when a rule has no symbol to determine, or is linear in none
	 */
	static Map<String, Expression> solve(Map<Rule, Expression> rules, Map<String, Expression> assigned, Set<String> free) {
		AlgebraicRules a = new AlgebraicRules(assigned, free);
		Map<Rule, Expression> residuals = new LinkedHashMap<>();
		rules.forEach((rule, e) -> residuals.put(rule, a.hidden(a.expanded(e, 0))));
		Map<Rule, String> matching = a.match(residuals);
		residuals.forEach((rule, e) -> a.eliminate(rule, e, matching.get(rule)));
		a.solved.replaceAll((symbol, e) -> Expressions.substitute(e, a.hidden::get));
		return a.solved;
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
				throw new UnsolvableException(rule, candidates(residuals.get(rule)).isEmpty()
						? "nothing in it is left to be determined; the model is over-determined: remove the rule, or clear the constant mark of what it is to determine"
						: "it and other rules have to determine the same symbols " + candidates(residuals.get(rule))
								+ "; the model is over-determined");
			}
		}
		Map<Rule, String> matching = new HashMap<>();
		owner.forEach((symbol, rule) -> matching.put(rule, symbol));
		return matching;
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

	/** The free symbols of a formula, the preferred ones first. */
	private List<String> candidates(Expression e) {
		Set<String> symbols = Expressions.symbols(e);
		return free.stream().filter(symbols::contains).toList();
	}

	private void eliminate(Rule rule, Expression residual, String matched) {
		Expression r = Expressions.substitute(residual, solved::get);
		List<String> order = new ArrayList<>();
		order.add(matched);
		order.addAll(candidates(r));
		for (String symbol : order) {
			Expression solution = solved.containsKey(symbol) ? null : linear(r, symbol);
			if (solution != null) {
				solved.replaceAll((name, e) -> Expressions.substitute(e, s -> s.equals(symbol) ? solution : null));
				solved.put(symbol, solution);
				return;
			}
		}
		throw new UnsolvableException(rule, "it is not linear in '" + matched
				+ "' and can't be solved; write it as an assignment rule of that symbol if you can");
	}

	/** The symbol's value where a formula linear in it is zero, or null when it is not linear. */
	private static Expression linear(Expression r, String symbol) {
		Expression slope = Derivative.of(r, Expression.symbol(symbol));
		if (slope.equals(Expression.ZERO) || Expressions.symbols(slope).contains(symbol)) {
			return null;
		}
		Expression rest = Expressions.substitute(r, s -> s.equals(symbol) ? Expression.ZERO : null);
		return new Unary(UnaryOperator.NEGATE, new Binary(BinaryOperator.DIVIDE, rest, slope));
	}
}
