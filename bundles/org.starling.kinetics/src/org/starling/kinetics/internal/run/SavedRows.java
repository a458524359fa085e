package org.starling.kinetics.internal.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.starling.ode.OdeSolution;
import org.starling.ode.ReturnCode;
import org.starling.ode.SolveOptions;
import org.starling.ode.SolveStatistics;

/** The states that a run saves over its parts, and what the parts cost together. For one thread. */
final class SavedRows {

	private final double[] wanted;
	private final SolveOptions.Side side;
	private final List<Double> times = new ArrayList<>();
	private final List<double[]> states = new ArrayList<>();
	private SolveStatistics cost = new SolveStatistics(0, 0, 0, 0, 0, 0, 0);

	/**
	 * @param wanted ascending times; empty for those that the solver chooses
	 * @param side   which state counts where one jumps
	 */
	SavedRows(double[] wanted, SolveOptions.Side side) {
		this.wanted = wanted;
		this.side = side;
	}

	/** The times that are still to be saved, up to the end of a part. */
	double[] next(double end) {
		int from = Math.min(times.size(), wanted.length);
		int to = from;
		while (to < wanted.length && wanted[to] <= end) {
			to++;
		}
		return Arrays.copyOfRange(wanted, from, to);
	}

	/**
	 * Keeps the rows that were asked for.
	 *
	 * @param restart where the next part begins, which gives the row of that time unless the side before is wanted; infinite when none follows
	 */
	void collect(OdeSolution part, double restart) {
		count(part.statistics());
		for (int i = 0; i < part.times().length; i++) {
			double time = part.times()[i];
			boolean again = time >= restart && side == SolveOptions.Side.AFTER;
			boolean asked = wanted.length == 0 || times.size() < wanted.length && wanted[times.size()] == time;
			if (asked && !again) {
				times.add(time);
				states.add(part.states()[i]);
			}
		}
	}

	/** Adds the cost of a solve. */
	void count(SolveStatistics more) {
		cost = new SolveStatistics(cost.steps() + more.steps(), cost.rejected() + more.rejected(),
				cost.rhsEvaluations() + more.rhsEvaluations(), cost.jacobians() + more.jacobians(),
				cost.factorizations() + more.factorizations(), cost.events() + more.events(), cost.nanoseconds() + more.nanoseconds());
	}

	/** All of them. */
	OdeSolution end(ReturnCode code, String message) {
		return new OdeSolution(code, message, times.stream().mapToDouble(Double::doubleValue).toArray(), states.toArray(double[][]::new),
				Optional.empty(), cost);
	}
}
