package org.starling.kinetics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.starling.model.pkmodel.Dose;
import org.starling.model.pkmodel.DoseKind;
import org.starling.model.pkmodel.Regimen;
import org.starling.model.pkmodel.Species;
import org.starling.ode.OdeSolvers;

/**
 * NONMEM's predictions of dosing scenarios without steady state, to the five digits it prints. Source: the public
 * repository mrgsolve/nmtests (event records and predicted concentrations), in the folder of reference data.
 */
class NonmemScenariosTest {

	private static final double PRINTED = 6e-5;

	private final ModelBuilder b = new ModelBuilder();

	@ParameterizedTest
	@ValueSource(ints = { 1, 3, 5, 7, 17 })
	void predictionsAgree(int id) throws IOException {
		String shared = System.getProperty("starling.shared.data");
		Path file = shared == null ? null : Path.of(shared, "dosing", "nonmem_cp.csv");
		Assumptions.assumeTrue(file != null && Files.exists(file), "no reference data");
		List<double[]> rows = Files.readAllLines(file).stream().filter(l -> l.startsWith(id + ","))
				.map(l -> java.util.Arrays.stream(l.split(",")).mapToDouble(Double::parseDouble).toArray()).toList();
		Regimen regimen = model(id);
		ModelSimulator simulator = ModelSimulator.of(b.model, null, OdeSolvers.fromServiceLoader(getClass().getClassLoader()));
		List<DoseInput> doses = Dosing.of(regimen, simulator.system());
		double[] times = rows.stream().mapToDouble(r -> r[1]).toArray();
		double[] cp = simulator.run(SimulationSetup.at(times).withDoses(doses)
				.withSolver(SolverSetting.defaults().withTolerances(1e-9, 1e-11))).curve("CP");
		int compared = 0;
		for (int i = 0; i < times.length; i++) {
			double t = times[i];
			if (doses.stream().noneMatch(d -> !d.isInfusion() && d.time() == t)) {
				assertEquals(rows.get(i)[2], cp[i], PRINTED * Math.max(1, rows.get(i)[2]), "at " + t);
				compared++;
			}
		}
		assertTrue(compared > 50, compared + " rows");
	}

	private Regimen model(int id) {
		Species depot = b.amount("depot", b.compartment("gut", 1, "L"), 0, "mg");
		Species central = b.species("central", b.compartment("V", 20, "L"), 0, "mg");
		b.reaction("absorption", depot, central, "1.5[1/h] * depot");
		b.reaction("elimination", central, null, "1.1[L/h] * central");
		b.observer("CP", "1000[ug/mg] * central", "ug/L");
		Regimen r = b.regimen();
		switch (id) {
		case 1 -> repeat(ModelBuilder.dose(r, depot, DoseKind.BOLUS, 100, "mg", 0, "h"), 24, 3);
		case 3 -> repeat(infusion(r, central, 100, 0, 10), 24, 3);
		case 5 -> {
			Dose d = ModelBuilder.dose(r, central, DoseKind.INFUSION_DURATION, 480, "mg", 0, "h");
			d.setDuration(ModelBuilder.quantity(48, "h"));
			d.setBioavailability(ModelBuilder.quantity(0.5, "1"));
		}
		case 7 -> {
			Dose d = infusion(r, central, 100, 0, 10);
			d.setLagTime(ModelBuilder.quantity(4.15, "h"));
			repeat(d, 24, 3);
		}
		default -> {
			ModelBuilder.dose(r, central, DoseKind.BOLUS, 100, "mg", 0, "h").setLagTime(ModelBuilder.quantity(1, "h"));
			repeat(infusion(r, depot, 50, 13, 24), 24, 2);
		}
		}
		return r;
	}

	private static Dose infusion(Regimen r, Species s, double amount, double time, double rate) {
		Dose d = ModelBuilder.dose(r, s, DoseKind.INFUSION_RATE, amount, "mg", time, "h");
		d.setRate(ModelBuilder.quantity(rate, "mg/h"));
		return d;
	}

	private static void repeat(Dose d, double interval, int additional) {
		d.setInterval(ModelBuilder.quantity(interval, "h"));
		d.setAdditional(additional);
	}
}
