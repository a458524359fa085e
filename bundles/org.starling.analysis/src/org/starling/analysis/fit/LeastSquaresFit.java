package org.starling.analysis.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * Nonlinear least squares of a model given as a plain function: bounds, parameters searched in their logarithm, several
 * starts, and the error models of {@link ErrorModel}. The search is Levenberg–Marquardt; whether it found a minimum is then
 * decided by a criterion of its own (see {@link FitStatus#CONVERGED}), and what did not converge carries no estimates.
 * <p>
 * Runs on the calling thread; the same inputs give the same result.
 */
public final class LeastSquaresFit {

	private static final int MAX_REWEIGHTINGS = 50;
	private static final double REWEIGHTING_TOLERANCE = 1e-7;

	private final List<ParameterSpec> specs;
	private final double[] observed;
	private final ErrorModel errorModel;
	private final FitOptions options;
	private final Evaluator evaluator;
	private final BoundedSearch search;

	private LeastSquaresFit(ResponseFunction function, double[] observed, List<ParameterSpec> specs, ErrorModel errorModel,
			FitOptions options, BooleanSupplier cancelled) {
		this.specs = List.copyOf(specs);
		this.observed = observed.clone();
		this.errorModel = errorModel;
		this.options = options;
		this.evaluator = new Evaluator(function, specs, observed.length, options.differenceStep(), cancelled);
		this.search = new BoundedSearch(evaluator, specs, observed, options.maxEvaluations(), Math.pow(options.differenceStep(), 3));
	}

	/**
	 * Fits on the calling thread.
	 *
	 * @param function   the model
	 * @param observed   observations, finite
	 * @param specs      parameters to estimate, at least one
	 * @param errorModel how the residual error grows with the prediction
	 * @param cancelled  asked before each model evaluation
	 * @return the best of all starts, with a status; numerical trouble is a status and never an exception
	 * @throws IllegalArgumentException when there is no parameter or an observation is not finite
	 */
	public static FitResult fit(ResponseFunction function, double[] observed, List<ParameterSpec> specs,
			ErrorModel errorModel, FitOptions options, BooleanSupplier cancelled) {
		if (specs.isEmpty()) {
			throw new IllegalArgumentException("a fit needs at least one parameter to estimate");
		}
		for (double y : observed) {
			if (!Double.isFinite(y)) {
				throw new IllegalArgumentException("an observation is not a finite number: " + y);
			}
		}
		return new LeastSquaresFit(function, observed, specs, errorModel, options, cancelled).best();
	}

	/** As {@link #fit(ResponseFunction, double[], List, ErrorModel, FitOptions, BooleanSupplier)} without cancellation. */
	public static FitResult fit(ResponseFunction function, double[] observed, List<ParameterSpec> specs,
			ErrorModel errorModel, FitOptions options) {
		return fit(function, observed, specs, errorModel, options, () -> false);
	}

	private FitResult best() {
		double[] first = specs.stream().mapToDouble(s -> s.toSearch(s.initial())).toArray();
		FitReport report = new FitReport(specs, observed, errorModel, options, evaluator);
		if (observed.length < specs.size()) {
			return report.failed(FitStatus.TOO_FEW_OBSERVATIONS, first, observed.length + " observations cannot determine "
					+ specs.size() + " parameters: fix some of them or add observations.");
		}
		FitResult best = null;
		int same = 0;
		SplittableRandom random = new SplittableRandom(options.seed());
		double[] start = first;
		for (int k = 0; k < options.starts(); k++) {
			FitResult result = from(start, report);
			if (result.status() == FitStatus.CANCELLED) {
				return result;
			}
			if (best == null || better(result, best)) {
				same = best != null && close(result, best) ? same : 0;
				best = result;
			}
			same += result.status().usable() && close(result, best) ? 1 : 0;
			start = draw(first, random);
		}
		return options.starts() == 1 || !best.status().usable() ? best
				: best.withRemark(same + " of " + options.starts() + " starts reached this minimum.");
	}

	private static boolean better(FitResult a, FitResult b) {
		if (a.status().usable() != b.status().usable()) {
			return a.status().usable();
		}
		return a.minusTwoLogLikelihood() < b.minusTwoLogLikelihood();
	}

	private static boolean close(FitResult a, FitResult b) {
		return Math.abs(a.minusTwoLogLikelihood() - b.minusTwoLogLikelihood()) <= 1e-4;
	}

	private double[] draw(double[] first, SplittableRandom random) {
		double[] x = new double[first.length];
		for (int j = 0; j < x.length; j++) {
			ParameterSpec s = specs.get(j);
			double reach = s.logScale() ? Math.log(10) : 5 * Math.max(1e-3, Math.abs(first[j]));
			double low = Math.max(s.searchLower(), first[j] - reach);
			double high = Math.min(s.searchUpper(), first[j] + reach);
			x[j] = low + random.nextDouble() * (high - low);
		}
		return x;
	}

	private FitResult from(double[] start, FitReport report) {
		try {
			return errorModel == ErrorModel.ADDITIVE ? unweighted(start, report) : reweighted(start, report);
		} catch (CancellationException e) {
			return report.failed(FitStatus.CANCELLED, start, "The fit was cancelled.");
		}
	}

	private FitResult unweighted(double[] start, FitReport report) {
		double[] weights = new double[observed.length];
		Arrays.fill(weights, 1);
		if (!finite(evaluator.predict(start))) {
			return notFinite(start, report);
		}
		return report.of(search.search(start, weights), weights, 0);
	}

	private FitResult reweighted(double[] start, FitReport report) {
		double[] predicted = evaluator.predict(start);
		if (!finite(predicted)) {
			return notFinite(start, report);
		}
		double[] x = start;
		double lambda = errorModel == ErrorModel.COMBINED ? VarianceModel.estimateRatio(observed, predicted) : 0;
		for (int k = 0; k < MAX_REWEIGHTINGS; k++) {
			double[] weights = VarianceModel.weights(errorModel, lambda, predicted);
			int without = firstWithoutVariance(weights);
			if (without >= 0) {
				return report.failed(FitStatus.NOT_FINITE, x, "The prediction of observation " + (without + 1) + " (observed "
						+ observed[without] + ") is zero, to which a proportional error gives no variance: exclude it or use a"
						+ " combined error model.");
			}
			BoundedSearch.Rest rest = search.search(x, weights);
			predicted = evaluator.predict(rest.x());
			if (!finite(predicted)) {
				return notFinite(rest.x(), report);
			}
			double next = errorModel == ErrorModel.COMBINED ? VarianceModel.estimateRatio(observed, predicted) : 0;
			boolean settled = settled(x, rest.x()) && Math.abs(next - lambda) <= 1e-5 * Math.max(next, lambda);
			x = rest.x();
			lambda = next;
			if (settled || rest.exhausted()) {
				return report.of(rest, weights, lambda);
			}
		}
		return report.failed(FitStatus.MAX_ITERATIONS, x, "The weights did not settle within " + MAX_REWEIGHTINGS
				+ " fits: use an additive error model or another start.");
	}

	private FitResult notFinite(double[] x, FitReport report) {
		List<String> values = new ArrayList<>();
		double[] natural = evaluator.natural(x);
		for (int j = 0; j < natural.length; j++) {
			values.add(specs.get(j).name() + " = " + natural[j]);
		}
		return report.failed(FitStatus.NOT_FINITE, x, "The model cannot be evaluated at " + String.join(", ", values)
				+ ": choose other initial values or bounds.");
	}

	private static int firstWithoutVariance(double[] weights) {
		for (int i = 0; i < weights.length; i++) {
			if (!Double.isFinite(weights[i])) {
				return i;
			}
		}
		return -1;
	}

	private static boolean settled(double[] x, double[] y) {
		for (int j = 0; j < x.length; j++) {
			if (Math.abs(x[j] - y[j]) > REWEIGHTING_TOLERANCE * Math.max(1e-3, Math.abs(y[j]))) {
				return false;
			}
		}
		return true;
	}

	private static boolean finite(double[] values) {
		return Arrays.stream(values).allMatch(Double::isFinite);
	}
}
