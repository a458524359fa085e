package org.starling.cli.internal.bench;

import java.util.ArrayList;
import java.util.List;

import org.starling.chart.AxisSpec;
import org.starling.chart.ChartSpec;
import org.starling.chart.PanelSpec;
import org.starling.chart.SeriesKind;
import org.starling.chart.SeriesSpec;

/**
 * Error against time, a panel a model and a curve a solver: lower and further left is better.
 * E. Hairer, G. Wanner, Solving Ordinary Differential Equations II, 2nd ed., Springer 1996, section IV.10.
 */
final class WorkPrecisionChart {

	private static final int COLUMNS = 2;
	private static final double MILLISECOND = 1e-3;

	private WorkPrecisionChart() {
	}

	/** @param rows at least one with a finite error, in the order of their tolerances */
	static PanelSpec of(List<BenchRow> rows) {
		List<BenchRow> shown = rows.stream().filter(r -> r.error() > 0 && Double.isFinite(r.error())).toList();
		List<String> solvers = rows.stream().map(BenchRow::solver).distinct().toList();
		List<ChartSpec> panels = new ArrayList<>();
		for (String model : shown.stream().map(BenchRow::model).distinct().toList()) {
			List<SeriesSpec> series = new ArrayList<>();
			for (String solver : solvers) {
				List<BenchRow> own = shown.stream().filter(r -> r.model().equals(model) && r.solver().equals(solver)).toList();
				if (!own.isEmpty()) {
					series.add(new SeriesSpec(solver, SeriesKind.LINE_AND_POINTS,
							own.stream().mapToDouble(r -> r.least() * MILLISECOND).toArray(),
							own.stream().mapToDouble(BenchRow::error).toArray(), null, null, 0, solvers.indexOf(solver)));
				}
			}
			panels.add(new ChartSpec(model, AxisSpec.log("Time of a run", "ms"),
					List.of(AxisSpec.log("Largest relative error", "")), series));
		}
		return PanelSpec.of("Work and precision of the ODE solvers", Math.min(COLUMNS, panels.size()), panels);
	}
}
