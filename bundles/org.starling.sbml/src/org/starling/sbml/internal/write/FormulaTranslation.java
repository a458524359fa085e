package org.starling.sbml.internal.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.starling.kinetics.expression.BinaryOperator;
import org.starling.kinetics.expression.Expression;
import org.starling.kinetics.expression.Expression.Binary;
import org.starling.kinetics.expression.Expression.Call;
import org.starling.kinetics.expression.Expression.Piece;
import org.starling.kinetics.expression.Expression.Piecewise;
import org.starling.kinetics.expression.Expression.Symbol;
import org.starling.kinetics.expression.Expression.Table;
import org.starling.kinetics.expression.Expression.UserCall;
import org.starling.kinetics.expression.Expressions;
import org.starling.kinetics.expression.MathFunction;
import org.starling.model.pkmodel.Model;
import org.starling.model.pkmodel.Species;

/**
 * Formulas of our language in what SBML has: amounts and concentrations by the size of the compartment, tables as pieces, local
 * parameters of other reactions by the parameter that they became.
 */
final class FormulaTranslation {

	/** A formula that SBML can't say. */
	static final class UntranslatableException extends RuntimeException {
		private static final long serialVersionUID = 1L;

		UntranslatableException(String message) {
			super(message);
		}
	}

	private final ExportIds ids;
	private final Map<String, Species> species = new java.util.HashMap<>();
	/** Ids of parameters by what was local to a reaction, such as {@code uptake.k}. */
	private final Map<String, String> promoted;

	FormulaTranslation(Model model, ExportIds ids, Map<String, String> promoted) {
		this.ids = ids;
		this.promoted = promoted;
		model.getSpecies().forEach(s -> species.put(s.getSymbol(), s));
	}

	/** Whether a species' symbol means its amount. */
	static boolean isAmount(Species s) {
		return s.isSubstanceUnitsOnly() || s.getCompartment() == null || s.getCompartment().getSpatialDimensions() == 0;
	}

	/** @param locals ids of names that hold inside the formula alone */
	Expression translate(Expression e, Map<String, String> locals) {
		return switch (e) {
		case Symbol s -> symbol(s.name(), locals);
		case Table t -> translate(pieces(t), locals);
		case UserCall c -> new UserCall(ids.of(c.name()), c.arguments().stream().map(a -> translate(a, locals)).toList());
		case Call c when c.function() == MathFunction.ERF -> throw new UntranslatableException(
				"SBML has no error function; write it with functions that SBML has, or as a table");
		case Call c when c.function() == MathFunction.RATE_OF -> rateOf(translate(c.arguments().getFirst(), locals));
		default -> Expressions.mapChildren(e, child -> translate(child, locals));
		};
	}

	private Expression symbol(String name, Map<String, String> locals) {
		if (locals.containsKey(name)) {
			return Expression.symbol(locals.get(name));
		}
		if (promoted.containsKey(name)) {
			return Expression.symbol(promoted.get(name));
		}
		int dot = name.indexOf('.');
		Species s = dot < 0 ? null : species.get(name.substring(0, dot));
		if (s == null) {
			return Expression.symbol(ids.of(name));
		}
		Expression value = Expression.symbol(ids.of(s.getSymbol()));
		boolean amountWanted = name.endsWith(".amount");
		if (isAmount(s) == amountWanted) {
			return value;
		}
		if (s.getCompartment() == null) {
			throw new UntranslatableException("the species '" + s.getSymbol() + "' has no compartment and so no concentration");
		}
		return new Binary(amountWanted ? BinaryOperator.MULTIPLY : BinaryOperator.DIVIDE, value,
				Expression.symbol(ids.of(s.getCompartment().getSymbol())));
	}

	/** SBML knows the rate of a symbol alone; that of an amount or concentration follows from the rules of derivatives. */
	private static Expression rateOf(Expression argument) {
		if (argument instanceof Symbol) {
			return new Call(MathFunction.RATE_OF, argument);
		}
		if (argument instanceof Binary b && b.left() instanceof Symbol && b.right() instanceof Symbol) {
			Expression left = new Call(MathFunction.RATE_OF, b.left());
			Expression right = new Call(MathFunction.RATE_OF, b.right());
			Expression a = new Binary(b.operator(), left, b.right());
			Expression c = new Binary(BinaryOperator.MULTIPLY, b.left(), right);
			return b.operator() == BinaryOperator.MULTIPLY ? new Binary(BinaryOperator.ADD, a, c)
					: new Binary(BinaryOperator.SUBTRACT, a, new Binary(BinaryOperator.DIVIDE, c,
							new Binary(BinaryOperator.MULTIPLY, b.right(), b.right())));
		}
		throw new UntranslatableException("SBML knows the rate of a symbol alone, not of a formula");
	}

	private static Expression pieces(Table t) {
		List<Piece> pieces = new ArrayList<>();
		int n = t.xs().size();
		pieces.add(new Piece(Expression.number(t.slope() ? 0 : t.ys().getFirst()), less(t.at(), t.xs().getFirst())));
		for (int i = 0; i + 1 < n; i++) {
			double slope = (t.ys().get(i + 1) - t.ys().get(i)) / (t.xs().get(i + 1) - t.xs().get(i));
			Expression line = new Binary(BinaryOperator.ADD, Expression.number(t.ys().get(i)),
					new Binary(BinaryOperator.MULTIPLY, Expression.number(slope),
							new Binary(BinaryOperator.SUBTRACT, t.at(), Expression.number(t.xs().get(i)))));
			pieces.add(new Piece(t.slope() ? Expression.number(slope) : line, less(t.at(), t.xs().get(i + 1))));
		}
		return new Piecewise(pieces, Expression.number(t.slope() ? 0 : t.ys().getLast()));
	}

	private static Expression less(Expression at, double x) {
		return new Binary(BinaryOperator.LESS, at, Expression.number(x));
	}
}
