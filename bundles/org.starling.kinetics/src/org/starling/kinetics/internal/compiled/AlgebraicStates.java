package org.starling.kinetics.internal.compiled;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.hipparchus.linear.SingularValueDecomposition;
import org.starling.kinetics.expression.ExpressionPrinter;
import org.starling.kinetics.flat.FlatSystem;
import org.starling.ode.SparsityPattern;

/**
 * The states that algebraic rules determine, made to satisfy them by Newton's method, damped until the simplified correction
 * shrinks (the natural monotonicity test of P. Deuflhard, Newton Methods for Nonlinear Problems, Springer 2011,
 * doi:10.1007/978-3-642-23899-4, section 3.3). Stateless but for the system; used by the thread that solves.
 */
public final class AlgebraicStates {

	/** The rules have no solution that could be found. */
	public static final class InconsistentException extends Exception {
		private static final long serialVersionUID = 1L;

		public InconsistentException(String message) {
			super(message);
		}
	}

	private static final int MOST_ITERATIONS = 60;
	private static final double SMALLEST_DAMPING = 1e-5;
	/** Newton's correction at the end, relative to the state. */
	private static final double CONVERGED = 1e-12;
	/** Residual that is rounding, as a part of the terms that cancel in it. */
	private static final double ROUNDING = 64 * Math.ulp(1.0);
	/** A pivot below this part of the matrix means that something is not determined. */
	private static final double SINGULAR = 1e-14;
	/** Where to begin, for all of them, when the given values lead nowhere. */
	private static final double[] OTHER_STARTS = { 1, 1e-3, 1e3, -1 };

	private final FlatSystem flat;
	private final ModelFunction function;
	private final int[] states;

	AlgebraicStates(FlatSystem flat, ModelFunction function) {
		this.flat = flat;
		this.function = function;
		states = IntStream.range(0, flat.states().size()).filter(i -> flat.states().get(i).algebraic()).toArray();
	}

	public boolean isEmpty() {
		return states.length == 0;
	}

	/** Their places among the states. */
	public int[] states() {
		return states;
	}

	/** The identity with zeros for them, or null when there are none. */
	public double[] massMatrix() {
		if (isEmpty()) {
			return null;
		}
		int n = flat.states().size();
		double[] mass = new double[n * n];
		for (int i = 0; i < n; i++) {
			mass[i * n + i] = flat.states().get(i).algebraic() ? 0 : 1;
		}
		return mass;
	}

	/** As {@link #settle}, and from other values when those given, which may be missing, lead nowhere. */
	public void begin(double t, double[] u, double[] p) throws InconsistentException {
		InconsistentException first;
		double[] given = u.clone();
		try {
			settle(t, u, p);
			return;
		} catch (InconsistentException e) {
			first = e;
		}
		for (double start : OTHER_STARTS) {
			System.arraycopy(given, 0, u, 0, u.length);
			for (int i : states) {
				u[i] = start;
			}
			try {
				settle(t, u, p);
				return;
			} catch (InconsistentException e) {
				first.addSuppressed(e);
			}
		}
		System.arraycopy(given, 0, u, 0, u.length);
		throw first;
	}

	/** Changes the algebraic states in {@code u} until their rules hold; the others stay. */
	public void settle(double t, double[] u, double[] p) throws InconsistentException {
		if (isEmpty()) {
			return;
		}
		double[] rates = new double[u.length];
		RealVector residual = residual(t, u, p, rates);
		for (int iteration = 0; iteration < MOST_ITERATIONS; iteration++) {
			RealMatrix jacobian = jacobian(t, u, p);
			requireFinite(t, residual);
			LUDecomposition lu = new LUDecomposition(jacobian, SINGULAR * Math.max(Double.MIN_NORMAL, jacobian.getNorm1()));
			if (Double.isNaN(jacobian.getNorm1()) || !lu.getSolver().isNonSingular()) {
				throw singular(t, jacobian);
			}
			RealVector correction = lu.getSolver().solve(residual.mapMultiply(-1));
			double size = size(correction, u);
			if (size <= 1 || isRounding(residual, jacobian, u)) {
				return;
			}
			double[] from = at(u);
			double damping = 2;
			RealVector next;
			double nextSize;
			do {
				damping /= 2;
				if (damping < SMALLEST_DAMPING) {
					throw lost(t, u, residual);
				}
				put(from, correction, damping, u);
				next = residual(t, u, p, rates);
				nextSize = next.isNaN() || next.isInfinite() ? Double.POSITIVE_INFINITY
						: size(lu.getSolver().solve(next), u);
			} while (nextSize > (1 - damping / 4) * size && nextSize > 1);
			residual = next;
		}
		throw lost(t, u, residual);
	}

