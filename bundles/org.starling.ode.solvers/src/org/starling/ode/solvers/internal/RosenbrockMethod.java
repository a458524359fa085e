package org.starling.ode.solvers.internal;

import java.util.Arrays;

import org.starling.ode.SensitivityFunction;
import org.starling.ode.SolveOptions;
import org.starling.ode.solvers.onestep.ErrorNorm;
import org.starling.ode.solvers.onestep.Evaluator;
import org.starling.ode.solvers.onestep.OneStepMethod;
import org.starling.ode.solvers.onestep.StepInterpolant;

/**
 * A Rosenbrock method for {@code M u' = f(t, u)}: one Jacobian a step, one factorisation a step length, one linear solve a
 * stage, no iteration. The coefficients and their source stand in {@link RosenbrockTableau}.
 */
public final class RosenbrockMethod implements OneStepMethod {

	private final Evaluator f;
	private final RosenbrockTableau tableau;
	private final boolean stifflyAccurate;
	private final ErrorNorm norm;
	private final Linearization linearization;
	private final StageMatrix matrix;
	private final MassMatrix mass;
	private final boolean identity;
	private final ConsistentStart consistency;
	private final InterpolantCheck check;
	private final double[][] stages;
	private final double[][] points;
	private final double[] right;
	private final double[] coupling;
	private double[] error;
	private final double[] u;
	private final double[] uNew;
	private final double[] slope;
	private final double[] slopeNew;
	private double[][] dense;
	private double t;
	private double h;
	private boolean linearized;
	private int notFinite;

	/** @param sensitivityErrors how many tolerances the error of a sensitivity may be */
	public static OneStepMethod rodas4(Evaluator f, SolveOptions options, JacobianChoice choice, double sensitivityErrors) {
		return of(f, options, choice, RosenbrockTableau.rodas4(), sensitivityErrors);
	}

	/** @param sensitivityErrors how many tolerances the error of a sensitivity may be */
	public static OneStepMethod rodas5p(Evaluator f, SolveOptions options, JacobianChoice choice, double sensitivityErrors) {
		return of(f, options, choice, RosenbrockTableau.rodas5p(), sensitivityErrors);
	}

	private static OneStepMethod of(Evaluator f, SolveOptions options, JacobianChoice choice, RosenbrockTableau tableau,
			double sensitivityErrors) {
		boolean sensitivities = f.function() instanceof SensitivityFunction && f.massMatrix() == null;
		return sensitivities ? new SensitivityRosenbrock(f, options, choice, tableau, sensitivityErrors)
				: new RosenbrockMethod(f, options, choice, tableau);
	}

	RosenbrockMethod(Evaluator f, SolveOptions options, JacobianChoice choice, RosenbrockTableau tableau) {
		this.f = f;
		this.tableau = tableau;
		stifflyAccurate = tableau.isStifflyAccurate();
		int n = f.dimension();
		norm = new ErrorNorm(options, n);
		linearization = new Linearization(f, options, choice);
		matrix = new StageMatrix(linearization.pattern(), f.massMatrix());
		mass = new MassMatrix(f.massMatrix(), n);
		identity = f.massMatrix() == null;
		consistency = new ConsistentStart(f, linearization, norm);
		check = new InterpolantCheck(tableau.dense().length < 3 ? 1 : InterpolantCheck.SMALL_ESTIMATE, f, norm, mass, matrix);
		stages = new double[tableau.stages()][n];
		right = new double[n];
		coupling = new double[n];
		error = new double[n];
		u = new double[n];
		points = new double[tableau.stages()][n];
		points[0] = u;
		uNew = new double[n];
		slope = new double[n];
		slopeNew = new double[n];
	}

	/** Stage vectors of the last attempt. */
	double[][] stages() {
		return stages;
	}

	/** The states at which the stages of the last attempt were evaluated. */
	double[][] points() {
		return points;
	}

	/** Factorised for the last attempt. */
	StageMatrix matrix() {
		return matrix;
	}

	/** At the point from which the last attempt went. */
	Linearization linearization() {
		return linearization;
	}

	@Override
	public int errorOrder() {
		return tableau.errorOrder();
	}

	@Override
	public void start(double time, double[] state) {
		t = time;
		consistency.make(t, state);
		System.arraycopy(state, 0, u, 0, u.length);
		f.rhs(t, u, slope);
		f.requireFinite(t, u, slope);
		linearized = false;
	}

