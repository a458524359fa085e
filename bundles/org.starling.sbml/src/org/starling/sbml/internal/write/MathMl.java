package org.starling.sbml.internal.write;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.starling.kinetics.expression.BinaryOperator;
import org.starling.kinetics.expression.Expression;
import org.starling.kinetics.expression.Expression.Binary;
import org.starling.kinetics.expression.Expression.Call;
import org.starling.kinetics.expression.Expression.Constant;
import org.starling.kinetics.expression.Expression.Piece;
import org.starling.kinetics.expression.Expression.Piecewise;
import org.starling.kinetics.expression.Expression.Symbol;
import org.starling.kinetics.expression.Expression.Unary;
import org.starling.kinetics.expression.Expression.UserCall;
import org.starling.kinetics.expression.UnaryOperator;
import org.w3c.dom.Element;

/** Formulas, already in SBML's names and functions, as MathML. */
final class MathMl {

	private static final String SYMBOLS = "http://www.sbml.org/sbml/symbols/";

	private final XmlTree xml;
	private final Function<String, String> units;

	/** @param units id of a unit's text, or null when it can't be written */
	MathMl(XmlTree xml, Function<String, String> units) {
		this.xml = xml;
		this.units = units;
	}

	/** Adds a {@code math} with the formula. */
	void math(Element parent, Expression formula) {
		write(add(parent, "math"), formula);
	}

	/** Adds a {@code math} with a function of arguments. */
	void lambda(Element parent, List<String> arguments, Expression body) {
		Element lambda = add(add(parent, "math"), "lambda");
		arguments.forEach(a -> text(add(add(lambda, "bvar"), "ci"), a));
		write(lambda, body);
	}

	private void write(Element in, Expression formula) {
		switch (formula) {
		case Expression.Number n -> number(in, n);
		case Constant c -> constant(in, c);
		case Expression.Time _ -> csymbol(in, "time");
		case Symbol s -> text(add(in, "ci"), s.name());
		case Unary u -> apply(in, u.operator() == UnaryOperator.NOT ? "not" : "minus", List.of(u.operand()));
		case Binary b -> binary(in, b);
		case Call c -> call(in, c);
		case UserCall c -> {
			Element apply = add(in, "apply");
			text(add(apply, "ci"), c.name());
			c.arguments().forEach(a -> write(apply, a));
		}
		case Piecewise p -> piecewise(in, p);
		case Expression.Table _ -> throw new IllegalStateException("a table was not written as pieces");
		}
	}

	private void number(Element in, Expression.Number n) {
		if (!Double.isFinite(n.value())) {
			constant(in, n.value());
			return;
		}
		Element cn = add(in, "cn");
		String text = XmlTree.number(n.value());
		int e = text.indexOf('E');
		if (e < 0) {
			text(cn, text);
		} else {
			cn.setAttribute("type", "e-notation");
			text(cn, text.substring(0, e));
			add(cn, "sep");
			text(cn, text.substring(e + 1));
		}
		String unit = n.unit() == null ? null : units.apply(n.unit());
		if (unit != null) {
			cn.setAttributeNS(xml.root.getNamespaceURI(), "sbml:units", unit);
		}
	}

	private void constant(Element in, double value) {
		if (Double.isNaN(value)) {
			add(in, "notanumber");
		} else if (value > 0) {
			add(in, "infinity");
		} else {
			Element apply = add(in, "apply");
			add(apply, "minus");
			add(apply, "infinity");
		}
	}

	private void constant(Element in, Constant c) {
		switch (c.constant()) {
		case PI, EXPONENTIALE, TRUE, FALSE -> add(in, c.constant().text());
		// SBML's symbol has the value of 2006
		case AVOGADRO -> number(in, Expression.number(c.constant().value()));
		case INFINITY, NOT_A_NUMBER -> constant(in, c.constant().value());
		}
	}

