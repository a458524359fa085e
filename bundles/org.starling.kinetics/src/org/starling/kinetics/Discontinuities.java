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

/** Where the pieces of the right-hand side meet, so that the solver ends a step there instead of stumbling over the kink. */
final class Discontinuities {

	/** Beyond this many the watching would cost more than the stumbling. */
	private static final int MOST = 64;

	private final List<Callback> callbacks;

	private Discontinuities(List<Callback> callbacks) {
		this.callbacks = callbacks;
	}

	static Discontinuities of(List<Expression> rates, Map<String, Expression> definitions, Programs programs) {
		Set<Expression> differences = new LinkedHashSet<>();
		Set<String> needed = new LinkedHashSet<>();
		rates.forEach(r -> collect(r, differences, needed));
		List<String> names = List.copyOf(definitions.keySet());
		for (String name : names.reversed()) {
			if (needed.contains(name)) {
				collect(definitions.get(name), differences, needed);
			}
		}
		return new Discontinuities(differences.stream().limit(MOST).map(d -> callback(d, programs)).toList());
	}

	private static void collect(Expression e, Set<Expression> differences, Set<String> needed) {
		needed.addAll(Expressions.symbols(e));
		Expressions.visit(e, part -> {
			if (part instanceof Piecewise p) {
				p.pieces().forEach(piece -> Expressions.visit(piece.condition(), c -> {
					if (c instanceof Binary b && b.operator().kind() == BinaryOperator.Kind.COMPARISON) {
						differences.add(new Binary(BinaryOperator.SUBTRACT, b.left(), b.right()));
					}
				}));
			}
		});
	}

	private static Callback callback(Expression difference, Programs programs) {
		Program program = programs.compile(List.of(difference));
		return new Callback.AtRoot("discontinuity", (t, u, p) -> {
			double[] out = new double[1];
			program.run(t, u, p, out);
			return out[0];
		}, Callback.Direction.EITHER, Affect.NONE);
	}

	List<Callback> callbacks() {
		return callbacks;
	}
}
