package org.starling.kinetics;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.starling.kinetics.expression.BinaryOperator;
import org.starling.kinetics.expression.Expression;
import org.starling.kinetics.expression.Expression.Binary;
import org.starling.kinetics.expression.Expression.Piecewise;
import org.starling.kinetics.expression.Expressions;
import org.starling.kinetics.internal.Program;
import org.starling.kinetics.internal.Programs;
import org.starling.ode.Affect;
import org.starling.ode.Callback;

/**
 * Where the comparisons in conditions change: in the pieces of the right-hand side, so that the solver ends a step there instead
 * of stumbling over the kink; and in triggers made of several, so that one that holds for a short while is not stepped over.
 */
final class Discontinuities {

	/** Beyond this many the watching would cost more than the stumbling. */
	private static final int MOST = 64;

	private final List<Callback.RootFunction> functions;

	private Discontinuities(List<Callback.RootFunction> functions) {
		this.functions = functions;
	}

	static Discontinuities of(List<Expression> triggers, List<Expression> rates, Map<String, Expression> definitions,
			Programs programs) {
		Set<Expression> differences = new LinkedHashSet<>();
		triggers.forEach(t -> ofTrigger(t, differences));
		Set<String> needed = new LinkedHashSet<>();
		rates.forEach(r -> collect(r, differences, needed));
		List<String> names = List.copyOf(definitions.keySet());
		for (String name : names.reversed()) {
			if (needed.contains(name)) {
				collect(definitions.get(name), differences, needed);
			}
		}
		return new Discontinuities(differences.stream().limit(MOST).map(d -> function(d, programs)).toList());
	}

	private static void collect(Expression e, Set<Expression> differences, Set<String> needed) {
		needed.addAll(Expressions.symbols(e));
		Expressions.visit(e, part -> {
			if (part instanceof Piecewise p) {
				p.pieces().forEach(piece -> comparisons(piece.condition(), differences));
			}
		});
	}

	private static void ofTrigger(Expression trigger, Set<Expression> differences) {
		Set<Expression> own = new LinkedHashSet<>();
		comparisons(trigger, own);
		if (own.size() > 1) {
			differences.addAll(own);
		}
	}

	private static void comparisons(Expression condition, Set<Expression> differences) {
		Expressions.visit(condition, c -> {
			if (c instanceof Binary b && b.operator().kind() == BinaryOperator.Kind.COMPARISON) {
				differences.add(new Binary(BinaryOperator.SUBTRACT, b.left(), b.right()));
			}
		});
	}

	private static Callback.RootFunction function(Expression difference, Programs programs) {
		Program program = programs.compile(List.of(difference));
		return (t, u, p) -> {
			double[] out = new double[1];
			program.run(t, u, p, out);
			return out[0];
		};
	}

	boolean isEmpty() {
		return functions.isEmpty();
	}

	/** @param affect what happens there */
	List<Callback> callbacks(Affect affect) {
		return functions.stream()
				.<Callback>map(g -> new Callback.AtRoot("discontinuity", g, Callback.Direction.EITHER, affect)).toList();
	}
}
