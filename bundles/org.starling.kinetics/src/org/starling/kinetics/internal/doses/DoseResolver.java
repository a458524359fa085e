package org.starling.kinetics.internal.doses;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

import org.starling.kinetics.dosing.DoseInput;
import org.starling.kinetics.expression.Expression;
import org.starling.kinetics.expression.Expressions;
import org.starling.kinetics.flat.DoseFormulas;
import org.starling.kinetics.internal.compiled.CompiledSystem;
import org.starling.kinetics.internal.sensitivity.Dual;

/** Evaluates what dosing records and species say of a dose, at the time of its record. */
public final class DoseResolver implements ResolvedDose.Resolver {

	/** The value of a formula of constants and time. */
	@FunctionalInterface
	public interface Values {
		Dual at(Expression formula, double t);
	}

	private static final Dual ZERO = Dual.of(0);

	private final CompiledSystem system;
	private final Values values;

	public DoseResolver(CompiledSystem system, Values values) {
		this.system = system;
		this.values = values;
	}

	@Override
	public ResolvedDose resolve(DoseInput d) {
		DoseFormulas formulas = system.flat.doseTarget(d.species()).formulas();
		Dual lag = value(d, "lag time", d.lagTime(), formulas.lagTime(), 0);
		Dual amount = value(d, "bioavailability", d.bioavailability(), formulas.bioavailability(), 1).times(d.amount());
		return switch (d.inflow()) {
		case BOLUS -> new ResolvedDose(d, lag, amount, ZERO, ZERO);
		case RATE -> atRate(d, lag, amount, Dual.of(d.inflowValue()));
		case MODELLED_RATE -> atRate(d, lag, amount, needed(d, "rate", formulas.rate()));
		case DURATION -> over(d, lag, amount, Dual.of(d.inflowValue()));
		case MODELLED_DURATION -> over(d, lag, amount, needed(d, "duration", formulas.duration()));
		};
	}

	private static ResolvedDose atRate(DoseInput d, Dual lag, Dual amount, Dual rate) {
		if (rate.value() == 0) {
			throw wrong(d, "rate", 0, "must be positive");
		}
		return new ResolvedDose(d, lag, amount, rate, amount.over(rate));
	}

	/** A duration of zero makes a bolus. */
	private static ResolvedDose over(DoseInput d, Dual lag, Dual amount, Dual duration) {
		return duration.value() == 0 ? new ResolvedDose(d.withInflow(DoseInput.Inflow.BOLUS, 0), lag, amount, ZERO, ZERO)
				: new ResolvedDose(d, lag, amount, amount.over(duration), duration);
	}

	private Dual needed(DoseInput d, String what, Expression formula) {
		if (formula == null) {
			throw new ResolvedDose.DoseException("the dose into " + d.species() + " at time " + d.time() + " takes its " + what
					+ " from the model, and species '" + d.species() + "' has no formula for it");
		}
		return value(d, what, Double.NaN, formula, Double.NaN);
	}

	private Dual value(DoseInput d, String what, double own, Expression formula, double otherwise) {
		if (!Double.isNaN(own)) {
			return Dual.of(own);
		}
		if (formula == null) {
			return Dual.of(otherwise);
		}
		requireNoState(d.species(), what, formula);
		Dual value = values.at(formula, d.time());
		if (!Double.isFinite(value.value()) || value.value() < 0) {
			throw wrong(d, what, value.value(), "must be finite and not negative");
		}
		return value;
	}

	private static ResolvedDose.DoseException wrong(DoseInput d, String what, double value, String rule) {
		return new ResolvedDose.DoseException("the " + what + " of the dose into " + d.species() + " at time " + d.time()
				+ " is " + value + "; it " + rule);
	}

	private void requireNoState(String species, String what, Expression formula) {
		Set<String> seen = new HashSet<>();
		Deque<Expression> open = new ArrayDeque<>(Set.of(formula));
		while (!open.isEmpty()) {
			for (String symbol : Expressions.symbols(open.pop())) {
				if (system.stateNames.contains(symbol)) {
					throw new ResolvedDose.DoseException("the " + what + " of doses into " + species + " depends on '" + symbol
							+ "', which changes during the simulation; make it depend on constants and time alone");
				}
				Expression definition = system.flat.definitions().get(symbol);
				if (definition != null && seen.add(symbol)) {
					open.push(definition);
				}
			}
		}
	}
}
