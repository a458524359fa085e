package org.starling.sbml.flux;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.hipparchus.optim.LocalizedOptimFormats;
import org.hipparchus.exception.MathIllegalStateException;
import org.hipparchus.optim.MaxIter;
import org.hipparchus.optim.PointValuePair;
import org.hipparchus.optim.linear.LinearConstraint;
import org.hipparchus.optim.linear.LinearConstraintSet;
import org.hipparchus.optim.linear.LinearObjectiveFunction;
import org.hipparchus.optim.linear.NonNegativeConstraint;
import org.hipparchus.optim.linear.Relationship;
import org.hipparchus.optim.linear.SimplexSolver;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.starling.sbml.flux.FluxSolution.Status;

/** A flux balance as linear programs: each rate is the difference of a part forwards and a part backwards, neither negative. */
final class FluxProgram {

	/**
	 * @param value  of what was optimized
	 * @param fluxes null unless optimal
	 */
	record Optimum(Status status, double value, double[] fluxes) {
	}

	private static final int MAX_STEPS = 200_000;
	/** How far below the optimum, relative to it, rates of the least total may lie: the round-off of two linear programs. */
	private static final double SLACK = 1e-9;

	private final FluxProblem problem;
	private final List<LinearConstraint> constraints = new ArrayList<>();

	FluxProgram(FluxProblem problem) {
		this.problem = problem;
		for (double[] row : problem.stoichiometry()) {
			constraints.add(new LinearConstraint(split(row), Relationship.EQ, 0));
		}
		int n = problem.lower().length;
		for (int j = 0; j < n; j++) {
			double l = problem.lower()[j];
			double u = problem.upper()[j];
			bound(2 * j, Math.max(0, l), Math.max(0, u));
			bound(2 * j + 1, Math.max(0, -u), Math.max(0, -l));
		}
	}

	private double[] split(double[] row) {
		double[] both = new double[2 * row.length];
		for (int j = 0; j < row.length; j++) {
			both[2 * j] = row[j];
			both[2 * j + 1] = -row[j];
		}
		return both;
	}

	private void bound(int part, double least, double most) {
		if (least > 0) {
			constraints.add(new LinearConstraint(unit(part), Relationship.GEQ, least));
		}
		if (most < Double.POSITIVE_INFINITY) {
			constraints.add(new LinearConstraint(unit(part), Relationship.LEQ, most));
		}
	}

	private double[] unit(int part) {
		double[] unit = new double[2 * problem.lower().length];
		unit[part] = 1;
		return unit;
	}

	/** The optimum of the objective. */
	Optimum optimize() {
		return solve(split(problem.objective()), problem.maximize() ? GoalType.MAXIMIZE : GoalType.MINIMIZE, constraints);
	}

	/** The least total of all rates, forwards and backwards, with which the objective is what it can be at best. */
	Optimum leastTotal(double best) {
		Optimum exact = leastTotal(best, 0);
		return exact.status() == Status.OPTIMAL ? exact : leastTotal(best, SLACK * Math.abs(best));
	}

	private Optimum leastTotal(double best, double slack) {
		List<LinearConstraint> more = new ArrayList<>(constraints);
		more.add(new LinearConstraint(split(problem.objective()), problem.maximize() ? Relationship.GEQ : Relationship.LEQ,
				problem.maximize() ? best - slack : best + slack));
		double[] ones = new double[2 * problem.lower().length];
		Arrays.fill(ones, 1);
		return solve(ones, GoalType.MINIMIZE, more);
	}

	private Optimum solve(double[] costs, GoalType goal, List<LinearConstraint> subjectTo) {
		try {
			PointValuePair point = new SimplexSolver().optimize(new MaxIter(MAX_STEPS), new LinearObjectiveFunction(costs, 0),
					new LinearConstraintSet(subjectTo), goal, new NonNegativeConstraint(true));
			double[] parts = point.getPoint();
			double[] fluxes = new double[parts.length / 2];
			for (int j = 0; j < fluxes.length; j++) {
				fluxes[j] = parts[2 * j] - parts[2 * j + 1] + 0.0;
			}
			return new Optimum(Status.OPTIMAL, point.getValue(), fluxes);
		} catch (MathIllegalStateException e) {
			boolean infeasible = e.getSpecifier() == LocalizedOptimFormats.NO_FEASIBLE_SOLUTION;
			boolean unbounded = e.getSpecifier() == LocalizedOptimFormats.UNBOUNDED_SOLUTION;
			return new Optimum(infeasible ? Status.INFEASIBLE : unbounded ? Status.UNBOUNDED : Status.NOT_SOLVED, Double.NaN, null);
		}
	}
}
