package org.starling.ode.solvers.internal;

import org.starling.ode.solvers.onestep.ErrorNorm;
import org.starling.ode.solvers.onestep.Evaluator;
import org.starling.ode.solvers.onestep.StepInterpolant;

/**
 * The error within a step of an implicit method. Stiff components that follow a forcing are right at the ends of however
 * long a step, so that the error estimate there lets the step grow until the interpolant between them is wrong. Where the estimate
 * is small, the residual of the interpolant is therefore solved for the error: G. Steinebach, Rosenbrock methods within
 * OrdinaryDiffEq.jl, Proc. JuliaCon Conf. 6 (2024), doi:10.21105/jcon.00166 (method Rodas5Pr). Belongs to one solve.
 */
final class InterpolantCheck {

	/** Estimates above it keep the step short enough for an interpolant of order 4. */
	static final double SMALL_ESTIMATE = 0.05;

	private final double smallEstimate;
	private boolean shortened;
	private final Evaluator f;
	private final ErrorNorm norm;
	private final MassMatrix mass;
	private final StageMatrix matrix;
	private final double[] quarter;
	private final double[] slope;
	private final double[] residual;

	/**
	 * @param smallEstimate the estimate below which the interpolant is looked at
	 * @param matrix        as the step factorised it
	 */
	InterpolantCheck(double smallEstimate, Evaluator f, ErrorNorm norm, MassMatrix mass, StageMatrix matrix) {
		this.smallEstimate = smallEstimate;
		this.f = f;
		this.norm = norm;
		this.mass = mass;
		this.matrix = matrix;
		quarter = new double[f.dimension()];
		slope = new double[f.dimension()];
		residual = new double[f.dimension()];
	}

	/**
	 * The larger of the estimate and, when that is small, the scaled error at its first quarter.
	 *
	 * @param interpolant of degree 4 at most
	 */
	double largest(double estimate, double t, double h, double[] u, double[] uNew, StepInterpolant interpolant) {
		return estimate < smallEstimate ? tolerated(estimate, atQuarter(t, h, u, uNew, interpolant)) : estimate;
	}

	/** The scaled error at the step's first quarter, by the residual there. */
	double atQuarter(double t, double h, double[] u, double[] uNew, StepInterpolant interpolant) {
		interpolant.evaluate(0.25, quarter);
		interpolant.evaluate(0.5, residual);
		interpolant.evaluate(0.75, slope);
		for (int i = 0; i < u.length; i++) {
			slope[i] = (uNew[i] - 3 * u[i] - 10 * quarter[i] + 18 * residual[i] - 6 * slope[i]) / 3;
		}
		f.rhs(t + 0.25 * h, quarter, residual);
		mass.addProduct(-1 / h, slope, residual);
		matrix.solve(residual, residual);
		return norm.of(residual, u, uNew);
	}

	/**
	 * An error that a shorter step does not mend came with the state at its start, as in an algebraic variable: it passes, and is
	 * smaller behind the shorter step.
	 */
	private double tolerated(double estimate, double error) {
		boolean tooLarge = !(error <= 1);
		double size = tooLarge && shortened ? Math.max(estimate, 1) : Math.max(estimate, error);
		shortened = tooLarge && !shortened;
		return size;
	}
}
