package org.starling.kinetics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.starling.kinetics.dosing.DoseInput;
import org.starling.kinetics.dosing.Dosing;
import org.starling.model.molecule.Molecule;
import org.starling.model.molecule.MoleculeFactory;
import org.starling.model.molecule.MoleculeProperty;
import org.starling.model.pkmodel.Dose;
import org.starling.model.pkmodel.DoseKind;
import org.starling.model.pkmodel.Regimen;
import org.starling.model.pkmodel.Species;
import org.starling.ode.OdeSolvers;
import org.starling.ode.ReturnCode;

/** Linear compartment models against their closed forms. */
class PharmacokineticsTest {

	private static final OdeSolvers SOLVERS = OdeSolvers.fromServiceLoader(PharmacokineticsTest.class.getClassLoader());
	private static final double[] TIMES = { 0, 0.25, 0.5, 1, 2, 3, 4, 6, 8, 12, 24 };
	private static final SolverSetting TIGHT = SolverSetting.defaults().withTolerances(1e-10, 1e-12);

	private final ModelBuilder b = new ModelBuilder();
	private final Species depot;
	private final Species drug;

	PharmacokineticsTest() {
		var gut = b.compartment("gut", 1, "L");
		var plasma = b.compartment("V", 32, "L");
		depot = b.amount("depot", gut, 0, "mg");
		drug = b.species("drug", plasma, 0, "mg");
		b.parameter("ka", 1.5, "1/h");
		b.parameter("CL", 2.8, "L/h");
		b.reaction("absorption", depot, drug, "ka * depot");
		b.reaction("elimination", drug, null, "CL * drug");
		b.observer("cp", "drug", "mg/L");
		b.observer("total", "depot + drug.amount", "mg");
	}

	private SimulatedCurves run(Regimen regimen, SimulationSetup setup) {
		ModelSimulator simulator = ModelSimulator.of(b.model, null, SOLVERS);
		SimulatedCurves curves = simulator.run(setup.withDoses(Dosing.of(regimen, simulator.system())).withSolver(TIGHT));
		assertEquals(ReturnCode.SUCCESS, curves.returnCode(), curves.message());
		return curves;
	}

	private Dose dose(Species s, DoseKind kind, double amount) {
		return ModelBuilder.dose(b.regimen(), s, kind, amount, "mg", 0, "h");
	}

	private static void assertCurve(DoubleUnaryOperator expected, SimulatedCurves curves) {
		double[] c = curves.curve("cp");
		for (int i = 0; i < TIMES.length; i++) {
			double e = expected.applyAsDouble(TIMES[i]);
			assertEquals(e, c[i], 1e-8 * Math.max(e, 0.1), "at " + TIMES[i]);
		}
	}

	@Test
	void oralDoseFollowsBateman() {
		dose(depot, DoseKind.BOLUS, 320);
		SimulatedCurves curves = run(b.model.getRegimens().getFirst(), SimulationSetup.at(TIMES));
		assertCurve(t -> ClosedForms.oral(320, 1.5, 2.8, 32, t), curves);
		assertArrayEquals(TIMES, curves.times());
		assertEquals(List.of("mg/L", "mg"), curves.units());
	}

	@Test
	void absorptionAsFastAsEliminationIsTheLimit() {
		dose(depot, DoseKind.BOLUS, 320);
		SimulatedCurves curves = run(b.model.getRegimens().getFirst(), SimulationSetup.at(TIMES).with("ka", 2.8 / 32));
		assertCurve(t -> ClosedForms.oral(320, 2.8 / 32, 2.8, 32, t), curves);
		assertEquals(320 / 32.0 * (2.8 / 32) * 8 * Math.exp(-2.8 / 32 * 8), curves.curve("cp")[8], 1e-9);
	}

	@Test
	void bolusShowsItsPeakAtTheTimeOfTheDose() {
		dose(drug, DoseKind.BOLUS, 320);
		assertCurve(t -> ClosedForms.bolus(320, 2.8, 32, t),
				run(b.model.getRegimens().getFirst(), SimulationSetup.at(TIMES)));
	}

	@Test
	void infusionByRateAndByDurationAreTheSame() {
		Dose byRate = dose(drug, DoseKind.INFUSION_RATE, 320);
		byRate.setRate(ModelBuilder.quantity(160000.0 / 60, "ug/min"));
		Dose byDuration = dose(drug, DoseKind.INFUSION_DURATION, 320);
		byDuration.setDuration(ModelBuilder.quantity(120, "min"));
		for (Regimen r : b.model.getRegimens()) {
			assertCurve(t -> ClosedForms.infusion(320, 2, 2.8, 32, t), run(r, SimulationSetup.at(TIMES)));
		}
	}

	@Test
	void overlappingInfusionsAddUp() {
		Regimen r = b.regimen();
		for (double start : new double[] { 0, 1, 1 }) {
			ModelBuilder.dose(r, drug, DoseKind.INFUSION_DURATION, 100, "mg", start, "h")
					.setDuration(ModelBuilder.quantity(2, "h"));
		}
		assertCurve(t -> ClosedForms.infusion(100, 2, 2.8, 32, t) + 2 * ClosedForms.infusion(100, 2, 2.8, 32, t - 1),
				run(r, SimulationSetup.at(TIMES)));
	}

