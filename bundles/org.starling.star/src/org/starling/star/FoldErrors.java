package org.starling.star;

/**
 * How far predictions lie from observations. With f = predicted/observed the average fold error 10^mean(log10 f) tells bias, the absolute
 * average fold error 10^mean|log10 f| precision. Source: R. S. Obach et al., J Pharmacol Exp Ther 283 (1997) 46–58.
 *
 * @param n             number of pairs that counted
 * @param average       AFE: below 1 predicts too little; NaN without pairs
 * @param absolute      AAFE: 1 is exact; NaN without pairs
 * @param withinTwoFold number of pairs with f from 0.5 to 2
 */
public record FoldErrors(int n, double average, double absolute, int withinTwoFold) {

	/** Limit of what counts as near. */
	public static final double TWO_FOLD = 2;

	/** A pair with a value that is not positive or not known does not count. */
	public static FoldErrors of(double[] predicted, double[] observed) {
		if (predicted.length != observed.length) {
			throw new IllegalArgumentException(predicted.length + " predictions for " + observed.length + " observations");
		}
		int n = 0;
		int near = 0;
		double sum = 0;
		double magnitude = 0;
		for (int i = 0; i < predicted.length; i++) {
			if (predicted[i] > 0 && observed[i] > 0 && Double.isFinite(predicted[i]) && Double.isFinite(observed[i])) {
				double log = Math.log10(predicted[i] / observed[i]);
				n++;
				sum += log;
				magnitude += Math.abs(log);
				near += Math.abs(log) <= Math.log10(TWO_FOLD) ? 1 : 0;
			}
		}
		return new FoldErrors(n, n == 0 ? Double.NaN : Math.pow(10, sum / n), n == 0 ? Double.NaN : Math.pow(10, magnitude / n), near);
	}
}
