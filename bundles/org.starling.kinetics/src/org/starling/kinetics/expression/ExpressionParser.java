package org.starling.kinetics.expression;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import org.starling.kinetics.expression.Expression.Binary;
import org.starling.kinetics.expression.Expression.Constant;
import org.starling.kinetics.expression.Expression.Number;
import org.starling.kinetics.expression.Expression.Symbol;
import org.starling.kinetics.expression.Expression.Time;
import org.starling.kinetics.expression.Expression.Unary;

/**
 * Reads formulas by operator precedence (Pratt, Top down operator precedence, POPL 1973). The language:
 * <ul>
 * <li>numbers {@code 12}, {@code .5}, {@code 1e-3}, with a unit right behind them in brackets: {@code 5[mg/L]};</li>
 * <li>symbols: letters, digits and {@code _}; {@code drug.amount} and {@code drug.concentration} name what a species
 * measures, {@code uptake.k} a parameter that is local to a reaction;</li>
 * <li>from the loosest to the tightest: {@code or}, {@code xor}, {@code and}, {@code not}, comparisons, {@code + -},
 * {@code * /}, the sign, {@code ^} (to the right: {@code 2^3^2} is 512, {@code -2^2} is -4); {@code ||}, {@code &&} and
 * {@code !} are read too;</li>
 * <li>the functions of {@link MathFunction}, {@code pow(x, y)}, {@code piecewise(v1, c1, …, otherwise)},
 * {@code table(x, x1, y1, x2, y2, …)} and functions that the model defines;</li>
 * <li>{@code time} and the names of {@link MathConstant}.</li>
 * </ul>
 * Case matters. Stateless to its users and thread-safe.
 */
public final class ExpressionParser {

	/** Deepest nesting of parentheses, calls and signs. */
	public static final int MAX_NESTING = 200;

	/** Most operators on the way from the whole formula to a number or symbol; a sum of that many terms has as many. */
	public static final int MAX_HEIGHT = 500;

	private final List<Token> tokens;
	private final Map<Expression, Span> spans = new IdentityHashMap<>();
	private int at;
	private int depth;
	/** Operators from the expression read last down to its deepest leaf. */
	private int height;

	private ExpressionParser(String text) {
		this.tokens = Lexer.tokens(text);
	}

	/** @throws ExpressionException when the text is no formula */
	public static Expression parse(String text) {
		return parseLocated(text).root();
	}

	/**
	 * Reads a formula and keeps where its parts stood.
	 *
	 * @throws ExpressionException when the text is no formula
	 */
	public static ParsedExpression parseLocated(String text) {
		ExpressionParser parser = new ExpressionParser(text);
		if (parser.peek().kind() == Token.Kind.END) {
			throw new ExpressionException("the formula is empty", 0, 0);
		}
		Expression root = parser.expression(0);
		if (parser.peek().kind() != Token.Kind.END) {
			throw parser.leftOver();
		}
		return new ParsedExpression(text, root, parser.spans);
	}

	/** Whether a name means something to the language itself and so cannot name a symbol. */
	public static boolean isReserved(String name) {
		return Words.isReserved(name);
	}

	/** Whether a name is letters, digits and underscores, not beginning with a digit. */
	public static boolean isIdentifier(String name) {
		return Words.isIdentifier(name);
	}

	/** An expression whose operators bind at least as tight as {@code precedence}. */
	Expression expression(int precedence) {
		enter();
		int start = peek().start();
		Expression left = prefix();
		while (true) {
			BinaryOperator operator = Words.binary(peek());
			if (operator == null || operator.precedence() < precedence) {
				break;
			}
			next();
			int leftHeight = height;
			boolean right = operator == BinaryOperator.POWER;
			Expression operand = expression(right ? UnaryOperator.NEGATE.precedence() : operator.precedence() + 1);
			grow(leftHeight);
			left = located(new Binary(operator, left, operand), start);
			rejectSecondComparison(operator);
		}
		depth--;
		return left;
	}

