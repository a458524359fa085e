package org.starling.sbml.internal.sedml;

import java.util.Arrays;
import java.util.Map;

import org.sbml.jsbml.ASTNode;
import org.starling.kinetics.expression.Expression;
import org.starling.kinetics.expression.Expression.Binary;
import org.starling.kinetics.expression.Expression.Call;
import org.starling.kinetics.expression.Expression.Constant;
import org.starling.kinetics.expression.Expression.Symbol;
import org.starling.kinetics.expression.Expression.Unary;
import org.starling.kinetics.expression.MathFunction;
import org.starling.kinetics.expression.UnaryOperator;
import org.starling.sbml.internal.MathReader;
import org.starling.sbml.internal.SourceXml;
import org.starling.sbml.internal.Xml;
import org.w3c.dom.Element;

/** Formulas of SED-ML. */
final class SedmlMath {

	private SedmlMath() {
	}

	/** The formula below an element, its symbols the ids in the document. */
	static Expression read(Element holder) throws LeftOutException {
		Element math = Xml.child(holder, "math");
		if (math == null) {
			throw new LeftOutException(holder, "it has no formula");
		}
		try {
			return new MathReader(id -> id, unit -> null).read(ASTNode.readMathMLFromString(SourceXml.write(math)));
		} catch (RuntimeException e) {
			// JSBML reports what it can't read by unchecked exceptions of many kinds
			throw new LeftOutException(holder, "its formula can't be read: " + e.getMessage());
		}
	}

	/** The value of a formula of numbers. */
	static double value(Expression formula, Map<String, Double> values, Element where) throws LeftOutException {
		return switch (formula) {
		case Expression.Number n -> n.value();
		case Constant c -> c.constant().value();
		case Symbol s -> {
			Double value = values.get(s.name());
			if (value == null) {
				throw new LeftOutException(where, "its formula uses '" + s.name() + "', which has no value there");
			}
			yield value;
		}
		case Unary u when u.operator() == UnaryOperator.NEGATE -> -value(u.operand(), values, where);
		case Binary b -> binary(b, value(b.left(), values, where), value(b.right(), values, where), where);
		case Call c -> call(c, values, where);
		default -> throw new LeftOutException(where, "its formula has a part that can't be computed before the run");
		};
	}

	private static double binary(Binary b, double left, double right, Element where) throws LeftOutException {
		return switch (b.operator()) {
		case ADD -> left + right;
		case SUBTRACT -> left - right;
		case MULTIPLY -> left * right;
		case DIVIDE -> left / right;
		case POWER -> Math.pow(left, right);
		default -> throw new LeftOutException(where, "its formula has '" + b.operator().text() + "', which can't be computed before the run");
		};
	}

	private static double call(Call c, Map<String, Double> values, Element where) throws LeftOutException {
		double[] a = new double[c.arguments().size()];
		for (int i = 0; i < a.length; i++) {
			a[i] = value(c.arguments().get(i), values, where);
		}
		MathFunction function = c.function();
		return switch (function) {
		case ABS -> Math.abs(a[0]);
		case EXP -> Math.exp(a[0]);
		case LN -> Math.log(a[0]);
		case LOG10 -> Math.log10(a[0]);
		case LOG -> Math.log(a[1]) / Math.log(a[0]);
		case SQRT -> Math.sqrt(a[0]);
		case ROOT -> Math.pow(a[1], 1 / a[0]);
		case FLOOR -> Math.floor(a[0]);
		case CEIL -> Math.ceil(a[0]);
		case MIN -> Arrays.stream(a).min().orElse(Double.NaN);
		case MAX -> Arrays.stream(a).max().orElse(Double.NaN);
		default -> throw new LeftOutException(where, "its formula has '" + function.text() + "', which can't be computed before the run");
		};
	}
}
