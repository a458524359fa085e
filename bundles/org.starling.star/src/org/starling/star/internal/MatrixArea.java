package org.starling.star.internal;

import java.util.Arrays;
import java.util.List;

import org.starling.nca.ratio.AucRatio;
import org.starling.nca.ratio.RatioOptions;
import org.starling.nca.sparse.AucEstimate;
import org.starling.nca.sparse.AucSpan;
import org.starling.nca.sparse.CellMeans;
import org.starling.nca.sparse.SparseAuc;
import org.starling.nca.sparse.SparseSamples;

/**
 * The area in one matrix as a linear combination of means over animals.
 *
 * @param samples  concentrations by time, or the animals' own areas at one time
 * @param weights  of the means at its times
 * @param estimate the combination
 * @param method   in words
 */
public record MatrixArea(SparseSamples samples, double[] weights, AucEstimate estimate, String method) {

	/** From concentrations of animals that need not have all times. */
	public static MatrixArea sparse(SparseSamples samples, AucSpan span) {
		AucEstimate estimate = SparseAuc.of(samples, span);
		return new MatrixArea(samples, span.weights(samples.times()), estimate,
				"mean curve, linear trapezoids, " + estimate.design().name().toLowerCase(java.util.Locale.ROOT) + " sampling");
	}

	/** The mean of an area of each subject, with its standard error. */
	public static MatrixArea serial(String[] subjects, double[] areas, double start, double end, String method) {
		SparseSamples samples = SparseSamples.of(subjects, new double[areas.length], areas);
		double[] one = { 1 };
		CellMeans cells = CellMeans.of(samples);
		CellMeans.Spread spread = cells.spread(one);
		return new MatrixArea(samples, one, new AucEstimate(cells.estimate(one), Math.sqrt(spread.variance()), spread.degreesOfFreedom(), start,
				end, samples.design(), spread.note()), method);
	}

	/** The ratio to another over the same span. */
	public AucRatio over(MatrixArea other, RatioOptions options) {
		return AucRatio.of(cells(other), padded(0, other.weights.length), other.padded(weights.length, 0), estimate, other.estimate, options);
	}

	/** Of the two areas; 0 without common animals. */
	public double covariance(MatrixArea other) {
		return cells(other).covariance(padded(0, other.weights.length), other.padded(weights.length, 0));
	}

	private CellMeans cells(MatrixArea other) {
		return CellMeans.of(List.of(samples, other.samples));
	}

	private double[] padded(int before, int behind) {
		double[] all = new double[before + weights.length + behind];
		System.arraycopy(weights, 0, all, before, weights.length);
		return all;
	}

	/** Whether both are over the same span. */
	public boolean isOverSpanOf(MatrixArea other) {
		return Arrays.equals(new double[] { estimate.start(), estimate.end() }, new double[] { other.estimate.start(), other.estimate.end() });
	}
}
