package org.starling.units.internal;

import java.math.BigDecimal;

import tech.units.indriya.function.RationalNumber;

/** Decimal text as an exact fraction, so that factors are rounded once at the end. */
final class Decimals {

	private Decimals() {
	}

	static RationalNumber rational(String text) {
		BigDecimal value = new BigDecimal(text);
		RationalNumber unscaled = RationalNumber.ofInteger(value.unscaledValue());
		RationalNumber power = RationalNumber.ofInteger(10).pow(Math.abs(value.scale()));
		return value.scale() < 0 ? unscaled.multiply(power) : unscaled.divide(power);
	}
}
