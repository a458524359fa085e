package org.starling.ode.solvers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
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

class MassMatrixTest {

	private static final SolveOptions TIGHT = SolveOptions.defaults().withTolerances(1e-9, 1e-11);

	private static OdeSolution rodas(OdeProblem problem, SolveOptions options) {
		return new RodasProvider().create(Map.of()).solve(problem, options);
	}

	/** {@code M u' = A u} with M = [[2,1],[1,2]] and A = -M has the solution {@code e^(-t) u0}. */
	@Test
	void regularMassMatrix() {
		OdeFunction f = Problems.function(2, (t, u, p, du) -> {
			du[0] = -2 * u[0] - u[1];
			du[1] = -u[0] - 2 * u[1];
		});
		OdeSolution s = rodas(problem(f, new double[] { 1, 3 }, 2, List.of(), 2, 1, 1, 2), TIGHT);
		assertEquals(ReturnCode.SUCCESS, s.returnCode(), s.message());
		assertArrayEquals(new double[] { Math.exp(-2), 3 * Math.exp(-2) }, s.lastState(), 1e-8);
	}

	/**
	 * Free and bound drug in rapid equilibrium: total x' = -k·free, 0 = x - free - B·free/(K + free). The total amount obeys
	 * k t = [h(f0) - h(f)] with h(f) = ln f + B·(ln f - ln(K + f))/K + B/(K + f).
	 */
	@Test
	void bindingEquilibriumOfIndexOne() {
		double b = 3;
		double kd = 0.5;
		double k = 0.7;
		OdeFunction f = Problems.function(2, (t, u, p, du) -> {
			du[0] = -k * u[1];
			du[1] = u[0] - u[1] - b * u[1] / (kd + u[1]);
		});
		double free0 = 4;
		double total0 = free0 + b * free0 / (kd + free0);
		OdeSolution s = rodas(problem(f, new double[] { total0, free0 }, 9, List.of(), 1, 0, 0, 0), TIGHT);
		assertEquals(ReturnCode.SUCCESS, s.returnCode(), s.message());
		double free = s.lastState()[1];
		assertEquals(k * 9, integral(free0, b, kd) - integral(free, b, kd), 1e-7);
		assertEquals(s.lastState()[0], free + b * free / (kd + free), 1e-8);
	}

	private static double integral(double f, double b, double kd) {
		return Math.log(f) + b / kd * (Math.log(f) - Math.log(kd + f)) + b / (kd + f);
	}

	/** The algebraic variable z = x² follows a dose into x at once, and an inconsistent start is mended. */
	@Test
	void algebraicVariablesAreConsistentAfterAJump() {
		OdeFunction f = Problems.function(2, (t, u, p, du) -> {
			du[0] = -u[0];
			du[1] = u[1] - u[0] * u[0];
		});
		Affect dose = (t, u, p) -> {
			u[0] += 2;
			return Affect.Action.CONTINUE;
		};
		OdeProblem problem = problem(f, new double[] { 1, 77 }, 2,
				List.of(new Callback.AtTimes("dose", new double[] { 1 }, dose)), 1, 0, 0, 0);
		OdeSolution s = rodas(problem, TIGHT.withSaveAt(0, 1, 2));
		double x1 = Math.exp(-1) + 2;
		assertArrayEquals(new double[] { 1, x1 * x1, x1 * x1 * Math.exp(-2) }, s.state(1), 1e-7);
	}

	@Test
	void systemOfHigherIndexIsRefusedInWords() {
		OdeFunction f = Problems.function(2, (t, u, p, du) -> {
			du[0] = u[1];
			du[1] = u[0] - 1;
		});
		OdeSolution s = rodas(problem(f, new double[] { 1, 0 }, 1, List.of(), 1, 0, 0, 0), TIGHT);
		assertEquals(ReturnCode.FAILURE, s.returnCode());
		assertTrue(s.message().contains("'b'") && s.message().contains("index above 1"), s.message());
	}

	@Test
	void explicitMethodRefusesAMassMatrix() {
		OdeProblem problem = problem(Problems.decay(1).f(), new double[] { 1 }, 1, List.of(), 2);
		assertThrows(IllegalArgumentException.class, () -> new DormandPrinceProvider().create(Map.of()).solve(problem, TIGHT));
	}

	private static OdeProblem problem(OdeFunction f, double[] start, double end, List<Callback> callbacks, double... mass) {
		return new OdeProblem(f, start, 0, end, new double[0], callbacks, List.of("a", "b").subList(0, start.length), mass);
	}
}
