package org.starling.pbpk.invitro;

/** Renal clearance of plasma; flows and clearances in one unit, such as L/h. */
public final class RenalClearance {

	private RenalClearance() {
	}

	/** fu GFR. */
	public static double filtration(double fractionUnbound, double glomerularFiltrationRate) {
		return fractionUnbound * glomerularFiltrationRate;
	}

	/**
	 * Secretion of a well-stirred kidney, Q fu CLint / (Q + fu CLint / BP); Levy, J Pharm Sci 69:482–483, 1980; Janků, Eur J Clin
	 * Pharmacol 44:513–519, 1993.
	 *
	 * @param bloodFlow        of the kidneys
	 * @param intrinsic        clearance of unbound drug by secretion
	 * @param bloodPlasmaRatio concentration in blood over that in plasma
	 */
	public static double secretion(double bloodFlow, double fractionUnbound, double intrinsic, double bloodPlasmaRatio) {
		double free = fractionUnbound * intrinsic;
		return bloodFlow * free / (bloodFlow + free / bloodPlasmaRatio);
	}

	/**
	 * (filtration + secretion) (1 − reabsorbed); Tucker, Br J Clin Pharmacol 12:761–770, 1981.
	 *
	 * @param reabsorbed share of what was filtered and secreted
	 */
	public static double total(double filtration, double secretion, double reabsorbed) {
		if (!(reabsorbed >= 0 && reabsorbed <= 1)) {
			throw new IllegalArgumentException("the reabsorbed share " + reabsorbed + " is not between 0 and 1");
		}
		return (filtration + secretion) * (1 - reabsorbed);
	}
}
