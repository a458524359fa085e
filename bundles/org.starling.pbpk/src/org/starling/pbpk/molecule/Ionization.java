package org.starling.pbpk.molecule;

import java.util.List;

/** Charge states of a compound with several groups, by the Henderson–Hasselbalch equation. */
public final class Ionization {

	private Ionization() {
	}

	/**
	 * Concentration of all charged forms over that of the neutral one: X, Y, Z of Rodgers &amp; Rowland (J Pharm Sci
	 * 95:1238–1257, 2006), as 10^(pH − pKa1) + 10^(2 pH − pKa1 − pKa2) + … of the acids and likewise of the bases. 0 for a
	 * neutral compound.
	 */
	public static double chargedOverNeutral(List<IonizationConstant> pKa, double pH) {
		return acids(pKa, pH) + bases(pKa, pH);
	}

	/** The part of {@link #chargedOverNeutral} that is anions. */
	public static double acids(List<IonizationConstant> pKa, double pH) {
		double exponent = 0;
		double sum = 0;
		for (double constant : of(pKa, IonizationConstant.Kind.ACID)) {
			exponent += pH - constant;
			sum += Math.pow(10, exponent);
		}
		return sum;
	}

	/** The part of {@link #chargedOverNeutral} that is cations. */
	public static double bases(List<IonizationConstant> pKa, double pH) {
		double exponent = 0;
		double sum = 0;
		for (double constant : of(pKa, IonizationConstant.Kind.BASE).reversed()) {
			exponent += constant - pH;
			sum += Math.pow(10, exponent);
		}
		return sum;
	}

	/** Share of the neutral form. */
	public static double neutralFraction(List<IonizationConstant> pKa, double pH) {
		return 1 / (1 + chargedOverNeutral(pKa, pH));
	}

	/** The most basic pKa; NaN when there is no base. */
	public static double strongestBase(List<IonizationConstant> pKa) {
		List<Double> bases = of(pKa, IonizationConstant.Kind.BASE);
		return bases.isEmpty() ? Double.NaN : bases.getLast();
	}

	private static List<Double> of(List<IonizationConstant> pKa, IonizationConstant.Kind kind) {
		return pKa.stream().filter(g -> g.kind() == kind).map(IonizationConstant::pKa).sorted().toList();
	}
}
