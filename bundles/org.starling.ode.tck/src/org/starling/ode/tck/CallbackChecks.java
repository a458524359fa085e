package org.starling.ode.tck;

import java.util.ArrayList;
import java.util.List;

import org.starling.ode.Affect;
import org.starling.ode.Callback;
import org.starling.ode.OdeProblem;
import org.starling.ode.OdeSolution;
import org.starling.ode.OdeSolverProvider;
import org.starling.ode.ReturnCode;
import org.starling.sdk.contract.Expect;

/** Callbacks at known times. */
final class CallbackChecks extends CheckGroup {

	CallbackChecks(OdeSolverProvider provider) {
		super(provider);
		add("repeated doses follow the superposed closed form", this::doses);
		add("callback times are hit exactly and each fires once", this::exactTimes);
		add("callbacks of one time fire in the order of the list", this::order);
		add("callbacks outside the span are ignored", this::outside);
		add("a callback changes this solve's own parameters", this::parameters);
		add("a callback ends the solve", this::terminate);
		add("a callback that changes nothing changes nothing", this::none);
		add("statistics count the callbacks", this::statistics);
	}

	private void doses() {
		double[] times = { 0, 12, 24, 36 };
		OdeProblem problem = TestProblems.oral(1.5, 0.1, 48, TestProblems.at("dose", TestProblems.add(0, 100), times));
		OdeSolution s = solve(problem, TIGHT.withTolerances(1e-9, 1e-9).withSaveAt(6, 11.5, 12, 25, 48));
		Solved.success(s);
		for (int i = 0; i < s.times().length; i++) {
			double expected = 0;
			for (double dose : times) {
				expected += 100 * TestProblems.bateman(1.5, 0.1, s.times()[i] - dose);
			}
			Expect.close(expected, s.states()[i][1], 100 * SLACK, "central at t = " + s.times()[i],
					"Restart from the changed state: a derivative, an interpolant or a history from before the dose is void.");
		}
	}

	private void exactTimes() {
		List<Double> fired = new ArrayList<>();
		Affect note = (t, u, p) -> {
			fired.add(t);
			return Affect.Action.CONTINUE;
		};
		double third = 1.0 / 3;
		Solved.success(solve(TestProblems.decay(2, TestProblems.at("note", note, 0, 0.1, third, 1.9999999, 2)), TIGHT));
		Expect.that(fired.equals(List.of(0.0, 0.1, third, 1.9999999, 2.0)),
				"Each time must fire once, with exactly the time given, at the start and at the end too", fired,
				"Set t to the callback's time instead of adding up steps.");
	}

	private void order() {
		OdeProblem problem = TestProblems.decay(2, TestProblems.at("add", TestProblems.add(0, 1), 1),
				TestProblems.at("double", scale(2), 1), TestProblems.at("add again", TestProblems.add(0, 10), 0.5, 1));
		OdeSolution s = solve(problem, TIGHT.withSaveAt(1));
		double before = (Math.exp(-0.5) + 10) * Math.exp(-0.5);
		Expect.close(2 * (before + 1) + 10, s.states()[0][0], SLACK, "drug after three callbacks at t = 1",
				"Callbacks of one time fire in the order of the problem's list.");
	}

	private static Affect scale(double factor) {
		return (t, u, p) -> {
			u[0] *= factor;
			return Affect.Action.CONTINUE;
		};
	}

	private void outside() {
		OdeProblem problem = TestProblems.decay(2, TestProblems.at("dose", TestProblems.add(0, 9), -1, 3));
		Expect.close(Math.exp(-2), solve(problem, TIGHT.withSaveAt(2)).lastState()[0], SLACK, "drug at t = 2",
				"Times before the start and behind the end do not fire.");
	}

	private void parameters() {
		Equation infusion = new Equation(1, (t, u, p, du) -> du[0] = p[0] - 0.5 * u[0], new double[] { -0.5 });
		OdeProblem problem = new OdeProblem(infusion, new double[] { 0 }, 0, 6, new double[] { 0 },
				List.of(rate("on", 1, 8), rate("off", 3, 0)), List.of("drug"), null);
		double top = 16 * (1 - Math.exp(-1));
		for (int run = 1; run <= 2; run++) {
			OdeSolution s = solve(problem, TIGHT.withSaveAt(1, 3, 6));
			Solved.success(s);
			Expect.close(0, s.states()[0][0], SLACK, "drug before the infusion in run " + run,
					"The parameters of an earlier solve must not be seen: copy problem.p() at the start of each.");
			Expect.close(top, s.states()[1][0], 10 * SLACK, "drug at the end of the infusion",
					"Pass the same copy of p to callbacks and to the right-hand side.");
			Expect.close(top * Math.exp(-1.5), s.states()[2][0], 10 * SLACK, "drug after the infusion", "");
		}
		Expect.that(problem.p()[0] == 0, "The problem's own parameters must stay unchanged", problem.p()[0], "Copy problem.p().");
	}

	private static Callback rate(String name, double time, double value) {
		return TestProblems.at(name, (t, u, p) -> {
			p[0] = value;
			return Affect.Action.CONTINUE;
		}, time);
	}

	private void terminate() {
		Affect end = (t, u, p) -> {
			u[0] = 42;
			return Affect.Action.TERMINATE;
		};
		OdeSolution s = solve(TestProblems.decay(5, TestProblems.at("end", end, 2.5)), TIGHT.withSaveAt(0, 2, 4));
		Solved.code(ReturnCode.TERMINATED, s, "An affect that returns TERMINATE ends the solve as it was told to.");
		Solved.times(new double[] { 0, 2, 2.5 }, s, "After TERMINATED the last saved time is the one of the callback.");
		Expect.that(s.lastState()[0] == 42, "After TERMINATED the last state is the changed one", s.lastState()[0], "");
	}

	private void none() {
		OdeSolution s = solve(TestProblems.oscillator(5, TestProblems.at("none", Affect.NONE, 1, 2, 3)), TIGHT.withSaveAt(5));
		Solved.success(s);
		Expect.close(Math.cos(5), s.lastState()[0], SLACK, "position at t = 5", "");
	}

	private void statistics() {
		OdeSolution s = solve(TestProblems.decay(3, TestProblems.at("a", Affect.NONE, 1, 2), TestProblems.at("b", Affect.NONE, 2)),
				TIGHT);
		Expect.that(s.statistics().events() == 3, "statistics.events counts every callback that fired, here 3",
				s.statistics().events(), "");
		Expect.that(s.statistics().steps() > 0 && s.statistics().rhsEvaluations() > 0,
				"statistics must count steps and evaluations", s.statistics(), "");
	}
}
