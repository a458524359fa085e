package org.starling.quantization.ui.energies;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.eclipse.osgi.util.NLS;
import org.starling.chart.AxisSpec;
import org.starling.chart.ChartSpec;
import org.starling.chart.MarkerSpec;
import org.starling.chart.SeriesKind;
import org.starling.chart.SeriesSpec;
import org.starling.chart.SeriesStyle;
import org.starling.quantization.ui.energies.LiveConvergence.Step;
import org.starling.tables.Table;

/** Iterations as a chart and as a table. Stateless. */
final class ConvergenceChart {

	/** Change of the energy below which a field is self-consistent. */
	private static final double ENOUGH = 1e-9;
	/** What is drawn of changes that are rounding alone. */
	private static final double LEAST = 1e-13;

	private ConvergenceChart() {
	}

	/** Sizes of the changes over the iterations, a colour for each rung of the ladder. */
	static ChartSpec of(List<Step> steps) {
		Map<String, List<double[]>> rungs = new LinkedHashMap<>();
		for (int k = 0; k < steps.size(); k++) {
			Step step = steps.get(k);
			double change = Math.abs(step.change());
			if (Double.isFinite(change) && !(k == 0 || step.number() == 1)) {
				rungs.computeIfAbsent(String.valueOf(step.rung()), _ -> new ArrayList<>()).add(new double[] { k + 1, Math.max(LEAST, change) });
			}
		}
		List<SeriesSpec> series = new ArrayList<>();
		rungs.forEach((rung, points) -> series.add(new SeriesSpec(rung, SeriesKind.LINE_AND_POINTS, points.stream().mapToDouble(p -> p[0]).toArray(),
				points.stream().mapToDouble(p -> p[1]).toArray(), null, null, 0, SeriesStyle.DEFAULT)));
		return new ChartSpec("", AxisSpec.linear(Messages.Axis_iteration, "").tight(), List.of(AxisSpec.log(Messages.Axis_change, "hartree")), series) //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
				.withMarker(MarkerSpec.horizontal(ENOUGH, Messages.Marker_enough));
	}

	/** How far it is. */
	static String title(List<Step> steps, boolean running) {
		Step last = steps.getLast();
		return NLS.bind(running ? Messages.Convergence_now : Messages.Convergence_was,
				new Object[] { steps.size(), String.format(Locale.ROOT, "%.8f", last.energy()), //$NON-NLS-1$
						Double.isFinite(last.change()) ? String.format(Locale.ROOT, "%.1e", last.change()) : "\u2013", last.rung() }); //$NON-NLS-1$ //$NON-NLS-2$
	}

	static Table table(List<Step> steps) {
		double[] numbers = new double[steps.size()];
		Arrays.setAll(numbers, k -> k + 1);
		return Table.builder().number("iteration", "1", numbers).number("energy", "hartree", steps.stream().mapToDouble(Step::energy).toArray()) //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
				.number("change", "hartree", steps.stream().mapToDouble(Step::change).toArray()) //$NON-NLS-1$ //$NON-NLS-2$
				.text("rung", steps.stream().map(Step::rung).toArray(String[]::new)).build(); //$NON-NLS-1$
	}
}
