package org.starling.nca.ratio;

import java.util.List;

import org.starling.nca.sparse.AucEstimate;
import org.starling.nca.sparse.AucSpan;
import org.starling.nca.sparse.CellMeans;
import org.starling.nca.sparse.SparseAuc;
import org.starling.nca.sparse.SparseSamples;

/**
 * The ratio of the areas of two matrices, such as tissue to plasma (the partition coefficient Kp) or tumour to normal tissue. Times of the
 * two need not be the same; animals of the same name are the same animals, whose covariance counts wherever they were sampled.
 *
 * @param numerator    area in the numerator's unit
 * @param denominator  area of the denominator over the same span
 * @param ratio        of the two; NaN when the denominator is not positive
 * @param covariance   of the two areas; 0 without common animals
 * @param fieller      exact set by Fieller's theorem with Satterthwaite's degrees of freedom
 * @param degreesOfFreedom of it
 * @param bootstrap    bootstrap intervals; null when not asked for
 */
public record AucRatio(AucEstimate numerator, AucEstimate denominator, double ratio, double covariance, RatioInterval fieller,
		double degreesOfFreedom, RatioBootstrap bootstrap) {

	/**
	 * @throws IllegalArgumentException when the two spans differ and {@code options} refuse that, or they have nothing in common; the message
	 *                                  says what to choose
	 */
	public static AucRatio of(SparseSamples numerator, SparseSamples denominator, RatioOptions options) {
		AucEstimate.check(options.level());
		AucSpan span = span(numerator.times(), denominator.times(), options);
		AucEstimate top = SparseAuc.of(numerator, span);
		AucEstimate bottom = SparseAuc.of(denominator, span);
		CellMeans cells = CellMeans.of(List.of(numerator, denominator));
		int split = numerator.times().length;
		double[] topWeights = new double[cells.cells()];
		double[] bottomWeights = new double[cells.cells()];
		System.arraycopy(span.weights(numerator.times()), 0, topWeights, 0, split);
		System.arraycopy(span.weights(denominator.times()), 0, bottomWeights, split, cells.cells() - split);
		return of(cells, topWeights, bottomWeights, top, bottom, options);
	}

	/**
	 * The ratio of two linear combinations of means, such as mean areas of animals that were sampled throughout.
	 *
	 * @param cells         means that both are made of
	 * @param topWeights    of the means in the numerator, as many as cells
	 * @param bottomWeights of the means in the denominator
	 * @param options       whose level and bootstrap count
	 */
	public static AucRatio of(CellMeans cells, double[] topWeights, double[] bottomWeights, AucEstimate top, AucEstimate bottom,
			RatioOptions options) {
		double ratio = bottom.area() > 0 ? top.area() / bottom.area() : Double.NaN;
		double covariance = cells.covariance(topWeights, bottomWeights);
		double[] contrast = new double[cells.cells()];
		for (int c = 0; c < contrast.length; c++) {
			contrast[c] = topWeights[c] - (Double.isNaN(ratio) ? 0 : ratio) * bottomWeights[c];
		}
		double df = cells.spread(contrast).degreesOfFreedom();
		RatioInterval fieller = fieller(top, bottom, covariance, df, options.level());
		RatioBootstrap bootstrap = options.replicates() == 0 ? null : RatioBootstrap.of(cells, topWeights, bottomWeights, options);
		return new AucRatio(top, bottom, ratio, covariance, fieller, df, bootstrap);
	}

	private static AucSpan span(double[] top, double[] bottom, RatioOptions options) {
		AucSpan span = options.span();
		double start1 = span.startFor(top);
		double start2 = span.startFor(bottom);
		double end1 = span.endFor(top);
		double end2 = span.endFor(bottom);
		if ((start1 != start2 || end1 != end2) && options.windows() == RatioOptions.Windows.REFUSE) {
			throw new IllegalArgumentException("the areas are over different spans, " + start1 + " to " + end1 + " and " + start2 + " to "
					+ end2 + "; align them to the common span, or give both a start and an end");
		}
		double start = Math.max(start1, start2);
		double end = Math.min(end1, end2);
		if (!(start < end)) {
			throw new IllegalArgumentException("the matrices have no span of time in common: " + start1 + " to " + end1 + " and " + start2
					+ " to " + end2);
		}
		return new AucSpan(start, end, span.zeroAtDose());
	}

	private static RatioInterval fieller(AucEstimate top, AucEstimate bottom, double covariance, double df, double level) {
		double topVariance = top.standardError() * top.standardError();
		double bottomVariance = bottom.standardError() * bottom.standardError();
		if (Double.isNaN(topVariance + bottomVariance + covariance) || Double.isNaN(df)) {
			return RatioInterval.notEstimable(level);
		}
		double quantile = Double.isInfinite(df) ? AucEstimate.studentQuantile(1e9, level) : AucEstimate.studentQuantile(df, level);
		return Fieller.interval(top.area(), bottom.area(), topVariance, bottomVariance, covariance, quantile, level);
	}
}