	private void csymbol(Element in, String name) {
		Element symbol = add(in, "csymbol");
		symbol.setAttribute("encoding", "text");
		symbol.setAttribute("definitionURL", SYMBOLS + name);
		text(symbol, name);
	}

	private void apply(Element in, String operator, List<Expression> arguments) {
		Element apply = add(in, "apply");
		add(apply, operator);
		arguments.forEach(a -> write(apply, a));
	}

	/** Sums and products of many terms stand side by side, because readers limit how deep elements nest. */
	private void binary(Element in, Binary b) {
		boolean sum = b.operator() == BinaryOperator.ADD || b.operator() == BinaryOperator.SUBTRACT;
		List<Expression> terms = new ArrayList<>();
		if (sum) {
			sum(b, terms);
		} else {
			chain(b, b.operator(), terms);
		}
		boolean plus = b.operator() == BinaryOperator.ADD || sum && terms.size() > 2;
		if (plus || terms.size() > 2) {
			apply(in, plus ? "plus" : operator(b.operator()), terms);
		} else {
			apply(in, operator(b.operator()), List.of(b.left(), b.right()));
		}
	}

	private static void sum(Expression e, List<Expression> terms) {
		if (e instanceof Binary b && b.operator() == BinaryOperator.ADD) {
			sum(b.left(), terms);
			terms.add(b.right());
		} else if (e instanceof Binary b && b.operator() == BinaryOperator.SUBTRACT) {
			sum(b.left(), terms);
			terms.add(new Unary(UnaryOperator.NEGATE, b.right()));
		} else {
			terms.add(e);
		}
	}

	private static void chain(Expression e, BinaryOperator operator, List<Expression> terms) {
		boolean associative = switch (operator) {
		case MULTIPLY, AND, OR, XOR -> true;
		default -> false;
		};
		if (associative && e instanceof Binary b && b.operator() == operator) {
			chain(b.left(), operator, terms);
			terms.add(b.right());
		} else {
			terms.add(e);
		}
	}

	private static String operator(BinaryOperator operator) {
		return switch (operator) {
		case OR -> "or";
		case XOR -> "xor";
		case AND -> "and";
		case LESS -> "lt";
		case LESS_OR_EQUAL -> "leq";
		case GREATER -> "gt";
		case GREATER_OR_EQUAL -> "geq";
		case EQUAL -> "eq";
		case NOT_EQUAL -> "neq";
		case ADD -> "plus";
		case SUBTRACT -> "minus";
		case MULTIPLY -> "times";
		case DIVIDE -> "divide";
		case POWER -> "power";
		};
	}

	private void call(Element in, Call c) {
		List<Expression> a = c.arguments();
		switch (c.function()) {
		case LOG10 -> apply(in, "log", a);
		case LOG -> qualified(in, "log", "logbase", a);
		case SQRT -> apply(in, "root", a);
		case ROOT -> qualified(in, "root", "degree", a);
		case CEIL -> apply(in, "ceiling", a);
		case DELAY, RATE_OF -> {
			Element apply = add(in, "apply");
			csymbol(apply, c.function().text());
			a.forEach(x -> write(apply, x));
		}
		default -> apply(in, c.function().text(), a);
		}
	}

	private void qualified(Element in, String function, String qualifier, List<Expression> a) {
		Element apply = add(in, "apply");
		add(apply, function);
		write(add(apply, qualifier), a.get(0));
		write(apply, a.get(1));
	}

	private void piecewise(Element in, Piecewise p) {
		Element piecewise = add(in, "piecewise");
		for (Piece piece : p.pieces()) {
			Element e = add(piecewise, "piece");
			write(e, piece.value());
			write(e, piece.condition());
		}
		if (p.otherwise() != null) {
			write(add(piecewise, "otherwise"), p.otherwise());
		}
	}

	private Element add(Element parent, String name) {
		return xml.add(parent, XmlTree.MATHML, name);
	}

	private void text(Element e, String text) {
		e.appendChild(xml.document.createTextNode(text));
	}
}
