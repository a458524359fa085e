package org.starling.kinetics.dosing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.starling.kinetics.ClosedForms;
import org.starling.kinetics.ModelBuilder;
import org.starling.kinetics.ModelSimulator;
import org.starling.kinetics.SimulatedCurves;
import org.starling.kinetics.SimulationSetup;
import org.starling.kinetics.SolverSetting;
import org.starling.kinetics.ValueChange;
import org.starling.model.pkmodel.RuleKind;
import org.starling.model.pkmodel.Species;
import org.starling.model.pkmodel.SteadyState;
import org.starling.ode.OdeSolvers;
import org.starling.ode.ReturnCode;

/** Dosing records against the closed forms of one compartment: single doses of {@link ClosedForms}, summed as they come. */
class DosingRecordsTest {

	private static final double CL = 2;
	private static final double V = 20;
	private static final double K = CL / V;
	private static final double EXACT = 1e-8;

	private final ModelBuilder b = new ModelBuilder();
	private Species drug;

	private ModelSimulator iv(String elimination) {
		drug = b.species("drug", b.compartment("V", V, "L"), 0, "mg");
		b.parameter("tlag", 1.5, "h");
		b.parameter("F", 0.4, "1");
		b.parameter("R", 25, "mg/h");
		b.parameter("D", 3, "h");
		drug.setDoseLagTime("tlag");
		drug.setDoseBioavailability("F");
		drug.setDoseRate("R");
		drug.setDoseDuration("D");
		b.reaction("elimination", drug, null, elimination);
		return ModelSimulator.of(b.model, null, OdeSolvers.fromServiceLoader(getClass().getClassLoader()));
	}

	private ModelSimulator linear() {
		return iv("2[L/h] * drug");
	}

	/** Linear too, but in a form that is not seen to be: the steady state is iterated. */
	private ModelSimulator iterated() {
		return iv("2[L/h] * drug * (1 + 0 * drug)");
	}

	private static double[] curve(ModelSimulator s, double[] times, DoseInput... doses) {
		SimulatedCurves curves = s.run(SimulationSetup.at(times).withStart(0).withDoses(List.of(doses)).withOutputs("drug")
				.withSolver(SolverSetting.defaults().withTolerances(1e-11, 1e-12)));
		assertEquals(ReturnCode.SUCCESS, curves.returnCode(), curves.message());
		return curves.curve("drug");
	}

	private static DoseInput bolus(double time, double amount) {
		return DoseInput.bolus("drug", time, amount).withLagTime(0).withBioavailability(1);
	}

	private static double[] grid(double end) {
		double[] times = new double[41];
		for (int i = 0; i < times.length; i++) {
			times[i] = i * end / 40;
		}
		return times;
	}

	@Test
	void lagTimeAndBioavailabilityOfTheSpecies() {
		double[] times = grid(12);
		double[] c = curve(linear(), times, DoseInput.bolus("drug", 2, 100).repeated(4, 1));
		for (int i = 0; i < times.length; i++) {
			double t = times[i];
			double expected = (t < 3.5 ? 0 : ClosedForms.bolus(40, CL, V, t - 3.5))
					+ (t < 7.5 ? 0 : ClosedForms.bolus(40, CL, V, t - 7.5));
			assertEquals(expected, c[i], EXACT, "at " + t);
		}
	}

	@ParameterizedTest
	@CsvSource({ "MODELLED_RATE, 40, 1.6", "MODELLED_DURATION, 40, 3", "RATE, 40, 4", "DURATION, 40, 10" })
	void infusions(DoseInput.Inflow inflow, double arrives, double duration) {
		double[] times = grid(20);
		double[] c = curve(linear(), times, DoseInput.bolus("drug", 0, 100).withInflow(inflow, 10));
		for (int i = 0; i < times.length; i++) {
			assertEquals(ClosedForms.infusion(arrives, duration, CL, V, times[i] - 1.5), c[i], EXACT, "at " + times[i]);
		}
	}

	@Test
	void atTheVeryStartAndTheVeryEnd() {
		double[] c = curve(linear(), new double[] { 0, 5, 10 }, bolus(0, 60), bolus(10, 40), bolus(10, 80));
		assertEquals(3, c[0], EXACT);
		assertEquals(3 * Math.exp(-K * 5), c[1], EXACT);
		assertEquals(3 * Math.exp(-K * 10) + 6, c[2], EXACT);
	}

