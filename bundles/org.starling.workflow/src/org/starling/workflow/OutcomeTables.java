package org.starling.workflow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.starling.analysis.fit.FitResult;
import org.starling.analysis.fit.ObservedOutput;
import org.starling.analysis.fit.ParameterEstimate;
import org.starling.analysis.fit.SubjectData;
import org.starling.kinetics.SimulatedCurves;
import org.starling.ode.SolveStatistics;
import org.starling.tables.Table;

/** Collects the tables of a run, subject by subject. Not thread-safe. */
final class OutcomeTables {

	private final List<SimulatedCurves> curves = new ArrayList<>();
	private final List<String> subjects = new ArrayList<>();
	private double milliseconds;
	private final RowTable observations;
	private final RowTable estimates = new RowTable().text(RunTables.SUBJECT).text(RunTables.PARAMETER)
			.number(RunTables.ESTIMATE, null).text(RunTables.UNIT).number(RunTables.STANDARD_ERROR, null)
			.number(RunTables.CV_PERCENT, "%").number(RunTables.LOW, null).number(RunTables.HIGH, null).text("at_bound")
			.number("last_tried", null);
	private final RowTable fits = new RowTable().text(RunTables.SUBJECT).text(RunTables.STATUS).text(RunTables.MESSAGE)
			.number("observations", null).number("degrees_of_freedom", null).number("residual_sd", null)
			.number("additive_sd", null).number("proportional_cv", null).number("sum_of_squares", null)
			.number("r_squared", null).number("minus_two_log_likelihood", null).number("aic", null).number("bic", null)
			.number("evaluations", null);
	private final RowTable statistics = new RowTable().text(RunTables.SUBJECT).text(RunTables.STATUS).number("steps", null)
			.number("rejected", null).number("rhs_evaluations", null).number("jacobians", null)
			.number("factorizations", null).number("events", null).text(RunTables.MESSAGE);

	OutcomeTables(SimulationPlan plan) {
		observations = new RowTable().text(RunTables.SUBJECT).text(RunTables.OBSERVER).text(RunTables.MATRIX)
				.number(RunTables.TIME, plan.simulator().system().timeUnit()).number(RunTables.OBSERVED, null)
				.number(RunTables.PREDICTED, null).number(RunTables.RESIDUAL, null)
				.number(RunTables.STANDARDIZED_RESIDUAL, null).text(RunTables.UNIT).text(RunTables.USED);
	}

	void curves(SubjectData subject, SimulatedCurves simulated) {
		subjects.add(subject.label());
		curves.add(simulated);
		SolveStatistics s = simulated.statistics();
		milliseconds += s.nanoseconds() / 1e6;
		statistics.row(subject.label(), simulated.returnCode().name(), s.steps(), s.rejected(), s.rhsEvaluations(),
				s.jacobians(), s.factorizations(), s.events(), simulated.message());
	}

	/** @param predicted one array an output of the subject */
	void observations(SubjectData subject, List<double[]> predicted, FitResult fit) {
		for (int k = 0; k < subject.outputs().size(); k++) {
			ObservedOutput output = subject.outputs().get(k);
			for (int i = 0; i < output.times().length; i++) {
				double f = predicted.get(k)[i];
				double residual = output.isUsed(i) ? output.values()[i] - f : Double.NaN;
				double sd = fit == null ? Double.NaN : Math.hypot(fit.additiveSd(), fit.proportionalCv() * f);
				observations.row(subject.label(), output.observer(), output.matrix(), output.times()[i], output.values()[i], f,
						residual, sd > 0 ? residual / sd : Double.NaN, output.unit(),
						output.isUsed(i) ? "yes" : output.reasons().get(i));
			}
		}
	}

	void fit(String subject, FitResult r) {
		for (ParameterEstimate e : r.estimates()) {
			estimates.row(subject, e.name(), e.value(), e.unit(), e.standardError(), e.cvPercent(), e.low(), e.high(),
					e.atBound() ? "yes" : "no", e.lastTried());
		}
		boolean usable = r.status().usable();
		fits.row(subject, r.status().name(), r.message(), r.observed().length, usable ? r.degreesOfFreedom() : null,
				usable ? r.residualSd() : null, r.additiveSd(), r.proportionalCv(), r.sumOfSquares(), r.rSquared(),
				r.minusTwoLogLikelihood(), usable ? r.aic() : null, usable ? r.bic() : null, r.evaluations());
	}

	/** What the solves took; not in the tables, which are the same at each run. */
	double milliseconds() {
		return milliseconds;
	}

	/** The tables that have rows, in the order of {@link RunTables}. */
	Map<String, Table> build() {
		Map<String, Table> tables = new LinkedHashMap<>();
		if (!curves.isEmpty()) {
			tables.put(RunTables.CURVES, curveTable());
		}
		put(tables, RunTables.OBSERVATIONS, observations);
		put(tables, RunTables.ESTIMATES, estimates);
		put(tables, RunTables.FITS, fits);
		put(tables, RunTables.STATISTICS, statistics);
		return tables;
	}

	private static void put(Map<String, Table> tables, String name, RowTable rows) {
		if (!rows.isEmpty()) {
			tables.put(name, rows.build());
		}
	}

	private Table curveTable() {
		int rows = curves.stream().mapToInt(c -> c.times().length).sum();
		SimulatedCurves first = curves.getFirst();
		String[] labels = new String[rows];
		double[] times = new double[rows];
		double[][] values = new double[first.names().size()][rows];
		int at = 0;
		for (int s = 0; s < curves.size(); s++) {
			SimulatedCurves c = curves.get(s);
			int length = c.times().length;
			java.util.Arrays.fill(labels, at, at + length, subjects.get(s));
			System.arraycopy(c.times(), 0, times, at, length);
			for (int j = 0; j < values.length; j++) {
				System.arraycopy(c.values()[j], 0, values[j], at, length);
			}
			at += length;
		}
		Table.Builder table = Table.builder().text(RunTables.SUBJECT, labels).number(RunTables.TIME, first.timeUnit(), times);
		for (int j = 0; j < values.length; j++) {
			table.number(first.names().get(j), first.units().get(j), values[j]);
		}
		return table.build();
	}
}
