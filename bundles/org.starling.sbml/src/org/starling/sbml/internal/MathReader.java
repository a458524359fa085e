package org.starling.sbml.internal;

import static org.starling.kinetics.expression.Expression.number;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import org.sbml.jsbml.ASTNode;
import org.starling.kinetics.expression.BinaryOperator;
import org.starling.kinetics.expression.Expression;
import org.starling.kinetics.expression.Expression.Binary;
import org.starling.kinetics.expression.Expression.Call;
import org.starling.kinetics.expression.Expression.Constant;
import org.starling.kinetics.expression.Expression.Piece;
import org.starling.kinetics.expression.Expression.Piecewise;
import org.starling.kinetics.expression.Expression.Unary;
import org.starling.kinetics.expression.Expression.UserCall;
import org.starling.kinetics.expression.MathConstant;
import org.starling.kinetics.expression.MathFunction;

/** MathML of SBML as a formula of our language (SBML Level 3 Version 2 core, section 3.4). */
public final class MathReader {

	/** Something in a formula that is not part of SBML core. */
	public static final class UnsupportedMathException extends RuntimeException {
		private static final long serialVersionUID = 1L;

		UnsupportedMathException(String message) {
			super(message);
		}
	}

	/** The value that SBML Level 3 gives its symbol (CODATA 2006), section 3.4.6; the SI's is another since 2019. */
	private static final double AVOGADRO = 6.02214179e23;

	private final UnaryOperator<String> symbols;
	private final Function<String, String> units;

	/**
	 * @param symbols the symbol of an id
	 * @param units   text of a unit's id, or null when it has none
	 */
	public MathReader(UnaryOperator<String> symbols, Function<String, String> units) {
		this.symbols = symbols;
		this.units = units;
	}

	/** @throws UnsupportedMathException when it is no formula of SBML core */
	public Expression read(ASTNode node) {
		List<Expression> a = new ArrayList<>();
		boolean structured = switch (node.getType()) {
		case FUNCTION_PIECEWISE, LAMBDA, SEMANTICS -> true;
		default -> false;
		};
		if (!structured) {
			node.getChildren().forEach(c -> a.add(read(c)));
		}
		return switch (node.getType()) {
		case INTEGER -> literal(node.getInteger(), node);
		case REAL -> literal(node.getReal(), node);
		case REAL_E -> exponential(node);
		case RATIONAL -> new Binary(BinaryOperator.DIVIDE, literal(node.getNumerator(), node), number(node.getDenominator()));
		case NAME -> Expression.symbol(symbols.apply(name(node)));
		case NAME_TIME -> new Expression.Time();
		case NAME_AVOGADRO -> number(AVOGADRO);
		case CONSTANT_PI -> new Constant(MathConstant.PI);
		case CONSTANT_E -> new Constant(MathConstant.EXPONENTIALE);
		case CONSTANT_TRUE -> new Constant(MathConstant.TRUE);
		case CONSTANT_FALSE -> new Constant(MathConstant.FALSE);
		case PLUS, SUM -> fold(BinaryOperator.ADD, a, number(0));
		case TIMES, PRODUCT -> fold(BinaryOperator.MULTIPLY, a, number(1));
		case MINUS -> a.size() == 1 ? new Unary(org.starling.kinetics.expression.UnaryOperator.NEGATE, a.getFirst())
				: binary(BinaryOperator.SUBTRACT, a);
		case DIVIDE -> binary(BinaryOperator.DIVIDE, a);
		case POWER, FUNCTION_POWER -> binary(BinaryOperator.POWER, a);
		case LOGICAL_AND -> fold(BinaryOperator.AND, a, new Constant(MathConstant.TRUE));
		case LOGICAL_OR -> fold(BinaryOperator.OR, a, new Constant(MathConstant.FALSE));
		case LOGICAL_XOR -> fold(BinaryOperator.XOR, a, new Constant(MathConstant.FALSE));
		case LOGICAL_NOT -> new Unary(org.starling.kinetics.expression.UnaryOperator.NOT, a.getFirst());
		case RELATIONAL_EQ -> chain(BinaryOperator.EQUAL, a);
		case RELATIONAL_NEQ -> chain(BinaryOperator.NOT_EQUAL, a);
		case RELATIONAL_LT -> chain(BinaryOperator.LESS, a);
		case RELATIONAL_LEQ -> chain(BinaryOperator.LESS_OR_EQUAL, a);
		case RELATIONAL_GT -> chain(BinaryOperator.GREATER, a);
		case RELATIONAL_GEQ -> chain(BinaryOperator.GREATER_OR_EQUAL, a);
		case FUNCTION_LOG -> a.size() == 1 ? new Call(MathFunction.LOG10, a) : new Call(MathFunction.LOG, a);
		case FUNCTION_ROOT -> a.size() == 1 ? new Call(MathFunction.SQRT, a) : new Call(MathFunction.ROOT, a);
		case FUNCTION_PIECEWISE -> piecewise(node);
		case FUNCTION -> new UserCall(symbols.apply(name(node)), a);
		case QUALIFIER_DEGREE, QUALIFIER_LOGBASE -> a.getFirst();
		case SEMANTICS -> read(node.getChild(0));
		default -> function(node, a);
		};
	}

