package org.starling.kinetics.dosing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.starling.kinetics.ModelBuilder;
import org.starling.kinetics.ModelSimulator;
import org.starling.kinetics.SimulationSetup;
import org.starling.kinetics.SolverSetting;
import org.starling.model.pkmodel.Species;
import org.starling.ode.OdeSolvers;
import org.starling.tables.events.EventTable;

/**
 * NONMEM's predictions of fifteen dosing scenarios: half a unit of the last of the five digits that it prints, and 1e-6. Source:
 * the public repository mrgsolve/nmtests (event records and predicted concentrations), in the folder of reference data.
 */
class NonmemScenariosTest {

	private static final double RELATIVE = 1e-6;

	@ParameterizedTest
	@ValueSource(ints = { 1, 3, 5, 7, 9, 11, 13, 15, 17, 19, 21, 23, 25, 27, 29 })
	void predictionsAgree(int id) throws IOException {
		String shared = System.getProperty("starling.shared.data");
		Path folder = shared == null ? Path.of("") : Path.of(shared, "dosing");
		Assumptions.assumeTrue(Files.exists(folder.resolve("nonmem_cp.csv")), "no reference data");
		List<double[]> rows = Files.readAllLines(folder.resolve("nonmem_cp.csv")).stream().filter(l -> l.startsWith(id + ","))
				.map(l -> java.util.Arrays.stream(l.split(",")).mapToDouble(Double::parseDouble).toArray()).toList();
		ModelSimulator simulator = ModelSimulator.of(model().model, null,
				OdeSolvers.fromServiceLoader(getClass().getClassLoader()));
		EventTableDosing.Subject subject = EventTableDosing
				.of(EventTable.read(folder.resolve("nonmem_events.csv")), simulator.system()).stream()
				.filter(s -> s.id().equals(String.valueOf(id))).findFirst().orElseThrow();
		double[] times = rows.stream().mapToDouble(r -> r[1]).toArray();
		double[] cp = simulator.run(SimulationSetup.at(times).withDoses(subject.doses()).withOverrides(subject.overrides())
				.withChanges(subject.changes()).withSolver(SolverSetting.defaults().withTolerances(1e-10, 1e-12))).curve("CP");
		assertEquals(rows.size(), cp.length);
		for (int i = 0; i < times.length; i++) {
			double printed = rows.get(i)[2];
			assertEquals(printed, cp[i], halfDigit(printed) + RELATIVE * printed, "at " + times[i]);
		}
	}

	private static double halfDigit(double printed) {
		return printed == 0 ? 1e-9 : 0.5 * Math.pow(10, Math.floor(Math.log10(printed)) - 4);
	}

	private static ModelBuilder model() {
		ModelBuilder b = new ModelBuilder();
		b.parameter("LAGT", 0, "h");
		b.parameter("BIOAV", 1, "1");
		b.parameter("RAT2", 10, "mg/h");
		b.parameter("DUR2", 2, "h");
		Species depot = b.amount("depot", b.compartment("gut", 1, "L"), 0, "mg");
		Species central = b.species("central", b.compartment("V", 20, "L"), 0, "mg");
		central.setDoseLagTime("LAGT");
		central.setDoseBioavailability("BIOAV");
		central.setDoseRate("RAT2");
		central.setDoseDuration("DUR2");
		b.reaction("absorption", depot, central, "1.5[1/h] * depot");
		b.reaction("elimination", central, null, "1.1[L/h] * central");
		b.observer("CP", "1000[ug/mg] * central", "ug/L");
		return b;
	}
}
