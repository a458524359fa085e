package org.starling.nca.internal;

import org.starling.nca.Dosing;
import org.starling.nca.LambdaZRule;
import org.starling.nca.Refusal;
import org.starling.nca.Route;

/**
 * Regression of ln concentration on time over the terminal points. Sums of squares are updated by B. P. Welford's recurrence
 * (Technometrics 4 (1962) 419–420), so that the numbers keep their digits however many runs are tried. Source of the choice: Phoenix
 * WinNonlin 8.3 User's Guide, Lambda Z or Slope Estimation settings.
 */
final class TerminalSlope {

	private static final double TOLERANCE = 1e-4;

	private final LambdaZRule general;
	private final LambdaZRule chosen;
	private LambdaZRule rule;
	private double[] x = new double[64];
	private double[] y = new double[64];
	private int[] index = new int[64];
	private double[] tried = new double[64];
	private int size;
	/** Points in the sums. */
	private int n;
	private double meanX;
	private double meanY;
	private double sxx;
	private double sxy;
	private double syy;
	/** Results: points taken are {@code index[first .. size)}. */
	private int first;
	int count;
	double lambdaZ;
	double intercept;
	double r2;
	double r2Adjusted;
	double correlation;
	double lower;
	double upper;
	boolean tobit;

	TerminalSlope(LambdaZRule rule) {
		general = rule;
		chosen = LambdaZRule.MARKED.withPoints(Math.min(rule.minPoints(), LambdaZRule.MARKED.minPoints()), Integer.MAX_VALUE)
				.withTobit(rule.tobit());
	}

	/**
	 * @param peak index of the point at Tmax
	 * @return why there is no slope, or {@code NONE}
	 */
	Refusal fit(Points points, int peak, Dosing dose) {
		count = 0;
		tobit = false;
		rule = points.chosen ? chosen : general;
		if (rule.kind() == LambdaZRule.Kind.NONE) {
			return Refusal.LAMBDA_Z_NOT_ASKED;
		}
		collect(points, peak, dose);
		if (points.chosen && size == 0) {
			return Refusal.LAMBDA_Z_NOT_ASKED;
		}
		if (size < rule.minPoints()) {
			return Refusal.LAMBDA_Z_TOO_FEW_POINTS;
		}
		first = rule.kind() == LambdaZRule.Kind.BEST_FIT ? best() : 0;
		if (first < 0) {
			return Refusal.LAMBDA_Z_NOT_POSITIVE;
		}
		start();
		for (int i = size - 1; i >= first; i--) {
			include(i);
		}
		count = size - first;
		lambdaZ = -sxy / sxx;
		intercept = meanY + lambdaZ * meanX;
		r2 = syy > 0 ? sxy * sxy / (sxx * syy) : 0;
		r2Adjusted = adjusted();
		correlation = syy > 0 ? sxy / Math.sqrt(sxx * syy) : 0;
		lower = x[first];
		upper = x[size - 1];
		if (rule.tobit() && points.censored > 0) {
			CensoredRegression censored = new CensoredRegression();
			int behind = censored.load(x, y, first, size, points.censoredTime, points.censoredLimit, points.censored);
			if (behind > 0) {
				if (!censored.fit(intercept, -lambdaZ)) {
					return Refusal.LAMBDA_Z_NOT_CONVERGED;
				}
				tobit = true;
				lambdaZ = -censored.slope();
				intercept = censored.intercept();
			}
		}
		return lambdaZ > 0 ? Refusal.NONE : Refusal.LAMBDA_Z_NOT_POSITIVE;
	}

	/** Index within the profile's points of the k-th point taken. */
	int point(int k) {
		return index[first + k];
	}

	private void collect(Points points, int peak, Dosing dose) {
		if (x.length < points.size) {
			x = new double[2 * points.size];
			y = new double[2 * points.size];
			index = new int[2 * points.size];
			tried = new double[2 * points.size];
		}
		size = 0;
		LambdaZRule.Kind kind = rule.kind();
		boolean withPeak = switch (rule.tmax()) {
		case BOLUS_ONLY -> dose.route() == Route.BOLUS;
		case INCLUDED -> true;
		case EXCLUDED -> false;
		};
		int begin = kind == LambdaZRule.Kind.BEST_FIT ? withPeak ? peak : peak + 1 : 0;
		double earliest = kind == LambdaZRule.Kind.BEST_FIT && dose.route() == Route.INFUSION
				? Math.max(rule.start(), dose.time() + dose.infusionDuration())
				: rule.start();
		double[] wanted = kind == LambdaZRule.Kind.POINTS ? rule.times() : null;
		for (int i = begin; i < points.size; i++) {
			double t = points.time[i];
			if (points.kind[i] == Points.MEASURED && points.concentration[i] > 0 && t >= earliest && t <= rule.end()
					&& (wanted == null || (wanted.length == 0 ? points.terminal[i] : contains(wanted, t)))) {
				x[size] = t;
				y[size] = Math.log(points.concentration[i]);
				index[size++] = i;
			}
		}
	}

	private static boolean contains(double[] times, double t) {
		for (double wanted : times) {
			if (Math.abs(wanted - t) <= 1e-9 * Math.max(1, Math.abs(t))) {
				return true;
			}
		}
		return false;
	}

	/** First index of the run with the best adjusted R², -1 when none falls. */
	private int best() {
		start();
		double largest = Double.NEGATIVE_INFINITY;
		int shortest = Math.max(0, size - rule.maxPoints());
		for (int i = size - 1; i >= shortest; i--) {
			include(i);
			tried[i] = Double.NaN;
			if (size - i >= rule.minPoints() && sxy < 0) {
				tried[i] = adjusted();
				largest = Math.max(largest, tried[i]);
			}
		}
		for (int i = shortest; i < size; i++) {
			if (tried[i] >= largest - TOLERANCE) {
				return i;
			}
		}
		return -1;
	}

	private void start() {
		n = 0;
		meanX = 0;
		meanY = 0;
		sxx = 0;
		sxy = 0;
		syy = 0;
	}

	private void include(int i) {
		n++;
		double dx = x[i] - meanX;
		double dy = y[i] - meanY;
		meanX += dx / n;
		meanY += dy / n;
		sxx += dx * (x[i] - meanX);
		sxy += dx * (y[i] - meanY);
		syy += dy * (y[i] - meanY);
	}

	private double adjusted() {
		double fraction = syy > 0 ? sxy * sxy / (sxx * syy) : 0;
		return n > 2 ? 1 - (1 - fraction) * (n - 1) / (n - 2) : Double.NaN;
	}
}
