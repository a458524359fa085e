package org.starling.kinetics.internal.code;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.starling.kinetics.expression.Expression;
import org.starling.kinetics.expression.ExpressionParser;

/** Evaluates formulas in x, y, z (states) and a, b, c (constants) both ways. */
final class Evaluated {

	private static final Map<String, Slot> SLOTS = new HashMap<>();

	static {
		for (int i = 0; i < 3; i++) {
			SLOTS.put("xyz".substring(i, i + 1), Slot.state(i));
			SLOTS.put("abc".substring(i, i + 1), Slot.constant(i));
		}
	}

	private Evaluated() {
	}

	static double compiled(Expression e, double t, double[] u, double[] p) {
		return run(new Programs(SLOTS, Map.of()).compile(List.of(e)), t, u, p);
	}

	static double interpreted(Expression e, double t, double[] u, double[] p) {
		return run(new Programs(SLOTS, Map.of()).interpret(List.of(e)), t, u, p);
	}

	static double compiled(String text, double x) {
		return compiled(ExpressionParser.parse(text), 0, new double[] { x, 0, 0 }, new double[3]);
	}

	static double interpreted(String text, double x) {
		return interpreted(ExpressionParser.parse(text), 0, new double[] { x, 0, 0 }, new double[3]);
	}

	private static double run(Program program, double t, double[] u, double[] p) {
		double[] out = new double[1];
		program.run(t, u, p, out);
		return out[0];
	}
}
