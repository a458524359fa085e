package org.starling.pbpk.partition;

/** Partition coefficients of other solvents and membranes from octanol:water. */
public final class OilWater {

	private OilWater() {
	}

	/** Olive oil:water of the neutral form, log = 1.115 log P − 1.35 (Leo, Hansch &amp; Elkins, Chem Rev 71:525–616, 1971). */
	public static double vegetableOil(double logP) {
		return Math.pow(10, 1.115 * logP - 1.35);
	}

	/** Membrane affinity (phospholipid:water), log = 1.294 + 0.304 log P (Yun &amp; Edginton, Xenobiotica 43:839–852, 2013). */
	public static double membrane(double logP) {
		return Math.pow(10, 1.294 + 0.304 * logP);
	}
}