	private static String name(ASTNode node) {
		if (node.getName() == null || node.getName().isBlank()) {
			throw new UnsupportedMathException("the formula has a symbol without a name");
		}
		return node.getName();
	}

	private Expression exponential(ASTNode node) {
		String text = node.getMantissa() + "e" + node.getExponent();
		double value = Double.isFinite(node.getMantissa()) ? Double.parseDouble(text) : Double.NaN;
		if (!Double.isFinite(value)) {
			throw new UnsupportedMathException("the formula has the number " + text.replace(".0e", "e") + ", which can't be computed with");
		}
		return literal(value, node);
	}

	private Expression literal(double value, ASTNode node) {
		if (Double.isNaN(value)) {
			return new Constant(MathConstant.NOT_A_NUMBER);
		}
		if (Double.isInfinite(value)) {
			Expression infinity = new Constant(MathConstant.INFINITY);
			return value > 0 ? infinity : new Unary(org.starling.kinetics.expression.UnaryOperator.NEGATE, infinity);
		}
		return new Expression.Number(value, node.isSetUnits() ? units.apply(node.getUnits()) : null);
	}

	private static Expression fold(BinaryOperator operator, List<Expression> arguments, Expression none) {
		return arguments.stream().reduce((a, b) -> new Binary(operator, a, b)).orElse(none);
	}

	private static Expression binary(BinaryOperator operator, List<Expression> a) {
		if (a.size() != 2) {
			throw new UnsupportedMathException("'" + operator.text() + "' takes 2 arguments, not " + a.size());
		}
		return new Binary(operator, a.get(0), a.get(1));
	}

	/** {@code a < b < c} holds when each pair holds. */
	private static Expression chain(BinaryOperator operator, List<Expression> a) {
		List<Expression> pairs = new ArrayList<>();
		for (int i = 0; i + 1 < a.size(); i++) {
			pairs.add(new Binary(operator, a.get(i), a.get(i + 1)));
		}
		return fold(BinaryOperator.AND, pairs, new Constant(MathConstant.TRUE));
	}

	private Expression piecewise(ASTNode node) {
		List<Expression> parts = new ArrayList<>();
		for (ASTNode child : node.getChildren()) {
			boolean constructor = child.getType() == ASTNode.Type.CONSTRUCTOR_PIECE
					|| child.getType() == ASTNode.Type.CONSTRUCTOR_OTHERWISE;
			(constructor ? child.getChildren() : List.of(child)).forEach(c -> parts.add(read(c)));
		}
		List<Piece> pieces = new ArrayList<>();
		for (int i = 0; i + 1 < parts.size(); i += 2) {
			pieces.add(new Piece(parts.get(i), parts.get(i + 1)));
		}
		Expression otherwise = parts.size() % 2 == 1 ? parts.getLast() : null;
		if (pieces.isEmpty()) {
			return otherwise == null ? new Constant(MathConstant.NOT_A_NUMBER) : otherwise;
		}
		return new Piecewise(pieces, otherwise);
	}

	private static Expression function(ASTNode node, List<Expression> arguments) {
		MathFunction function = MathNames.function(node.getType());
		if (function == null || !function.accepts(arguments.size())) {
			throw new UnsupportedMathException("the formula has '" + (node.getName() == null ? node.getType() : node.getName())
					+ "' with " + arguments.size() + " arguments, which SBML core does not know");
		}
		return new Call(function, arguments);
	}
}
