package org.starling.kinetics.internal.sensitivity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.starling.kinetics.expression.BinaryOperator;
import org.starling.kinetics.expression.Expression;
import org.starling.kinetics.expression.Expression.Binary;
import org.starling.kinetics.expression.Expression.Call;
import org.starling.kinetics.expression.Expression.Piecewise;
import org.starling.kinetics.expression.Expression.Unary;
import org.starling.kinetics.expression.ExpressionPrinter;
import org.starling.kinetics.expression.Expressions;
import org.starling.kinetics.expression.MathFunction;
import org.starling.kinetics.expression.UnaryOperator;
import org.starling.kinetics.internal.code.Programs;
import org.starling.kinetics.internal.compiled.CompiledSystem;

/** Finds steps in the rates that no one watches, over which sensitivities would go unnoticed. Immutable. */
final class SensitivityChecks {

	private static final Set<MathFunction> STEPS = Set.of(MathFunction.FLOOR, MathFunction.CEIL, MathFunction.FACTORIAL,
			MathFunction.QUOTIENT, MathFunction.REM);

	private final CompiledSystem system;
	private final Set<String> moving;

	/** @param followed constants that change along a direction */
	SensitivityChecks(CompiledSystem system, List<String> followed) {
		this.system = system;
		moving = new HashSet<>(followed);
		for (int i = 0; i < system.stateNames.size(); i++) {
			if (!system.rates.get(i).equals(Expression.ZERO)) {
				moving.add(system.stateNames.get(i));
			}
		}
	}

	/** Whether a formula depends neither on states that have a rate nor on what is followed. */
	boolean isFixed(Expression e) {
		return Programs.reaches(system.flat.definitions(), List.of(e)).stream().noneMatch(moving::contains);
	}

	/** @throws IllegalArgumentException naming the formula */
	void check() {
		if (!system.discontinuities.isComplete()) {
			throw new IllegalArgumentException("sensitivities can't be followed over so many conditions in the model's rates;"
					+ " vary the parameters and compare runs instead");
		}
		List<Expression> formulas = new ArrayList<>(system.rates);
		Set<String> needed = Programs.reaches(system.flat.definitions(), system.rates);
		system.flat.definitions().forEach((name, formula) -> {
			if (needed.contains(name)) {
				formulas.add(formula);
			}
		});
		formulas.forEach(this::number);
	}

	private void number(Expression e) {
		switch (e) {
		case Piecewise p -> {
			p.pieces().forEach(piece -> {
				number(piece.value());
				condition(piece.condition());
			});
			if (p.otherwise() != null) {
				number(p.otherwise());
			}
		}
		case Call c when STEPS.contains(c.function()) || c.function() == MathFunction.IMPLIES -> requireFixed(c);
		case Unary u when u.operator() == UnaryOperator.NOT -> requireFixed(u);
		case Binary b when b.operator().kind() != BinaryOperator.Kind.ARITHMETIC -> requireFixed(b);
		default -> Expressions.children(e).forEach(this::number);
		}
	}

	private void condition(Expression e) {
		switch (e) {
		case Binary b when b.operator().kind() == BinaryOperator.Kind.COMPARISON -> Expressions.children(b).forEach(this::number);
		case Binary b when b.operator().kind() != BinaryOperator.Kind.ARITHMETIC -> Expressions.children(b).forEach(this::condition);
		case Unary u when u.operator() == UnaryOperator.NOT -> condition(u.operand());
		case Call c when c.function() == MathFunction.IMPLIES -> c.arguments().forEach(this::condition);
		default -> requireFixed(e);
		}
	}

	private void requireFixed(Expression e) {
		if (!isFixed(e)) {
			throw new IllegalArgumentException("sensitivities can't be followed over the steps of '" + ExpressionPrinter.print(e)
					+ "' in the model's rates; write it with piecewise, or vary the parameters and compare runs instead");
		}
	}
}
