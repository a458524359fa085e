package org.starling.kinetics.internal.code;

import org.starling.kinetics.expression.BinaryOperator;
import org.starling.kinetics.expression.UnaryOperator;

/** Upper bounds of the bytes of code that {@link Emitter} writes. */
final class CodeSize {

	/** Loading a kept value: array, index by constant pool, element; or a wide local variable. */
	static final int LOAD = 6;

	/** Storing one, or adding it to what is there. */
	static final int STORE = 10;

	private static final int CONSTANT = 3;
	private static final int CALL = 3;
	private static final int CONDITION = 16;
	private static final int JUMP = 3;
	private static final int TABLE = 14;

	private CodeSize() {
	}

	/** The bytes of a node without its inputs. */
	static int own(Dag.Node node) {
		return switch (node.operation()) {
		case Operation.Constant _ -> CONSTANT;
		case Operation.Load _ -> LOAD;
		case Operation.Unary u -> u.operator() == UnaryOperator.NEGATE ? 1 : CONDITION;
		case Operation.Binary b -> b.operator().kind() == BinaryOperator.Kind.ARITHMETIC ? CALL + CONSTANT : CONDITION;
		case Operation.Function _ -> CALL + CONDITION;
		case Operation.Choose _ -> node.inputs().size() * (JUMP + CONDITION);
		case Operation.Lookup _ -> TABLE;
		};
	}
}
