package org.starling.kinetics.expression;

import java.util.List;
import java.util.Map;

import org.starling.kinetics.expression.Expression.UserCall;

/**
 * A function that a model defines.
 *
 * @param parameters names of its arguments
 * @param body       formula in those names alone
 */
public record UserFunction(String name, List<String> parameters, Expression body) {

	/** Most nodes that one formula may grow to by inlining. */
	private static final int MAX_NODES = 200_000;

	/** Deepest chain of functions that call functions. */
	private static final int MAX_CALLS = 50;

	public UserFunction {
		parameters = List.copyOf(parameters);
	}

	/**
	 * Puts the bodies of the functions in the place of their calls.
	 *
	 * @throws IllegalArgumentException when a function is unknown, takes another number of arguments, calls itself, or the
	 *                                  formula would grow beyond reason
	 */
	public static Expression inline(Expression expression, Map<String, UserFunction> functions) {
		if (functions.isEmpty() && Expressions.userFunctions(expression).isEmpty()) {
			return expression;
		}
		Expression inlined = inline(expression, functions, 0);
		int[] nodes = { 0 };
		Expressions.visit(inlined, e -> {
			if (++nodes[0] > MAX_NODES) {
				throw new IllegalArgumentException("the formula grows beyond " + MAX_NODES
						+ " terms when its functions are put in; use assignment rules for its parts");
			}
		});
		return inlined;
	}

	private static Expression inline(Expression expression, Map<String, UserFunction> functions, int depth) {
		if (!(expression instanceof UserCall call)) {
			return Expressions.mapChildren(expression, e -> inline(e, functions, depth));
		}
		UserFunction f = functions.get(call.name());
		if (f == null) {
			throw new IllegalArgumentException("there is no function '" + call.name() + "'");
		}
		if (f.parameters.size() != call.arguments().size()) {
			throw new IllegalArgumentException("the function '" + f.name + "' takes " + f.parameters.size()
					+ " arguments, not " + call.arguments().size());
		}
		if (depth == MAX_CALLS) {
			throw new IllegalArgumentException("the function '" + f.name + "' calls itself, or functions call functions more than "
					+ MAX_CALLS + " deep");
		}
		List<Expression> arguments = call.arguments().stream().map(a -> inline(a, functions, depth)).toList();
		Expression body = inline(f.body, functions, depth + 1);
		return Expressions.substitute(body, name -> {
			int i = f.parameters.indexOf(name);
			return i < 0 ? null : arguments.get(i);
		});
	}
}
