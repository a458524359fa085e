package org.starling.quantization.ui.energies;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.starling.chart.ChartSpec;
import org.starling.model.quantization.EnergyCalculation;
import org.starling.quantization.energies.CalculationInput;
import org.starling.quantization.energies.ScanCurve;
import org.starling.quantization.ui.ChartBox;
import org.starling.quantization.ui.file.FileJob;
import org.starling.quantum.optimize.InternalCoordinate.Kind;
import org.starling.results.RunStore;
import org.starling.tables.Table;

/**
 * Curves of the scans of a document, a chart for distances, for angles and for torsions. Total energies over a distance, above the lowest of each molecule where
 * there are several; those over an angle or a torsion above the lowest of the molecule. UI thread.
 */
final class ScanBox {

	private final Composite control;
	private final Map<Kind, ChartBox> charts = new EnumMap<>(Kind.class);
	private List<ScanCurve> asked = List.of();
	private Table table;

	ScanBox(Composite parent, Supplier<Path> proposal) {
		control = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(Kind.values().length).spacing(8, 0).applyTo(control);
		for (Kind kind : Kind.values()) {
			ChartBox chart = new ChartBox(control, proposal, false, null);
			GridDataFactory.fillDefaults().grab(true, true).exclude(kind != Kind.DISTANCE).applyTo(chart.control());
			chart.control().setVisible(kind == Kind.DISTANCE);
			charts.put(kind, chart);
		}
	}

	Composite control() {
		return control;
	}

	/** What is drawn over a kind of coordinate; null when nothing is. */
	ChartSpec shown(Kind kind) {
		return charts.get(kind).shown();
	}

	/** All curves; null when there are none. */
	Table table() {
		return table;
	}

	/** Shows the scans of a document; whether it has any. */
	boolean show(EnergiesEditor editor) {
		List<ScanCurve> curves = new ArrayList<>();
		Set<Kind> kinds = EnumSet.noneOf(Kind.class);
		for (EnergyCalculation calculation : editor.calculations().getCalculations()) {
			CalculationInput input = CalculationInput.of(calculation);
			if (input.scan() != null && input.problem().isEmpty()) {
				kinds.add(input.scan().coordinate().kind());
				ScanCurve.of(input, editor.results().energies()).ifPresent(curves::add);
			}
		}
		arrange(kinds);
		if (!curves.equals(asked) || curves.isEmpty()) {
			asked = curves;
			if (curves.isEmpty()) {
				table = null;
				charts.values().forEach(chart -> chart.show(kinds.isEmpty() ? "" : Messages.Scan_none, null, false)); //$NON-NLS-1$
			} else {
				read(editor.results().store(), curves);
			}
		}
		return !kinds.isEmpty();
	}

	private void arrange(Set<Kind> kinds) {
		boolean moved = false;
		for (Map.Entry<Kind, ChartBox> entry : charts.entrySet()) {
			Composite chart = entry.getValue().control();
			boolean wanted = kinds.contains(entry.getKey()) || kinds.isEmpty() && entry.getKey() == Kind.DISTANCE;
			moved |= chart.getVisible() != wanted;
			chart.setVisible(wanted);
			((GridData) chart.getLayoutData()).exclude = !wanted;
		}
		if (moved) {
			int shown = (int) charts.values().stream().filter(chart -> !((GridData) chart.control().getLayoutData()).exclude).count();
			((GridLayout) control.getLayout()).numColumns = shown;
			control.layout(true, true);
		}
	}

	private void read(RunStore store, List<ScanCurve> curves) {
		FileJob.start(Messages.Job_read, control, context -> ScanCurve.read(store, curves), found -> {
			charts.forEach((kind, chart) -> show(chart, kind, found.stream().filter(points -> points.curve().kind() == kind).toList()));
			table = ScanCurve.table(found);
		}, failure -> charts.values().forEach(chart -> chart.show(String.valueOf(failure), null, false)));
	}

	private static void show(ChartBox chart, Kind kind, List<ScanCurve.Points> curves) {
		String title = switch (kind) {
		case DISTANCE -> Messages.Scan_title;
		case ANGLE -> Messages.Scan_ofAngle;
		case TORSION -> Messages.Scan_ofTorsion;
		};
		String axis = switch (kind) {
		case DISTANCE -> Messages.Axis_distance;
		case ANGLE -> Messages.Axis_angle;
		case TORSION -> Messages.Axis_torsion;
		};
		ScanCurve.Words words = new ScanCurve.Words(axis, Messages.Axis_total, Messages.Axis_above, Messages.Axis_relative);
		chart.show(curves.isEmpty() ? Messages.Scan_none : NLS.bind(title, curves.size()), curves.isEmpty() ? null : ScanCurve.chart(kind, curves, words), false);
	}
}
