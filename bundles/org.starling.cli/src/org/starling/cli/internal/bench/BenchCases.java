package org.starling.cli.internal.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.starling.kinetics.ModelSimulator;
import org.starling.kinetics.SimulatedCurves;
import org.starling.kinetics.SimulationSetup;
import org.starling.kinetics.SolverSetting;
import org.starling.kinetics.dosing.DoseInput;
import org.starling.ode.OdeSolvers;
import org.starling.ode.SolveOptions;

/** The tasks: two models of pharmacokinetics under 14 doses, and five classic stiff problems. */
final class BenchCases {

	private static final double DOSE = 100;
	private static final double INTERVAL = 12;
	private static final int DOSES = 14;
	private static final int HOURS = 168;

	private BenchCases() {
	}

	static final List<String> NAMES = List.of("pk2", "pbpk62", "ROBER", "HIRES", "OREGO", "VDPOL", "POLLU");

	/** @throws IllegalArgumentException naming the known ones */
	static BenchCase of(String name, OdeSolvers solvers) {
		return switch (name) {
		case "pk2" -> pk2(solvers);
		case "pbpk62" -> pbpk62(solvers);
		case "ROBER", "HIRES", "OREGO", "VDPOL", "POLLU" -> StiffModel.valueOf(name).benchCase(solvers);
		default -> throw new IllegalArgumentException("no benchmark model '" + name + "'; known are " + NAMES);
		};
	}

	/** Two compartments, oral; the reference is the sum of exponentials of each dose. */
	private static BenchCase pk2(OdeSolvers solvers) {
		double clearance = 5;
		double v1 = 50;
		double q = 8;
		double v2 = 120;
		double ka = 1.1;
		ModelDraft d = new ModelDraft("pk2").constant("cl", clearance).constant("v1", v1).constant("q", q).constant("v2", v2)
				.constant("ka", ka).amounts("depot", "central", "peripheral").flow("depot", "central", "ka*depot")
				.flow("central", null, "cl/v1*central").flow("central", "peripheral", "q/v1*central")
				.flow("peripheral", "central", "q/v2*peripheral");
		double[][] reference = new double[3][HOURS + 1];
		for (int hour = 0; hour <= HOURS; hour++) {
			for (int k = 0; k < DOSES && k * INTERVAL < hour; k++) {
				addExponentials(clearance / v1, q / v1, q / v2, ka, hour - k * INTERVAL, hour, reference);
			}
		}
		return new BenchCase("pk2", ModelSimulator.of(d.model(), null, solvers), dosed("depot", d.amounts()), 1e-2, reference, 1,
				false);
	}

	/** M. Gibaldi, D. Perrier, Pharmacokinetics, 2nd ed., Dekker 1982, chapter 2: first-order absorption, two compartments. */
	private static void addExponentials(double k10, double k12, double k21, double ka, double t, int hour, double[][] sum) {
		double s = k10 + k12 + k21;
		double root = Math.sqrt(s * s - 4 * k10 * k21);
		double alpha = (s + root) / 2;
		double beta = (s - root) / 2;
		double a = Math.exp(-alpha * t);
		double b = Math.exp(-beta * t);
		double e = Math.exp(-ka * t);
		sum[0][hour] += DOSE * e;
		sum[1][hour] += DOSE * ka * ((k21 - alpha) / ((ka - alpha) * (beta - alpha)) * a
				+ (k21 - beta) / ((ka - beta) * (alpha - beta)) * b + (k21 - ka) / ((alpha - ka) * (beta - ka)) * e);
		sum[2][hour] += DOSE * ka * k12 * (a / ((ka - alpha) * (beta - alpha)) + b / ((ka - beta) * (alpha - beta))
				+ e / ((alpha - ka) * (beta - ka)));
	}

	/** The reference comes from another method at a tolerance that is tighter by orders. */
	private static BenchCase pbpk62(OdeSolvers solvers) {
		ModelDraft d = BodyModel.draft();
		ModelSimulator simulator = ModelSimulator.of(d.model(), null, solvers);
		SimulationSetup setup = dosed(BodyModel.DEPOT, d.amounts());
		SimulatedCurves tight = simulator
				.run(setup.withSolver(new SolverSetting("dormand-prince", java.util.Map.of(), 1e-13, 1e-15, 10_000_000)));
		return new BenchCase("pbpk62", simulator, setup, 1e-2, tight.values(), Arrays.asList(d.amounts()).indexOf(BodyModel.PLASMA),
				false);
	}

	/** Every hour, at a dose the value before it. */
	static SimulationSetup dosed(String depot, String[] outputs) {
		List<DoseInput> doses = new ArrayList<>();
		for (int k = 0; k < DOSES; k++) {
			doses.add(new DoseInput(depot, k * INTERVAL, DOSE, 0));
		}
		return SimulationSetup.evenly(0, HOURS, HOURS + 1).withOutputs(outputs).withDoses(doses)
				.withSide(SolveOptions.Side.BEFORE);
	}
}
