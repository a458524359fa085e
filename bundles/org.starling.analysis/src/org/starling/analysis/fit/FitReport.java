package org.starling.analysis.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.hipparchus.distribution.continuous.TDistribution;
import org.hipparchus.linear.RealMatrix;

/** Turns a point of rest into a {@link FitResult}: decides the status and forms the statistics. */
final class FitReport {

	private final List<ParameterSpec> specs;
	private final double[] observed;
	private final ErrorModel errorModel;
	private final FitOptions options;
	private final Evaluator evaluator;

	FitReport(List<ParameterSpec> specs, double[] observed, ErrorModel errorModel, FitOptions options, Evaluator evaluator) {
		this.specs = specs;
		this.observed = observed;
		this.errorModel = errorModel;
		this.options = options;
		this.evaluator = evaluator;
	}

	FitResult failed(FitStatus status, double[] x, String message) {
		double[] last = evaluator.natural(x);
		List<ParameterEstimate> estimates = new ArrayList<>();
		for (int j = 0; j < x.length; j++) {
			estimates.add(new ParameterEstimate(specs.get(j).name(), specs.get(j).unit(), Double.NaN, Double.NaN,
					Double.NaN, Double.NaN, false, last[j]));
		}
		double[] none = new double[observed.length];
		Arrays.fill(none, Double.NaN);
		double[][] correlation = new double[x.length][x.length];
		for (double[] row : correlation) {
			Arrays.fill(row, Double.NaN);
		}
		return new FitResult(status, message, estimates, observed, none, none, correlation, Double.NaN, 0, Double.NaN,
				Double.NaN, Double.NaN, Double.NaN, 0, evaluator.evaluations());
	}

	/** @param lambda ratio b/a of the combined error model */
	FitResult of(BoundedSearch.Rest rest, double[] weights, double lambda) {
		double[] x = rest.x();
		if (rest.exhausted()) {
			return failed(FitStatus.MAX_ITERATIONS, x, "No minimum was found within " + options.maxEvaluations()
					+ " evaluations: raise the limit, choose other initial values, or fix a parameter.");
		}
		double[] predicted = evaluator.predict(x);
		int[] free = java.util.stream.IntStream.range(0, x.length).filter(j -> !rest.fixed()[j]).toArray();
		if (free.length == 0) {
			return result(rest, weights, lambda, predicted, free, null, "All parameters lie at a bound: widen the bounds.");
		}
		Linearisation plane = new Linearisation(evaluator.jacobian(x), weights, observed, predicted, free);
		if (!plane.finite()) {
			return failed(FitStatus.NOT_FINITE, x, "The derivatives of the model are not finite where the search ended.");
		}
		// The error of central differences is about the square of their step; below that a direction is noise.
		double step = options.differenceStep();
		if (!(plane.reciprocalCondition() > 10 * step * step)) {
			return failed(FitStatus.SINGULAR, x, "The data do not determine " + String.join(" and ", plane.weakest(specs))
					+ ": fix one of them or add observations that tell them apart.");
		}
		double offset = plane.relativeOffset();
		if (!(offset <= options.offsetTolerance())) {
			return failed(FitStatus.NOT_CONVERGED, x, String.format(java.util.Locale.ROOT,
					"The search stopped away from a minimum (relative offset %.3g, allowed %.3g): choose other initial values"
							+ " or a tighter solver tolerance.", offset, options.offsetTolerance()));
		}
		return result(rest, weights, lambda, predicted, free, plane, "");
	}

	private FitResult result(BoundedSearch.Rest rest, double[] weights, double lambda, double[] predicted, int[] free,
			Linearisation plane, String remark) {
		int n = observed.length;
		double sum = 0;
		double logs = 0;
		for (int i = 0; i < n; i++) {
			sum += weights[i] * (observed[i] - predicted[i]) * (observed[i] - predicted[i]);
			logs += Math.log(weights[i]);
		}
		int degrees = n - free.length;
		double s = degrees > 0 ? Math.sqrt(sum / degrees) : Double.NaN;
		double minusTwoLogLikelihood = n * (Math.log(2 * Math.PI * sum / n) + 1) - logs;
		RealMatrix covariance = plane == null ? null : plane.unscaledCovariance();
		List<ParameterEstimate> estimates = estimates(rest, free, covariance, s, degrees);
		boolean bound = free.length < specs.size();
		String message = bound && remark.isEmpty() ? atBound(estimates) : remark;
		return new FitResult(bound ? FitStatus.AT_BOUND : FitStatus.CONVERGED, message, estimates, observed, predicted,
				weights, correlation(free, covariance), sum, degrees, errorModel == ErrorModel.PROPORTIONAL ? 0 : s,
				switch (errorModel) {
				case ADDITIVE -> 0;
				case PROPORTIONAL -> s;
				case COMBINED -> s * lambda;
				}, minusTwoLogLikelihood, rSquared(predicted), free.length + errorModel.parameters(),
				evaluator.evaluations());
	}

	private static String atBound(List<ParameterEstimate> estimates) {
		List<String> names = estimates.stream().filter(ParameterEstimate::atBound)
				.map(e -> e.name() + " = " + e.value()).toList();
		return "At its bound: " + String.join(", ", names) + "; the other standard errors hold for it fixed there.";
	}

	private List<ParameterEstimate> estimates(BoundedSearch.Rest rest, int[] free, RealMatrix covariance, double s,
			int degrees) {
		double[] values = evaluator.natural(rest.x());
		double t = degrees > 0 ? new TDistribution(degrees).inverseCumulativeProbability(0.5 + options.confidence() / 2)
				: Double.NaN;
		double[] se = new double[values.length];
		Arrays.fill(se, Double.NaN);
		for (int k = 0; k < free.length; k++) {
			se[free[k]] = s * Math.sqrt(covariance.getEntry(k, k));
		}
		List<ParameterEstimate> estimates = new ArrayList<>();
		for (int j = 0; j < values.length; j++) {
			ParameterSpec spec = specs.get(j);
			double x = rest.x()[j];
			double low = spec.logScale() ? Math.exp(x - t * se[j]) : x - t * se[j];
			double high = spec.logScale() ? Math.exp(x + t * se[j]) : x + t * se[j];
			estimates.add(new ParameterEstimate(spec.name(), spec.unit(), values[j], se[j] * spec.scaleDerivative(values[j]),
					low, high, rest.fixed()[j], values[j]));
		}
		return estimates;
	}

	private double[][] correlation(int[] free, RealMatrix covariance) {
		double[][] correlation = new double[specs.size()][specs.size()];
		for (double[] row : correlation) {
			Arrays.fill(row, Double.NaN);
		}
		for (int a = 0; a < free.length; a++) {
			for (int b = 0; b < free.length; b++) {
				correlation[free[a]][free[b]] = covariance.getEntry(a, b)
						/ Math.sqrt(covariance.getEntry(a, a) * covariance.getEntry(b, b));
			}
		}
		return correlation;
	}

	private double rSquared(double[] predicted) {
		double mean = Arrays.stream(observed).average().orElse(Double.NaN);
		double total = 0;
		double rest = 0;
		for (int i = 0; i < observed.length; i++) {
			total += (observed[i] - mean) * (observed[i] - mean);
			rest += (observed[i] - predicted[i]) * (observed[i] - predicted[i]);
		}
		return total > 0 ? 1 - rest / total : Double.NaN;
	}
}
