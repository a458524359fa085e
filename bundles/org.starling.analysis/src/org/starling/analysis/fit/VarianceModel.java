package org.starling.analysis.fit;

import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.univariate.BrentOptimizer;
import org.hipparchus.optim.univariate.SearchInterval;
import org.hipparchus.optim.univariate.UnivariateObjectiveFunction;

/** Weights of an {@link ErrorModel} from predictions, and the pseudo-likelihood estimate of the combined model's ratio. */
final class VarianceModel {

	/** Range of the exponent of λ·(largest prediction) that is searched: from purely additive to purely proportional. */
	private static final double RANGE = 12;
	private static final int GRID = 49;

	private VarianceModel() {
	}

	/**
	 * @param lambda ratio b/a of the combined model; ignored by the others
	 * @return one weight an observation; infinite where the model gives it no variance
	 */
	static double[] weights(ErrorModel model, double lambda, double[] predicted) {
		double[] w = new double[predicted.length];
		for (int i = 0; i < w.length; i++) {
			double f = predicted[i];
			w[i] = switch (model) {
			case ADDITIVE -> 1;
			case PROPORTIONAL -> 1 / (f * f);
			case COMBINED -> 1 / (1 + lambda * lambda * f * f);
			};
		}
		return w;
	}

	/** The ratio λ = b/a that maximises the normal likelihood of the residuals, σ² being profiled out. */
	static double estimateRatio(double[] observed, double[] predicted) {
		double largest = 0;
		for (double f : predicted) {
			largest = Math.max(largest, Math.abs(f));
		}
		if (largest == 0) {
			return 0;
		}
		double scale = largest;
		int best = 0;
		double bestValue = Double.POSITIVE_INFINITY;
		for (int k = 0; k < GRID; k++) {
			double value = profile(exponent(k), scale, observed, predicted);
			if (value < bestValue) {
				bestValue = value;
				best = k;
			}
		}
		if (best == 0 || best == GRID - 1) {
			return Math.exp(exponent(best)) / scale;
		}
		double refined = new BrentOptimizer(1e-8, 1e-10).optimize(new MaxEval(200), GoalType.MINIMIZE,
				new UnivariateObjectiveFunction(z -> profile(z, scale, observed, predicted)),
				new SearchInterval(exponent(best - 1), exponent(best + 1), exponent(best))).getPoint();
		return Math.exp(refined) / scale;
	}

	private static double exponent(int k) {
		return -RANGE + 2 * RANGE * k / (GRID - 1);
	}

	private static double profile(double z, double scale, double[] observed, double[] predicted) {
		double[] w = weights(ErrorModel.COMBINED, Math.exp(z) / scale, predicted);
		double sum = 0;
		double logs = 0;
		for (int i = 0; i < w.length; i++) {
			sum += w[i] * (observed[i] - predicted[i]) * (observed[i] - predicted[i]);
			logs += Math.log(w[i]);
		}
		return w.length * Math.log(sum) - logs;
	}
}
