package org.starling.pbpk.partition;

import java.util.ArrayList;
import java.util.List;

import org.starling.chart.AxisSpec;
import org.starling.chart.ChartSpec;
import org.starling.chart.SeriesSpec;
import org.starling.pbpk.molecule.CompoundProperties;
import org.starling.pbpk.physiology.Organ;
import org.starling.pbpk.physiology.OrganPhysiology;
import org.starling.pbpk.physiology.Physiology;
import org.starling.tables.Table;

/**
 * Coefficients of one compound in the organs of one body by several methods, for a table and a chart. Immutable.
 *
 * @param rows organ by organ, in each the methods in their order
 */
public record PartitionComparison(CompoundProperties compound, Physiology body, List<Row> rows) {

	/** One organ by one method. */
	public record Row(Organ organ, PartitionMethod method, PartitionEstimate estimate) {
	}

	public PartitionComparison {
		rows = List.copyOf(rows);
	}

	/** Estimates by all methods given, in all organs of the body. */
	public static PartitionComparison of(CompoundProperties compound, Physiology body, List<PartitionMethod> methods) {
		List<Row> rows = new ArrayList<>();
		for (OrganPhysiology organ : body.organs()) {
			for (PartitionMethod method : methods) {
				rows.add(new Row(organ.organ(), method, method.estimate(compound, organ, body)));
			}
		}
		return new PartitionComparison(compound, body, rows);
	}

	/** The columns molecule, species, organ, method, kp, kpuu, lower, upper, status, origin, notes. */
	public Table table() {
		return Table.builder().text("molecule", texts(_ -> compound.name())).text("species", texts(_ -> compound.species().id()))
				.text("organ", texts(r -> r.organ().id())).text("method", texts(r -> r.method().id()))
				.number("kp", "", numbers(r -> r.estimate().kp())).number("kpuu", "", numbers(r -> r.estimate().kpuu()))
				.number("lower", "", numbers(r -> r.estimate().lower())).number("upper", "", numbers(r -> r.estimate().upper()))
				.text("status", texts(r -> r.estimate().status().name())).text("origin", texts(r -> r.estimate().origin().name()))
				.text("notes", texts(r -> String.join("; ", r.estimate().notes()))).build();
	}

	/**
	 * Markers on a logarithmic axis, the methods side by side in each organ; with the interval of a single method, or else of the
	 * calibrated one alone.
	 */
	public ChartSpec chart() {
		List<Organ> organs = rows.stream().map(Row::organ).distinct().toList();
		List<PartitionMethod> methods = rows.stream().map(Row::method).distinct().toList();
		List<SeriesSpec> series = new ArrayList<>();
		for (int m = 0; m < methods.size(); m++) {
			PartitionMethod method = methods.get(m);
			List<Row> of = rows.stream().filter(r -> r.method() == method).toList();
			double shift = (m - (methods.size() - 1) / 2.0) * 0.7 / Math.max(1, methods.size());
			double[] x = of.stream().mapToDouble(r -> organs.indexOf(r.organ()) + 1 + shift).toArray();
			SeriesSpec points = SeriesSpec.points(method.title(), x, of.stream().mapToDouble(r -> r.estimate().kp()).toArray())
					.withColour(m);
			series.add(methods.size() > 1 && !method.id().equals(Calibrated.ID) ? points
					: points.withLimits(of.stream().mapToDouble(r -> r.estimate().lower()).toArray(),
							of.stream().mapToDouble(r -> r.estimate().upper()).toArray()));
		}
		return new ChartSpec("Tissue:plasma partition coefficients of " + compound.name() + " in " + compound.species().id(),
				AxisSpec.categories("Organ", organs.stream().map(Organ::id).toList()), List.of(AxisSpec.log("Kp", "")), series);
	}

	private String[] texts(java.util.function.Function<Row, String> of) {
		return rows.stream().map(of).toArray(String[]::new);
	}

	private double[] numbers(java.util.function.ToDoubleFunction<Row> of) {
		return rows.stream().mapToDouble(of).toArray();
	}
}
