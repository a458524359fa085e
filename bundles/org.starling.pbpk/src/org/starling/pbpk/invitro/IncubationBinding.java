package org.starling.pbpk.invitro;

import org.starling.pbpk.molecule.CompoundProperties;
import org.starling.pbpk.molecule.IonClass;
import org.starling.pbpk.molecule.Ionization;

/**
 * Fraction of a compound unbound in an incubation, from its lipophilicity: log P of bases, log D at pH 7.4 of all others, as the
 * papers take it.
 */
public final class IncubationBinding {

	private static final double PLASMA_PH = 7.4;

	private IncubationBinding() {
	}

	/** What the equations call log P/D. */
	public static double lipophilicity(CompoundProperties compound) {
		double logP = compound.logP().value();
		return compound.ionClass() == IonClass.BASE ? logP
				: logP + Math.log10(Ionization.neutralFraction(compound.pKa(), PLASMA_PH));
	}

	/**
	 * 1 / (1 + C 10^(0.56 L − 1.41)); Austin et al., Drug Metab Dispos 30:1497–1503, 2002.
	 *
	 * @param protein mg of microsomal protein per mL
	 */
	public static double microsomesAustin(double lipophilicity, double protein) {
		return 1 / (1 + protein * Math.pow(10, 0.56 * lipophilicity - 1.41));
	}

	/**
	 * 1 / (1 + C 10^(0.072 L² + 0.067 L − 1.126)); Hallifax &amp; Houston, Drug Metab Dispos 34:724–726, 2006.
	 *
	 * @param protein mg of microsomal protein per mL
	 */
	public static double microsomesHallifaxHouston(double lipophilicity, double protein) {
		return 1 / (1 + protein * Math.pow(10, 0.072 * lipophilicity * lipophilicity + 0.067 * lipophilicity - 1.126));
	}

	/**
	 * 1 / (1 + 125 V 10^(0.072 L² + 0.067 L − 1.126)); Kilford et al., Drug Metab Dispos 36:1194–1197, 2008.
	 *
	 * @param cells 10*6 cells per mL; V, their share of the volume, is 0.005 at one
	 */
	public static double hepatocytesKilford(double lipophilicity, double cells) {
		return 1 / (1 + 125 * 0.005 * cells * Math.pow(10, 0.072 * lipophilicity * lipophilicity + 0.067 * lipophilicity - 1.126));
	}

	/**
	 * 1 / (1 + C 10^(0.4 L − 1.38)); Austin et al., Drug Metab Dispos 33:419–425, 2005.
	 *
	 * @param cells 10*6 cells per mL
	 */
	public static double hepatocytesAustin(double lipophilicity, double cells) {
		return 1 / (1 + cells * Math.pow(10, 0.4 * lipophilicity - 1.38));
	}
}
