package org.starling.ode.solvers.internal;

import org.hipparchus.ode.EquationsMapper;
import org.hipparchus.ode.ExpandableODE;
import org.hipparchus.ode.ODEState;
import org.hipparchus.ode.ODEStateAndDerivative;
import org.hipparchus.ode.OrdinaryDifferentialEquation;
import org.hipparchus.ode.nonstiff.DormandPrince853Integrator;
import org.hipparchus.ode.nonstiff.interpolators.DormandPrince853StateInterpolator;
import org.hipparchus.ode.sampling.ODEStateInterpolator;

/**
 * Opens Hipparchus' Dormand–Prince 8(5,3) pair step by step: its tableau, its error estimate and its interpolant, without
 * its loop, whose events and restarts differ from ours.
 */
final class HipparchusPair extends DormandPrince853Integrator {

	/** Derivatives that the interpolant needs: 12 stages, the end of the step, 3 stages more. */
	static final int DERIVATIVES = 16;

	private static final double NO_STEP_LIMIT = Double.MAX_VALUE;

	private final EquationsMapper mapper;

	HipparchusPair(double[] absoluteTolerances, double relativeTolerance) {
		super(0, NO_STEP_LIMIT, absoluteTolerances, relativeTolerances(relativeTolerance, absoluteTolerances.length));
		int n = absoluteTolerances.length;
		sanityChecks(new ODEState(0, new double[n]), 1); // tells the error estimate how many states there are
		mapper = new ExpandableODE(new Dimension(n)).getMapper();
	}

	/** The scaled norm of the error of a step from {@code u} to {@code uNew}. */
	double error(double[][] derivatives, double[] u, double[] uNew, double h) {
		return u.length == 0 ? 0 : estimateError(derivatives, u, uNew, h);
	}

	/** The interpolant of a step, in a time that runs from 0 to {@code h}; keeps the arrays given. */
	ODEStateInterpolator interpolant(double[][] derivatives, double[] u, double[] uNew, double h) {
		var begin = new ODEStateAndDerivative(0, u, derivatives[0]);
		var end = new ODEStateAndDerivative(h, uNew, derivatives[12]);
		return new DormandPrince853StateInterpolator(true, derivatives, begin, end, begin, end, mapper);
	}

	private static double[] relativeTolerances(double value, int n) {
		double[] all = new double[n];
		java.util.Arrays.fill(all, value);
		return all;
	}

	/** An equation of which only the dimension is ever asked. */
	private record Dimension(int dimension) implements OrdinaryDifferentialEquation {

		@Override
		public int getDimension() {
			return dimension;
		}

		@Override
		public double[] computeDerivatives(double t, double[] y) {
			throw new UnsupportedOperationException("derivatives come from the solve's own evaluator");
		}
	}
}
