package org.starling.kinetics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.starling.kinetics.dosing.DoseInput;
import org.starling.model.pkmodel.Compartment;
import org.starling.model.pkmodel.Event;
import org.starling.model.pkmodel.Parameter;
import org.starling.model.pkmodel.RuleKind;
import org.starling.model.pkmodel.Species;
import org.starling.ode.OdeSolvers;
import org.starling.ode.ReturnCode;
import org.starling.ode.SolveContext;

/** Derivatives over events and conditions whose time depends on what is varied, against closed forms. */
class SensitivityEventsTest {

	private static final OdeSolvers SOLVERS = OdeSolvers.fromServiceLoader(SensitivityEventsTest.class.getClassLoader());
	private static final double[] TIMES = { 0, 0.5, 1, 2, 3.3, 5, 7 };

	private final ModelBuilder b = new ModelBuilder();

	private SensitivityCurves run(String solver, List<String> parameters, DoseInput... doses) {
		SensitivityCurves curves = simulate(solver, parameters, doses);
		assertEquals(ReturnCode.SUCCESS, curves.curves().returnCode(), curves.curves().message());
		return curves;
	}

	private SensitivityCurves simulate(String solver, List<String> parameters, DoseInput... doses) {
		return ModelSimulator.of(b.model, null, SOLVERS)
				.sensitivities(SimulationSetup.at(TIMES).withOutputs(b.model.getObservers().getFirst().getSymbol())
						.withDoses(List.of(doses)).withSolver(SolverSetting.defaults().withTolerances(1e-10, 1e-12).withId(solver)),
						parameters, SolveContext.NONE);
	}

	private static void assertSlope(double expected, SensitivityCurves s, String parameter, int i) {
		double actual = s.values()[s.parameters().indexOf(parameter)][0][i];
		assertEquals(expected, actual, 2e-7 * Math.max(1, Math.abs(expected)), "d/d" + parameter + " at " + TIMES[i]);
	}

	private Parameter decay(String rate) {
		b.parameter("k", 0.8, "1/h");
		b.parameter("c", 1.5, "1");
		Parameter x = b.variable("x", 4, "1");
		b.rule(RuleKind.RATE, x, rate);
		b.observer("out", "x", "1");
		return x;
	}

	/** Decay that is lifted by d whenever it comes below c. */
	@ParameterizedTest
	@ValueSource(strings = { "rodas5p", "dormand-prince" })
	void aThresholdThatIsCrossedAgainAndAgain(String solver) {
		Parameter x = decay("-k * x");
		b.parameter("d", 2, "1");
		ModelBuilder.assign(b.event("lift", "x < c"), x, "x + d");
		SensitivityCurves s = run(solver, List.of("k", "c", "d", "x"));
		for (int i = 0; i < TIMES.length; i++) {
			double first = Math.log(4 / 1.5) / 0.8;
			double again = Math.log(3.5 / 1.5) / 0.8;
			int m = TIMES[i] < first ? 0 : 1 + (int) ((TIMES[i] - first) / again);
			double value = m == 0 ? 4 * Math.exp(-0.8 * TIMES[i]) : 3.5 * Math.exp(-0.8 * (TIMES[i] - first - (m - 1) * again));
			assertSlope(-TIMES[i] * value, s, "k", i);
			assertSlope(value / 4, s, "x", i);
			assertSlope(m == 0 ? 0 : value * (1 / 3.5 - 1 / 1.5 + (m - 1) * (1 / 3.5 - 1 / 1.5)), s, "c", i);
			assertSlope(m * value / 3.5, s, "d", i);
		}
	}

	/** A ball that falls from h0 and keeps the fraction e of its speed. */
	@Test
	void bouncingBall() {
		double h0 = 6;
		double e = 0.9;
		double g = 9.81;
		b.parameter("g", g, "1");
		b.parameter("e", e, "1");
		Parameter h = b.variable("h", h0, "1");
		Parameter v = b.variable("v", 0, "1");
		b.rule(RuleKind.RATE, h, "v");
		b.rule(RuleKind.RATE, v, "-g");
		b.observer("out", "h", "1");
		ModelBuilder.assign(b.event("bounce", "h < 0 and v < 0"), v, "-e * v");
		SensitivityCurves s = run("rodas5p", List.of("g", "e", "h"));
		double fall = Math.sqrt(2 * h0 / g);
		double speed = e * Math.sqrt(2 * g * h0);
		for (int i = 1; i <= 3; i++) {
			double after = TIMES[i] - fall;
			boolean bounced = after > 0;
			assertSlope(bounced ? Math.sqrt(2 * g * h0) * after : 0, s, "e", i);
			assertSlope(bounced ? speed / (2 * g) * after + speed * fall / (2 * g) - after * after / 2 - after * fall / 2
					: -TIMES[i] * TIMES[i] / 2, s, "g", i);
			assertSlope(bounced ? speed / (2 * h0) * after - (speed - g * after) * fall / (2 * h0) : 1, s, "h", i);
		}
	}

