package org.starling.kinetics;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.starling.kinetics.expression.BinaryOperator;
import org.starling.kinetics.expression.Expression;
import org.starling.kinetics.expression.Expression.Binary;
import org.starling.kinetics.expression.Expression.Symbol;
import org.starling.kinetics.expression.Expression.Time;
import org.starling.kinetics.expression.Expression.Unary;
import org.starling.kinetics.expression.Expressions;
import org.starling.kinetics.expression.UnaryOperator;

/** Whether rates are sums of states times constants, and constants, by their form: then the system is solved in closed form. */
final class AffineCheck {

	/** How a value depends on states and time. */
	private enum Form {
		CONSTANT, AFFINE, OTHER
	}

	private final Set<String> states;
	private final Map<String, Form> known = new HashMap<>();

	private AffineCheck(List<String> states) {
		this.states = Set.copyOf(states);
	}

	/** @param definitions formulas of other symbols in the order of evaluation */
	static boolean of(List<String> states, Map<String, Expression> definitions, List<Expression> rates) {
		AffineCheck check = new AffineCheck(states);
		definitions.forEach((name, formula) -> check.known.put(name, check.form(formula)));
		return rates.stream().allMatch(rate -> check.form(rate) != Form.OTHER);
	}

	private Form form(Expression e) {
		return switch (e) {
		case Time _ -> Form.OTHER;
		case Symbol s -> states.contains(s.name()) ? Form.AFFINE : known.getOrDefault(s.name(), Form.CONSTANT);
		case Unary u when u.operator() == UnaryOperator.NEGATE -> form(u.operand());
		case Binary b when b.operator() == BinaryOperator.ADD || b.operator() == BinaryOperator.SUBTRACT ->
			worse(form(b.left()), form(b.right()));
		case Binary b when b.operator() == BinaryOperator.MULTIPLY -> {
			Form left = form(b.left());
			Form right = form(b.right());
			yield left == Form.CONSTANT || right == Form.CONSTANT ? worse(left, right) : Form.OTHER;
		}
		case Binary b when b.operator() == BinaryOperator.DIVIDE ->
			form(b.right()) == Form.CONSTANT ? form(b.left()) : Form.OTHER;
		default -> Expressions.children(e).stream().allMatch(child -> form(child) == Form.CONSTANT) ? Form.CONSTANT : Form.OTHER;
		};
	}

	private static Form worse(Form a, Form b) {
		return a.compareTo(b) > 0 ? a : b;
	}
}
