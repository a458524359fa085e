package org.starling.workflow.organs;

import java.util.List;

/**
 * One substance in one organ. The arrays belong to the record and are not changed.
 *
 * @param organ         key as {@link Organs#key} gives it
 * @param name          name of the organ's first compartment, for a person
 * @param compartments  symbols of the organ's compartments that hold the substance
 * @param lumen         whether it is the inside of a hollow organ
 * @param amountOnly    whether there is no concentration, because the model says so: the values are amounts then
 * @param values        mean concentration over the organ's compartments at each time
 * @param area          area under the concentration from the first to each time, by the linear trapezoidal rule
 */
public record OrganCurve(String organ, String name, List<String> compartments, boolean lumen, boolean amountOnly, double[] values,
		double[] area) {

	public OrganCurve {
		compartments = List.copyOf(compartments);
	}

	static double[] area(double[] times, double[] values) {
		double[] area = new double[times.length];
		for (int i = 1; i < times.length; i++) {
			area[i] = area[i - 1] + (times[i] - times[i - 1]) * (values[i] + values[i - 1]) / 2;
		}
		return area;
	}
}
