package org.starling.ode.solvers.lanes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.starling.ode.solvers.internal.RosenbrockTableau;
import org.starling.ode.solvers.internal.lu.LaneLu;
import org.starling.ode.solvers.lanes.KernelCompiler.Step;

/**
 * The code of a stiffly accurate Rosenbrock method for one system: formulas and factorisation once through, sums over the states
 * as loops over their rows. Immutable and thread-safe.
 */
final class LaneKernels {

	final LaneUnit unit;
	final RosenbrockTableau tableau;
	final int dimension;
	final int parameters;
	final LaneLayout layout;
	/** Numbers in the memory of a block. */
	final int size;
	/** What has a form in vectors; empty when the unit has none. */
	final List<SwitchedKernel> switched;
	private final boolean dependsOnTime;
	private final LaneKernel attempt;
	private final LaneKernel dense;

	LaneKernels(LaneSystem system, LaneLu lu, RosenbrockTableau tableau, LaneUnit unit) {
		this.unit = unit;
		this.tableau = tableau;
		dimension = system.dimension();
		parameters = system.parameters();
		layout = new LaneLayout(dimension, parameters, lu.entries(), tableau);
		LaneTape derivative = new LaneTape(LaneRow.at(layout.time), layout.states, layout.parameters);
		int[] byTime = system.timeDerivatives(derivative);
		storeAll(derivative, layout.timeDerivative, byTime);
		dependsOnTime = byTime.length > 0;
		KernelCompiler compiler = new KernelCompiler(unit, layout.rows);
		attempt = compiler.kernel(steps(system, lu, derivative));
		dense = compiler.kernel(List.of(Step.loop(dense(), dimension)));
		size = Math.max(LaneRow.LARGE, LaneRow.place(compiler.rows(), unit.lanes()));
		switched = compiler.switched();
	}

	private List<Step> steps(LaneSystem system, LaneLu lu, LaneTape derivative) {
		LaneTape rates = rates(system);
		LaneTape solve = solve(lu);
		List<Step> steps = new ArrayList<>();
		steps.add(Step.loop(takeAccepted(), dimension));
		steps.add(Step.once(begin(), 0));
		steps.add(Step.once(factor(system, lu), 0));
		if (dependsOnTime) {
			steps.add(Step.once(derivative, 0));
		}
		for (int i = 0; i < tableau.stages(); i++) {
			steps.add(Step.loop(stage(i), dimension));
			steps.add(Step.once(rates, i));
			steps.add(Step.once(solve, i * dimension));
		}
		steps.add(Step.loop(end(), dimension));
		return steps;
	}

	/** Takes the proposals that have been accepted, then makes a step of its own length in each lane. */
	void attempt(double[] rows) {
		attempt.run(rows);
	}

	/** Prepares the interpolant of the last attempt. */
	void interpolate(double[] rows) {
		dense.run(rows);
	}

	private LaneTape tape() {
		return new LaneTape(LaneRow.from(layout.stageTimes), layout.point, layout.parameters);
	}

	private static void storeAll(LaneTape tape, int row, int[] values) {
		for (int i = 0; i < values.length; i++) {
			tape.store(LaneRow.at(row + i), values[i]);
		}
	}

	private LaneTape takeAccepted() {
		LaneTape t = tape();
		LaneRow state = LaneRow.from(layout.states);
		t.store(state, t.select(t.load(LaneRow.at(layout.accepted)), t.load(LaneRow.from(layout.proposal)), t.load(state)));
		return t;
	}

	/** The times of the stages, and no error so far. */
	private LaneTape begin() {
		LaneTape t = tape();
		for (int i = 0; i < tableau.stages(); i++) {
			int within = t.multiply(t.constant(tableau.alpha()[i]), t.load(LaneRow.at(layout.step)));
			t.store(LaneRow.at(layout.stageTimes + i), t.add(within, t.load(LaneRow.at(layout.time))));
		}
		t.store(LaneRow.at(layout.error), t.constant(0));
		return t;
	}