	@Override
	public double attempt(double length, double[] proposal) {
		h = length;
		dense = null;
		if (!linearized) {
			linearization.at(t, u, slope);
			linearized = true;
		}
		f.countFactorization();
		if (!matrix.factor(1 / (h * tableau.gamma()), linearization.jacobian())) {
			return Double.NaN;
		}
		for (int i = 0; i < tableau.stages(); i++) {
			slopeOfStage(i);
			matrix.solve(right, stages[i]);
		}
		endOfStep();
		System.arraycopy(uNew, 0, proposal, 0, uNew.length);
		double size = check.largest(norm.of(error, u, uNew), t, h, u, uNew, this::interpolate);
		notFinite = -1;
		if (size <= 1) {
			f.rhs(t + h, uNew, slopeNew);
			notFinite = Evaluator.firstNotFinite(slopeNew);
			if (notFinite >= 0) {
				return Double.NaN;
			}
		} else if (!Double.isFinite(size)) {
			notFinite = firstNotFiniteSlope();
		}
		return size;
	}

	@Override
	public void accept() {
		t += h;
		System.arraycopy(uNew, 0, u, 0, u.length);
		System.arraycopy(slopeNew, 0, slope, 0, u.length);
		linearized = false;
	}

	@Override
	public int worstState() {
		return notFinite >= 0 ? notFinite : norm.worst();
	}

	@Override
	public void interpolate(double theta, double[] state) {
		if (dense == null) {
			dense = denseVectors();
		}
		evaluate(u, uNew, dense, theta, state);
	}

	@Override
	public StepInterpolant keepInterpolant() {
		double[] from = u.clone();
		double[] to = uNew.clone();
		double[][] vectors = dense == null ? denseVectors() : dense;
		return (theta, state) -> evaluate(from, to, vectors, theta, state);
	}

	/** Repeats the stages to find the equation that is to blame before the solution of a stage spreads it; -1 for none. */
	private int firstNotFiniteSlope() {
		for (int i = 0; i < tableau.stages(); i++) {
			slopeOfStage(i);
			int state = Evaluator.firstNotFinite(right);
			if (state >= 0) {
				return state;
			}
			matrix.solve(right, stages[i]);
		}
		return -1;
	}

	private void slopeOfStage(int i) {
		if (i == 0) {
			System.arraycopy(slope, 0, right, 0, right.length);
		} else {
			if (tableau.continuesPrevious(i)) {
				StageSums.sum(points[i - 1], stages[i - 1], points[i]);
			} else {
				StageSums.combine(u, tableau.a()[i], stages, i, points[i]);
			}
			f.rhs(t + tableau.alpha()[i] * h, points[i], right);
			if (identity) {
				StageSums.add(1 / h, tableau.c()[i], stages, i, right);
			} else {
				Arrays.fill(coupling, 0);
				StageSums.add(1, tableau.c()[i], stages, i, coupling);
				mass.addProduct(1 / h, coupling, right);
			}
		}
		double factor = h * tableau.d()[i];
		if (factor != 0 && linearization.dependsOnTime()) {
			StageSums.addOne(factor, linearization.timeDerivative(), right);
		}
	}

	/** The new state and its error; a stiffly accurate method has both from its last stage. */
	private void endOfStep() {
		int last = tableau.stages() - 1;
		if (stifflyAccurate) {
			StageSums.sum(points[last], stages[last], uNew);
			error = stages[last];
		} else {
			StageSums.combine(u, tableau.m(), stages, last + 1, uNew);
			Arrays.fill(error, 0);
			StageSums.add(1, tableau.e(), stages, last + 1, error);
		}
	}

	private double[][] denseVectors() {
		double[][] vectors = new double[tableau.dense().length][u.length];
		for (int r = 0; r < vectors.length; r++) {
			StageSums.add(1, tableau.dense()[r], stages, tableau.stages(), vectors[r]);
		}
		return vectors;
	}

	private static void evaluate(double[] from, double[] to, double[][] vectors, double theta, double[] state) {
		for (int j = 0; j < state.length; j++) {
			double inner = 0;
			for (int r = vectors.length - 1; r >= 0; r--) {
				inner = vectors[r][j] + theta * inner;
			}
			state[j] = (1 - theta) * from[j] + theta * (to[j] + (1 - theta) * inner);
		}
	}
}
