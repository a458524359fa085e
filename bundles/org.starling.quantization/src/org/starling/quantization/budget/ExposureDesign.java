package org.starling.quantization.budget;

import java.util.List;

/**
 * Areas under curves of one compound and how they answer to its samples.
 *
 * @param name             the compound, with what tells its rows apart
 * @param unit             of the areas; may be empty
 * @param tissues          names; the first is the reference of ratios
 * @param areas            in the order of the tissues
 * @param covariance       of the areas as the animals scatter, errors of measurement within; NaN where it is not known
 * @param degreesOfFreedom of its diagonal
 * @param samples          measured samples that areas answer to
 * @param others           samples that count for areas and were not measured in a run that is known, such as those below the limit
 */
public record ExposureDesign(String name, String unit, List<String> tissues, double[] areas, double[][] covariance, double[] degreesOfFreedom,
		List<MeasuredSample> samples, int others) {

	/**
	 * One sample.
	 *
	 * @param run         index among the budget's runs
	 * @param row         index of its injection in the run's rows, from 0
	 * @param tissue      index of the tissue
	 * @param sensitivity derivative of the area by the concentration, dilution counted
	 */
	public record MeasuredSample(int run, int row, int tissue, double sensitivity) {
	}

	public ExposureDesign {
		tissues = List.copyOf(tissues);
		samples = List.copyOf(samples);
		if (areas.length != tissues.size() || covariance.length != areas.length || degreesOfFreedom.length != areas.length) {
			throw new IllegalArgumentException("there are " + tissues.size() + " tissues, " + areas.length + " areas, " + covariance.length
					+ " rows of covariances and " + degreesOfFreedom.length + " degrees of freedom");
		}
	}
}
