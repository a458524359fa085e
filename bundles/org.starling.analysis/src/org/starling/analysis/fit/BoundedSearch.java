package org.starling.analysis.fit;

import java.util.Arrays;
import java.util.List;

import org.hipparchus.exception.LocalizedCoreFormats;
import org.hipparchus.exception.MathIllegalStateException;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresBuilder;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresProblem;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LevenbergMarquardtOptimizer;
import org.hipparchus.optim.nonlinear.vector.leastsquares.ValueAndJacobianFunction;
import org.hipparchus.util.Pair;

/**
 * Weighted least squares with bounds: Levenberg–Marquardt as MINPACK has it (Moré JJ, 1978, doi:10.1007/BFb0067700) over the
 * free parameters, with steps clamped to the bounds, inside an active-set loop that fixes parameters whose bound the data
 * push against and frees those that want back. Not thread-safe.
 */
final class BoundedSearch {

	/** Relative change of the sum of squares and of the parameters at which a search of noisy predictions rests. */
	private static final double TOLERANCE = 1e-12;

	private final Evaluator evaluator;
	private final List<ParameterSpec> specs;
	private final double[] observed;
	private final int maxEvaluations;
	private final double tolerance;
	private double[] bestPoint;
	private double bestCost;

	/** @param noise relative error of the predictions: those that are exact to rounding are searched to the last digit */
	BoundedSearch(Evaluator evaluator, List<ParameterSpec> specs, double[] observed, int maxEvaluations, double noise) {
		this.evaluator = evaluator;
		this.specs = specs;
		this.observed = observed;
		this.maxEvaluations = maxEvaluations;
		this.tolerance = Math.min(TOLERANCE, noise);
	}

	/**
	 * Where a search came to rest.
	 *
	 * @param exhausted whether the limit of evaluations ended it
	 * @param fixed     which parameters lie at a bound
	 */
	record Rest(double[] x, boolean exhausted, boolean[] fixed) {
	}

	Rest search(double[] start, double[] weights) {
		int p = start.length;
		double[] x = start.clone();
		boolean[] fixed = new boolean[p];
		boolean exhausted = false;
		for (int round = 0; round < 2 * p + 2 && !exhausted; round++) {
			exhausted = minimise(x, fixed, weights);
			boolean[] pushed = pushedAgainstBounds(x, weights);
			if (Arrays.equals(pushed, fixed)) {
				break;
			}
			for (int j = 0; j < p; j++) {
				if (fixed[j] && !pushed[j]) {
					x[j] = inside(specs.get(j), x[j]);
				}
			}
			fixed = pushed;
		}
		return new Rest(x, exhausted, fixed);
	}

	/** Moves {@code x} to the minimum over the free parameters; true when the evaluations ran out. */
	private boolean minimise(double[] x, boolean[] fixed, double[] weights) {
		int[] free = java.util.stream.IntStream.range(0, x.length).filter(j -> !fixed[j]).toArray();
		if (free.length == 0) {
			return false;
		}
		bestPoint = null;
		bestCost = Double.POSITIVE_INFINITY;
		LeastSquaresProblem problem = new LeastSquaresBuilder().model(new Model(x, free, weights))
				.target(weighted(observed, weights)).start(select(x, free)).maxEvaluations(maxEvaluations)
				.maxIterations(maxEvaluations).lazyEvaluation(true).parameterValidator(v -> clamp(v, free)).build();
		boolean exhausted = false;
		try {
			new LevenbergMarquardtOptimizer(100, tolerance, tolerance, tolerance, 1e-30).optimize(problem);
		} catch (MathIllegalStateException e) {
			// The other cause is a step that rounding leaves without effect: a point of rest like any other.
			exhausted = e.getSpecifier() == LocalizedCoreFormats.MAX_COUNT_EXCEEDED;
		}
		if (bestPoint != null) {
			for (int k = 0; k < free.length; k++) {
				x[free[k]] = bestPoint[k];
			}
		}
		return exhausted;
	}

