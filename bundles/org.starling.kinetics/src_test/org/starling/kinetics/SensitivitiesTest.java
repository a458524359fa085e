package org.starling.kinetics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.starling.kinetics.dosing.DoseInput;
import org.starling.model.pkmodel.Species;
import org.starling.model.pkmodel.SteadyState;
import org.starling.ode.OdeSolvers;
import org.starling.ode.ReturnCode;
import org.starling.ode.SolveContext;

/** Derivatives of closed forms of one compartment, and central differences of runs where there is no closed form. */
class SensitivitiesTest {

	private static final OdeSolvers SOLVERS = OdeSolvers.fromServiceLoader(SensitivitiesTest.class.getClassLoader());
	private static final double CL = 2;
	private static final double V = 20;
	private static final double K = CL / V;
	private static final double[] TIMES = { 0, 1, 2.5, 4, 7, 12, 24 };
	private static final SolverSetting TIGHT = SolverSetting.defaults().withTolerances(1e-10, 1e-12);

	private final ModelBuilder b = new ModelBuilder();
	private Species drug;

	private ModelSimulator iv(String elimination) {
		drug = b.species("drug", b.compartment("V", V, "L"), 0, "mg");
		b.parameter("CL", CL, "L/h");
		b.parameter("tlag", 1.5, "h");
		b.parameter("F", 0.4, "1");
		b.parameter("R", 25, "mg/h");
		b.parameter("D", 3, "h");
		drug.setDoseLagTime("tlag");
		drug.setDoseBioavailability("F");
		drug.setDoseRate("R");
		drug.setDoseDuration("D");
		b.reaction("elimination", drug, null, elimination);
		b.observer("cp", "1000[ug/mg] * drug", "ug/L");
		return ModelSimulator.of(b.model, null, SOLVERS);
	}

	private ModelSimulator iv() {
		return iv("CL * drug");
	}

	private static SensitivityCurves run(ModelSimulator s, String solver, List<String> parameters, DoseInput... doses) {
		SensitivityCurves curves = s.sensitivities(SimulationSetup.at(TIMES).withDoses(List.of(doses)).withOutputs("drug")
				.withSolver(TIGHT.withId(solver)), parameters, SolveContext.NONE);
		assertEquals(ReturnCode.SUCCESS, curves.curves().returnCode(), curves.curves().message());
		return curves;
	}

	private static void assertClose(double expected, double actual, double tolerance, String what) {
		assertEquals(expected, actual, tolerance * Math.max(1, Math.abs(expected)), what);
	}

	@ParameterizedTest
	@ValueSource(strings = { "rodas4", "rodas5p", "auto", "dormand-prince" })
	void clearanceVolumeLagTimeAndBioavailabilityOfABolus(String solver) {
		SensitivityCurves s = run(iv(), solver, List.of("CL", "V", "tlag", "F"), DoseInput.bolus("drug", 0, 100));
		for (int i = 0; i < TIMES.length; i++) {
			double t = TIMES[i] - 1.5;
			double c = t < 0 ? 0 : ClosedForms.bolus(40, CL, V, t);
			String at = "at " + TIMES[i];
			assertClose(-t / V * c, s.of("drug", "CL")[i], 2e-8, at);
			assertClose((K * t - 1) / V * c, s.of("drug", "V")[i], 2e-8, at);
			assertClose(K * c, s.of("drug", "tlag")[i], 2e-8, at);
			assertClose(c / 0.4, s.of("drug", "F")[i], 2e-8, at);
		}
	}

