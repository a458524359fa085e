package org.starling.nca.sparse;

/**
 * Area under mean concentrations of animals that were not all sampled at all times. Thread-safe.
 * <p>
 * Sources: A. J. Bailer, J Pharmacokinet Biopharm 16 (1988) 303–309, doi:10.1007/BF01062139 (destructive sampling); C. Yeh, ASA
 * Proc Biopharm Sect (1990) 74–81 and J. R. Nedelman, X. Jia, J Biopharm Stat 8 (1998) 317–328, doi:10.1080/10543409808835241 (animals
 * sampled repeatedly); D. J. Holder, J Biopharm Stat 11 (2001) 75–79, doi:10.1081/BIP-100104199 (covariance); J. R. Nedelman et al.,
 * Pharm Res 12 (1995) 124–128 and D. J. Holder et al., J Biopharm Stat 9 (1999) 451–464 (degrees of freedom of F. E. Satterthwaite,
 * Biometrics Bull 2 (1946) 110–114).
 */
public final class SparseAuc {

	private SparseAuc() {
	}

	/**
	 * @throws IllegalArgumentException when the span reaches beyond the samples
	 */
	public static AucEstimate of(SparseSamples samples, AucSpan span) {
		double[] times = samples.times();
		double[] weights = span.weights(times);
		CellMeans cells = CellMeans.of(samples);
		CellMeans.Spread spread = cells.spread(weights);
		return new AucEstimate(cells.estimate(weights), Math.sqrt(spread.variance()), spread.degreesOfFreedom(), span.startFor(times),
				span.endFor(times), samples.design(), spread.note());
	}

	/** As Phoenix's SE_AUClast: the span ends at the last time with a positive mean. */
	public static AucEstimate toLastPositive(SparseSamples samples, AucSpan span) {
		double[] times = samples.times();
		double[] means = samples.means();
		int last = times.length - 1;
		while (last > 0 && !(means[last] > 0)) {
			last--;
		}
		double end = Math.min(span.endFor(times), times[last]);
		double start = span.startFor(times);
		return end > start ? of(samples, new AucSpan(start, end, span.zeroAtDose()))
				: new AucEstimate(0, Double.NaN, Double.NaN, start, start, samples.design(), "no mean concentration is positive");
	}
}
