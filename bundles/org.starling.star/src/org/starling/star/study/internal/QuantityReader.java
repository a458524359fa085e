package org.starling.star.study.internal;

import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.distribution.continuous.TDistribution;
import org.starling.model.base.Quantity;
import org.starling.model.base.Uncertainty;
import org.starling.units.UnitConversionException;
import org.starling.units.UnitSyntaxException;
import org.starling.units.Units;

/** Numbers and standard errors out of quantities with their uncertainty. */
public final class QuantityReader {

	private QuantityReader() {
	}

	public static boolean isSet(Quantity quantity) {
		return quantity != null && quantity.getValue() != null && !quantity.getValue().isNaN();
	}

	/**
	 * The value in a unit; NaN when there is none. A quantity without unit is taken to have it.
	 *
	 * @throws IllegalArgumentException when it can't be converted; the message names both units
	 */
	public static double in(Quantity quantity, String unit) {
		if (!isSet(quantity)) {
			return Double.NaN;
		}
		if (quantity.getUnit() == null || quantity.getUnit().isBlank() || quantity.getUnit().equals(unit)) {
			return quantity.getValue();
		}
		try {
			return Units.convert(quantity.getValue(), quantity.getUnit(), unit);
		} catch (UnitSyntaxException | UnitConversionException e) {
			throw new IllegalArgumentException(e.getMessage(), e);
		}
	}

	/**
	 * The standard error of the logarithm, to first order for SD and SE: of SD by the square root of n, of CV as that of a log-normal
	 * estimate, of an interval from its limits by the normal or, with n, Student's distribution. NaN when nothing is stated.
	 *
	 * @throws IllegalArgumentException when the uncertainty can't be one; the message says why
	 */
	public static double logError(Quantity quantity) {
		Uncertainty u = quantity.getUncertainty();
		if (u == null) {
			return Double.NaN;
		}
		return switch (u.getKind()) {
		case SE -> logOf(notNegative(u) / quantity.getValue());
		case CV -> logOf(notNegative(u));
		case SD -> logOf(notNegative(u) / quantity.getValue() / Math.sqrt(counted(u)));
		case INTERVAL -> interval(u);
		case RANGE -> throw new IllegalArgumentException("a range of observations is no standard error; state SE, CV, SD with n, or an interval");
		};
	}

	private static double logOf(double relative) {
		return Math.sqrt(Math.log1p(relative * relative));
	}

	private static double notNegative(Uncertainty u) {
		if (u.getValue() == null || !(u.getValue() >= 0)) {
			throw new IllegalArgumentException("the " + u.getKind() + " must not be missing or negative");
		}
		return u.getValue();
	}

	private static int counted(Uncertainty u) {
		if (u.getN() == null || u.getN() < 2) {
			throw new IllegalArgumentException("an SD needs the number n of observations, two or more, to make a standard error");
		}
		return u.getN();
	}

	private static double interval(Uncertainty u) {
		if (u.getLow() == null || u.getHigh() == null || u.getLevel() == null || !(u.getLow() > 0 && u.getHigh() >= u.getLow())
				|| !(u.getLevel() > 0 && u.getLevel() < 1)) {
			throw new IllegalArgumentException("an interval needs two limits above 0 and its level between 0 and 1");
		}
		double tail = (1 + u.getLevel()) / 2;
		double df = degreesOfFreedom(u);
		double quantile = Double.isInfinite(df) ? new NormalDistribution().inverseCumulativeProbability(tail)
				: new TDistribution(df).inverseCumulativeProbability(tail);
		return Math.log(u.getHigh() / u.getLow()) / 2 / quantile;
	}

	/** n − 1; infinite where n isn't stated. */
	public static double degreesOfFreedom(Uncertainty u) {
		return u == null || u.getN() == null || u.getN() < 2 ? Double.POSITIVE_INFINITY : u.getN() - 1;
	}

	/**
	 * The standard error in the quantity's unit; 0 where nothing is stated.
	 *
	 * @throws IllegalArgumentException as {@link #logError}
	 */
	public static double standardError(Quantity quantity) {
		Uncertainty u = quantity.getUncertainty();
		if (u == null) {
			return 0;
		}
		return switch (u.getKind()) {
		case SE -> notNegative(u);
		case CV -> notNegative(u) * quantity.getValue();
		case SD -> notNegative(u) / Math.sqrt(counted(u));
		case INTERVAL, RANGE -> Math.sqrt(Math.expm1(square(logError(quantity)))) * quantity.getValue();
		};
	}

	private static double square(double x) {
		return x * x;
	}
}