	/** Absorption and elimination: central = D a/(a − k) (e^(−kt) − e^(−at)) with dose D, a of absorption. */
	@ParameterizedTest
	@ValueSource(strings = { "rodas4", "rodas5p", "dormand-prince" })
	void severalStatesInSeveralDirections(String solver) {
		double a = 0.7;
		double dose = 100;
		Species central = b.amount("central", b.compartment("V", V, "L"), 0, "mg");
		Species depot = b.amount("depot", b.model.getCompartments().getFirst(), dose, "mg");
		b.parameter("a", a, "1/h");
		b.parameter("k", K, "1/h");
		b.reaction("absorption", depot, central, "a * depot");
		b.reaction("elimination", central, null, "k * central * (1 + 0[1/mg] * central)");
		SensitivityCurves s = ModelSimulator.of(b.model, null, SOLVERS).sensitivities(SimulationSetup.at(TIMES)
				.withOutputs("depot", "central").withSolver(TIGHT.withId(solver)), List.of("k", "depot.amount", "a"), SolveContext.NONE);
		assertEquals(ReturnCode.SUCCESS, s.curves().returnCode(), s.curves().message());
		for (int i = 0; i < TIMES.length; i++) {
			double t = TIMES[i];
			double slow = Math.exp(-K * t);
			double fast = Math.exp(-a * t);
			double d = a - K;
			String at = "at " + t;
			assertClose(-dose * t * fast, s.of("depot", "a")[i], 2e-8, at);
			assertClose(0, s.of("depot", "k")[i], 1e-12, at);
			assertClose(fast, s.of("depot", "depot.amount")[i], 2e-8, at);
			assertClose(dose * (a * t * fast / d - K * (slow - fast) / (d * d)), s.of("central", "a")[i], 2e-8, at);
			assertClose(dose * a * ((slow - fast) / (d * d) - t * slow / d), s.of("central", "k")[i], 2e-8, at);
			assertClose(a / d * (slow - fast), s.of("central", "depot.amount")[i], 2e-8, at);
		}
	}

	@Test
	void initialAmountAndObserver() {
		SensitivityCurves s = iv().sensitivities(SimulationSetup.at(TIMES).with("drug.amount", 60).withSolver(TIGHT),
				List.of("drug.amount", "CL"), SolveContext.NONE);
		for (int i = 0; i < TIMES.length; i++) {
			double c = ClosedForms.bolus(60, CL, V, TIMES[i]);
			assertClose(1000 * c / 60, s.of("cp", "drug.amount")[i], 2e-8, "at " + TIMES[i]);
			assertClose(-1000 * TIMES[i] / V * c, s.of("cp", "CL")[i], 2e-8, "at " + TIMES[i]);
		}
	}

	/** Of the closed form by central differences with a step for twelve digits of a smooth function. */
	@ParameterizedTest
	@CsvSource({ "MODELLED_RATE, R, 25", "MODELLED_DURATION, D, 3", "MODELLED_RATE, F, 0.4", "MODELLED_DURATION, tlag, 1.5",
			"RATE, F, 0.4", "RATE, tlag, 1.5" })
	void infusions(DoseInput.Inflow inflow, String parameter, double value) {
		SensitivityCurves s = run(iv(), "rodas5p", List.of(parameter), DoseInput.bolus("drug", 0, 100).withInflow(inflow, 10));
		for (int i = 0; i < TIMES.length; i++) {
			double h = 1e-4 * value;
			double slope = (8 * (infusion(inflow, parameter, value + h, TIMES[i]) - infusion(inflow, parameter, value - h, TIMES[i]))
					- infusion(inflow, parameter, value + 2 * h, TIMES[i]) + infusion(inflow, parameter, value - 2 * h, TIMES[i]))
					/ (12 * h);
			assertClose(slope, s.of("drug", parameter)[i], 1e-7, "at " + TIMES[i]);
		}
	}

	private static double infusion(DoseInput.Inflow inflow, String parameter, double value, double t) {
		double amount = 100 * (parameter.equals("F") ? value : 0.4);
		double lag = parameter.equals("tlag") ? value : 1.5;
		double duration = switch (inflow) {
		case MODELLED_RATE -> amount / (parameter.equals("R") ? value : 25);
		case MODELLED_DURATION -> parameter.equals("D") ? value : 3;
		default -> amount / 10;
		};
		return ClosedForms.infusion(amount, duration, CL, V, t - lag);
	}

