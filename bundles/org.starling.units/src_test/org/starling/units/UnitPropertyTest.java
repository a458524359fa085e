package org.starling.units;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Values come back from every unit they are converted to, and every text is a unit or one message with a place in it. */
class UnitPropertyTest {

	private static final List<String> PIECES = List.of("mg", "ug", "kg", "L", "mL", "h", "min", "d", "mol", "umol", "Cel", "K", "m", "%", "1", "10*6",
			"[IU]", "mm[Hg]", "{cells}", "/", ".", "*", "^", "2", "-1", "3", "(", ")", "[", "{", "µ", "²", " ", "1.73", "e", "\u0000", "𝄞");

	@Provide
	Arbitrary<String> factors() {
		return Combinators.combine(Arbitraries.of("ng", "mg", "kg", "umol", "mol", "mL", "L", "s", "h", "wk", "cm", "mm[Hg]", "[IU]", "J", "Cel"),
				Arbitraries.integers().between(-3, 3)).as((unit, power) -> power == 0 ? "1" : power == 1 ? unit : unit + power);
	}

	@Provide
	Arbitrary<String> units() {
		return factors().list().ofMinSize(1).ofMaxSize(4).map(parts -> String.join(".", parts)).filter(Units::isValid);
	}

	@Property
	void aProductAndItsInverseCancel(@ForAll("units") String unit) {
		String inverse = "1/(" + unit + ")";
		if (Units.isValid(inverse)) {
			assertTrue(Units.isDimensionless("(" + unit + ").(" + inverse + ")"), unit);
		}
		assertEquals(1, Units.factor(unit, unit), 0, unit);
	}

	@Property
	void valuesComeBack(@ForAll("units") String unit, @ForAll("factors") String scale, @ForAll double value) {
		if (Math.abs(value) > 1e250 || Math.abs(value) < 1e-250) {
			return;
		}
		String other = unit + "." + scale + "/" + scale.replace("mL", "L").replace("ng", "kg").replace("cm", "m");
		if (Units.isValid(other) && Units.compatible(unit, other)) {
			double there = Units.convert(value, unit, other);
			assertEquals(value, Units.convert(there, other, unit), 1e-13 * Math.abs(value), () -> unit + " and " + other);
		}
	}

	@Provide
	Arbitrary<String> texts() {
		return Arbitraries.oneOf(Arbitraries.of(PIECES).list().ofMaxSize(12).map(pieces -> String.join("", pieces)),
				Arbitraries.strings().ofMaxLength(30));
	}

	@Property
	void aTextIsAUnitOrOneMessageWithAPlace(@ForAll("texts") String text) {
		try {
			Units.parse(text);
			Units.dimension(text);
		} catch (UnitSyntaxException e) {
			assertTrue(e.position() >= 0 && e.position() <= text.length(), () -> e.position() + " in \"" + text + "\": " + e.getMessage());
		}
	}
}
