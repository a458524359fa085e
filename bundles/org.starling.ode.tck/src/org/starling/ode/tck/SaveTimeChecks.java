package org.starling.ode.tck;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.starling.ode.OdeProblem;
import org.starling.ode.OdeSolution;
import org.starling.ode.OdeSolverProvider;
import org.starling.ode.SolveOptions.Side;
import org.starling.sdk.contract.Expect;

/** Save times are answered exactly and change nothing. */
final class SaveTimeChecks extends CheckGroup {

	private static final String INDEPENDENT = "Steps must be chosen by error and callbacks alone; read save times off an"
			+ " interpolant instead of stepping onto them.";

	SaveTimeChecks(OdeSolverProvider provider) {
		super(provider);
		add("results do not depend on the save times", this::independence);
		add("without save times every step is saved from start to end", this::everyStep);
		add("save times at the very start and end", this::ends);
		add("a span of length zero", this::noSpan);
		add("the state after a callback is saved, or the one before when asked for", this::sides);
	}

	private void independence() {
		OdeProblem problem = TestProblems.oral(2, 0.2, 24, TestProblems.at("dose", TestProblems.add(0, 10), 0, 8, 16));
		double[] fine = IntStream.rangeClosed(0, 480).mapToDouble(i -> 0.05 * i).toArray();
		fine[480] = 24;
		OdeSolution dense = solve(problem, TIGHT.withSaveAt(fine));
		OdeSolution sparse = solve(problem, TIGHT.withSaveAt(fine[100], fine[333], 24));
		Solved.success(dense);
		Solved.success(sparse);
		Expect.that(dense.statistics().steps() == sparse.statistics().steps()
				&& dense.statistics().rejected() == sparse.statistics().rejected(),
				"481 save times must lead to the same steps as 3", dense.statistics() + " and " + sparse.statistics(), INDEPENDENT);
		int[] common = { 100, 333, 480 };
		for (int i = 0; i < 3; i++) {
			Expect.that(Arrays.equals(sparse.states()[i], dense.states()[common[i]]), "The states at t = " + fine[common[i]]
					+ " with 481 save times must be those with 3, to the last bit", Arrays.toString(dense.states()[common[i]])
					+ " and " + Arrays.toString(sparse.states()[i]), INDEPENDENT);
		}
	}

	private void everyStep() {
		OdeSolution s = solve(TestProblems.oscillator(5), TIGHT);
		Solved.success(s);
		double[] t = s.times();
		Expect.that(t.length >= 2 && t[0] == 0 && t[t.length - 1] == 5,
				"Without save times the first saved time must be the start and the last the end", Arrays.toString(t), "");
		for (int i = 0; i < t.length; i++) {
			Expect.that(i == 0 || t[i] > t[i - 1], "Saved times must ascend", t[i], "");
			Expect.close(Math.cos(t[i]), s.states()[i][0], SLACK, "position at t = " + t[i],
					"Save copies: the work array of the next step must not be stored.");
		}
	}

	private void ends() {
		OdeSolution s = solve(TestProblems.decay(2), TIGHT.withSaveAt(0, 2));
		Solved.times(new double[] { 0, 2 }, s, "Both ends count.");
		Expect.that(s.states()[0][0] == 1, "The state at the start must be the initial one", s.states()[0][0], "");
	}

	private void noSpan() {
		OdeSolution s = solve(TestProblems.decay(0), TIGHT.withSaveAt(0));
		Solved.success(s);
		Solved.times(new double[] { 0 }, s, "A span of length zero is solved by its initial state.");
		Expect.that(s.lastState()[0] == 1, "The state must be the initial one", s.lastState()[0], "");
	}

	private void sides() {
		OdeProblem problem = TestProblems.decay(2, TestProblems.at("dose", TestProblems.add(0, 5), 0, 1, 2));
		double before1 = 6 * Math.exp(-1);
		double before2 = (before1 + 5) * Math.exp(-1);
		compare(problem, Side.BEFORE, 1, before1, before2);
		compare(problem, Side.AFTER, 6, before1 + 5, before2 + 5);
	}

	private void compare(OdeProblem problem, Side side, double... expected) {
		OdeSolution s = solve(problem, TIGHT.withSaveAt(0, 1, 2).withSide(side));
		Solved.success(s);
		Solved.times(new double[] { 0, 1, 2 }, s, "A save time that meets a callback is saved once.");
		for (int i = 0; i < 3; i++) {
			Expect.close(expected[i], s.states()[i][0], SLACK, "drug " + side + " the dose at t = " + i,
					"SolveOptions.side decides which side of a jump is saved, at the start and at the end too.");
		}
	}
}
