package org.starling.tables.samples;

/**
 * One measured sample. Missing numbers are NaN, missing texts null.
 *
 * @param row       line of the imported file, from 1
 * @param subject   label; null only when excluded for want of it
 * @param matrix    sampled fluid or tissue
 * @param compound  what was measured
 * @param time      actual time after the first dose, in the time unit of the whole import or table
 * @param nominal   planned time, in the same unit
 * @param value     in {@code unit}; NaN when the file states none, as for most censored samples
 * @param unit      UCUM-style text; null when it isn't known
 * @param lloq      lower limit of quantification in {@code unit}
 * @param uloq      upper limit of quantification in {@code unit}
 * @param original  the cell as it stood in the file
 * @param excluded  whether analyses leave it out
 * @param reason    why it is excluded; null when it isn't
 */
public record Sample(long row, String subject, String matrix, String compound, double time, double nominal, double value,
		String unit, Censoring censoring, double lloq, double uloq, String original, String replicate, String pool,
		String batch, boolean excluded, String reason) {

	/** The same sample left out of analyses. */
	public Sample exclude(String why) {
		return new Sample(row, subject, matrix, compound, time, nominal, value, unit, censoring, lloq, uloq, original, replicate,
				pool, batch, true, why);
	}

	/** The same sample with value and limits in another unit. */
	public Sample inUnit(double otherValue, double otherLloq, double otherUloq, String otherUnit) {
		return new Sample(row, subject, matrix, compound, time, nominal, otherValue, otherUnit, censoring, otherLloq, otherUloq,
				original, replicate, pool, batch, excluded, reason);
	}

	/** The same sample with times multiplied by a factor. */
	public Sample scaleTimes(double factor) {
		return new Sample(row, subject, matrix, compound, time * factor, nominal * factor, value, unit, censoring, lloq, uloq,
				original, replicate, pool, batch, excluded, reason);
	}
}
