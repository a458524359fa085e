package org.starling.kinetics.dosing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.starling.kinetics.ClosedForms;
import org.starling.kinetics.ModelBuilder;
import org.starling.kinetics.ModelSimulator;
import org.starling.kinetics.SimulatedCurves;
import org.starling.kinetics.SimulationSetup;
import org.starling.kinetics.SolverSetting;
import org.starling.model.pkmodel.Dose;
import org.starling.model.pkmodel.DoseKind;
import org.starling.model.pkmodel.Regimen;
import org.starling.model.pkmodel.Species;
import org.starling.model.pkmodel.SteadyState;
import org.starling.ode.OdeSolvers;
import org.starling.ode.ReturnCode;
import org.starling.tables.events.EventTable;

/**
 * Where records meet: the same ones as an event table and as a regimen, against superposed closed forms. What a record means is
 * in the NONMEM Users Guide, part VI (PREDPP) and part VIII (EVID, SS, ADDL, RATE).
 */
class DosingCornersTest {

	private static final double CL = 2;
	private static final double V = 20;
	private static final double KA = 0.7;
	private static final double END = 30;

	/** A row of an event table: EVID, TIME, AMT, CMT (1 depot, 2 central), RATE, II, ADDL, SS. */
	private record Row(int evid, double time, double amount, int compartment, double rate, double interval, int additional, int ss) {

		String csv() {
			return "1," + time + "," + evid + "," + amount + "," + compartment + "," + rate + "," + interval + "," + additional + "," + ss;
		}
	}

	/** @param constants values of LAG, F, R and D of the central compartment */
	private record Case(String name, Map<String, Double> constants, List<Row> rows, DoubleUnaryOperator exact) {

		@Override
		public String toString() {
			return name;
		}
	}

	@TempDir
	Path temp;

	private static Row dose(double time, double amount, double rate, double interval, int additional, int ss) {
		return new Row(1, time, amount, 2, rate, interval, additional, ss);
	}

	private static Row reset(double time, double amount, double rate) {
		return new Row(4, time, amount, 2, rate, 0, 0, 0);
	}

	private static double infusion(double amount, double duration, double t) {
		return ClosedForms.infusion(amount, duration, CL, V, t);
	}

	/** Bolus doses, or infusions, that arrive at {@code last} and at all intervals before. */
	private static double ever(double amount, double duration, double interval, double last, double t) {
		double sum = 0;
		for (double s = last; s > -600; s -= interval) {
			sum += t < s ? 0 : duration == 0 ? ClosedForms.bolus(amount, CL, V, t - s) : infusion(amount, duration, t - s);
		}
		return sum;
	}

	static Stream<Case> cases() {
		return Stream.of(
				new Case("a second steady state of infusions with lag time", Map.of("LAG", 3.0),
						List.of(dose(0, 100, 0, 24, 0, 1), dose(0, 60, 10, 12, 0, 2)),
						t -> ever(100, 0, 24, 3, t) + ever(60, 6, 12, 3, t)),
				new Case("a second steady state while an infusion runs", Map.of(),
						List.of(dose(0, 100, 10, 0, 0, 0), dose(4, 40, 0, 8, 2, 2)),
						t -> infusion(100, 10, t) + (t < 4 ? 0 : ever(40, 0, 8, 20, t))),
				new Case("reset and infusion while an infusion runs", Map.of(),
						List.of(dose(0, 100, 10, 0, 0, 0), reset(6, 30, 15)),
						t -> t < 6 ? infusion(100, 10, t) : infusion(30, 2, t - 6)),
				new Case("reset and dose with lag time while an infusion runs and doses are to come", Map.of("LAG", 2.0),
						List.of(dose(0, 100, 10, 5, 3, 0), reset(6, 50, 0)),
						t -> t < 6 ? infusion(100, 10, t - 2) : t < 8 ? 0 : ClosedForms.bolus(50, CL, V, t - 8)),
				new Case("infusions that end and begin at the very end", Map.of(),
						List.of(dose(END - 10, 100, 10, 0, 0, 0), dose(END, 50, 5, 0, 0, 0), new Row(3, END, 0, 2, 0, 0, 0, 0)),
						t -> t < END ? infusion(100, 10, t - END + 10) : 0),
				new Case("modelled rate with bioavailability, lag time and additional doses", Map.of("R", 25.0, "F", 0.5, "LAG", 1.0),
						List.of(dose(2, 100, -1, 6, 2, 0)),
						t -> infusion(50, 2, t - 3) + infusion(50, 2, t - 9) + infusion(50, 2, t - 15)),
				new Case("modelled duration at steady state with additional doses", Map.of("D", 3.0, "F", 0.8),
						List.of(dose(0, 100, -2, 12, 1, 1)), t -> ever(80, 3, 12, 12, t)),
				new Case("modelled duration longer than the interval", Map.of("D", 30.0), List.of(dose(1, 60, -2, 12, 2, 1)),
						t -> t < 1 ? 0 : ever(60, 30, 12, 25, t)),
				new Case("both compartments at one time", Map.of(),
						List.of(new Row(1, 3, 80, 1, 0, 0, 0, 0), dose(3, 60, 20, 0, 0, 0), dose(3, 20, 0, 0, 0, 0)),
						t -> ClosedForms.oral(80, KA, CL, V, t - 3) + infusion(60, 3, t - 3)
								+ (t < 3 ? 0 : ClosedForms.bolus(20, CL, V, t - 3))),
				new Case("a reset ends the infusions of a steady state", Map.of(),
						List.of(dose(0, 90, 5, 12, 4, 1), new Row(3, 5, 0, 2, 0, 0, 0, 0)), t -> t < 5 ? ever(90, 18, 12, 0, t) : 0),
				new Case("an infusion at steady state, then a steady state of boluses", Map.of(),
						List.of(dose(0, 0, 30, 0, 0, 1), dose(10, 40, 0, 8, 1, 1)),
						t -> t < 10 ? 15 * Math.exp(-0.1 * t) : ever(40, 0, 8, 18, t)));
	}

