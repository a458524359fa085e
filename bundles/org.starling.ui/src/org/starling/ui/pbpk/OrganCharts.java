package org.starling.ui.pbpk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.starling.chart.AxisSpec;
import org.starling.chart.ChartSpec;
import org.starling.chart.MarkerSpec;
import org.starling.chart.SeriesSpec;
import org.starling.workflow.organs.OrganCurve;
import org.starling.workflow.organs.OrganCurves;

/** The curve of the selected organ beside that of the blood, with the shown time. */
final class OrganCharts {

	/** @return null when there is nothing to draw */
	static ChartSpec of(BodyModel model) {
		if (!model.hasCurves()) {
			return null;
		}
		OrganCurves.Substance substance = model.substance();
		List<OrganCurve> shown = new ArrayList<>();
		OrganCurve selected = model.curve(model.selected());
		if (selected != null) {
			shown.add(selected);
		}
		boolean amount = selected != null && selected.amountOnly();
		if (!amount) {
			blood(substance).filter(b -> !b.equals(selected)).ifPresent(shown::add);
		}
		boolean area = model.measure() == BodyModel.Measure.AREA && !amount;
		List<SeriesSpec> series = shown.stream()
				.map(o -> SeriesSpec.line(o.name(), model.curves().times(), area ? o.area() : o.values())).toList();
		String unit = amount ? substance.amountUnit() : area ? substance.areaUnit() : substance.unit();
		String label = amount ? Messages.Chart_amount : area ? Messages.Chart_area : Messages.Chart_concentration;
		ChartSpec chart = ChartSpec.of("", AxisSpec.linear(Messages.Chart_time, model.curves().timeUnit()), //$NON-NLS-1$
				AxisSpec.linear(label, unit), series.toArray(SeriesSpec[]::new));
		return series.isEmpty() ? null : chart.withMarker(MarkerSpec.vertical(model.now(), "")); //$NON-NLS-1$
	}

	/** Venous blood, or what there is of blood or plasma. */
	private static Optional<OrganCurve> blood(OrganCurves.Substance substance) {
		for (String name : new String[] { "venous", "blood", "plasma" }) { //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
			for (OrganCurve organ : substance.organs()) {
				if (organ.organ().contains(name) && !organ.amountOnly() && !organ.lumen()) {
					return Optional.of(organ);
				}
			}
		}
		return Optional.empty();
	}

	private OrganCharts() {
	}
}
