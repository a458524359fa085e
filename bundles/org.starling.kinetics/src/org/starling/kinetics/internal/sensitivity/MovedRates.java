package org.starling.kinetics.internal.sensitivity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.starling.kinetics.expression.BinaryOperator;
import org.starling.kinetics.expression.Expression;
import org.starling.kinetics.expression.Expression.Binary;
import org.starling.kinetics.expression.Expressions;
import org.starling.kinetics.internal.code.Program;
import org.starling.kinetics.internal.code.Programs;
import org.starling.kinetics.internal.compiled.CompiledSystem;

/**
 * Where a comparison in the rates changes, sensitivities jump by the difference of the rates on both sides times the movement of
 * that time: {@code s⁺ = s⁻ + (f⁻ − f⁺) ∂τ/∂θ}. Thread-safe.
 */
public final class MovedRates {

	/** Differences of rates, relative to them, that are rounding. */
	private static final double SAME = 1e-10;

	private final CompiledSystem system;
	private final SensitivitySystem sensitivities;
	private final CrossingTimes times;
	private final Map<Integer, Program[]> sides = new ConcurrentHashMap<>();

	MovedRates(CompiledSystem system, SensitivitySystem sensitivities) {
		this.system = system;
		this.sensitivities = sensitivities;
		this.times = new CrossingTimes(system, sensitivities);
	}

	/**
	 * Moves the sensitivities behind the states over a discontinuity.
	 *
	 * @param k its place among the system's
	 * @throws CrossingTimes.NotSmoothException when the rates jump there though the comparison is not crossed smoothly
	 */
	public void cross(int k, double t, double[] u, double[] p) {
		Expression difference = system.discontinuities.differences().get(k);
		Program[] programs = sides.computeIfAbsent(k, _ -> new Program[] { side(difference, false), side(difference, true) });
		double[] below = rates(programs[0], t, u, p);
		double[] above = rates(programs[1], t, u, p);
		if (same(below, above)) {
			return;
		}
		double value = system.doseValue(difference, t, u, p);
		boolean rising = (value == 0 ? sensitivities.flow(difference, below, t, u, p) : value) > 0;
		double[] before = rising ? below : above;
		double[] after = rising ? above : below;
		double[] slopes = times.of(difference, "a change of the rates", before, t, u, p);
		int n = before.length;
		for (int j = 0; j < slopes.length; j++) {
			for (int i = 0; i < n && slopes[j] != 0; i++) {
				u[(j + 1) * n + i] += (before[i] - after[i]) * slopes[j];
			}
		}
	}

	private double[] rates(Program program, double t, double[] u, double[] p) {
		double[] rates = new double[system.stateNames.size()];
		program.run(t, u, p, rates);
		return rates;
	}

	private static boolean same(double[] a, double[] b) {
		for (int i = 0; i < a.length; i++) {
			if (Math.abs(a[i] - b[i]) > SAME * Math.max(Math.abs(a[i]), Math.abs(b[i]))) {
				return false;
			}
		}
		return true;
	}

	private Program side(Expression difference, boolean positive) {
		Map<String, Expression> definitions = new LinkedHashMap<>(system.flat.definitions());
		definitions.replaceAll((_, e) -> decided(e, difference, positive));
		List<Expression> rates = system.rates.stream().map(e -> decided(e, difference, positive)).toList();
		return new Programs(system.slots, definitions).interpret(rates);
	}

	/** With the comparisons of these two sides decided as if their difference had that sign. */
	private static Expression decided(Expression e, Expression difference, boolean positive) {
		if (e instanceof Binary b && b.operator().kind() == BinaryOperator.Kind.COMPARISON) {
			boolean own = difference.equals(new Binary(BinaryOperator.SUBTRACT, b.left(), b.right()));
			if (own || difference.equals(new Binary(BinaryOperator.SUBTRACT, b.right(), b.left()))) {
				return Expression.number(holds(b.operator(), own == positive) ? 1 : 0);
			}
		}
		return Expressions.mapChildren(e, x -> decided(x, difference, positive));
	}

	private static boolean holds(BinaryOperator operator, boolean leftIsLarger) {
		return switch (operator) {
		case GREATER, GREATER_OR_EQUAL -> leftIsLarger;
		case LESS, LESS_OR_EQUAL -> !leftIsLarger;
		case EQUAL -> false;
		default -> true;
		};
	}
}