	@ParameterizedTest
	@MethodSource("cases")
	void asTableAndAsRegimen(Case c) throws IOException {
		ModelBuilder b = new ModelBuilder().units("h", "mg", "L");
		c.constants().forEach((name, value) -> b.parameter(name, value, null));
		Species depot = b.amount("depot", b.compartment("gut", 1, "L"), 0, "mg");
		Species central = b.species("central", b.compartment("V", V, "L"), 0, "mg");
		central.setDoseLagTime(c.constants().containsKey("LAG") ? "LAG" : null);
		central.setDoseBioavailability(c.constants().containsKey("F") ? "F" : null);
		central.setDoseRate(c.constants().containsKey("R") ? "R" : null);
		central.setDoseDuration(c.constants().containsKey("D") ? "D" : null);
		b.reaction("absorption", depot, central, KA + " * depot");
		b.reaction("elimination", central, null, CL + " * central");
		Regimen regimen = b.regimen();
		c.rows().forEach(r -> regimen(regimen, r.compartment() == 1 ? depot : central, r));
		ModelSimulator simulator = ModelSimulator.of(b.model, null, OdeSolvers.fromServiceLoader(getClass().getClassLoader()));
		Path file = Files.writeString(temp.resolve("events.csv"), c.rows().stream().map(Row::csv)
				.collect(Collectors.joining("\n", "ID,TIME,EVID,AMT,CMT,RATE,II,ADDL,SS\n", "\n")));
		check(c, simulator, EventTableDosing.of(EventTable.read(file), simulator.system()).getFirst().doses());
		check(c, simulator, Dosing.of(regimen, simulator.system()));
	}

	private static void check(Case c, ModelSimulator simulator, List<DoseInput> doses) {
		List<Double> times = new ArrayList<>();
		for (double t = 0; t <= END; t += 0.75) {
			times.add(t);
		}
		SimulatedCurves curves = simulator.run(SimulationSetup.at(times.stream().mapToDouble(Double::doubleValue).toArray())
				.withDoses(doses).withOutputs("central").withSolver(SolverSetting.defaults().withTolerances(1e-11, 1e-12)));
		assertEquals(ReturnCode.SUCCESS, curves.returnCode(), curves.message());
		for (int j = 0; j < times.size(); j++) {
			double t = times.get(j);
			assertEquals(c.exact().applyAsDouble(t), curves.curve("central")[j], 1e-7, c.name() + " at " + t);
		}
	}

	private static void regimen(Regimen regimen, Species species, Row r) {
		DoseKind kind = r.rate() == -1 ? DoseKind.MODELLED_RATE : r.rate() == -2 ? DoseKind.MODELLED_DURATION
				: r.rate() > 0 ? DoseKind.INFUSION_RATE : DoseKind.BOLUS;
		Dose d = ModelBuilder.dose(regimen, r.evid() == 3 ? null : species, kind, r.amount(), "mg", r.time(), "h");
		if (r.rate() > 0) {
			d.setRate(ModelBuilder.quantity(r.rate(), "mg/h"));
		}
		if (r.interval() > 0) {
			d.setInterval(ModelBuilder.quantity(r.interval(), "h"));
		}
		d.setAdditional(r.additional());
		d.setSteadyState(r.ss() == 0 ? SteadyState.NONE : r.ss() == 1 ? SteadyState.RESET : SteadyState.SUPERPOSE);
		d.setReset(r.evid() >= 3);
	}
}
