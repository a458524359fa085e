package org.starling.kinetics.expression;

import java.util.Set;

/** Words with a meaning of their own. */
final class Words {

	static final String TIME = "time";

	private static final Set<String> OTHERS = Set.of(TIME, "and", "or", "xor", "not", "pow", "piecewise", "table",
			"tableSlope");

	private Words() {
	}

	static boolean isReserved(String name) {
		return OTHERS.contains(name) || MathFunction.of(name) != null || MathConstant.of(name) != null;
	}

	static boolean isIdentifier(String name) {
		if (name == null || name.isEmpty() || Character.isDigit(name.charAt(0))) {
			return false;
		}
		return name.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '_');
	}

	/** The operator between operands that a token is, or null. */
	static BinaryOperator binary(Token token) {
		if (token.kind() != Token.Kind.OPERATOR && token.kind() != Token.Kind.NAME) {
			return null;
		}
		return switch (token.text()) {
		case "or", "||" -> BinaryOperator.OR;
		case "xor" -> BinaryOperator.XOR;
		case "and", "&&" -> BinaryOperator.AND;
		case "<" -> BinaryOperator.LESS;
		case "<=" -> BinaryOperator.LESS_OR_EQUAL;
		case ">" -> BinaryOperator.GREATER;
		case ">=" -> BinaryOperator.GREATER_OR_EQUAL;
		case "==" -> BinaryOperator.EQUAL;
		case "!=" -> BinaryOperator.NOT_EQUAL;
		case "+" -> BinaryOperator.ADD;
		case "-" -> BinaryOperator.SUBTRACT;
		case "*" -> BinaryOperator.MULTIPLY;
		case "/" -> BinaryOperator.DIVIDE;
		case "^" -> BinaryOperator.POWER;
		default -> null;
		};
	}
}
