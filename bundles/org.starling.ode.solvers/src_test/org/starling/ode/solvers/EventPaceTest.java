package org.starling.ode.solvers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.starling.ode.Affect;
import org.starling.ode.Callback;
import org.starling.ode.OdeFunction;
import org.starling.ode.OdeProblem;
import org.starling.ode.OdeSolution;
import org.starling.ode.ReturnCode;
import org.starling.ode.SolveOptions;

/** Many events: a clock that ticks whenever so much time has passed since its last tick. */
class EventPaceTest {

	private static OdeSolution clock(double interval, double end, int maxSteps) {
		OdeFunction rest = new OdeFunction() {
			@Override
			public int dimension() {
				return 2;
			}

			@Override
			public void rhs(double t, double[] u, double[] p, double[] du) {
				du[0] = 0;
				du[1] = 0;
			}
		};
		Callback tick = new Callback.AtRoot("tick", (t, u, p) -> t - u[0] - interval, Callback.Direction.RISING, (t, u, p) -> {
			u[0] = t;
			u[1]++;
			return Affect.Action.CONTINUE;
		});
		OdeProblem problem = new OdeProblem(rest, new double[2], 0, end, new double[0], List.of(tick), List.of("last", "count"),
				null);
		return new Rodas5pProvider().create(Map.of()).solve(problem, SolveOptions.defaults().withMaxSteps(maxSteps).withSaveAt(end));
	}

	@Test
	void eventsCountNotAsSteps() {
		OdeSolution s = clock(0.01, 50.005, 1000);
		assertEquals(ReturnCode.SUCCESS, s.returnCode(), s.message());
		assertEquals(5000, s.lastState()[1], 1e-6, "50.005 time units hold so many hundredths");
		assertTrue(s.statistics().steps() < 3 * 5000, "the step goes on at its length where nothing moves: " + s.statistics());
	}

	@Test
	void eventsThatGetNowhereEndWithTheirName() {
		OdeSolution s = clock(1e-7, 1000, 1000);
		assertEquals(ReturnCode.FAILURE, s.returnCode());
		assertTrue(s.message().contains("'tick'") && s.message().contains("rarer"), s.message());
	}
}
