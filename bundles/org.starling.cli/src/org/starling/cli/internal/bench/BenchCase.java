package org.starling.cli.internal.bench;

import java.util.Map;

import org.starling.kinetics.ModelSimulator;
import org.starling.kinetics.SimulatedCurves;
import org.starling.kinetics.SimulationSetup;
import org.starling.kinetics.SolverSetting;

/**
 * A model with its task and its right answer.
 *
 * @param simulator      the compiled model
 * @param setup          times, doses and outputs
 * @param absTolFraction absolute tolerance as a multiple of the relative one, where the command line gives none
 * @param reference      {@code reference[i][j]}: output i at time j
 * @param plasma         the output whose pure relative error is shown too, or -1
 * @param endOnly        whether errors are relative to the end values; else to value plus a thousandth of the peak
 */
record BenchCase(String name, ModelSimulator simulator, SimulationSetup setup, double absTolFraction, double[][] reference,
		int plasma, boolean endOnly) {

	private static final double PEAK_FRACTION = 1e-3;

	/** The same task with other values of parameters, its reference from another method at a tolerance that is tighter by orders. */
	BenchCase of(Map<String, Double> values) {
		SimulationSetup own = setup.withOverrides(values);
		SimulatedCurves tight = simulator.run(own.withSolver(new SolverSetting("dormand-prince", Map.of(), 1e-13, 1e-15, 10_000_000)));
		return new BenchCase(name, simulator, own, absTolFraction, tight.values(), plasma, endOnly);
	}

	SimulatedCurves run(String solver, double relTol, double absTol, int maxSteps) {
		return simulator.run(setup.withSolver(new SolverSetting(solver, Map.of(), relTol, absTol, maxSteps)));
	}

	/** The largest error over outputs and times; infinite when the run did not come to its end. */
	double error(SimulatedCurves curves) {
		if (!curves.returnCode().isComplete()) {
			return Double.POSITIVE_INFINITY;
		}
		double worst = 0;
		for (int i = 0; i < reference.length; i++) {
			double peak = 0;
			for (double r : reference[i]) {
				peak = Math.max(peak, Math.abs(r));
			}
			double floor = endOnly ? 0 : PEAK_FRACTION * peak;
			for (int j = 0; j < reference[i].length && peak > 0; j++) {
				double size = Math.abs(reference[i][j]) + floor;
				worst = size > 0 ? Math.max(worst, Math.abs(curves.values()[i][j] - reference[i][j]) / size) : worst;
			}
		}
		return worst;
	}

	/** The largest relative error of the plasma amount after the start; NaN when the case has none. */
	double plasmaError(SimulatedCurves curves) {
		if (plasma < 0 || !curves.returnCode().isComplete()) {
			return Double.NaN;
		}
		double worst = 0;
		for (int j = 1; j < reference[plasma].length; j++) {
			worst = Math.max(worst, Math.abs(curves.values()[plasma][j] / reference[plasma][j] - 1));
		}
		return worst;
	}

}
