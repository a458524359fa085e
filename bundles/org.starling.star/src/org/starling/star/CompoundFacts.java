package org.starling.star;

import java.util.Map;

import org.starling.nca.ratio.Uncertain;

/**
 * What is known of a compound beside its concentrations. NaN for what is not.
 *
 * @param potency                IC50, EC50 or Ki: small is potent
 * @param potencyUnit            UCUM text
 * @param potencyKind            such as {@code IC50}; empty when not said
 * @param potencyFactor          geometric standard error of the potency, a factor from 1 on (exp of the standard error of its logarithm)
 * @param potencyDf              degrees of freedom of it; infinite when taken as known
 * @param specificity            off-target over target potency: large is specific
 * @param specificityFactor      geometric standard error of it
 * @param molarMass              g/mol
 * @param unbound                unbound fractions by the tissue's name with standard errors
 * @param assayVariation         coefficient of variation of the assay's bias between matrices; 0 for none
 * @param source                 where the numbers come from
 * @param problem                cells that can't be used; empty when there are none
 */
public record CompoundFacts(String compound, double potency, String potencyUnit, String potencyKind, double potencyFactor, double potencyDf,
		double specificity, double specificityFactor, double molarMass, Map<String, Uncertain> unbound, double assayVariation, String source,
		String problem) {

	public CompoundFacts {
		unbound = Map.copyOf(unbound);
		check(compound, "potency", potency, 0);
		check(compound, "specificity", specificity, 0);
		check(compound, "molar mass", molarMass, 0);
		factor(compound, "potency", potencyFactor);
		factor(compound, "specificity", specificityFactor);
		if (potencyDf <= 0 || assayVariation < 0 || Double.isNaN(assayVariation)) {
			throw new IllegalArgumentException(compound + ": degrees of freedom must be above 0 and the assay's variation not negative");
		}
		unbound.forEach((tissue, fraction) -> {
			if (!(fraction.value() > 0 && fraction.value() <= 1)) {
				throw new IllegalArgumentException(compound + ": the unbound fraction in " + tissue + " lies above 0 and at most at 1, not at "
						+ fraction.value());
			}
		});
	}

	/** A potency without degrees of freedom, and nothing else. */
	public static CompoundFacts of(String compound, double potency, String unit, String kind, double factor) {
		return new CompoundFacts(compound, potency, unit, kind, factor, Double.POSITIVE_INFINITY, Double.NaN, Double.NaN, Double.NaN, Map.of(),
				0, "", "");
	}

	/** Nothing known. */
	public static CompoundFacts none(String compound, String problem) {
		return new CompoundFacts(compound, Double.NaN, "", "", Double.NaN, Double.POSITIVE_INFINITY, Double.NaN, Double.NaN, Double.NaN,
				Map.of(), 0, "", problem);
	}

	private static void check(String compound, String what, double value, double above) {
		if (value <= above || Double.isInfinite(value)) {
			throw new IllegalArgumentException(compound + ": the " + what + " must be above " + above + ", not " + value);
		}
	}

	private static void factor(String compound, String what, double value) {
		if (value < 1 || Double.isInfinite(value)) {
			throw new IllegalArgumentException(compound + ": the geometric standard error of the " + what
					+ " is a factor of 1 or more, such as 1.3, not " + value);
		}
	}
}