	@Test
	void severalInputsAtOneTime() {
		double[] times = grid(9);
		double[] c = curve(linear(), times, bolus(2, 30), DoseInput.infusionAtRate("drug", 2, 50, 10).withLagTime(0)
				.withBioavailability(1), DoseInput.infusionAtRate("drug", 2, 60, 20).withLagTime(0).withBioavailability(1));
		for (int i = 0; i < times.length; i++) {
			double t = times[i] - 2;
			assertEquals((t < 0 ? 0 : ClosedForms.bolus(30, CL, V, t)) + ClosedForms.infusion(50, 5, CL, V, t)
					+ ClosedForms.infusion(60, 3, CL, V, t), c[i], EXACT, "at " + times[i]);
		}
	}

	@Test
	void resetEndsInfusionsAndTakesBackWhatIsPending() {
		double[] times = grid(30);
		double[] c = curve(linear(), times, DoseInput.infusionAtRate("drug", 0, 100, 10).withLagTime(0).withBioavailability(1),
				bolus(6, 100).withLagTime(4), bolus(1, 50).repeated(3, 5), DoseInput.reset(8), bolus(12, 10).afterReset());
		for (int i = 0; i < times.length; i++) {
			double t = times[i];
			double expected;
			if (t < 8) {
				expected = ClosedForms.infusion(100, 10, CL, V, t);
				for (double s = 1; s <= t; s += 3) {
					expected += ClosedForms.bolus(50, CL, V, t - s);
				}
			} else {
				expected = t < 12 ? 0 : ClosedForms.bolus(10, CL, V, t - 12);
			}
			assertEquals(expected, c[i], EXACT, "at " + t);
		}
	}

	@Test
	void resetReturnsToTheInitialAmount() {
		Species s = b.species("drug", b.compartment("V", V, "L"), 50, "mg");
		b.reaction("elimination", s, null, "2[L/h] * drug");
		ModelSimulator simulator = ModelSimulator.of(b.model, null, OdeSolvers.fromServiceLoader(getClass().getClassLoader()));
		double[] c = curve(simulator, new double[] { 0, 5, 7 }, bolus(1, 100), DoseInput.reset(5));
		assertEquals(2.5, c[1], EXACT);
		assertEquals(2.5 * Math.exp(-K * 2), c[2], EXACT);
	}

	/** Doses since so long ago that the first has gone: the sum that a steady state is. */
	private static double past(double amount, double duration, double interval, double lag, double t, double until) {
		double sum = 0;
		for (double s = until + lag; s > -600; s -= interval) {
			double since = t - s;
			sum += since < 0 ? 0 : duration == 0 ? ClosedForms.bolus(amount, CL, V, since)
					: ClosedForms.infusion(amount, duration, CL, V, since);
		}
		return sum;
	}

	/** interval shorter and longer than infusion and lag time. */
	@ParameterizedTest
	@CsvSource({ "0, 12, 0", "0, 12, 5", "0, 12, 12", "0, 4, 11", "0, 4, 12", "5, 12, 0", "5, 12, 3", "5, 12, 10", "30, 12, 0",
			"30, 12, 5", "12, 12, 0", "24, 12, 7", "29, 6, 25" })
	void steadyState(double duration, double interval, double lag) {
		for (ModelSimulator s : List.of(linear(), new DosingRecordsTest().iterated())) {
			double[] times = { 3, 3.5, 5, 8, 13, 14.9, 21, 33, 45 };
			DoseInput dose = bolus(3, 90).withLagTime(lag);
			dose = duration == 0 ? dose : dose.withInflow(DoseInput.Inflow.DURATION, duration);
			double[] c = curve(s, times, bolus(1, 777), dose.repeated(interval, 1).atSteadyState(SteadyState.RESET, interval));
			for (int i = 0; i < times.length; i++) {
				if (times[i] != 3 + lag && times[i] != 3 + lag - interval * Math.floor(lag / interval)) {
					assertEquals(past(90, duration, interval, lag, times[i], 3 + interval), c[i], 3e-8, "at " + times[i]);
				}
			}
		}
	}

	@Test
	void constantInfusionAtSteadyStateEndsWithItsRecord() {
		DoseInput dose = DoseInput.bolus("drug", 2, 0).withInflow(DoseInput.Inflow.RATE, 30);
		for (ModelSimulator s : List.of(linear(), new DosingRecordsTest().iterated())) {
			double[] c = curve(s, new double[] { 2, 7 }, dose.atSteadyState(SteadyState.RESET, 0));
			assertEquals(15, c[0], 3e-8);
			assertEquals(15 * Math.exp(-K * 5), c[1], 3e-8);
		}
	}