	private void grow(int otherHeight) {
		height = Math.max(height, otherHeight) + 1;
		if (height > MAX_HEIGHT) {
			throw error("the formula has more than " + MAX_HEIGHT + " operators in a row; split it by parentheses", peek());
		}
	}

	private void rejectSecondComparison(BinaryOperator operator) {
		BinaryOperator following = Words.binary(peek());
		if (operator.kind() == BinaryOperator.Kind.COMPARISON && following != null
				&& following.kind() == BinaryOperator.Kind.COMPARISON) {
			throw error("comparisons do not chain; write a < b and b < c", peek());
		}
	}

	private Expression prefix() {
		Token token = next();
		int start = token.start();
		height = 0;
		if (token.is("-")) {
			if (peek().kind() == Token.Kind.NUMBER && !tokens.get(at + 1).is("^")) {
				Token number = next();
				return located(new Number(-Double.parseDouble(number.text()), number.unit()), start);
			}
			return unary(UnaryOperator.NEGATE, start);
		}
		if (token.is("+")) {
			return expression(UnaryOperator.NEGATE.precedence());
		}
		if (token.is("!") || token.kind() == Token.Kind.NAME && token.text().equals("not")) {
			return unary(UnaryOperator.NOT, start);
		}
		if (token.is("(")) {
			Expression inner = expression(0);
			close(token, "'('");
			return inner;
		}
		if (token.kind() == Token.Kind.NUMBER) {
			return located(new Number(Double.parseDouble(token.text()), token.unit()), start);
		}
		if (token.kind() == Token.Kind.NAME && Words.binary(token) == null) {
			return named(token);
		}
		at--;
		throw error("expected a number, a symbol or '(', not " + token.shown(), token);
	}

	private Expression unary(UnaryOperator operator, int start) {
		Expression operand = expression(operator.precedence());
		grow(0);
		return located(new Unary(operator, operand), start);
	}

	private Expression named(Token name) {
		if (peek().is("(")) {
			Token open = next();
			List<Expression> arguments = new ArrayList<>();
			int highest = 0;
			if (!peek().is(")")) {
				do {
					arguments.add(expression(0));
					highest = Math.max(highest, height);
				} while (comma());
			}
			grow(highest);
			close(open, name.text() + "(");
			Span span = new Span(name.start(), tokens.get(at - 1).end());
			return located(Calls.build(name.text(), arguments, span, spans), name.start());
		}
		MathConstant constant = MathConstant.of(name.text());
		if (constant != null) {
			return located(new Constant(constant), name.start());
		}
		if (name.text().equals(Words.TIME)) {
			return located(new Time(), name.start());
		}
		if (Words.isReserved(name.text())) {
			throw error("'" + name.text() + "' is a function; write its arguments in parentheses", name);
		}
		return located(new Symbol(name.text()), name.start());
	}

	private boolean comma() {
		if (peek().is(",")) {
			next();
			return true;
		}
		return false;
	}

	private void close(Token open, String what) {
		if (!peek().is(")")) {
			Token before = tokens.get(at - 1);
			throw error("expected ')' after " + before.shown() + " to close the " + what + " at position "
					+ (open.start() + 1) + ", not " + peek().shown(), peek());
		}
		next();
	}

	private ExpressionException leftOver() {
		Token token = peek();
		String hint = token.is(")") ? "; there is no '(' for it"
				: token.is(",") ? "; ',' stands only between arguments, and decimals are written with '.'"
						: "; expected an operator before it";
		return error("unexpected " + token.shown() + hint, token);
	}

	private void enter() {
		if (++depth > MAX_NESTING) {
			throw error("the formula nests deeper than " + MAX_NESTING + " levels; use an assignment rule for a part of it",
					peek());
		}
	}

	private Expression located(Expression expression, int start) {
		spans.put(expression, new Span(start, tokens.get(at - 1).end()));
		return expression;
	}

	private Token peek() {
		return tokens.get(at);
	}

	private Token next() {
		Token token = tokens.get(at);
		if (token.kind() != Token.Kind.END) {
			at++;
		}
		return token;
	}

	private static ExpressionException error(String message, Token token) {
		return new ExpressionException(message, token.start(), token.end() - token.start());
	}
}
