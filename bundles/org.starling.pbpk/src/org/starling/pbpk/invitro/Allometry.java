package org.starling.pbpk.invitro;

import org.hipparchus.stat.regression.SimpleRegression;

/**
 * A power of the body weight, Y = a W^b, in L/h or L and kg; Boxenbaum, J Pharmacokinet Biopharm 10:201–227, 1982.
 *
 * @param coefficient a, the value at 1 kg
 * @param exponent    b
 */
public record Allometry(double coefficient, double exponent) {

	/** Exponent of clearances and flows when it isn't fitted. */
	public static final double CLEARANCE = 0.75;
	/** Exponent of volumes when it isn't fitted. */
	public static final double VOLUME = 1;

	/** Through one species, with the exponent given. */
	public static Allometry through(double weight, double value, double exponent) {
		return new Allometry(value / Math.pow(weight, exponent), exponent);
	}

	/**
	 * Least squares of the logarithms over several species.
	 *
	 * @throws IllegalArgumentException with fewer than two different weights, or anything not positive
	 */
	public static Allometry fit(double[] weights, double[] values) {
		SimpleRegression line = new SimpleRegression();
		for (int i = 0; i < weights.length; i++) {
			if (!(weights[i] > 0 && values[i] > 0)) {
				throw new IllegalArgumentException("species " + (i + 1) + ": weight " + weights[i] + " and value " + values[i]
						+ " must both be above 0");
			}
			line.addData(Math.log(weights[i]), Math.log(values[i]));
		}
		if (Double.isNaN(line.getSlope())) {
			throw new IllegalArgumentException("an allometric fit needs at least two species of different weight");
		}
		return new Allometry(Math.exp(line.getIntercept()), line.getSlope());
	}

	/** The value at a body weight. */
	public double at(double weight) {
		return coefficient * Math.pow(weight, exponent);
	}

	/**
	 * Human clearance from several species by the correction for binding, 33.35 (a / Rfu)^0.770 mL/min, a in mL/min; Tang &amp;
	 * Mayersohn, Drug Metab Dispos 33:1297–1303, 2005.
	 *
	 * @param coefficient           of the simple allometry, in mL/min at 1 kg
	 * @param ratioFractionUnbound  of rat over human
	 */
	public static double humanClearanceByUnboundFraction(double coefficient, double ratioFractionUnbound) {
		return 33.35 * Math.pow(coefficient / ratioFractionUnbound, 0.770);
	}
}
