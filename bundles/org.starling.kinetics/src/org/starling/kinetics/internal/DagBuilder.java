package org.starling.kinetics.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.starling.kinetics.expression.BinaryOperator;
import org.starling.kinetics.expression.Expression;
import org.starling.kinetics.expression.MathFunction;

/** Turns formulas into a {@link Dag}: symbols become slots or the formulas that define them. Used by one thread. */
final class DagBuilder {

	private final Dag dag = new Dag();
	private final Map<String, Integer> symbols = new HashMap<>();
	private final boolean reciprocals;

	/**
	 * @param slots       where the symbols without a definition are found
	 * @param reciprocals whether a division by a number is a multiplication by its reciprocal, which is several times as fast and
	 *                    may differ in the last digit
	 */
	DagBuilder(Map<String, Slot> slots, boolean reciprocals) {
		this.reciprocals = reciprocals;
		slots.forEach((name, slot) -> symbols.put(name, dag.add(new Operation.Load(slot), List.of())));
	}

	Dag dag() {
		return dag;
	}

	/** Makes a symbol stand for a formula of symbols known so far. */
	void define(String name, Expression formula) {
		symbols.put(name, build(formula));
	}

	/** The node of a formula. */
	int build(Expression e) {
		return switch (e) {
		case Expression.Number n -> dag.add(new Operation.Constant(n.value()), List.of());
		case Expression.Constant c -> dag.add(new Operation.Constant(c.constant().value()), List.of());
		case Expression.Time _ -> dag.add(new Operation.Load(Slot.TIME), List.of());
		case Expression.Symbol s -> symbol(s.name());
		case Expression.Unary u -> dag.add(new Operation.Unary(u.operator()), List.of(build(u.operand())));
		case Expression.Binary b -> binary(b.operator(), build(b.left()), build(b.right()));
		case Expression.Call c -> call(c);
		case Expression.Table t -> dag.add(new Operation.Lookup(t.xs(), t.ys(), t.slope()), List.of(build(t.at())));
		case Expression.Piecewise p -> piecewise(p);
		case Expression.UserCall c -> throw new IllegalStateException("the function '" + c.name() + "' is not inlined");
		};
	}

	private int symbol(String name) {
		Integer node = symbols.get(name);
		if (node == null) {
			throw new IllegalStateException("the symbol '" + name + "' has no slot and is not defined before its use");
		}
		return node;
	}

	private int binary(BinaryOperator operator, int left, int right) {
		if (reciprocals && operator == BinaryOperator.DIVIDE
				&& dag.node(right).operation() instanceof Operation.Constant c && Math.abs(Math.getExponent(c.value())) < 1000) {
			int reciprocal = dag.add(new Operation.Constant(1 / c.value()), List.of());
			return dag.add(new Operation.Binary(BinaryOperator.MULTIPLY), List.of(left, reciprocal));
		}
		return dag.add(new Operation.Binary(operator), List.of(left, right));
	}

	private int call(Expression.Call c) {
		MathFunction f = c.function();
		if (f == MathFunction.DELAY || f == MathFunction.RATE_OF) {
			throw new IllegalStateException(f.text() + " can't be evaluated from the present state");
		}
		List<Integer> inputs = c.arguments().stream().map(this::build).toList();
		if (inputs.size() <= 2) {
			return dag.add(new Operation.Function(f), inputs);
		}
		int result = inputs.getFirst();
		for (int next : inputs.subList(1, inputs.size())) {
			result = dag.add(new Operation.Function(f), List.of(result, next));
		}
		return result;
	}

	private int piecewise(Expression.Piecewise p) {
		List<Integer> inputs = new ArrayList<>();
		for (Expression.Piece piece : p.pieces()) {
			inputs.add(build(piece.value()));
			inputs.add(build(piece.condition()));
		}
		inputs.add(p.otherwise() == null ? dag.add(new Operation.Constant(Double.NaN), List.of()) : build(p.otherwise()));
		return dag.add(new Operation.Choose(), List.copyOf(inputs));
	}
}
