package org.starling.cli.internal.bench;

import java.util.Locale;

import org.starling.ode.SolveStatistics;

/**
 * One measurement: a model by a solver at a tolerance.
 *
 * @param median microseconds of the run in the middle
 * @param least  microseconds of the fastest run
 * @param error  largest error over outputs and times; infinite when a run did not come to its end
 * @param plasma largest relative error of the plasma amount; NaN when the model has none
 */
record BenchRow(String model, String solver, double relTol, double absTol, double median, double least,
		SolveStatistics statistics, double error, double plasma) {

	static final String HEAD = "model,solver,rtol,atol,median_us,min_us,steps,rejected,rhs,factorizations,error_all,error_plasma";

	String csv() {
		SolveStatistics s = statistics;
		return String.format(Locale.ROOT, "%s,%s,%.0e,%.0e,%.1f,%.1f,%d,%d,%d,%d,%.2e,%.2e", model, solver, relTol, absTol, median,
				least, s.steps(), s.rejected(), s.rhsEvaluations(), s.factorizations(), error, plasma);
	}
}
