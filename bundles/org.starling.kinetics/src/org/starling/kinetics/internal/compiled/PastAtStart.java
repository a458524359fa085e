package org.starling.kinetics.internal.compiled;

import java.util.HashMap;
import java.util.Map;

import org.starling.kinetics.expression.BinaryOperator;
import org.starling.kinetics.expression.Expression;
import org.starling.kinetics.expression.Expression.Binary;
import org.starling.kinetics.expression.Expressions;
import org.starling.kinetics.flat.DerivedSymbols;
import org.starling.kinetics.flat.FlatSystem;

/** Delayed values at the start of a run: the states before are what their initial formulas give for that time, rates are zero. */
final class PastAtStart {

	private static final int MAX_DEPTH = 30;

	private final Map<String, FlatSystem.Delay> delays = new HashMap<>();
	private final Map<String, Expression> formulas;

	PastAtStart(FlatSystem system) {
		formulas = DerivedSymbols.atRest(system.definitions());
		system.states().forEach(s -> formulas.put(s.name(), system.initialValues().get(s.name())));
		system.delays().forEach(d -> delays.put(d.name(), d));
	}

	/** A formula of states and constants at the start; not a number when the past needs its own past without end. */
	Expression of(FlatSystem.Delay delay) {
		return of(delay, 0);
	}

	private Expression of(FlatSystem.Delay delay, int depth) {
		Expression lag = inlined(delay.lag(), depth);
		Expression shifted = new Binary(BinaryOperator.SUBTRACT, new Expression.Time(), lag);
		return shift(inlined(delay.value(), depth), shifted);
	}

	private Expression inlined(Expression e, int depth) {
		return Expressions.substitute(e, name -> {
			FlatSystem.Delay delay = delays.get(name);
			if (delay != null) {
				return depth > MAX_DEPTH ? Expression.number(Double.NaN) : of(delay, depth + 1);
			}
			Expression definition = formulas.get(name);
			return definition == null ? null : inlined(definition, depth + 1);
		});
	}

	private static Expression shift(Expression e, Expression time) {
		return e instanceof Expression.Time ? time : Expressions.mapChildren(e, child -> shift(child, time));
	}
}
