package org.starling.sbml.internal;

import java.util.EnumMap;
import java.util.Map;

import org.sbml.jsbml.ASTNode;
import org.starling.kinetics.expression.MathFunction;

/** Which node of MathML is which function of our language. */
final class MathNames {

	private static final Map<ASTNode.Type, MathFunction> FUNCTIONS = new EnumMap<>(ASTNode.Type.class);
	private static final Map<MathFunction, ASTNode.Type> TYPES = new EnumMap<>(MathFunction.class);

	static {
		put(ASTNode.Type.FUNCTION_CEILING, MathFunction.CEIL);
		put(ASTNode.Type.LOGICAL_IMPLIES, MathFunction.IMPLIES);
		put(ASTNode.Type.FUNCTION_LOG, MathFunction.LOG);
		put(ASTNode.Type.FUNCTION_ROOT, MathFunction.ROOT);
		for (MathFunction f : MathFunction.values()) {
			for (ASTNode.Type type : ASTNode.Type.values()) {
				if (!TYPES.containsKey(f) && type.name().equals("FUNCTION_" + f.name())) {
					put(type, f);
				}
			}
		}
	}

	private MathNames() {
	}

	private static void put(ASTNode.Type type, MathFunction function) {
		FUNCTIONS.put(type, function);
		TYPES.put(function, type);
	}

	/** The function of a type of node, or null. */
	static MathFunction function(ASTNode.Type type) {
		return FUNCTIONS.get(type);
	}

	/** The type of node of a function, or null: MathML has no such function. */
	static ASTNode.Type type(MathFunction function) {
		return TYPES.get(function);
	}
}
