package org.starling.kinetics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.DoubleUnaryOperator;

import org.junit.jupiter.api.BeforeEach;
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
import org.starling.ode.SolveOptions;

/** Events (SBML Level 3 Version 2 core, section 4.11), each with an answer in closed form. */
class EventsTest {

	private static final OdeSolvers SOLVERS = OdeSolvers.fromServiceLoader(EventsTest.class.getClassLoader());

	private final ModelBuilder b = new ModelBuilder();
	private Parameter x;
	private Parameter y;
	private String solver = SolverSetting.AUTO;

	@BeforeEach
	void clock() {
		x = b.variable("x", 0, "1");
		y = b.variable("y", 0, "1");
		b.rule(RuleKind.RATE, x, "1[1/h]");
	}

	private SimulatedCurves run(SimulationSetup setup) {
		return ModelSimulator.of(b.model, null, SOLVERS)
				.run(setup.withSolver(SolverSetting.defaults().withTolerances(1e-9, 1e-11).withId(solver)));
	}

	private void assertCurve(String symbol, DoubleUnaryOperator expected, double... times) {
		SimulatedCurves c = run(SimulationSetup.at(times).withStart(0).withOutputs(symbol));
		assertEquals(ReturnCode.SUCCESS, c.returnCode(), c.message());
		assertEquals(times.length, c.times().length);
		for (int i = 0; i < times.length; i++) {
			assertEquals(expected.applyAsDouble(times[i]), c.curve(symbol)[i], 1e-7, symbol + " at " + times[i]);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "auto", "dormand-prince", "rodas" })
	void aSawtooth(String hint) {
		solver = SOLVERS.all().stream().map(p -> p.id()).filter(i -> i.startsWith(hint)).findFirst().orElseThrow();
		ModelBuilder.assign(b.event("reset", "x >= 3"), x, "0");
		assertCurve("x", t -> t % 3, 1, 2.9, 3.1, 5.5, 6.5, 29, 31);
	}

	@Test
	void valuesOfTheTriggerTimeOrOfTheExecution() {
		Event early = ModelBuilder.assign(b.event("early", "time >= 1"), y, "x");
		early.setDelay("2[h]");
		assertCurve("y", t -> t < 3 ? 0 : 1, 0.5, 1, 2.9, 3, 3.5, 9);
		early.setUseValuesFromTriggerTime(false);
		assertCurve("y", t -> t < 3 ? 0 : 3, 0.5, 1, 2.9, 3, 3.5, 9);
	}

	@Test
	void theSideBeforeAJumpIsShownWhenWanted() {
		ModelBuilder.assign(b.event("jump", "time >= 1"), y, "7").setDelay("1[h]");
		SimulatedCurves c = run(SimulationSetup.at(0, 1, 2, 3).withOutputs("y").withSide(SolveOptions.Side.BEFORE));
		assertEquals(List.of(0.0, 0.0, 0.0, 7.0), java.util.Arrays.stream(c.curve("y")).boxed().toList());
	}

	@Test
	void aDelayedEventThatDoesNotPersistIsCancelled() {
		Event e = ModelBuilder.assign(b.event("pulse", "x > 1 and x < 2"), y, "1");
		e.setDelay("3[h]");
		assertCurve("y", t -> t < 4 ? 0 : 1, 1, 3.9, 4.1, 9);
		e.setPersistent(false);
		assertCurve("y", t -> 0, 1, 3.9, 4.1, 9);
		e.setDelay("0.5[h]");
		assertCurve("y", t -> t < 1.5 ? 0 : 1, 1, 1.4, 1.6, 9);
	}

	@Test
	void severalDelayedOnesOfOneEventWait() {
		ModelBuilder.assign(b.event("tick", "sin(2 * pi * time / 1[h]) > 0"), y, "y + 1").setUseValuesFromTriggerTime(false);
		b.model.getEvents().getFirst().setDelay("2.25[h]");
		assertCurve("y", t -> t < 2.25 ? 0 : Math.floor(t - 2.25) + 1, 0.1, 2.2, 2.3, 3.2, 3.3, 7.3);
	}

	@Test
	void initialValueDecidesWhetherItFiresAtTheStart() {
		Event e = ModelBuilder.assign(b.event("start", "time >= 0"), y, "5");
		assertCurve("y", t -> 0, 0, 1);
		e.setInitialValue(false);
		assertCurve("y", t -> 5, 0, 1);
	}

	@Test
	void aStrictTriggerThatIsFalseAtTheStartFiresJustAfter() {
		ModelBuilder.assign(b.event("start", "time > 0"), y, "5");
		assertCurve("y", t -> t == 0 ? 0 : 5, 0, 1);
	}

	@Test
	void prioritiesOrderSimultaneousEvents() {
		ModelBuilder.assign(b.event("low", "time >= 1"), y, "y * 10").setPriority("1");
		ModelBuilder.assign(b.event("high", "time >= 1"), y, "y + 1").setPriority("2");
		b.model.getEvents().forEach(e -> e.setUseValuesFromTriggerTime(false));
		assertCurve("y", t -> t < 1 ? 0 : 10, 0.5, 1.5);
		b.model.getEvents().getFirst().setPriority("3 + x");
		assertCurve("y", t -> t < 1 ? 0 : 1, 0.5, 1.5);
	}

