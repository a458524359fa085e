package org.starling.pbpk.structure.internal;

/**
 * How much of a protein the two kinds of pores of a capillary hold back: reflection coefficients and restricted diffusion from the
 * radius over that of the pore; B. Rippe, B. Haraldsson, Physiol Rev 74:163–219 (1994), doi:10.1152/physrev.1994.74.1.163. Pore radii 4.44 and
 * 22.9 nm as in Z. Li, D. K. Shah, J Pharmacokinet Pharmacodyn 46:305–318 (2019), doi:10.1007/s10928-019-09631-2.
 */
public final class TwoPore {

	public static final double SMALL_PORE_NANOMETRE = 4.44;
	public static final double LARGE_PORE_NANOMETRE = 22.9;
	/** Stokes–Einstein radius of albumin; Rippe, Haraldsson 1994. */
	public static final double ALBUMIN_NANOMETRE = 3.55;

	private TwoPore() {
	}

	/** Radius of a protein in nm from its molar mass in g/mol; Li, Shah 2019, eq. 5. */
	public static double radiusNanometre(double gramPerMole) {
		return 0.0483 * Math.pow(gramPerMole, 0.386);
	}

	/** Osmotic reflection coefficient, from 0 to 1. */
	public static double reflection(double radius, double pore) {
		double x = radius / pore;
		return x >= 1 ? 1 : (16 * x * x - 20 * x * x * x + 7 * x * x * x * x) / 3;
	}

	/** Area for diffusion over that of the pore, from 0 to 1. */
	public static double diffusion(double radius, double pore) {
		double x = radius / pore;
		return x >= 1 ? 0 : Math.pow(1 - x, 4.5) / (1 - 0.3956 * x + 1.0616 * x * x);
	}
}
