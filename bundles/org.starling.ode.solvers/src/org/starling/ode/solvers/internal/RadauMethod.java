package org.starling.ode.solvers.internal;

import java.util.Arrays;
import java.util.Optional;

import org.starling.ode.SolveOptions;
import org.starling.ode.solvers.onestep.ErrorNorm;
import org.starling.ode.solvers.onestep.Evaluator;
import org.starling.ode.solvers.onestep.OneStepMethod;
import org.starling.ode.solvers.onestep.StepInterpolant;

/**
 * Radau IIA of order 5 for {@code M u' = f(t, u)}. Jacobian and factors are kept while Newton's method converges fast, and a step
 * that would grow little is kept with them.
 * E. Hairer, G. Wanner, Solving Ordinary Differential Equations II, 2nd ed., Springer 1996, section IV.8;
 * J. Comput. Appl. Math. 111 (1999) 93, doi:10.1016/S0377-0427(99)00134-X.
 * <p>
 * The error estimate falls with the fourth power of the step, the error at its end with the sixth. What is read between the ends
 * is the collocation polynomial plus the quartic that also meets the derivative at the start; the missing derivative is the
 * estimate itself, which damps what is stiff. That polynomial's error falls with the fifth power, so the estimate may reach
 * {@code 0.6 · relTol^(4/5)} instead of the relative tolerance.
 */
public final class RadauMethod implements OneStepMethod {

	private static final int STAGES = 3;
	private static final double NEWTON_SHARE = 0.01;
	private static final double ALLOWANCE = 0.6;
	private static final double ALLOWANCE_POWER = 0.8;
	/** Rate of convergence below which a Jacobian serves the next step too; when factors are dear, a slower one may. */
	private static final double FAST_CONVERGENCE = 1e-3;
	private static final double FAST_CONVERGENCE_WHEN_DEAR = 0.05;
	/** Growth of a step up to which its factors are worth more. */
	private static final double LEAST_GROWTH = 1.2;
	/** Reported when Newton's method does not converge. */
	private static final double NOT_CONVERGED = 16;

	private final Evaluator f;
	private final int n;
	private final ErrorNorm norm;
	private final double strictness;
	private final Linearization linearization;
	private final StageMatrix real;
	private final ComplexStageMatrix complex;
	private final MassMatrix mass;
	private final ConsistentStart consistency;
	private final InterpolantCheck check;
	private final RadauNewton newton;
	private final double[] stage;
	private final double[] product;
	private final double[] error;
	private final double[] quartic;
	private final double[] u;
	private final double[] uNew;
	private final double[] slope;
	private final double[] slopeNew;
	private double previousStep;
	private double t;
	private double h;
	private double factoredFor;
	private double estimate;
	private boolean jacobianServes;
	private boolean jacobianIsCurrent;
	private boolean doubtful;
	private boolean diverged;
	private int notFinite;

	public RadauMethod(Evaluator f, SolveOptions options, JacobianChoice choice) {
		this.f = f;
		n = f.dimension();
		norm = new ErrorNorm(options, n);
		double relTol = options.relTol();
		strictness = Math.min(1, relTol / (ALLOWANCE * Math.pow(relTol, ALLOWANCE_POWER)));
		linearization = new Linearization(f, options, choice);
		real = new StageMatrix(linearization.pattern(), f.massMatrix());
		complex = new ComplexStageMatrix(linearization.pattern(), f.massMatrix());
		mass = new MassMatrix(f.massMatrix(), n);
		consistency = new ConsistentStart(f, linearization, norm);
		check = new InterpolantCheck(InterpolantCheck.SMALL_ESTIMATE, f, norm, mass, real);
		newton = new RadauNewton(f, norm, real, complex, Math.max(10 * Math.ulp(1.0) / relTol, NEWTON_SHARE));
		stage = new double[n];
		product = new double[n];
		error = new double[n];
		quartic = new double[n];
		u = new double[n];
		uNew = new double[n];
		slope = new double[n];
		slopeNew = new double[n];
	}

	@Override
	public int errorOrder() {
		return 4;
	}

	@Override
	public void start(double time, double[] state) {
		t = time;
		consistency.make(t, state);
		System.arraycopy(state, 0, u, 0, n);
		f.rhs(t, u, slope);
		f.requireFinite(t, u, slope);
		jacobianServes = false;
		doubtful = true;
		previousStep = 0;
		newton.restart();
	}

