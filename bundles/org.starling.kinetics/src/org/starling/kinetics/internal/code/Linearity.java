package org.starling.kinetics.internal.code;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.starling.kinetics.expression.BinaryOperator;
import org.starling.kinetics.expression.Expression;
import org.starling.kinetics.expression.Expressions;
import org.starling.kinetics.expression.MathFunction;
import org.starling.kinetics.expression.UnaryOperator;

/**
 * Whether formulas are linear in the states with coefficients of the constants alone, read off their form: a formula that is
 * linear only after rearrangement does not count. Used by one thread.
 */
public final class Linearity {

	private enum Form {
		CONSTANT, AFFINE, OTHER;

		Form and(Form other) {
			return compareTo(other) > 0 ? this : other;
		}
	}

	private final Map<String, Form> forms = new HashMap<>();

	/** As for {@link #holds}, to be asked of formulas one by one. */
	Linearity(Set<String> states, Map<String, Expression> definitions) {
		states.forEach(s -> forms.put(s, Form.AFFINE));
		definitions.forEach((name, formula) -> forms.put(name, form(formula)));
	}

	/**
	 * @param states      names of the states
	 * @param definitions formulas of other symbols in the order of evaluation; symbols of neither are constants
	 */
	public static boolean holds(Set<String> states, Map<String, Expression> definitions, List<Expression> rates) {
		Linearity linearity = new Linearity(states, definitions);
		return rates.stream().noneMatch(r -> linearity.form(r) == Form.OTHER);
	}

	/** Whether a formula depends on constants alone. */
	boolean isConstant(Expression e) {
		return form(e) == Form.CONSTANT;
	}

	boolean isAffine(Expression e) {
		return form(e) != Form.OTHER;
	}

	private Form form(Expression e) {
		return switch (e) {
		case Expression.Number _, Expression.Constant _ -> Form.CONSTANT;
		case Expression.Symbol s -> forms.getOrDefault(s.name(), Form.CONSTANT);
		case Expression.Unary u when u.operator() == UnaryOperator.NEGATE -> form(u.operand());
		case Expression.Binary b when b.operator() == BinaryOperator.ADD || b.operator() == BinaryOperator.SUBTRACT ->
				form(b.left()).and(form(b.right()));
		case Expression.Binary b when b.operator() == BinaryOperator.MULTIPLY -> product(form(b.left()), form(b.right()));
		case Expression.Binary b when b.operator() == BinaryOperator.DIVIDE ->
				form(b.right()) == Form.CONSTANT ? form(b.left()) : Form.OTHER;
		case Expression.Call c when c.function() == MathFunction.DELAY || c.function() == MathFunction.RATE_OF -> Form.OTHER;
		case Expression.Time _, Expression.UserCall _ -> Form.OTHER;
		case Expression.Piecewise p -> piecewise(p);
		case Expression.Unary _, Expression.Binary _, Expression.Call _, Expression.Table _ ->
				Expressions.children(e).stream().allMatch(x -> form(x) == Form.CONSTANT) ? Form.CONSTANT : Form.OTHER;
		};
	}

	private static Form product(Form a, Form b) {
		return a == Form.CONSTANT ? b : b == Form.CONSTANT ? a : Form.OTHER;
	}

	private Form piecewise(Expression.Piecewise p) {
		Form form = p.otherwise() == null ? Form.CONSTANT : form(p.otherwise());
		for (Expression.Piece piece : p.pieces()) {
			form = form.and(form(piece.condition()) == Form.CONSTANT ? form(piece.value()) : Form.OTHER);
		}
		return form;
	}
}
