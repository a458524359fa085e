package org.starling.lcms.quantitation;

import java.util.Objects;

/**
 * An injection of a run.
 *
 * @param row              line of the sequence table, from 1 without the heading
 * @param sample           name of the sample
 * @param type             what it is
 * @param nominal          concentration of calibrators and QCs; else NaN
 * @param dilution         by how much it was diluted before analysis; 1: not
 * @param analyteArea      peak area of the analyte; NaN when there is none
 * @param standardArea     peak area of the internal standard; NaN when there is none
 */
public record SequenceRow(int row, String sample, SampleType type, double nominal, double dilution, double analyteArea,
		double standardArea) {

	public SequenceRow {
		Objects.requireNonNull(sample);
		Objects.requireNonNull(type);
		if (!(dilution >= 1)) {
			throw new IllegalArgumentException("row " + row + ": the dilution factor is " + dilution + ", at least 1 is needed");
		}
		if ((type == SampleType.CALIBRATOR || type == SampleType.QC) && !(nominal > 0)) {
			throw new IllegalArgumentException("row " + row + ": a " + type.id() + " needs a nominal concentration above 0, not " + nominal);
		}
	}

	/** Area of the analyte divided by that of the internal standard; NaN when one is missing. */
	public double ratio() {
		return standardArea > 0 ? analyteArea / standardArea : Double.NaN;
	}
}