	/** What a delayed event assigns, as found at its trigger or when it is due. */
	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void delaysAndTheTimeOfTheValues(boolean fromTrigger) {
		decay("-k * x");
		b.model.getObservers().getFirst().setExpression("y");
		b.parameter("wait", 0.7, "h");
		Event e = ModelBuilder.assign(b.event("copy", "x < c"), b.variable("y", 0, "1"), "x + 0.1 * time");
		e.setDelay("wait");
		e.setUseValuesFromTriggerTime(fromTrigger);
		SensitivityCurves s = run("rodas5p", List.of("k", "c", "wait"));
		double time = Math.log(4 / 1.5) / 0.8;
		double later = fromTrigger ? 0 : 0.7;
		double value = 1.5 * Math.exp(-0.8 * later);
		for (int i = 0; i < TIMES.length; i++) {
			boolean done = TIMES[i] > time + 0.7;
			assertSlope(done ? -later * value - 0.1 * time / 0.8 : 0, s, "k", i);
			assertSlope(done ? value / 1.5 - 0.1 / (0.8 * 1.5) : 0, s, "c", i);
			assertSlope(done && !fromTrigger ? -0.8 * value + 0.1 : 0, s, "wait", i);
		}
	}

	/** The rate of decay changes where x falls below c; an inflow ends at a time that is a parameter. */
	@Test
	void conditionsInRates() {
		b.parameter("k2", 0.3, "1/h");
		decay("piecewise(-k * x, x > c, -k2 * x)");
		SensitivityCurves s = run("rodas5p", List.of("k", "k2", "c"));
		double time = Math.log(4 / 1.5) / 0.8;
		for (int i = 0; i < TIMES.length; i++) {
			boolean below = TIMES[i] > time;
			double value = below ? 1.5 * Math.exp(-0.3 * (TIMES[i] - time)) : 4 * Math.exp(-0.8 * TIMES[i]);
			assertSlope(below ? -value * 0.3 * time / 0.8 : -TIMES[i] * value, s, "k", i);
			assertSlope(below ? -(TIMES[i] - time) * value : 0, s, "k2", i);
			assertSlope(below ? value / 1.5 - value * 0.3 / (0.8 * 1.5) : 0, s, "c", i);
		}
	}

	@Test
	void anInflowThatEndsAtAParameter() {
		b.parameter("end", 2.2, "h");
		decay("piecewise(3, time < end, 0) - k * x");
		SensitivityCurves s = run("rodas5p", List.of("end"));
		for (int i = 0; i < TIMES.length; i++) {
			assertSlope(TIMES[i] > 2.2 ? 3 * Math.exp(-0.8 * (TIMES[i] - 2.2)) : 0, s, "end", i);
		}
	}

	/** An event that a dose sets off happens when the dose arrives, its lag time included. */
	@Test
	void anEventOfADose() {
		Compartment v = b.compartment("V", 1, "L");
		Species drug = b.amount("drug", v, 0, "mg");
		b.parameter("tlag", 0.9, "h");
		drug.setDoseLagTime("tlag");
		b.observer("out", "arrival", "h");
		ModelBuilder.assign(b.event("arrived", "drug > 5"), b.variable("arrival", 0, "h"), "2 * time");
		SensitivityCurves s = run("rodas5p", List.of("tlag"), DoseInput.bolus("drug", 0, 10));
		for (int i = 0; i < TIMES.length; i++) {
			assertSlope(TIMES[i] > 0.9 ? 2 : 0, s, "tlag", i);
		}
	}

	/** A concentration keeps its amount when an event changes its volume. */
	@Test
	void aCompartmentThatGrows() {
		Compartment v = b.compartment("V", 2, "L");
		v.setConstant(false);
		Species drug = b.species("drug", v, 6, "mg");
		b.parameter("CL", 1, "L/h");
		b.parameter("growth", 3, "1");
		b.reaction("elimination", drug, null, "CL * drug");
		b.observer("out", "drug", "mg/L");
		ModelBuilder.assign(b.event("grow", "time > 1.5"), v, "V * growth");
		SensitivityCurves s = run("rodas5p", List.of("growth", "CL"));
		for (int i = 0; i < TIMES.length; i++) {
			double after = TIMES[i] - 1.5;
			double value = after > 0 ? 3 * Math.exp(-1.5 / 2) / 3 * Math.exp(-after / 6) : 3 * Math.exp(-TIMES[i] / 2);
			assertSlope(after > 0 ? value * (-1 / 3.0 + after / 18) : 0, s, "growth", i);
			assertSlope(after > 0 ? -value * (1.5 / 2 + after / 6) : -value * TIMES[i] / 2, s, "CL", i);
		}
	}

	/** A time without a derivative ends the run and names the event. */
	@Test
	void aTriggerThatJumpsIsAStatus() {
		decay("-k * x");
		Parameter y = b.variable("y", 0, "1");
		b.rule(RuleKind.ASSIGNMENT, y, "piecewise(0, x > c, 2 + x)");
		ModelBuilder.assign(b.event("jump", "y > 1"), b.variable("z", 0, "1"), "x");
		SensitivityCurves s = simulate("rodas5p", List.of("k"));
		assertEquals(ReturnCode.FAILURE, s.curves().returnCode());
		assertTrue(s.curves().message().contains("event 'jump'"), s.curves().message());
	}
}
