package org.starling.tables.samples;

/**
 * One measured sample. Missing numbers are NaN, missing texts null. All times are in the time unit of the whole import or table.
 *
 * @param row        line of the imported file, from 1
 * @param subject    label, of a pooled sample that of the pool; null only when excluded for want of it
 * @param matrix     sampled fluid or tissue
 * @param compound   what was measured
 * @param time       actual time after the first dose
 * @param nominal    planned time after the first dose
 * @param value      in {@code unit}; NaN when the file states none, as for most censored samples
 * @param unit       UCUM-style text; null when it isn't known
 * @param lloq       lower limit of quantification in {@code unit}
 * @param uloq       upper limit of quantification in {@code unit}
 * @param original   the cell as it stood in the file
 * @param excluded   whether analyses leave it out
 * @param reason     why it is excluded; null when it isn't
 * @param occasion   dose, visit or period to which the sample belongs, such as {@code day 29}; null when there is but one
 * @param afterDose  time after the dose of its occasion
 * @param collection of urine and the like; null for samples of a moment
 * @param assay      what is known of the measurement; null when nothing is
 */
public record Sample(long row, String subject, String matrix, String compound, double time, double nominal, double value,
		String unit, Censoring censoring, double lloq, double uloq, String original, String replicate, String pool,
		String batch, boolean excluded, String reason, String occasion, double afterDose, Collection collection,
		Assay assay) {

	/**
	 * A sample collected over an interval that starts at the sample's time.
	 *
	 * @param end  of the interval, after the first dose
	 * @param size volume or mass collected
	 * @param unit of the size, UCUM-style text; null when it isn't known
	 */
	public record Collection(double end, double size, String unit) {

		private Collection scaleTimes(double factor) {
			return new Collection(end * factor, size, unit);
		}
	}

	/**
	 * How well a value was measured. Missing numbers are NaN.
	 *
	 * @param standardUncertainty of the value, in its unit
	 * @param dilution            factor by which the sample was diluted before it was measured; the value counts it
	 */
	public record Assay(double standardUncertainty, double dilution) {
	}

	/** Standard uncertainty of the value in its unit; NaN when it isn't known. */
	public double standardUncertainty() {
		return assay == null ? Double.NaN : assay.standardUncertainty();
	}

	/** The same sample left out of analyses. */
	public Sample exclude(String why) {
		return new Sample(row, subject, matrix, compound, time, nominal, value, unit, censoring, lloq, uloq, original, replicate,
				pool, batch, true, why, occasion, afterDose, collection, assay);
	}

	/** The same sample with another value. */
	public Sample withValue(double other) {
		return new Sample(row, subject, matrix, compound, time, nominal, other, unit, censoring, lloq, uloq, original, replicate, pool, batch,
				excluded, reason, occasion, afterDose, collection, assay);
	}

	/** The same sample in another unit: value, limits and uncertainty multiplied by a factor. */
	public Sample inUnit(double factor, String otherUnit) {
		return new Sample(row, subject, matrix, compound, time, nominal, value * factor, otherUnit, censoring, lloq * factor,
				uloq * factor, original, replicate, pool, batch, excluded, reason, occasion, afterDose, collection,
				assay == null ? null : new Assay(assay.standardUncertainty() * factor, assay.dilution()));
	}

	/** The same sample with times multiplied by a factor. */
	public Sample scaleTimes(double factor) {
		return new Sample(row, subject, matrix, compound, time * factor, nominal * factor, value, unit, censoring, lloq, uloq,
				original, replicate, pool, batch, excluded, reason, occasion, afterDose * factor,
				collection == null ? null : collection.scaleTimes(factor), assay);
	}
}
