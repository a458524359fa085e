package org.starling.kinetics.internal.doses;

import java.util.Arrays;

import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.DecompositionSolver;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.starling.kinetics.flat.FlatSystem;
import org.starling.kinetics.internal.compiled.CompiledSystem;
import org.starling.ode.SparsityPattern;

/**
 * The steady state of a linear system {@code u' = J u + c}: one interval maps the states by an affine function, which products
 * of matrix exponentials give, and whose fixed point solves a linear system. The exponential is that of N. J. Higham, The
 * scaling and squaring method for the matrix exponential revisited, SIAM J. Matrix Anal. Appl. 26 (2005) 1179,
 * doi:10.1137/04061101X.
 */
final class LinearSteadyState {

	/** A pivot below this part of the largest entry means that something is not eliminated. */
	private static final double SINGULAR = 1e-13;

	private final CompiledSystem system;
	private final int[] states;
	private final double[] p;

	/** @param p constants without infusions */
	LinearSteadyState(CompiledSystem system, int[] states, double[] p) {
		this.system = system;
		this.states = states;
		this.p = p;
	}

	/** @param u gives the states that are not to be determined */
	double[] of(SteadyDose dose, double t, double[] u) {
		FlatSystem.DoseTarget target = system.flat.doseTarget(dose.species());
		if (position(target.state()) < 0) {
			throw none(dose);
		}
		RealMatrix jacobian = jacobian(t, u);
		RealVector steady;
		if (dose.isConstantInfusion()) {
			steady = solve(jacobian.scalarMultiply(-1), constant(t, u, target, dose.rate().value()), dose);
		} else {
			double full = dose.overlapping() * dose.rate().value();
			double longer = dose.isBolus() ? 0 : dose.longer().value();
			RealVector lower = constant(t, u, target, full);
			RealVector upper = constant(t, u, target, full + dose.rate().value());
			RealVector jump = new ArrayRealVector(states.length);
			if (dose.isBolus()) {
				double size = target.size() == null ? 1 : system.value(target.size(), t, u, p);
				jump.setEntry(position(target.state()), dose.amount().value() / size);
			}
			RealMatrix cycle = flow(jacobian, upper, lower, longer, dose.interval());
			RealVector moved = cycle.operate(jump.append(1)).getSubVector(0, states.length);
			RealMatrix map = cycle.getSubMatrix(0, states.length - 1, 0, states.length - 1);
			RealVector before = solve(MatrixUtils.createRealIdentityMatrix(states.length).subtract(map), moved, dose);
			RealMatrix phase = flow(jacobian, upper, lower, longer, dose.interval() - dose.rest().value());
			steady = phase.operate(before.add(jump).append(1)).getSubVector(0, states.length);
		}
		double[] all = u.clone();
		for (int i = 0; i < states.length; i++) {
			all[states[i]] = steady.getEntry(i);
		}
		return all;
	}

	/** The affine map of a time that begins with the upper inflow for {@code longer} and goes on with the lower one. */
	private static RealMatrix flow(RealMatrix jacobian, RealVector upper, RealVector lower, double longer, double time) {
		RealMatrix first = exponential(jacobian, upper, Math.min(longer, time));
		return time <= longer ? first : exponential(jacobian, lower, time - longer).multiply(first);
	}

	private static RealMatrix exponential(RealMatrix jacobian, RealVector constant, double time) {
		int n = constant.getDimension();
		RealMatrix m = new Array2DRowRealMatrix(n + 1, n + 1);
		m.setSubMatrix(jacobian.scalarMultiply(time).getData(), 0, 0);
		for (int i = 0; i < n; i++) {
			m.setEntry(i, n, constant.getEntry(i) * time);
		}
		return MatrixUtils.matrixExponential(m);
	}

	private RealVector solve(RealMatrix matrix, RealVector right, SteadyDose dose) {
		DecompositionSolver solver = new LUDecomposition(matrix, SINGULAR * Math.max(1e-300, matrix.getNorm1())).getSolver();
		if (!solver.isNonSingular()) {
			throw none(dose);
		}
		return solver.solve(right);
	}

	private static ResolvedDose.DoseException none(SteadyDose dose) {
		return new ResolvedDose.DoseException("there is no steady state of the doses into " + dose.species()
				+ ", because something that they lead to is never eliminated");
	}

	private RealMatrix jacobian(double t, double[] u) {
		SparsityPattern pattern = system.function.jacobianPattern();
		double[] values = new double[pattern.nonZeros()];
		system.function.jacobian(t, u, p, values);
		RealMatrix matrix = new Array2DRowRealMatrix(states.length, states.length);
		for (int j = 0; j < states.length; j++) {
			for (int k = pattern.columnPointers()[states[j]]; k < pattern.columnPointers()[states[j] + 1]; k++) {
				int row = position(pattern.rowIndices()[k]);
				if (row >= 0) {
					matrix.setEntry(row, j, values[k]);
				}
			}
		}
		return matrix;
	}

	/** What flows in besides what is proportional to the states. */
	private RealVector constant(double t, double[] u, FlatSystem.DoseTarget target, double rate) {
		double[] none = u.clone();
		for (int i : states) {
			none[i] = 0;
		}
		double[] constants = p.clone();
		constants[system.infusionSlot(target.state())] = rate;
		double[] du = new double[u.length];
		system.function.rhs(t, none, constants, du);
		RealVector constant = new ArrayRealVector(states.length);
		for (int i = 0; i < states.length; i++) {
			constant.setEntry(i, du[states[i]]);
		}
		return constant;
	}

	private int position(int state) {
		return Math.max(-1, Arrays.binarySearch(states, state));
	}
}
