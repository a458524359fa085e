package org.starling.kinetics.internal.compiled;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import org.starling.kinetics.expression.BinaryOperator;
import org.starling.kinetics.expression.Expression;
import org.starling.kinetics.expression.Expression.Binary;
import org.starling.kinetics.expression.Expression.Piecewise;
import org.starling.kinetics.expression.ExpressionPrinter;
import org.starling.kinetics.expression.Expressions;
import org.starling.kinetics.internal.code.Program;
import org.starling.kinetics.internal.code.Programs;
import org.starling.ode.Affect;
import org.starling.ode.Callback;

/**
 * Where the comparisons in conditions change: in the pieces of the right-hand side, so that the solver ends a step there instead
 * of stumbling over the kink; and in triggers made of several, so that one that holds for a short while is not stepped over.
 */
public final class Discontinuities {

	/** Beyond this many the watching would cost more than the stumbling. */
	private static final int MOST = 64;

	private final List<Expression> differences;
	private final List<Callback.RootFunction> functions;
	private final boolean complete;

	private Discontinuities(Set<Expression> all, Programs programs) {
		differences = all.stream().limit(MOST).toList();
		functions = differences.stream().map(d -> function(d, programs)).toList();
		complete = all.size() <= MOST;
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
		return new Discontinuities(differences, programs);
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

	/** What changes its sign at each of them. */
	public List<Expression> differences() {
		return differences;
	}

	/** Whether all are watched. */
	public boolean isComplete() {
		return complete;
	}

	/** @param affect what happens there */
	public List<Callback> callbacks(Affect affect) {
		return callbacks(_ -> affect);
	}

	/** @param affect what happens at each, by its place among the differences */
	public List<Callback> callbacks(IntFunction<Affect> affect) {
		return IntStream.range(0, functions.size())
				.<Callback>mapToObj(k -> new Callback.AtRoot("condition on " + ExpressionPrinter.print(differences.get(k)),
						functions.get(k), Callback.Direction.EITHER, affect.apply(k)))
				.toList();
	}
}
