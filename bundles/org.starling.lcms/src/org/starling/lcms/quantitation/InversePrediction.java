package org.starling.lcms.quantitation;

import org.hipparchus.distribution.continuous.TDistribution;
import org.starling.lcms.regression.PolynomialFit;

/**
 * A concentration read from a calibration curve, with its uncertainty. With f(x) = response and g = ∂f/∂b = (1, x, x²)
 * <pre>
 * u²(x) = (s²/w(x) + gᵀ·cov(b)·g) / f′(x)²
 * </pre>
 * the law of propagation for the response's own variance, which the weights say, and for the coefficients. The limits are all
 * concentrations whose predicted response does not differ from the measured one by Student's t: Fieller's set for a straight line.
 * Sources: ISO/TS 28037:2010, clauses 6 and 7; Eurachem/CITAC CG 4 (QUAM), 3rd edition 2012, appendix E.4; N. R. Draper, H. Smith, Applied
 * Regression Analysis, 3rd edition 1998, section 3.2 (inverse regression); JCGM 100:2008, 5.1.2 and 5.2.2.
 *
 * @param concentration       NaN when no concentration gives the response
 * @param standardUncertainty u; NaN unless the status is {@code FINITE}
 * @param responseVariance    s²/w(x)/f′(x)², the part of u² that each response has for itself
 * @param curveVariance       gᵀ·cov(b)·g/f′(x)², the part that all concentrations of a curve share
 * @param sensitivities       ∂x/∂b = −g/f′(x); the covariance of two concentrations of a curve is cᵢᵀ·cov(b)·cⱼ
 * @param lower               lower limit; negative infinity where there is none
 * @param upper               upper limit; infinity where there is none
 * @param status              whether the numbers can be used
 */
public record InversePrediction(double concentration, double standardUncertainty, double responseVariance, double curveVariance,
		double[] sensitivities, double lower, double upper, Status status) {

	/** Coverage of the limits. */
	public static final double LEVEL = 0.95;
	/** Stable name of the method in files. */
	public static final String METHOD = "inverse-prediction";

	private static final int STEPS = 400;
	private static final int BISECTIONS = 60;

	/** Whether there is an uncertainty. */
	public enum Status {
		/** There are a standard uncertainty and two limits. */
		FINITE("finite"),
		/** A limit is missing, since the slope does not differ from zero or a quadratic curve turns back first: the law of propagation fails. */
		UNBOUNDED("unbounded"),
		/** A quadratic curve never gives the response. */
		NO_ROOT("no-root"),
		/** There are as many calibrators as coefficients, which say nothing of errors. */
		NO_FREEDOM("no-degrees-of-freedom");

		private final String id;

		Status(String id) {
			this.id = id;
		}

		/** Stable name in files. */
		public String id() {
			return id;
		}
	}

	static InversePrediction of(CalibrationCurve curve, double response) {
		PolynomialFit fit = curve.fit();
		double x = curve.concentration(response);
		if (!Double.isFinite(x)) {
			return without(x, Status.NO_ROOT);
		}
		if (fit.degreesOfFreedom() < 1) {
			return without(x, Status.NO_FREEDOM);
		}
		double slope = fit.slopeAt(x);
		double own = curve.responseVariance(x);
		double t = new TDistribution(fit.degreesOfFreedom()).inverseCumulativeProbability((1 + LEVEL) / 2);
		double[] limits = fit.coefficients().length == 2 ? fieller(fit, response, x, t * t, own) : scanned(curve, response, x, t * t, own);
		boolean finite = Double.isFinite(limits[0]) && Double.isFinite(limits[1]);
		double curvePart = fit.varianceAt(x) / (slope * slope);
		double ownPart = own / (slope * slope);
		double[] sensitivities = new double[fit.coefficients().length];
		double power = 1;
		for (int j = 0; j < sensitivities.length; j++) {
			sensitivities[j] = -power / slope;
			power *= x;
		}
		return new InversePrediction(x, finite ? Math.sqrt(ownPart + curvePart) : Double.NaN, ownPart, curvePart, sensitivities, limits[0],
				limits[1], finite ? Status.FINITE : Status.UNBOUNDED);
	}

	private static InversePrediction without(double x, Status status) {
		return new InversePrediction(Double.isFinite(x) ? x : Double.NaN, Double.NaN, Double.NaN, Double.NaN, new double[0],
				Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, status);
	}

	/** Roots of (b₁d)² = t²(own + V₀ + 2V₁d + V₁₁d²) in the distance d from x: V₀ the curve's variance at x, V₁ = cov(b₀ + b₁x, b₁). */
	private static double[] fieller(PolynomialFit fit, double response, double x, double t2, double own) {
		double slope = fit.coefficients()[1];
		double a = slope * slope - t2 * fit.covariance()[1][1];
		if (!(a > 0)) {
			return new double[] { Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY };
		}
		double b = t2 * (fit.covariance()[0][1] + x * fit.covariance()[1][1]);
		double root = Math.sqrt(b * b + a * t2 * (own + fit.varianceAt(x)));
		return new double[] { x + (b - root) / a, x + (b + root) / a };
	}

	/** Nearest crossings of the measured response and the band of prediction on the branch of the calibrators. */
	private static double[] scanned(CalibrationCurve curve, double response, double x, double t2, double own) {
		double vertex = curve.vertex();
		double range = 10 * (curve.highest() - curve.lowest()) + Math.abs(x);
		double down = vertex < x ? vertex : x - range;
		double up = vertex > x ? vertex : x + range;
		return new double[] { crossing(curve.fit(), response, x, down, t2, own), crossing(curve.fit(), response, x, up, t2, own) };
	}

	private static double crossing(PolynomialFit fit, double response, double from, double to, double t2, double own) {
		double inside = from;
		for (int i = 1; i <= STEPS; i++) {
			// finer near the start: steps grow with the square
			double outside = from + (to - from) * i / STEPS * i / STEPS;
			if (excess(fit, response, outside, t2, own) > 0) {
				for (int k = 0; k < BISECTIONS; k++) {
					double middle = (inside + outside) / 2;
					if (excess(fit, response, middle, t2, own) > 0) {
						outside = middle;
					} else {
						inside = middle;
					}
				}
				return (inside + outside) / 2;
			}
			inside = outside;
		}
		return to > from ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
	}

	private static double excess(PolynomialFit fit, double response, double x, double t2, double own) {
		double difference = response - fit.at(x);
		return difference * difference - t2 * (own + fit.varianceAt(x));
	}
}