	private boolean[] pushedAgainstBounds(double[] x, double[] weights) {
		boolean[] pushed = new boolean[x.length];
		boolean[] low = new boolean[x.length];
		boolean[] high = new boolean[x.length];
		boolean any = false;
		for (int j = 0; j < x.length; j++) {
			low[j] = x[j] <= specs.get(j).searchLower() + closeness(specs.get(j).searchLower());
			high[j] = x[j] >= specs.get(j).searchUpper() - closeness(specs.get(j).searchUpper());
			any |= low[j] || high[j];
		}
		if (!any) {
			return pushed;
		}
		double[] predicted = evaluator.predict(x);
		double[][] jacobian = evaluator.jacobian(x);
		for (int j = 0; j < x.length; j++) {
			double descent = 0;
			for (int i = 0; i < predicted.length; i++) {
				descent += weights[i] * jacobian[i][j] * (observed[i] - predicted[i]);
			}
			pushed[j] = low[j] && descent <= 0 || high[j] && descent >= 0;
			if (pushed[j]) {
				x[j] = low[j] ? specs.get(j).searchLower() : specs.get(j).searchUpper();
			}
		}
		return pushed;
	}

	private static double closeness(double bound) {
		return Double.isInfinite(bound) ? 0 : 1e-9 * Math.max(1e-3, Math.abs(bound));
	}

	private static double inside(ParameterSpec spec, double x) {
		double width = spec.searchUpper() - spec.searchLower();
		double step = Double.isInfinite(width) ? 0.01 * Math.max(1, Math.abs(x)) : 0.01 * width;
		return x <= spec.searchLower() ? x + step : x - step;
	}

	private RealVector clamp(RealVector v, int[] free) {
		double[] values = v.toArray();
		for (int k = 0; k < free.length; k++) {
			ParameterSpec spec = specs.get(free[k]);
			values[k] = Math.clamp(values[k], spec.searchLower(), spec.searchUpper());
		}
		return new ArrayRealVector(values, false);
	}

	static double[] weighted(double[] values, double[] weights) {
		double[] scaled = new double[values.length];
		for (int i = 0; i < values.length; i++) {
			scaled[i] = Math.sqrt(weights[i]) * values[i];
		}
		return scaled;
	}

	private static double[] select(double[] x, int[] free) {
		return Arrays.stream(free).mapToDouble(j -> x[j]).toArray();
	}

	/** The weighted predictions as a function of the free parameters; remembers the best point seen. */
	private final class Model implements ValueAndJacobianFunction {

		private final double[] full;
		private final int[] free;
		private final double[] weights;

		Model(double[] full, int[] free, double[] weights) {
			this.full = full.clone();
			this.free = free;
			this.weights = weights;
		}

		private double[] complete(double[] point) {
			double[] x = full.clone();
			for (int k = 0; k < free.length; k++) {
				x[free[k]] = point[k];
			}
			return x;
		}

		@Override
		public RealVector computeValue(double[] point) {
			double[] predicted = evaluator.predict(complete(point));
			double cost = 0;
			for (int i = 0; i < predicted.length; i++) {
				cost += weights[i] * (observed[i] - predicted[i]) * (observed[i] - predicted[i]);
			}
			if (cost < bestCost) {
				bestCost = cost;
				bestPoint = point.clone();
			}
			return new ArrayRealVector(weighted(predicted, weights), false);
		}

		@Override
		public RealMatrix computeJacobian(double[] point) {
			double[][] all = evaluator.jacobian(complete(point));
			double[][] some = new double[all.length][free.length];
			for (int i = 0; i < all.length; i++) {
				for (int k = 0; k < free.length; k++) {
					some[i][k] = Math.sqrt(weights[i]) * all[i][free[k]];
				}
			}
			return MatrixUtils.createRealMatrix(some);
		}

		@Override
		public Pair<RealVector, RealMatrix> value(RealVector point) {
			double[] p = point.toArray();
			return new Pair<>(computeValue(p), computeJacobian(p));
		}
	}
}
