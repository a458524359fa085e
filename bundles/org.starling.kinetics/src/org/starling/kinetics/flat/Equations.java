package org.starling.kinetics.flat;

import java.util.ArrayList;
import java.util.List;

import org.starling.kinetics.expression.Expression;
import org.starling.kinetics.expression.ExpressionPrinter;

/** The equations of a system as text, for a person to read. */
public final class Equations {

	/** What an equation says. */
	public enum Kind {
		/** the derivative of a state in time */
		RATE,
		/** a value at all times; 0 is that of an algebraic rule */
		DEFINITION,
		/** a value at the start */
		INITIAL
	}

	/**
	 * One equation.
	 *
	 * @param left  what it determines, such as {@code d(drug.amount)/dt}
	 * @param right a formula in our language
	 * @param unit  unit of both sides, or null; for a rate that of the state, of which it is the change per time
	 */
	public record Equation(Kind kind, String left, String right, String unit) {
	}

	private Equations() {
	}

	/** Rates in the order of the states, definitions in the order of evaluation, initial values of states and constants. */
	public static List<Equation> of(FlatSystem system) {
		List<Equation> all = new ArrayList<>();
		for (FlatSystem.State s : system.states()) {
			if (!s.algebraic()) {
				all.add(equation(Kind.RATE, "d(" + s.name() + ")/dt", s.rate(), s.unit()));
			}
		}
		system.states().stream().filter(FlatSystem.State::algebraic)
				.forEach(s -> all.add(equation(Kind.DEFINITION, "0", s.rate(), null)));
		system.definitions()
				.forEach((name, formula) -> all.add(equation(Kind.DEFINITION, name, formula, system.unit(name).orElse(null))));
		for (FlatSystem.State s : system.states()) {
			all.add(equation(Kind.INITIAL, s.name(), system.initialValues().get(s.name()), s.unit()));
		}
		for (FlatSystem.Constant c : system.constants()) {
			all.add(equation(Kind.INITIAL, c.name(), system.initialValues().get(c.name()), c.unit()));
		}
		return all;
	}

	/**
	 * The same and the events as LaTeX: one {@code align*} of amsmath for rates, definitions, initial values, constants and events
	 * each, those that there are, to be pasted into a document. Names are set as {@code k_el}, {@code alpha} and {@code drug.amount}
	 * suggest.
	 */
	public static String latex(FlatSystem system) {
		return LatexEquations.of(system);
	}

	private static Equation equation(Kind kind, String left, Expression right, String unit) {
		return new Equation(kind, left, ExpressionPrinter.print(right), unit);
	}
}