	@Override
	public double attempt(double length, double[] proposal) {
		h = length;
		notFinite = -1;
		diverged = false;
		if (!solveStages() && (jacobianIsCurrent || !solveStagesAfresh())) {
			diverged = true;
			doubtful = true;
			jacobianServes = jacobianIsCurrent;
			notFinite = newton.notFinite();
			return notFinite >= 0 ? Double.NaN : NOT_CONVERGED;
		}
		StageSums.sum(u, newton.increments()[STAGES - 1], uNew);
		System.arraycopy(uNew, 0, proposal, 0, n);
		estimate = estimate();
		double size = check.largest(estimate, t, h, u, uNew, this::interpolate);
		if (size <= 1) {
			f.rhs(t + h, uNew, slopeNew);
			notFinite = Evaluator.firstNotFinite(slopeNew);
			return notFinite >= 0 ? Double.NaN : size;
		}
		doubtful = true;
		return size;
	}

	private boolean solveStagesAfresh() {
		jacobianServes = false;
		newton.restart();
		return solveStages();
	}

	private boolean solveStages() {
		if (!jacobianServes) {
			linearization.jacobianAt(t, u, slope);
			jacobianServes = true;
			jacobianIsCurrent = true;
			factoredFor = Double.NaN;
		}
		if (h != factoredFor) {
			f.countFactorization();
			factoredFor = Double.NaN;
			if (!real.factor(RadauCoefficients.GAMMA / h, linearization.jacobian())
					|| !complex.factor(RadauCoefficients.ALPHA / h, RadauCoefficients.BETA / h, linearization.jacobian())) {
				return false;
			}
			factoredFor = h;
		}
		if (previousStep > 0) {
			newton.predict(h / previousStep);
		} else {
			newton.predictNothing();
		}
		return newton.solve(t, u, h);
	}

	/** Filtered by the real factors; a second time at the start and after trouble, where the estimate is too large. */
	private double estimate() {
		Arrays.fill(stage, 0);
		StageSums.add(1 / h, RadauCoefficients.ERROR, newton.increments(), STAGES, stage);
		Arrays.fill(product, 0);
		mass.addProduct(1, stage, product);
		StageSums.sum(product, slope, stage);
		real.solve(stage, error);
		System.arraycopy(error, 0, quartic, 0, n);
		double size = strictness * norm.of(error, u, uNew);
		if (size > 1 && doubtful) {
			StageSums.sum(u, error, stage);
			f.rhs(t, stage, error);
			StageSums.sum(error, product, stage);
			real.solve(stage, error);
			size = strictness * norm.of(error, u, uNew);
		}
		return Math.max(size, 1e-10);
	}

	/**
	 * The allowance is one for errors that fall with a power of the step. An estimate that an edge leaves small by chance is seen by
	 * the residual.
	 */
	@Override
	public double errorAcross(double size) {
		double whole = Math.max(Math.max(size, estimate / strictness), check.atQuarter(t, h, u, uNew, this::interpolate));
		doubtful |= whole > 1;
		return whole;
	}

	@Override
	public void accept() {
		t += h;
		System.arraycopy(uNew, 0, u, 0, n);
		System.arraycopy(slopeNew, 0, slope, 0, n);
		newton.accept();
		previousStep = h;
		jacobianServes = newton.rate() <= (real.isDear() ? FAST_CONVERGENCE_WHEN_DEAR : FAST_CONVERGENCE);
		jacobianIsCurrent = false;
		doubtful = false;
	}

	@Override
	public double nextStep(double length, double size, double controlled) {
		if (diverged) {
			return newton.shortening() * length;
		}
		if (!(size <= 1)) {
			return controlled;
		}
		double next = newton.safety() * controlled;
		return jacobianServes && next >= length && next <= LEAST_GROWTH * length ? length : next;
	}

	@Override
	public int worstState() {
		return notFinite >= 0 ? notFinite : norm.worst();
	}

	@Override
	public Optional<String> diagnosis() {
		return diverged ? RadauNewton.DIVERGENCE : Optional.empty();
	}

	@Override
	public void interpolate(double theta, double[] state) {
		evaluate(theta, u, newton.increments(), quartic, state);
	}

	@Override
	public StepInterpolant keepInterpolant() {
		double[] from = u.clone();
		double[][] increments = Arrays.stream(newton.increments()).map(double[]::clone).toArray(double[][]::new);
		double[] derivative = quartic.clone();
		return (theta, state) -> evaluate(theta, from, increments, derivative, state);
	}

	private static void evaluate(double theta, double[] from, double[][] increments, double[] derivative, double[] state) {
		StageSums.combine(from, RadauCoefficients.weights(theta), increments, STAGES, state);
		StageSums.addOne(RadauCoefficients.quartic(theta), derivative, state);
	}
}
