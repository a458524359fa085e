package org.starling.workflow.organs;

import java.util.List;

/**
 * Concentrations in the organs over time.
 *
 * @param times      ascending, in the time unit
 * @param timeUnit   unit of the times
 * @param substances at least one
 * @param problem    why the run ended early; empty when it did not
 */
public record OrganCurves(double[] times, String timeUnit, List<Substance> substances, String problem) {

	public OrganCurves {
		substances = List.copyOf(substances);
	}

	/**
	 * A molecule in all organs.
	 *
	 * @param name       of the molecule, empty when the model names none
	 * @param amountUnit unit of {@link OrganCurve#amountOnly} values
	 * @param unit       unit of the concentrations
	 * @param areaUnit   unit of the areas
	 */
	public record Substance(String name, String amountUnit, String unit, String areaUnit, List<OrganCurve> organs) {

		public Substance {
			organs = List.copyOf(organs);
		}
	}
}
