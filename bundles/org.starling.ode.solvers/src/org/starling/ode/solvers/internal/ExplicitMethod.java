package org.starling.ode.solvers.internal;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

import org.starling.ode.SolveOptions;
import org.starling.ode.solvers.onestep.ErrorNorm;
import org.starling.ode.solvers.onestep.Evaluator;
import org.starling.ode.solvers.onestep.OneStepMethod;
import org.starling.ode.solvers.onestep.StepInterpolant;

/** An explicit Runge–Kutta method that says when the problem looks stiff; coefficients and sources stand in {@link ExplicitTableau}. */
public final class ExplicitMethod implements OneStepMethod {

	private final Evaluator f;
	private final ExplicitTableau tableau;
	private final ErrorNorm norm;
	private final StiffnessWatch stiffness;
	private final double[][] k;
	private final Sum[] arguments;
	private final Sum[] errors;
	private final double[] stage;
	private final double[] lastStage;
	private final double[] error;
	private final double[] u;
	private final double[] uNew;
	private double t;
	private double h;
	private boolean interpolationStages;
	private int notFinite;

	/** The derivatives that a weighted sum needs, without those whose weight is zero. */
	private record Sum(double[] weights, double[][] derivatives) {

		static Sum of(double[] weights, double[][] k) {
			int[] used = IntStream.range(0, weights.length).filter(i -> weights[i] != 0).toArray();
			return new Sum(IntStream.of(used).mapToDouble(i -> weights[i]).toArray(),
					IntStream.of(used).mapToObj(i -> k[i]).toArray(double[][]::new));
		}

		void add(double h, double[] result) {
			StageSums.add(h, weights, derivatives, weights.length, result);
		}
	}

	public static OneStepMethod tsitouras(Evaluator f, SolveOptions options) {
		return new ExplicitMethod(f, options, ExplicitTableau.tsitouras());
	}

	public static OneStepMethod dormandPrince(Evaluator f, SolveOptions options) {
		return new ExplicitMethod(f, options, ExplicitTableau.dormandPrince());
	}

	private ExplicitMethod(Evaluator f, SolveOptions options, ExplicitTableau tableau) {
		this.f = f;
		this.tableau = tableau;
		int n = f.dimension();
		norm = new ErrorNorm(options, n);
		stiffness = new StiffnessWatch(tableau.stabilityBoundary());
		k = new double[tableau.a().length][n];
		arguments = Arrays.stream(tableau.a()).map(row -> Sum.of(row, k)).toArray(Sum[]::new);
		errors = Arrays.stream(tableau.errors()).map(row -> Sum.of(row, k)).toArray(Sum[]::new);
		stage = new double[n];
		lastStage = new double[n];
		error = new double[n];
		u = new double[n];
		uNew = new double[n];
	}

	@Override
	public int errorOrder() {
		return tableau.errorOrder();
	}

	@Override
	public void start(double time, double[] state) {
		t = time;
		System.arraycopy(state, 0, u, 0, u.length);
		f.rhs(t, u, k[0]);
		f.requireFinite(t, u, k[0]);
		stiffness.restart();
	}

	@Override
	public double attempt(double length, double[] proposal) {
		h = length;
		interpolationStages = false;
		int end = tableau.end();
		for (int i = 1; i < end; i++) {
			evaluate(i, i == end - 1 ? lastStage : stage);
		}
		evaluate(end, uNew);
		System.arraycopy(uNew, 0, proposal, 0, u.length);
		notFinite = Math.max(Evaluator.firstNotFinite(uNew), Evaluator.firstNotFinite(k[end]));
		if (notFinite >= 0) {
			return Double.NaN;
		}
		double size = estimate();
		if (size <= 1) {
			stiffness.step(h, k[end], k[end - 1], uNew, lastStage);
		}
		return size;
	}

	/** Forms the argument of derivative {@code i} in {@code y} and evaluates there. */
	private void evaluate(int i, double[] y) {
		System.arraycopy(u, 0, y, 0, u.length);
		arguments[i].add(h, y);
		f.rhs(t + tableau.c()[i] * h, y, k[i]);
	}

	private double estimate() {
		if (errors.length == 1) {
			return size(errors[0]);
		}
		double low = size(errors[1]);
		double high = size(errors[0]);
		return high == 0 ? 0 : high * high / Math.sqrt(high * high + 0.01 * low * low);
	}

	private double size(Sum sum) {
		Arrays.fill(error, 0);
		sum.add(h, error);
		return norm.of(error, u, uNew);
	}

	@Override
	public void accept() {
		t += h;
		System.arraycopy(uNew, 0, u, 0, u.length);
		System.arraycopy(k[tableau.end()], 0, k[0], 0, u.length);
	}

	@Override
	public int worstState() {
		return notFinite >= 0 ? notFinite : norm.worst();
	}

	@Override
	public void interpolate(double theta, double[] state) {
		evaluateInterpolationStages();
		evaluate(tableau.dense().apply(theta), h, u, k, state);
	}

	@Override
	public StepInterpolant keepInterpolant() {
		evaluateInterpolationStages();
		double[] from = u.clone();
		double[][] derivatives = Arrays.stream(k).map(double[]::clone).toArray(double[][]::new);
		double length = h;
		return (theta, state) -> evaluate(tableau.dense().apply(theta), length, from, derivatives, state);
	}

	private void evaluateInterpolationStages() {
		if (!interpolationStages) {
			for (int i = tableau.end() + 1; i < k.length; i++) {
				evaluate(i, stage);
			}
			interpolationStages = true;
		}
	}

	private static void evaluate(double[] weights, double h, double[] from, double[][] derivatives, double[] state) {
		System.arraycopy(from, 0, state, 0, state.length);
		StageSums.add(h, weights, derivatives, weights.length, state);
	}

	@Override
	public Optional<String> diagnosis() {
		return stiffness.suspicion();
	}
}
