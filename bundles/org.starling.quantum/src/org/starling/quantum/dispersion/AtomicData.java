package org.starling.quantum.dispersion;

import org.starling.quantum.Constants;

/** Numbers of the elements H to Kr that dispersion takes. Stateless. */
final class AtomicData {

	/**
	 * Covalent radii in Ångström (P. Pyykkö, M. Atsumi, Chem Eur J 15 (2009) 186, doi:10.1002/chem.200800987), those of metals less 10 % as in the
	 * paper of 2010.
	 */
	private static final double[] RADII = { 0.32, 0.46, 1.20, 0.94, 0.77, 0.75, 0.71, 0.63, 0.64, 0.67, 1.40, 1.25, 1.13, 1.04, 1.10, 1.02, 0.99, 0.96,
			1.76, 1.54, 1.33, 1.22, 1.21, 1.10, 1.07, 1.04, 1.00, 0.99, 1.01, 1.09, 1.12, 1.09, 1.15, 1.10, 1.14, 1.17 };
	/** ⟨r⁴⟩/⟨r²⟩ of the atoms in bohr², PBE0/def2-QZVP, of the program of the paper of 2010. */
	private static final double[] R4_OVER_R2 = { 8.0589, 3.4698, 29.0974, 14.8517, 11.8799, 7.8715, 5.5588, 4.7566, 3.8025, 3.1036, 26.1552, 17.2304,
			17.7210, 12.7442, 9.5361, 8.1652, 6.7463, 5.6004, 29.2012, 22.3934, 19.0598, 16.8590, 15.4023, 12.5589, 13.4788, 12.2309, 11.2809, 10.5569,
			10.1428, 9.4907, 13.4606, 10.8544, 8.9386, 8.1350, 7.1251, 6.1971 };

	private AtomicData() {
	}

	/** Covalent radius in bohr. */
	static double radius(int element) {
		return RADII[element - 1] / Constants.ANGSTROM;
	}

	/** √Q with Q = ½ √Z ⟨r⁴⟩/⟨r²⟩, so that C8 = 3 C6 √(Q Q'). */
	static double rootQ(int element) {
		return Math.sqrt(0.5 * Math.sqrt(element) * R4_OVER_R2[element - 1]);
	}
}
