package org.starling.nca.ratio;

import org.starling.nca.sparse.AucSpan;

/**
 * How two areas are compared.
 *
 * @param span       of both areas; where it leaves an end open, {@code windows} decides
 * @param windows    what is done when open ends differ
 * @param level      of confidence
 * @param replicates of the bootstrap; 0 for none
 * @param seed       of the bootstrap
 */
public record RatioOptions(AucSpan span, Windows windows, double level, int replicates, long seed) {

	/** What is done when the two matrices were sampled over different spans. */
	public enum Windows {
		/** there is no ratio */
		REFUSE,
		/** both areas are taken over the common span, interpolated to its ends */
		COMMON
	}

	/** Equal spans, zero at the dose, 90 %, no bootstrap. */
	public static final RatioOptions DEFAULT = new RatioOptions(AucSpan.FROM_DOSE, Windows.REFUSE, 0.9, 0, 1);

	public RatioOptions withSpan(AucSpan other) {
		return new RatioOptions(other, windows, level, replicates, seed);
	}

	public RatioOptions withWindows(Windows other) {
		return new RatioOptions(span, other, level, replicates, seed);
	}

	public RatioOptions withLevel(double other) {
		return new RatioOptions(span, windows, other, replicates, seed);
	}

	public RatioOptions withBootstrap(int count, long otherSeed) {
		return new RatioOptions(span, windows, level, count, otherSeed);
	}
}
