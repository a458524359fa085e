package org.starling.ode.tck;

import java.util.ArrayList;
import java.util.List;

import org.starling.ode.Affect;
import org.starling.ode.Callback;
import org.starling.ode.Callback.Direction;
import org.starling.ode.OdeProblem;
import org.starling.ode.OdeSolution;
import org.starling.ode.OdeSolverProvider;
import org.starling.ode.OdeSolverProvider.Capability;
import org.starling.ode.ReturnCode;
import org.starling.sdk.contract.Expect;

/** Callbacks at roots, or their refusal. */
final class RootChecks extends CheckGroup {

	RootChecks(OdeSolverProvider provider) {
		super(provider);
		if (!can(Capability.EVENTS)) {
			add("root callbacks are refused", this::refused);
			return;
		}
		add("roots are located and told apart by direction", this::directions);
		add("a start exactly at zero does not fire", this::startAtZero);
		add("a root that changes nothing does not fire twice", this::noRepeat);
		add("a root ends the solve at its state", this::terminate);
		add("a bouncing ball follows its closed form", this::bounce);
		add("two roots of one time fire in the order of the list", this::together);
	}

	private void refused() {
		Callback root = new Callback.AtRoot("root", (t, u, p) -> u[0] - 0.5, Direction.FALLING, Affect.NONE);
		Expect.illegalArgument(() -> solve(TestProblems.decay(1, root), TIGHT),
				"A solver without the capability EVENTS must refuse root callbacks",
				"Declare EVENTS and support them, or throw: an event that is passed over in silence gives wrong numbers.");
	}

	private void directions() {
		check(Direction.RISING, 3 * Math.PI / 2, 7 * Math.PI / 2);
		check(Direction.FALLING, Math.PI / 2, 5 * Math.PI / 2);
		check(Direction.EITHER, Math.PI / 2, 3 * Math.PI / 2, 5 * Math.PI / 2, 7 * Math.PI / 2);
	}

	private void check(Direction direction, double... expected) {
		List<Double> found = new ArrayList<>();
		Callback root = new Callback.AtRoot("zero", (t, u, p) -> u[0], direction, note(found));
		Solved.success(solve(TestProblems.oscillator(12, root), TIGHT));
		Expect.that(found.size() == expected.length, "cos t has " + expected.length + " zeros of direction " + direction
				+ " before 12", found, "Compare the sign at the start of a step with the one at its end, per callback.");
		for (int i = 0; i < expected.length; i++) {
			Expect.close(expected[i], found.get(i), SLACK, "The time of root " + (i + 1),
					"Locate the root on the interpolant of the step, not at the step's end.");
		}
	}

	private static Affect note(List<Double> times) {
		return (t, u, p) -> {
			times.add(t);
			return Affect.Action.CONTINUE;
		};
	}

	private void startAtZero() {
		List<Double> found = new ArrayList<>();
		Callback root = new Callback.AtRoot("zero", (t, u, p) -> u[1], Direction.EITHER, note(found));
		Solved.success(solve(TestProblems.oscillator(4, root), TIGHT));
		Expect.that(found.size() == 1, "-sin t starts at zero, which is no crossing, and crosses once before 4", found,
				"Callback.Direction.matches(before, after) tells what counts.");
	}

	private void noRepeat() {
		List<Double> found = new ArrayList<>();
		Callback root = new Callback.AtRoot("half", (t, u, p) -> u[0] - 0.5, Direction.EITHER, note(found));
		Solved.success(solve(TestProblems.decay(3, root), TIGHT));
		Expect.that(found.size() == 1, "The decay crosses one half once", found,
				"Go on from a point where the sign has already changed, else the same root is found again.");
	}

	private void terminate() {
		Callback root = new Callback.AtRoot("half", (t, u, p) -> u[0] - 0.5, Direction.FALLING,
				(t, u, p) -> Affect.Action.TERMINATE);
		OdeSolution s = solve(TestProblems.decay(3, root), TIGHT.withSaveAt(0, 0.25, 1, 3));
		Solved.code(ReturnCode.TERMINATED, s, "");
		Expect.that(s.times().length == 3, "Saved are 0, 0.25 and the root", s.times().length + " times", "");
		Expect.close(Math.log(2), s.times()[2], SLACK, "The last saved time", "");
		Expect.close(0.5, s.lastState()[0], SLACK, "The last saved state", "");
	}

	/** From height 1 at rest under unit gravity; half of the speed is kept: impacts at T, T + T, T + T + T/2, … , T = √2. */
	private void bounce() {
		List<Double> impacts = new ArrayList<>();
		Equation fall = new Equation(2, (t, u, p, du) -> {
			du[0] = u[1];
			du[1] = -1;
		}, new double[] { 0, 1, 0, 0 });
		Callback ground = new Callback.AtRoot("ground", (t, u, p) -> u[0], Direction.FALLING, (t, u, p) -> {
			impacts.add(t);
			u[0] = 0;
			u[1] *= -0.5;
			return Affect.Action.CONTINUE;
		});
		var problem = new OdeProblem(fall, new double[] { 1, 0 }, 0, 3.9, new double[0], List.of(ground),
				List.of("height", "speed"), null);
		Solved.success(solve(problem, TIGHT));
		double rise = Math.sqrt(2);
		double[] expected = { rise, 2 * rise, 2.5 * rise, 2.75 * rise };
		Expect.that(impacts.size() == expected.length, "There are four impacts before 3.9", impacts,
				"The root function starts at zero after each impact: that is no crossing, the next fall is one.");
		for (int i = 0; i < expected.length; i++) {
			Expect.close(expected[i], impacts.get(i), SLACK, "The time of impact " + (i + 1), "");
		}
	}

	private void together() {
		Callback first = new Callback.AtRoot("double", (t, u, p) -> u[0] - 0.5, Direction.FALLING, (t, u, p) -> {
			u[0] *= 2;
			return Affect.Action.CONTINUE;
		});
		Callback second = new Callback.AtRoot("add", (t, u, p) -> u[0] - 0.5, Direction.FALLING, (t, u, p) -> {
			u[0] += 3;
			return Affect.Action.TERMINATE;
		});
		OdeSolution s = solve(TestProblems.decay(3, first, second), TIGHT);
		Solved.code(ReturnCode.TERMINATED, s, "Both callbacks cross at the same time, so both must fire.");
		Expect.close(4, s.lastState()[0], SLACK, "The state after doubling one half and adding three", "");
	}
}