	@Test
	void oneEventFiresAnother() {
		Parameter z = b.variable("z", 0, "1");
		ModelBuilder.assign(b.event("first", "time >= 1"), y, "2");
		ModelBuilder.assign(b.event("second", "y > 1"), z, "y + x");
		assertCurve("z", t -> t < 1 ? 0 : 3, 0.5, 1, 1.5);
	}

	@Test
	void aDoseFiresAnEvent() {
		Compartment v = b.compartment("V", 2, "L");
		b.species("S", v, 0, "mg");
		ModelBuilder.assign(b.event("seen", "S > 1[mg/L]"), y, "x");
		SimulatedCurves c = run(SimulationSetup.at(0, 2, 4).withOutputs("y", "S")
				.withDoses(List.of(new DoseInput("S", 2, 6, 0))));
		assertEquals(2, c.curve("y")[1], 1e-9);
		assertEquals(3, c.curve("S")[2], 1e-9);
	}

	@Test
	void aDoseAtTheTimeOfADelayedEventIsGiven() {
		Compartment v = b.compartment("V", 1, "L");
		Species s = b.species("S", v, 0, "mg");
		ModelBuilder.assign(b.event("double", "time >= 1"), s, "2 * S").setDelay("1[h]");
		b.model.getEvents().getFirst().setUseValuesFromTriggerTime(false);
		SimulatedCurves c = run(SimulationSetup.at(0, 1, 2, 3, 4, 6).withOutputs("S").withDoses(
				List.of(new DoseInput("S", 1, 5, 0), new DoseInput("S", 2, 1, 0), new DoseInput("S", 3, 4, 2))));
		assertEquals(List.of(0L, 5L, 12L, 12L, 14L, 16L),
				java.util.Arrays.stream(c.curve("S")).mapToObj(Math::round).toList());
	}

	/** All assignments of an event happen at once: 9 mg/L in the 2 L before are 18 mg (as in case 01779 of the SBML Test Suite). */
	@Test
	void aSizeThatAnEventChangesKeepsTheAmounts() {
		Compartment v = b.compartment("V", 2, "L");
		v.setConstant(false);
		b.species("S", v, 6, "mg");
		Species r = b.species("R", v, 6, "mg");
		b.rule(RuleKind.RATE, r, "0[mg/L/h]");
		Species set = b.species("T", v, 6, "mg");
		Event e = ModelBuilder.assign(b.event("shrink", "time >= 1"), set, "9[mg/L]");
		ModelBuilder.assign(e, v, "V / 2");
		assertCurve("S", t -> t < 1 ? 3 : 6, 0.5, 1.5);
		assertCurve("R", t -> t < 1 ? 3 : 6, 0.5, 1.5);
		assertCurve("T", t -> t < 1 ? 3 : 18, 0.5, 1.5);
		assertCurve("T.amount", t -> t < 1 ? 6 : 18, 0.5, 1.5);
	}

	@Test
	void aStormEndsWithAMessage() {
		ModelBuilder.assign(b.event("on", "time >= 1 and y < 0.5"), y, "1");
		ModelBuilder.assign(b.event("off", "y > 0.5"), y, "0");
		SimulatedCurves c = run(SimulationSetup.at(0, 0.5, 2).withOutputs("y"));
		assertEquals(ReturnCode.FAILURE, c.returnCode());
		assertTrue(c.message().contains("fire each other") && c.message().contains("time 1"), c.message());
		assertEquals(2, c.times().length);
	}

	/** Two events that set each other off after so short a delay that a billion would be needed. */
	@Test
	void delayedEventsThatGetNowhereEndWithTheirName() {
		b.model.getEvents().clear();
		ModelBuilder.assign(b.event("on", "y < 0.5"), y, "1").setDelay("1e-9[h]");
		ModelBuilder.assign(b.event("off", "y > 0.5"), y, "0").setDelay("1e-9[h]");
		b.model.getEvents().getFirst().setInitialValue(false);
		SimulatedCurves c = run(SimulationSetup.at(0, 1).withOutputs("y"));
		assertEquals(ReturnCode.FAILURE, c.returnCode());
		assertTrue(c.message().contains("delayed events") && c.message().contains("'o") && c.message().contains("lengthen"), c.message());
	}

	/** x' = x² from 1 grows without bound at time 1. */
	@Test
	void aStepThatUnderflowsNamesStateAndTime() {
		Parameter pole = b.variable("pole", 1, "");
		b.rule(RuleKind.RATE, pole, "pole^2");
		SimulatedCurves c = run(SimulationSetup.at(0, 0.5, 2).withOutputs("pole"));
		assertTrue(c.returnCode() == ReturnCode.STEP_TOO_SMALL || c.returnCode() == ReturnCode.NOT_FINITE, c.message());
		assertTrue(c.message().contains("'pole'") && c.message().matches("(?s).*t = (0\\.99|1\\.0).*"), c.message());
		assertEquals(2, c.curve("pole")[1], 1e-3);
	}

	@Test
	void aNegativeDelayIsTold() {
		ModelBuilder.assign(b.event("odd", "time >= 1"), y, "1").setDelay("-x * 1[h]");
		SimulatedCurves c = run(SimulationSetup.at(0, 2).withOutputs("y"));
		assertEquals(ReturnCode.FAILURE, c.returnCode());
		assertTrue(c.message().contains("delay of event 'odd'"), c.message());
	}
}
