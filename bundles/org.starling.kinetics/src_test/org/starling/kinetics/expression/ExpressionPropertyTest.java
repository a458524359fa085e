package org.starling.kinetics.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.starling.kinetics.expression.Expression.Binary;
import org.starling.kinetics.expression.Expression.Call;
import org.starling.kinetics.expression.Expression.Constant;
import org.starling.kinetics.expression.Expression.Piece;
import org.starling.kinetics.expression.Expression.Piecewise;
import org.starling.kinetics.expression.Expression.Time;
import org.starling.kinetics.expression.Expression.Unary;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Every formula is read back as it was printed, and every text is a formula or one message with a place in it. */
class ExpressionPropertyTest {

	private static final List<String> WORDS = List.of("a", "b.amount", "time", "pi", "exp", "min", "piecewise", "table", "delay", "and", "or",
			"not", "xor", "(", ")", ",", "+", "-", "*", "/", "^", "<", "<=", "==", "!", "1", ".5", "1e-3", "1e999", "5[mg/L]", "2[", " ", "é", "µ",
			"𝄞", "#", "=", "\"", "\n");

	@Provide
	Arbitrary<Expression> formulas() {
		return formula(4);
	}

	private static Arbitrary<Expression> formula(int depth) {
		Arbitrary<Expression> leaf = Arbitraries.oneOf(
				Arbitraries.doubles().map(Expression::number),
				Arbitraries.of("mg/L", "mm[Hg]", "10*6/mL").map(unit -> new Expression.Number(2.5, unit)),
				Arbitraries.of("a", "b_2", "drug.amount").map(Expression::symbol),
				Arbitraries.of(MathConstant.values()).map(Constant::new),
				Arbitraries.just(new Time()));
		if (depth == 0) {
			return leaf;
		}
		Arbitrary<Expression> part = Arbitraries.lazy(() -> formula(depth - 1));
		return Arbitraries.oneOf(leaf,
				Combinators.combine(Arbitraries.of(UnaryOperator.values()), part).as(Unary::new),
				Combinators.combine(Arbitraries.of(BinaryOperator.values()), part, part).as(Binary::new),
				Combinators.combine(Arbitraries.of(MathFunction.SQRT, MathFunction.ARCSIN, MathFunction.ERF), part).as((f, x) -> new Call(f, x)),
				Combinators.combine(Arbitraries.of(MathFunction.MIN, MathFunction.LOG, MathFunction.REM), part, part).as((f, x, y) -> new Call(f, x, y)),
				Combinators.combine(part, part, part).as((v, c, o) -> new Piecewise(List.of(new Piece(v, c)), o)));
	}

	@Property
	void whatIsPrintedIsReadBack(@ForAll("formulas") Expression formula) {
		String text = ExpressionPrinter.print(formula);
		Expression read = ExpressionParser.parse(text);
		assertEquals(text, ExpressionPrinter.print(read));
		assertEquals(formula, read, text);
	}

	@Provide
	Arbitrary<String> texts() {
		return Arbitraries.oneOf(Arbitraries.of(WORDS).list().ofMaxSize(40).map(words -> String.join("", words)),
				Arbitraries.of(WORDS).list().ofMaxSize(40).map(words -> String.join(" ", words)), Arbitraries.strings().ofMaxLength(60));
	}

	@Property
	void aTextIsAFormulaOrOneMessageWithAPlace(@ForAll("texts") String text) {
		try {
			ExpressionParser.parse(text);
		} catch (ExpressionException e) {
			assertTrue(e.position() >= 0 && e.length() >= 0 && e.position() + e.length() <= text.length(),
					() -> e.position() + " + " + e.length() + " in " + text.length() + ": " + e.getMessage());
			assertTrue(!e.getMessage().isBlank() && e.getMessage().length() < 400, e.getMessage());
		}
	}
}
