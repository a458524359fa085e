package org.starling.kinetics.expression;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import org.starling.kinetics.expression.Expression.Binary;
import org.starling.kinetics.expression.Expression.Call;
import org.starling.kinetics.expression.Expression.Constant;
import org.starling.kinetics.expression.Expression.Number;
import org.starling.kinetics.expression.Expression.Piece;
import org.starling.kinetics.expression.Expression.Piecewise;
import org.starling.kinetics.expression.Expression.Symbol;
import org.starling.kinetics.expression.Expression.Table;
import org.starling.kinetics.expression.Expression.Time;
import org.starling.kinetics.expression.Expression.Unary;
import org.starling.kinetics.expression.Expression.UserCall;

/** Walks over formulas. */
public final class Expressions {

	private Expressions() {
	}

	/** The parts right below an expression, in the order written. */
	public static List<Expression> children(Expression expression) {
		return switch (expression) {
		case Number _, Constant _, Time _, Symbol _ -> List.of();
		case Unary u -> List.of(u.operand());
		case Binary b -> List.of(b.left(), b.right());
		case Call c -> c.arguments();
		case UserCall c -> c.arguments();
		case Table t -> List.of(t.at());
		case Piecewise p -> {
			List<Expression> all = new ArrayList<>();
			for (Piece piece : p.pieces()) {
				all.add(piece.value());
				all.add(piece.condition());
			}
			if (p.otherwise() != null) {
				all.add(p.otherwise());
			}
			yield all;
		}
		};
	}

	/** The expression with each part right below it replaced; itself when nothing changes. */
	public static Expression mapChildren(Expression expression, UnaryOperator<Expression> change) {
		return switch (expression) {
		case Number _, Constant _, Time _, Symbol _ -> expression;
		case Unary u -> {
			Expression operand = change.apply(u.operand());
			yield operand == u.operand() ? u : new Unary(u.operator(), operand);
		}
		case Binary b -> {
			Expression left = change.apply(b.left());
			Expression right = change.apply(b.right());
			yield left == b.left() && right == b.right() ? b : new Binary(b.operator(), left, right);
		}
		case Call c -> new Call(c.function(), c.arguments().stream().map(change).toList());
		case UserCall c -> new UserCall(c.name(), c.arguments().stream().map(change).toList());
		case Table t -> new Table(change.apply(t.at()), t.xs(), t.ys(), t.slope());
		case Piecewise p -> new Piecewise(
				p.pieces().stream().map(x -> new Piece(change.apply(x.value()), change.apply(x.condition()))).toList(),
				p.otherwise() == null ? null : change.apply(p.otherwise()));
		};
	}

	/** Calls {@code visitor} with the expression and every part of it, each before its own parts. */
	public static void visit(Expression expression, Consumer<Expression> visitor) {
		visitor.accept(expression);
		for (Expression child : children(expression)) {
			visit(child, visitor);
		}
	}

	/** The names of the symbols in it, in the order of their first appearance. */
	public static Set<String> symbols(Expression expression) {
		Set<String> names = new LinkedHashSet<>();
		visit(expression, e -> {
			if (e instanceof Symbol s) {
				names.add(s.name());
			}
		});
		return names;
	}

	/** The names of the functions of the model in it. */
	public static Set<String> userFunctions(Expression expression) {
		Set<String> names = new LinkedHashSet<>();
		visit(expression, e -> {
			if (e instanceof UserCall c) {
				names.add(c.name());
			}
		});
		return names;
	}

	/** Whether it depends on {@code time} directly. */
	public static boolean usesTime(Expression expression) {
		boolean[] uses = { false };
		visit(expression, e -> uses[0] |= e instanceof Time);
		return uses[0];
	}

	/** Whether it calls that function anywhere. */
	public static boolean calls(Expression expression, MathFunction function) {
		boolean[] calls = { false };
		visit(expression, e -> calls[0] |= e instanceof Call c && c.function() == function);
		return calls[0];
	}

	/** Puts {@code replacement.apply(name)} in the place of each symbol for which it is not null. */
	public static Expression substitute(Expression expression, Function<String, Expression> replacement) {
		if (expression instanceof Symbol s) {
			Expression other = replacement.apply(s.name());
			return other == null ? s : other;
		}
		return mapChildren(expression, child -> substitute(child, replacement));
	}
}