	private RealVector residual(double t, double[] u, double[] p, double[] rates) {
		function.rhs(t, u, p, rates);
		return new ArrayRealVector(Arrays.stream(states).mapToDouble(i -> rates[i]).toArray(), false);
	}

	private RealMatrix jacobian(double t, double[] u, double[] p) {
		SparsityPattern pattern = function.jacobianPattern();
		double[] values = new double[pattern.nonZeros()];
		function.jacobian(t, u, p, values);
		RealMatrix matrix = new Array2DRowRealMatrix(states.length, states.length);
		for (int j = 0; j < states.length; j++) {
			for (int k = pattern.columnPointers()[states[j]]; k < pattern.columnPointers()[states[j] + 1]; k++) {
				int row = Arrays.binarySearch(states, pattern.rowIndices()[k]);
				if (row >= 0) {
					matrix.setEntry(row, j, values[k]);
				}
			}
		}
		return matrix;
	}

	/** Whether the residuals are no larger than the rounding of their terms that the algebraic states make. */
	private boolean isRounding(RealVector residual, RealMatrix jacobian, double[] u) {
		for (int i = 0; i < states.length; i++) {
			double terms = 0;
			for (int j = 0; j < states.length; j++) {
				terms += Math.abs(jacobian.getEntry(i, j) * u[states[j]]);
			}
			if (!(Math.abs(residual.getEntry(i)) <= ROUNDING * terms)) {
				return false;
			}
		}
		return true;
	}

	private double[] at(double[] u) {
		return Arrays.stream(states).mapToDouble(i -> u[i]).toArray();
	}

	private void put(double[] from, RealVector correction, double damping, double[] u) {
		for (int i = 0; i < states.length; i++) {
			u[states[i]] = from[i] + damping * correction.getEntry(i);
		}
	}

	/** The largest correction, 1 when it is as small as it has to be. */
	private double size(RealVector correction, double[] u) {
		double largest = 0;
		for (int i = 0; i < states.length; i++) {
			largest = Math.max(largest, Math.abs(correction.getEntry(i)) / (CONVERGED * Math.abs(u[states[i]]) + Double.MIN_NORMAL));
		}
		return largest;
	}

	private void requireFinite(double t, RealVector residual) throws InconsistentException {
		for (int i = 0; i < states.length; i++) {
			if (!Double.isFinite(residual.getEntry(i))) {
				throw new InconsistentException(rule(i) + " is " + residual.getEntry(i) + " at time " + t
						+ "; give '" + name(i) + "' and what the rule needs starting values for which it can be computed");
			}
		}
	}

	private InconsistentException singular(double t, RealMatrix jacobian) {
		boolean finite = Arrays.stream(jacobian.getData()).flatMapToDouble(Arrays::stream).allMatch(Double::isFinite);
		int variable = 0;
		int equation = 0;
		if (finite) {
			SingularValueDecomposition svd = new SingularValueDecomposition(jacobian);
			variable = largest(svd.getV().getColumnVector(states.length - 1));
			equation = largest(svd.getU().getColumnVector(states.length - 1));
		}
		return new InconsistentException("at time " + t + " " + rule(equation) + " does not determine '" + name(variable)
				+ "': its derivative vanishes there. Give '" + name(variable)
				+ "' another starting value; if that is no help, the system has an index above 1, and the rule has to be differentiated");
	}

	private static int largest(RealVector v) {
		int index = 0;
		for (int i = 1; i < v.getDimension(); i++) {
			index = Math.abs(v.getEntry(i)) > Math.abs(v.getEntry(index)) ? i : index;
		}
		return index;
	}

	private InconsistentException lost(double t, double[] u, RealVector residual) {
		int worst = largest(residual);
		return new InconsistentException("at time " + t + " no value of '" + name(worst) + "' is found for which " + rule(worst)
				+ " is zero: near " + u[states[worst]] + " it is " + residual.getEntry(worst)
				+ ". Give a starting value nearer to the solution, or look whether there is one");
	}

	private String name(int i) {
		return flat.states().get(states[i]).name();
	}

	private String rule(int i) {
		return "the algebraic rule 0 = " + ExpressionPrinter.print(flat.states().get(states[i]).rate());
	}
}