	/** Against central differences of runs, linear, saturable and with a jump in the rate, of every dosing feature. */
	@ParameterizedTest
	@ValueSource(strings = { "CL * drug", "CL * drug / (1 + drug / 3[mg/L])", "CL * drug * piecewise(1, drug > 1[mg/L], 0.5)" })
	void centralDifferences(String elimination) {
		ModelSimulator s = iv(elimination);
		List<String> parameters = List.of("CL", "V", "tlag", "F", "R", "D");
		Map<String, Double> values = Map.of("CL", CL, "V", V, "tlag", 1.5, "F", 0.4, "R", 25.0, "D", 3.0);
		DoseInput bolus = DoseInput.bolus("drug", 0.2, 100);
		for (DoseInput[] doses : List.of(new DoseInput[] { bolus.repeated(5, 2) },
				new DoseInput[] { bolus.withInflow(DoseInput.Inflow.MODELLED_RATE, 0).repeated(6, 3), DoseInput.reset(9.5) },
				new DoseInput[] { bolus.withInflow(DoseInput.Inflow.MODELLED_DURATION, 0).atSteadyState(SteadyState.RESET, 8) },
				new DoseInput[] { bolus.repeated(8, 1).atSteadyState(SteadyState.RESET, 8) },
				new DoseInput[] { bolus, bolus.withInflow(DoseInput.Inflow.RATE, 9).atSteadyState(SteadyState.SUPERPOSE, 9) })) {
			SensitivityCurves curves = run(s, "rodas5p", parameters, doses);
			for (String p : parameters) {
				double h = 1e-4 * values.get(p);
				double[] up = shifted(s, p, values.get(p) + h, doses);
				double[] down = shifted(s, p, values.get(p) - h, doses);
				for (int i = 0; i < TIMES.length; i++) {
					assertClose((up[i] - down[i]) / (2 * h), curves.of("drug", p)[i], 1e-5,
							List.of(doses) + " d/d" + p + " at " + TIMES[i]);
				}
			}
		}
	}

	private static double[] shifted(ModelSimulator s, String parameter, double value, DoseInput... doses) {
		return s.run(SimulationSetup.at(TIMES).withDoses(List.of(doses)).withOutputs("drug").with(parameter, value)
				.withSolver(TIGHT.withId("rodas5p").withTolerances(1e-12, 1e-13))).curve("drug");
	}

	/** A constant that an initial assignment computes, followed too, and an initial amount that follows. */
	@Test
	void throughInitialAssignments() {
		b.initial(b.parameter("k", 0, "1/h"), "CL / V / 2");
		iv("2[1/h] * k * drug.amount");
		b.initial(drug, "8 / V");
		ModelSimulator s = ModelSimulator.of(b.model, null, SOLVERS);
		SensitivityCurves curves = run(s, "rodas4", List.of("V", "k"));
		for (int i = 0; i < TIMES.length; i++) {
			double c = 8 / V * Math.exp(-K * TIMES[i]);
			assertClose(c * (K * TIMES[i] - 1) / V, curves.of("drug", "V")[i], 2e-8, "at " + TIMES[i]);
		}
	}

	/** What is not followed is refused, never left out in silence. */
	@ParameterizedTest
	@ValueSource(strings = { "CL * delay(drug, 1)", "CL * floor(drug)", "CL * (drug > 3)" })
	void delaysAndStepsAreRefused(String elimination) {
		ModelSimulator s = iv(elimination);
		assertThrows(IllegalArgumentException.class, () -> run(s, "auto", List.of("CL")));
	}

	@Test
	void aSteadyStateOfADelayedSystemIsAStatus() {
		SimulatedCurves curves = iv("CL * delay(drug, 1)").run(SimulationSetup.at(0, 12).withOutputs("drug")
				.withDoses(List.of(DoseInput.bolus("drug", 0, 100).atSteadyState(SteadyState.RESET, 12))));
		assertEquals(ReturnCode.FAILURE, curves.returnCode(), curves.message());
	}

	@Test
	void unknownParametersAreRefused() {
		assertThrows(IllegalArgumentException.class, () -> run(iv(), "auto", List.of("nothing")));
	}
}
