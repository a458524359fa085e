package org.starling.kinetics.flat;

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
import org.starling.kinetics.expression.Expression.Symbol;
import org.starling.kinetics.expression.ExpressionPrinter;
import org.starling.kinetics.expression.Expressions;
import org.starling.kinetics.expression.MathFunction;
import org.starling.kinetics.expression.UnaryOperator;

/**
 * Puts symbols in the place of {@code rateOf(x)}, which the equations themselves define, and of {@code delay(x, d)}, which the
 * run's history gives. Used by one thread.
 */
public final class DerivedSymbols {

	private static final String RATE = "rateOf(";

	private final Map<String, Expression> rates;
	private final Map<String, Expression> definitions;
	private final Map<String, Expression> residuals;
	private final Map<String, Expression> added = new LinkedHashMap<>();
	private final Map<String, FlatSystem.Delay> delays = new LinkedHashMap<>();
	private final Map<Expression, Expression> known = new HashMap<>();

	/**
	 * @param rates       time derivatives of the states, by name
	 * @param definitions formulas of the symbols that are neither states nor constants
	 * @param residuals   what is zero at all times and determines a state, by name
	 */
	DerivedSymbols(Map<String, Expression> rates, Map<String, Expression> definitions, Map<String, Expression> residuals) {
		this.residuals = residuals;
		this.rates = rates;
		this.definitions = definitions;
	}

	/** Definitions in which all rates are zero. */
	public static Map<String, Expression> atRest(Map<String, Expression> definitions) {
		Map<String, Expression> still = new LinkedHashMap<>(definitions);
		still.replaceAll((name, e) -> name.startsWith(RATE) ? Expression.ZERO : e);
		return still;
	}

	/** Formulas of the rates that were asked for. */
	Map<String, Expression> added() {
		return added;
	}

	/** The delayed values that were asked for. */
	List<FlatSystem.Delay> delays() {
		return new ArrayList<>(delays.values());
	}

	/** The formula with symbols in the place of rates and delays; null for null. */
	Expression apply(Expression e) {
		if (e == null || !Expressions.calls(e, MathFunction.RATE_OF) && !Expressions.calls(e, MathFunction.DELAY)) {
			return e;
		}
		Expression done = known.get(e);
		if (done == null) {
			done = replaced(e);
			known.put(e, done);
		}
		return done;
	}

	private Expression replaced(Expression e) {
		if (e instanceof Call c && c.function() == MathFunction.RATE_OF && c.arguments().getFirst() instanceof Symbol s) {
			return rate(s.name());
		}
		if (e instanceof Call c && c.function() == MathFunction.DELAY) {
			String name = ExpressionPrinter.print(c);
			FlatSystem.Delay delay = new FlatSystem.Delay(name, apply(c.arguments().get(0)), apply(c.arguments().get(1)));
			delays.putIfAbsent(name, delay);
			return Expression.symbol(name);
		}
		return Expressions.mapChildren(e, this::apply);
	}

	private Expression rate(String symbol) {
		Expression stateRate = rates.get(symbol);
		Expression definition = definitions.get(symbol);
		Expression residual = residuals.get(symbol);
		if (stateRate == null && definition == null && residual == null) {
			return Expression.ZERO;
		}
		String name = RATE + symbol + ")";
		if (!added.containsKey(name)) {
			added.put(name, Expression.ZERO);
			added.put(name, stateRate != null ? apply(stateRate)
					: residual != null ? implicit(symbol, apply(residual)) : total(apply(definition)));
		}
		return Expression.symbol(name);
	}

	/** The derivative in time of what a residual determines, by the implicit function theorem. */
	private Expression implicit(String symbol, Expression residual) {
		Set<String> others = new HashSet<>();
		Expressions.symbols(residual).stream().filter(s -> !s.equals(symbol)).forEach(s -> collect(s, others));
		if (others.contains(symbol) || others.stream().anyMatch(residuals::containsKey)) {
			throw new UnsupportedOperationException("rateOf of '" + symbol
					+ "', which algebraic rules determine together with other symbols, can't be simulated");
		}
		Expression slope = Derivative.of(residual, Expression.symbol(symbol));
		return new Expression.Unary(UnaryOperator.NEGATE, new Binary(BinaryOperator.DIVIDE, total(residual, symbol), slope));
	}

	private void collect(String symbol, Set<String> all) {
		if (all.add(symbol) && definitions.containsKey(symbol)) {
			Expressions.symbols(definitions.get(symbol)).forEach(s -> collect(s, all));
		}
	}

	/** The derivative in time of a formula, by the chain rule. */
	private Expression total(Expression f) {
		return total(f, null);
	}

	private Expression total(Expression f, String without) {
		Expression sum = Derivative.of(f, new Expression.Time());
		for (String s : Expressions.symbols(f)) {
			if (s.equals(without)) {
				continue;
			}
			if (delays.containsKey(s)) {
				throw new UnsupportedOperationException("rateOf of what depends on " + s + " can't be simulated");
			}
			Expression slope = Derivative.of(f, Expression.symbol(s));
			Expression inner = slope.equals(Expression.ZERO) ? Expression.ZERO : rate(s);
			if (!inner.equals(Expression.ZERO)) {
				sum = new Binary(BinaryOperator.ADD, sum, new Binary(BinaryOperator.MULTIPLY, slope, inner));
			}
		}
		return sum;
	}
}
