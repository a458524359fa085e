package org.starling.kinetics.internal.code;

import java.util.ArrayList;
import java.util.BitSet;
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
	private final DerivedConstants derived;
	private final BitSet constant = new BitSet();

	/**
	 * @param slots       where the symbols without a definition are found
	 * @param reciprocals whether a division by a number is a multiplication by its reciprocal, which is several times as fast and
	 *                    may differ in the last digit
	 */
	DagBuilder(Map<String, Slot> slots, boolean reciprocals) {
		this(slots, reciprocals, null);
	}

	/**
	 * @param derived makes products such that their constant factors stand together, which may differ in the last digit too; or
	 *                null
	 */
	DagBuilder(Map<String, Slot> slots, boolean reciprocals, DerivedConstants derived) {
		this.reciprocals = reciprocals;
		this.derived = derived;
		slots.forEach((name, slot) -> symbols.put(name, add(new Operation.Load(slot))));
	}

	private int add(Operation operation, Integer... inputs) {
		return add(operation, List.of(inputs));
	}

	private int add(Operation operation, List<Integer> inputs) {
		int number = dag.add(operation, inputs);
		constant.set(number, derived != null && derived.isConstant(dag.node(number), constant));
		return number;
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
		case Expression.Number n -> add(new Operation.Constant(n.value()), List.of());
		case Expression.Constant c -> add(new Operation.Constant(c.constant().value()), List.of());
		case Expression.Time _ -> add(new Operation.Load(Slot.TIME), List.of());
		case Expression.Symbol s -> symbol(s.name());
		case Expression.Unary u -> add(new Operation.Unary(u.operator()), List.of(build(u.operand())));
		case Expression.Binary b -> binary(b.operator(), build(b.left()), build(b.right()));
		case Expression.Call c -> call(c);
		case Expression.Table t -> add(new Operation.Lookup(t.xs(), t.ys(), t.slope()), List.of(build(t.at())));
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
		if (derived != null) {
			if (operator == BinaryOperator.DIVIDE && constant.get(right) && !constant.get(left)) {
				return product(add(new Operation.Binary(BinaryOperator.DIVIDE), one(), right), left);
			}
			if (operator == BinaryOperator.MULTIPLY && constant.get(left) != constant.get(right)) {
				return constant.get(left) ? product(left, right) : product(right, left);
			}
		}
		if (reciprocals && operator == BinaryOperator.DIVIDE
				&& dag.node(right).operation() instanceof Operation.Constant c && Math.abs(Math.getExponent(c.value())) < 1000) {
			int reciprocal = add(new Operation.Constant(1 / c.value()));
			return add(new Operation.Binary(BinaryOperator.MULTIPLY), left, reciprocal);
		}
		return add(new Operation.Binary(operator), left, right);
	}

	/** A constant times a node that may have a constant factor already, which is always its first. */
	private int product(int factor, int node) {
		Dag.Node n = dag.node(node);
		if (n.operation() instanceof Operation.Binary b && b.operator() == BinaryOperator.MULTIPLY
				&& constant.get(n.inputs().getFirst())) {
			int both = add(new Operation.Binary(BinaryOperator.MULTIPLY), factor, n.inputs().getFirst());
			return add(new Operation.Binary(BinaryOperator.MULTIPLY), both, n.inputs().getLast());
		}
		return add(new Operation.Binary(BinaryOperator.MULTIPLY), factor, node);
	}

	private int one() {
		return add(new Operation.Constant(1));
	}

	private int call(Expression.Call c) {
		MathFunction f = c.function();
		if (f == MathFunction.DELAY || f == MathFunction.RATE_OF) {
			throw new IllegalStateException(f.text() + " can't be evaluated from the present state");
		}
		List<Integer> inputs = c.arguments().stream().map(this::build).toList();
		if (inputs.size() <= 2) {
			return add(new Operation.Function(f), inputs);
		}
		int result = inputs.getFirst();
		for (int next : inputs.subList(1, inputs.size())) {
			result = add(new Operation.Function(f), List.of(result, next));
		}
		return result;
	}

	private int piecewise(Expression.Piecewise p) {
		List<Integer> inputs = new ArrayList<>();
		for (Expression.Piece piece : p.pieces()) {
			inputs.add(build(piece.value()));
			inputs.add(build(piece.condition()));
		}
		inputs.add(p.otherwise() == null ? add(new Operation.Constant(Double.NaN), List.of()) : build(p.otherwise()));
		return add(new Operation.Choose(), List.copyOf(inputs));
	}
}