	@Test
	void secondSteadyStateIsAddedToTheFirst() {
		double[] times = { 0, 1, 5, 11, 20 };
		double[] c = curve(linear(), times, bolus(0, 100).atSteadyState(SteadyState.RESET, 24),
				bolus(0, 40).withLagTime(4).atSteadyState(SteadyState.SUPERPOSE, 24));
		for (int i = 0; i < times.length; i++) {
			assertEquals(past(100, 0, 24, 0, times[i], 0) + past(40, 0, 24, 4, times[i], 0), c[i], EXACT, "at " + times[i]);
		}
	}

	/** W. J. Jusko, J. Pharm. Sci. 1972: at the steady state of saturable elimination an interval eliminates one dose. */
	@Test
	void saturableElimination() {
		Species s = b.amount("drug", b.compartment("V", 1, "L"), 0, "mg");
		b.reaction("elimination", s, null, "10[mg/h] * drug / (50[mg] + drug)");
		double trough = curve(ModelSimulator.of(b.model, null, OdeSolvers.fromServiceLoader(getClass().getClassLoader())),
				new double[] { 0, 12, 23.999999999 }, bolus(0, 100).atSteadyState(SteadyState.RESET, 12).repeated(12, 1))[2];
		double a = trough + 100;
		assertEquals(10 * 12, 50 * Math.log(a / trough) + a - trough, 1e-5);
	}

	@Test
	void whatHasNoSteadyStateKeepsItsValue() {
		b.rule(RuleKind.RATE, b.variable("auc", 7, "mg.h/L"), "drug");
		double[] auc = linear().run(SimulationSetup.at(0, 12).withOutputs("auc")
				.withDoses(List.of(bolus(0, 100).atSteadyState(SteadyState.RESET, 12)))
				.withSolver(SolverSetting.defaults().withTolerances(1e-10, 1e-12))).curve("auc");
		assertEquals(7, auc[0], EXACT);
		assertEquals(7 + 100 / CL, auc[1], 1e-7);
	}

	@ParameterizedTest
	@ValueSource(strings = { "0[L/h] * drug", "0[1/mg/h] * drug * drug",
			"8[mg/h] * drug / (1[mg/L] + drug)" })
	void noSteadyStateIsAStatus(String elimination) {
		SimulatedCurves curves = iv(elimination).run(SimulationSetup.at(0, 12).withOutputs("drug")
				.withDoses(List.of(bolus(0, 100).atSteadyState(SteadyState.RESET, 12))));
		assertEquals(ReturnCode.FAILURE, curves.returnCode());
		assertTrue(curves.message().contains("drug"), curves.message());
	}

	@Test
	void aFormulaWithoutAUsableValueIsAStatus() {
		SimulatedCurves curves = linear().run(SimulationSetup.at(0, 12).with("tlag", -1)
				.withDoses(List.of(DoseInput.bolus("drug", 3, 100))).withOutputs("drug"));
		assertEquals(ReturnCode.FAILURE, curves.returnCode());
		assertTrue(curves.message().contains("lag time") && curves.message().contains("time 3.0"), curves.message());
	}

	@Test
	void aConstantChangesOnTheWay() {
		ModelSimulator s = linear();
		List<ValueChange> changes = new ArrayList<>(List.of(new ValueChange(4, "V", 40)));
		double[] c = s.run(SimulationSetup.at(2, 4, 6).withStart(0).withDoses(List.of(bolus(0, 100))).withChanges(changes)
				.withOutputs("drug").withSolver(SolverSetting.defaults().withTolerances(1e-11, 1e-12))).curve("drug");
		assertEquals(5 * Math.exp(-0.2), c[0], EXACT);
		assertEquals(2.5 * Math.exp(-0.4), c[1], EXACT);
		assertEquals(2.5 * Math.exp(-0.4 - 0.1), c[2], EXACT);
	}

	@Test
	void recordsThatSayTooLittleAreRefused() {
		assertThrows(IllegalArgumentException.class, () -> bolus(0, 1).atSteadyState(SteadyState.RESET, 0));
		assertThrows(IllegalArgumentException.class, () -> bolus(0, 1).withInflow(DoseInput.Inflow.RATE, 0));
		assertThrows(IllegalArgumentException.class, () -> bolus(0, 1).withLagTime(-1));
		assertThrows(IllegalArgumentException.class, () -> DoseInput.bolus(null, 0, 1));
	}
}
