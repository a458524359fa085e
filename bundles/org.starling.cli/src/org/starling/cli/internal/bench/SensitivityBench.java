package org.starling.cli.internal.bench;

import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

import org.starling.kinetics.SensitivityCurves;
import org.starling.kinetics.SimulatedCurves;
import org.starling.kinetics.SolverSetting;
import org.starling.ode.SolveContext;

/**
 * A simulation of the body model with the derivatives of all amounts with respect to some of its parameters, beside one without,
 * as CSV. The reference is another method that knows nothing of sensitivities and solves them as states, tighter by orders.
 * Errors are relative to the value plus a thousandth of the curve's peak.
 */
record SensitivityBench(BenchCase task, double seconds, PrintWriter out) {

	/** Those that bench_cvodes_sens takes; the last but one stands for a scale of partition coefficients. */
	private static final List<String> PARAMETERS = List.of("vmaxLiver", "kmMetabolism", "vmaxUptake", "filtration",
			"fractionUnbound", "absorption", "emptying", "permeabilityCell", "permeabilityCapillary", "vmaxGut");
	private static final double PEAK_FRACTION = 1e-3;

	/** @throws IllegalArgumentException when there are not so many parameters */
	void run(int count, List<String> solvers, double[] relTols) {
		if (count < 1 || count > PARAMETERS.size()) {
			throw new IllegalArgumentException("sensitivities are measured for 1 to " + PARAMETERS.size() + " parameters, not " + count);
		}
		List<String> parameters = PARAMETERS.subList(0, count);
		double[][][] reference = sensitivities("dormand-prince", 1e-11, 1e-13, parameters).values();
		out.println("model,solver,rtol,atol,parameters,plain_us,sensitivities_us,ratio,plain_steps,sensitivities_steps,"
				+ "sensitivities_rejected,error_all,error_plasma");
		for (String solver : solvers) {
			for (double relTol : relTols) {
				row(solver, relTol, relTol * task.absTolFraction(), parameters, reference);
			}
		}
	}

	private void row(String solver, double relTol, double absTol, List<String> parameters, double[][][] reference) {
		SimulatedCurves plain = task.run(solver, relTol, absTol, OdeBenchCommand.MOST_STEPS);
		SensitivityCurves curves = sensitivities(solver, relTol, absTol, parameters);
		double alone = fastest(() -> task.run(solver, relTol, absTol, OdeBenchCommand.MOST_STEPS));
		double together = fastest(() -> sensitivities(solver, relTol, absTol, parameters));
		double all = 0;
		for (int i = 0; i < reference[0].length; i++) {
			all = Math.max(all, error(curves, reference, i));
		}
		out.println(String.format(Locale.ROOT, "%s,%s,%.0e,%.0e,%d,%.1f,%.1f,%.2f,%d,%d,%d,%.2e,%.2e", task.name(), solver, relTol,
				absTol, parameters.size(), alone, together, together / alone, plain.statistics().steps(),
				curves.curves().statistics().steps(), curves.curves().statistics().rejected(), all,
				error(curves, reference, task.plasma())));
		out.flush();
	}

	private SensitivityCurves sensitivities(String solver, double relTol, double absTol, List<String> parameters) {
		return task.simulator().sensitivities(
				task.setup().withSolver(new SolverSetting(solver, Map.of(), relTol, absTol, OdeBenchCommand.MOST_STEPS)), parameters,
				SolveContext.NONE);
	}

	/** The largest error of one output's sensitivities; infinite when the run did not come to its end. */
	private static double error(SensitivityCurves curves, double[][][] reference, int output) {
		if (!curves.curves().returnCode().isComplete()) {
			return Double.POSITIVE_INFINITY;
		}
		double worst = 0;
		for (int k = 0; k < reference.length; k++) {
			double peak = Arrays.stream(reference[k][output]).map(Math::abs).max().orElse(0);
			for (int j = 0; j < reference[k][output].length && peak > 0; j++) {
				double expected = reference[k][output][j];
				worst = Math.max(worst,
						Math.abs(curves.values()[k][output][j] - expected) / (Math.abs(expected) + PEAK_FRACTION * peak));
			}
		}
		return worst;
	}

	/** Microseconds of this thread's processor time of the fastest run, after a warm-up of the same length, in processor time too. */
	private double fastest(Supplier<?> run) {
		ThreadMXBean clock = ManagementFactory.getThreadMXBean();
		long half = (long) (seconds * 0.5e9);
		long begin = clock.getCurrentThreadCpuTime();
		while (clock.getCurrentThreadCpuTime() - begin < half) {
			run.get();
		}
		double best = Double.POSITIVE_INFINITY;
		begin = clock.getCurrentThreadCpuTime();
		while (clock.getCurrentThreadCpuTime() - begin < half || best == Double.POSITIVE_INFINITY) {
			long start = clock.getCurrentThreadCpuTime();
			run.get();
			best = Math.min(best, (clock.getCurrentThreadCpuTime() - start) * 1e-3);
		}
		return best;
	}
}
