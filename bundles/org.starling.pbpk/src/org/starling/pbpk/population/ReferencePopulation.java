package org.starling.pbpk.population;

import org.starling.pbpk.physiology.Sex;

/**
 * Height and body mass index of one sex of a population: both lognormal and independent, which is what the body mass index was
 * made for (A. Keys et al., J. Chron. Dis. 25 (1972) 329, doi:10.1016/0021-9681(72)90027-6).
 *
 * @param ages         in years, for which the numbers hold
 * @param heightMedian cm
 * @param heightLogSd  standard deviation of the logarithm
 * @param bmiMedian    kg/m2
 * @param bmiLogSd     standard deviation of the logarithm
 */
public record ReferencePopulation(String id, Sex sex, Bounds ages, double heightMedian, double heightLogSd, double bmiMedian,
		double bmiLogSd, String source) {

	/** Height in cm at a standard normal number. */
	double height(double z) {
		return heightMedian * Math.exp(heightLogSd * z);
	}

	/** Body mass index in kg/m2 at a standard normal number. */
	double bodyMassIndex(double z) {
		return bmiMedian * Math.exp(bmiLogSd * z);
	}

	/** Mean of the logarithm of a trait other than age. */
	double logMean(Trait trait) {
		return trait == Trait.HEIGHT ? Math.log(heightMedian)
				: Math.log(bmiMedian) + (2 - trait.power()) * Math.log(heightMedian / 100);
	}

	/** Standard deviation of the logarithm of a trait other than age. */
	double logSd(Trait trait) {
		return trait == Trait.HEIGHT ? heightLogSd : Math.hypot(bmiLogSd, (2 - trait.power()) * heightLogSd);
	}
}
