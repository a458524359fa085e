package org.starling.pbpk.invitro;

/**
 * Hepatic clearance of blood from flow, fraction unbound in blood and intrinsic clearance of unbound drug. Flows and clearances in
 * one unit, such as L/h.
 */
public final class LiverEquations {

	/** Dispersion number of the liver (Roberts &amp; Rowland, J Pharmacokinet Biopharm 14:227–260, 1986). */
	public static final double DISPERSION_NUMBER = 0.17;

	private LiverEquations() {
	}

	/** Q fu CLint / (Q + fu CLint); Rowland, Benet &amp; Graham, J Pharmacokinet Biopharm 1:123–136, 1973. */
	public static double wellStirred(double flow, double fractionUnboundBlood, double intrinsic) {
		double free = fractionUnboundBlood * intrinsic;
		return flow * free / (flow + free);
	}

	/** Q (1 − exp(−fu CLint / Q)); Pang &amp; Rowland, J Pharmacokinet Biopharm 5:625–653, 1977. */
	public static double parallelTube(double flow, double fractionUnboundBlood, double intrinsic) {
		return -flow * Math.expm1(-fractionUnboundBlood * intrinsic / flow);
	}

	/**
	 * Q (1 − F), F = 4a / ((1 + a)² exp((a − 1) / 2D) − (1 − a)² exp(−(a + 1) / 2D)), a = √(1 + 4 Rn D), Rn = fu CLint / Q; Roberts
	 * &amp; Rowland, J Pharmacokinet Biopharm 14:227–260, 1986. Parallel tube as D → 0, well stirred as D → ∞.
	 *
	 * @param dispersion the number D
	 */
	public static double dispersion(double flow, double fractionUnboundBlood, double intrinsic, double dispersion) {
		double a = Math.sqrt(1 + 4 * fractionUnboundBlood * intrinsic / flow * dispersion);
		double forward = (1 + a) * (1 + a) * Math.exp((a - 1) / (2 * dispersion));
		double backward = (1 - a) * (1 - a) * Math.exp(-(a + 1) / (2 * dispersion));
		return flow * (1 - 4 * a / (forward - backward));
	}

	/** Intrinsic clearance that gives a well-stirred liver the clearance; the way back from what was measured in vivo. */
	public static double intrinsicOfWellStirred(double flow, double fractionUnboundBlood, double clearance) {
		if (!(clearance < flow)) {
			throw new IllegalArgumentException("the clearance " + clearance + " is not below the liver's blood flow " + flow
					+ ": it can't be that of the liver alone");
		}
		return clearance / (fractionUnboundBlood * (1 - clearance / flow));
	}
}
