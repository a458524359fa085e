package org.starling.quantization.ui.energies;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;
import org.starling.chart.AxisSpec;
import org.starling.chart.ChartSpec;
import org.starling.chart.SeriesKind;
import org.starling.chart.SeriesSpec;
import org.starling.chart.SeriesStyle;
import org.starling.model.quantization.EnergyCalculation;
import org.starling.quantization.energies.CalculationInput;
import org.starling.quantization.energies.StoredEnergies;
import org.starling.quantization.energies.StoredEnergy;
import org.starling.quantization.ui.ChartBox;
import org.starling.quantization.ui.file.FileJob;
import org.starling.results.RunStore;
import org.starling.tables.Table;

/** Curves of the scans of a document; where there are several molecules, above the lowest energy of each. UI thread. */
final class ScanBox {

	private record Curve(String title, String molecule) {
	}

	private record Scan(Curve curve, Table table) {
	}

	private final ChartBox chart;
	private Map<String, Curve> asked = Map.of();
	private Table table;

	ScanBox(Composite parent, Supplier<Path> proposal) {
		chart = new ChartBox(parent, proposal, false, null);
	}

	Composite control() {
		return chart.control();
	}

	/** What is drawn; null when nothing is. */
	ChartSpec shown() {
		return chart.shown();
	}

	/** All curves; null when there are none. */
	Table table() {
		return table;
	}

	/** Shows the scans of a document; whether it has any. */
	boolean show(EnergiesEditor editor) {
		Map<String, Curve> runs = new LinkedHashMap<>();
		boolean any = false;
		for (EnergyCalculation calculation : editor.calculations().getCalculations()) {
			if (calculation.getScan() != null) {
				any = true;
				CalculationInput input = CalculationInput.of(calculation);
				editor.results().energies().of(input).filter(e -> !Double.isNaN(e.numbers().points())).map(StoredEnergy::runId)
						.ifPresent(id -> runs.put(id, new Curve(input.title(), input.subject().molecule())));
			}
		}
		if (!runs.equals(asked) || !any) {
			asked = Map.copyOf(runs);
			if (runs.isEmpty()) {
				table = null;
				chart.show(any ? Messages.Scan_none : "", null, false); //$NON-NLS-1$
			} else {
				read(editor.results().store(), runs);
			}
		}
		return any;
	}

	private void read(RunStore store, Map<String, Curve> runs) {
		FileJob.start(Messages.Job_read, chart.control(), context -> {
			List<Scan> scans = new ArrayList<>();
			for (Map.Entry<String, Curve> run : runs.entrySet()) {
				scans.add(new Scan(run.getValue(), store.read(run.getKey(), StoredEnergies.SCAN)));
			}
			return scans;
		}, scans -> {
			chart.show(NLS.bind(Messages.Scan_title, scans.size()), spec(scans), false);
			table = all(scans);
		}, failure -> chart.show(String.valueOf(failure), null, false));
	}

	private static ChartSpec spec(List<Scan> scans) {
		Map<String, Double> lowest = new HashMap<>();
		scans.forEach(scan -> lowest.merge(scan.curve.molecule, Arrays.stream(energies(scan)).filter(Double::isFinite).min().orElse(Double.NaN), Math::min));
		boolean several = lowest.size() > 1;
		List<SeriesSpec> series = new ArrayList<>();
		for (Scan scan : scans) {
			double from = several ? lowest.get(scan.curve.molecule) : 0;
			series.add(new SeriesSpec(scan.curve.title, SeriesKind.LINE_AND_POINTS, scan.table.numbers("distance").values(), //$NON-NLS-1$
					Arrays.stream(energies(scan)).map(e -> e - from).toArray(), null, null, 0, SeriesStyle.DEFAULT));
		}
		AxisSpec y = AxisSpec.linear(several ? Messages.Axis_above : Messages.Axis_total, "hartree").tight(); //$NON-NLS-1$
		return new ChartSpec("", AxisSpec.linear(Messages.Axis_distance, "\u00c5").tight(), List.of(y), series); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private static double[] energies(Scan scan) {
		return scan.table.numbers("energy").values(); //$NON-NLS-1$
	}

	private static Table all(List<Scan> scans) {
		List<String> titles = new ArrayList<>();
		for (Scan scan : scans) {
			for (int row = 0; row < scan.table.rows(); row++) {
				titles.add(scan.curve.title);
			}
		}
		return Table.builder().text("calculation", titles.toArray(String[]::new)) //$NON-NLS-1$
				.number("distance", "Ao", scans.stream().flatMapToDouble(s -> Arrays.stream(s.table.numbers("distance").values())).toArray()) //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
				.number("energy", "hartree", scans.stream().flatMapToDouble(s -> Arrays.stream(energies(s))).toArray()).build(); //$NON-NLS-1$ //$NON-NLS-2$
	}
}