	@Test
	void additionalDosesLagTimeAndBioavailability() {
		Dose d = dose(depot, DoseKind.BOLUS, 320);
		d.setAdditional(2);
		d.setInterval(ModelBuilder.quantity(0.25, "d"));
		d.setLagTime(ModelBuilder.quantity(30, "min"));
		d.setBioavailability(ModelBuilder.quantity(80, "%"));
		assertCurve(t -> ClosedForms.oral(256, 1.5, 2.8, 32, t - 0.5) + ClosedForms.oral(256, 1.5, 2.8, 32, t - 6.5)
				+ ClosedForms.oral(256, 1.5, 2.8, 32, t - 12.5), run(b.model.getRegimens().getFirst(), SimulationSetup.at(TIMES)));
	}

	@Test
	void bioavailabilityShortensAnInfusionOfGivenRate() {
		Dose d = dose(drug, DoseKind.INFUSION_RATE, 320);
		d.setRate(ModelBuilder.quantity(80, "mg/h"));
		d.setBioavailability(ModelBuilder.quantity(0.5, "1"));
		assertCurve(t -> ClosedForms.infusion(160, 2, 2.8, 32, t),
				run(b.model.getRegimens().getFirst(), SimulationSetup.at(TIMES)));
	}

	@Test
	void doseInMolesIsConvertedByTheMolarMass() {
		Molecule theophylline = MoleculeFactory.eINSTANCE.createMolecule();
		MoleculeProperty p = MoleculeFactory.eINSTANCE.createMoleculeProperty();
		p.setKey("molarMass");
		p.setQuantity(ModelBuilder.quantity(180.164, "g/mol"));
		theophylline.getProperties().add(p);
		drug.setMolecule(theophylline);
		Regimen r = b.regimen();
		ModelBuilder.dose(r, drug, DoseKind.BOLUS, 1, "mmol", 0, "h");
		assertCurve(t -> ClosedForms.bolus(180.164, 2.8, 32, t), run(r, SimulationSetup.at(TIMES)));
	}

	@Test
	void twoCompartments() {
		var tissue = b.compartment("V2", 50, "L");
		Species peripheral = b.species("peripheral", tissue, 0, "mg");
		b.parameter("Q", 7, "L/h");
		b.reaction("distribution", drug, peripheral, "Q * (drug - peripheral)");
		dose(drug, DoseKind.BOLUS, 320);
		assertCurve(t -> ClosedForms.twoCompartmentBolus(320, 2.8, 32, 7, 50, t),
				run(b.model.getRegimens().getFirst(), SimulationSetup.at(TIMES)));
	}

	@Test
	void massIsKept() {
		dose(depot, DoseKind.BOLUS, 320);
		SimulatedCurves curves = run(b.model.getRegimens().getFirst(), SimulationSetup.at(TIMES).with("CL", 0));
		assertTrue(Arrays.stream(curves.curve("total")).allMatch(m -> Math.abs(m - 320) < 1e-9),
				() -> Arrays.toString(curves.curve("total")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "auto", "dormand-prince", "rodas" })
	void everySolverKeepsItsTolerance(String hint) {
		String id = SOLVERS.all().stream().map(p -> p.id()).filter(x -> x.startsWith(hint)).findFirst().orElseThrow();
		dose(depot, DoseKind.BOLUS, 320);
		ModelSimulator simulator = ModelSimulator.of(b.model, null, SOLVERS);
		SimulatedCurves curves = simulator.run(SimulationSetup.at(TIMES)
				.withDoses(Dosing.of(b.model.getRegimens().getFirst(), simulator.system()))
				.withSolver(TIGHT.withId(id).withTolerances(1e-8, 1e-10)));
		for (int i = 0; i < TIMES.length; i++) {
			assertEquals(ClosedForms.oral(320, 1.5, 2.8, 32, TIMES[i]), curves.curve("cp")[i], 1e-6);
		}
	}

	@Test
	void oneCompiledModelServesManyThreads() {
		dose(depot, DoseKind.BOLUS, 320);
		ModelSimulator simulator = ModelSimulator.of(b.model, null, SOLVERS);
		List<DoseInput> doses = Dosing.of(b.model.getRegimens().getFirst(), simulator.system());
		double worst = java.util.stream.IntStream.range(0, 200).parallel().mapToDouble(i -> {
			double ka = 0.5 + 0.01 * i;
			SimulatedCurves c = simulator.run(SimulationSetup.at(TIMES).withDoses(doses).withOverrides(Map.of("ka", ka, "V", 20.0 + i))
					.withSolver(TIGHT));
			double error = 0;
			for (int j = 0; j < TIMES.length; j++) {
				error = Math.max(error, Math.abs(c.curve("cp")[j] - ClosedForms.oral(320, ka, 2.8, 20.0 + i, TIMES[j])));
			}
			return error;
		}).max().orElseThrow();
		assertTrue(worst < 1e-7, "worst error " + worst);
	}
}