	private LaneTape factor(LaneSystem system, LaneLu lu) {
		LaneTape t = new LaneTape(LaneRow.at(layout.time), layout.states, layout.parameters);
		int[] factors = new int[lu.entries()];
		int watch = lu.factor(t, t.load(LaneRow.at(layout.shift)), system.jacobian(t), factors);
		storeAll(t, layout.factors, factors);
		t.store(LaneRow.at(layout.watch), watch);
		return t;
	}

	/** Adds the rates at the point to the right-hand side. */
	private LaneTape rates(LaneSystem system) {
		LaneTape t = tape();
		int[] rates = system.rates(t);
		for (int i = 0; i < rates.length; i++) {
			LaneRow right = LaneRow.at(layout.right + i);
			t.store(right, t.add(rates[i], t.load(right)));
		}
		return t;
	}

	private LaneTape solve(LaneLu lu) {
		LaneTape t = tape();
		int[] factors = new int[lu.entries()];
		Arrays.setAll(factors, e -> t.load(LaneRow.at(layout.factors + e)));
		int[] right = new int[dimension];
		Arrays.setAll(right, i -> t.load(LaneRow.at(layout.right + i)));
		int[] solution = lu.solve(t, factors, right);
		for (int i = 0; i < solution.length; i++) {
			t.store(LaneRow.from(layout.stages + i), solution[i]);
		}
		return t;
	}

	/** The point of a stage, and what its right-hand side has beside the rates. */
	private LaneTape stage(int i) {
		LaneTape t = tape();
		int point = sum(t, t.load(LaneRow.from(layout.states)), tableau.a()[i], i);
		t.store(LaneRow.from(layout.point), point);
		int right = i == 0 ? t.constant(0)
				: t.multiply(sum(t, -1, tableau.c()[i], i), t.load(LaneRow.at(layout.perStep)));
		if (dependsOnTime && tableau.d()[i] != 0) {
			int factor = t.multiply(t.constant(tableau.d()[i]), t.load(LaneRow.at(layout.step)));
			right = t.multiplyAdd(factor, t.load(LaneRow.from(layout.timeDerivative)), right);
		}
		t.store(LaneRow.from(layout.right), right);
		return t;
	}

	private int stageVector(LaneTape t, int stage) {
		return t.load(LaneRow.from(layout.stages + stage * dimension));
	}

	/** {@code start + Σ_{j<count} weights_j · stage_j}; no start when it is -1. */
	private int sum(LaneTape t, int start, double[] weights, int count) {
		int sum = start;
		for (int j = 0; j < Math.min(count, weights.length); j++) {
			if (weights[j] != 0) {
				int weight = t.constant(weights[j]);
				sum = sum < 0 ? t.multiply(weight, stageVector(t, j)) : t.multiplyAdd(weight, stageVector(t, j), sum);
			}
		}
		return sum < 0 ? t.constant(0) : sum;
	}

	/** The new state, and its scaled error squared. */
	private LaneTape end() {
		LaneTape t = tape();
		int error = stageVector(t, tableau.stages() - 1);
		int proposal = t.add(t.load(LaneRow.from(layout.point)), error);
		t.store(LaneRow.from(layout.proposal), proposal);
		int size = t.maximum(t.absolute(t.load(LaneRow.from(layout.states))), t.absolute(proposal));
		int scale = t.multiplyAdd(t.load(LaneRow.at(layout.relTol)), size, t.load(LaneRow.at(layout.absTol)));
		int scaled = t.divide(error, scale);
		LaneRow sum = LaneRow.at(layout.error);
		t.store(sum, t.multiplyAdd(scaled, scaled, t.load(sum)));
		return t;
	}

	private LaneTape dense() {
		LaneTape t = tape();
		for (int r = 0; r < tableau.dense().length; r++) {
			t.store(LaneRow.from(layout.dense + r * dimension), sum(t, -1, tableau.dense()[r], tableau.stages()));
		}
		return t;
	}
}
