package org.starling.pbpk.partition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.starling.tables.Table;

/** All methods' predictions for all rows of a table of compounds and tissues. Immutable. */
public final class PartitionPredictions {

	/** Name of the column of calibrated predictions by fits that have not seen the chemical. */
	public static final String LEFT_OUT = "calibrated-left-out";

	private final MeasuredPartitionTable table;
	private final Map<String, double[]> kp = new LinkedHashMap<>();
	private final PartitionEstimate[] calibrated;

	private PartitionPredictions(MeasuredPartitionTable table) {
		this.table = table;
		this.calibrated = new PartitionEstimate[table.rows().size()];
	}

	/** Predicts on the calling thread; a row that can't be used has NaN everywhere. */
	public static PartitionPredictions of(MeasuredPartitionTable table) {
		PartitionPredictions all = new PartitionPredictions(table);
		for (PartitionMethod method : PartitionMethods.all()) {
			double[] values = all.missing();
			for (int i = 0; i < values.length; i++) {
				MeasuredPartition row = table.rows().get(i);
				if (row.usable()) {
					PartitionEstimate estimate = method.estimate(row.compound(), row.organ(), row.body());
					values[i] = estimate.kp();
					all.calibrated[i] = method.id().equals(Calibrated.ID) ? estimate : null;
				}
			}
			all.kp.put(method.id(), values);
		}
		return all;
	}

	/** Adds the column {@link #LEFT_OUT}: the calibration fitted to this table, each chemical predicted without its own rows. */
	public PartitionPredictions withLeftOut() {
		double[] values = missing();
		double[] leftOut = new PartitionCalibration(table.rows()).leftOut();
		int[] measured = IntStream.range(0, values.length).filter(i -> table.rows().get(i).measured()).toArray();
		for (int k = 0; k < measured.length; k++) {
			values[measured[k]] = Math.pow(10, leftOut[k]);
		}
		kp.put(LEFT_OUT, values);
		return this;
	}

	/** Ids of the methods in the order of their columns. */
	public List<String> methods() {
		return List.copyOf(kp.keySet());
	}

	/**
	 * The table's own columns, then class and pKa assumption, one column a method, bounds and status of the calibrated one, what was
	 * assumed, and why a row could not be used.
	 */
	public Table table() {
		Table.Builder out = Table.builder();
		List<MeasuredPartition> rows = table.rows();
		for (int c = 0; c < table.header().size(); c++) {
			int column = c;
			out.text(table.header().get(c), texts(r -> column < r.cells().size() ? r.cells().get(column) : null));
		}
		out.text("charge", texts(r -> r.usable() ? r.compound().ionClass().letter() : null));
		out.text("pKa_assumption", texts(r -> r.usable() ? r.compound().pKaNote() : null));
		kp.forEach((method, values) -> out.number(method, "", values));
		out.number("calibrated-lower", "", bound(PartitionEstimate::lower)).number("calibrated-upper", "", bound(PartitionEstimate::upper));
		out.text("calibrated-status", estimates(e -> e.status().name())).text("notes", estimates(e -> String.join("; ", e.notes())));
		return out.text("problem", rows.stream().map(MeasuredPartition::problem).toArray(String[]::new)).build();
	}

	/** As {@link PartitionErrors#table}, of all methods. */
	public Table errors(String name, Function<MeasuredPartition, String> group) {
		Map<MeasuredPartition, Integer> index = new java.util.IdentityHashMap<>();
		IntStream.range(0, table.rows().size()).forEach(i -> index.put(table.rows().get(i), i));
		return PartitionErrors.table(table.rows(), name, group, methods(),
				methods().stream().<java.util.function.ToDoubleFunction<MeasuredPartition>>map(m -> r -> kp.get(m)[index.get(r)]).toList());
	}

	/** Share of measured values within the calibrated method's bounds. */
	public double coverage() {
		int inside = 0;
		int all = 0;
		for (int i = 0; i < calibrated.length; i++) {
			MeasuredPartition row = table.rows().get(i);
			if (row.measured()) {
				all++;
				inside += row.measuredKp() >= calibrated[i].lower() && row.measuredKp() <= calibrated[i].upper() ? 1 : 0;
			}
		}
		return (double) inside / all;
	}

	/** Rows that could not be used. */
	public List<String> problems() {
		List<String> all = new ArrayList<>();
		table.rows().stream().filter(r -> !r.usable()).forEach(r -> all.add(r.problem()));
		return all;
	}

	private double[] missing() {
		double[] values = new double[table.rows().size()];
		Arrays.fill(values, Double.NaN);
		return values;
	}

	private double[] bound(java.util.function.ToDoubleFunction<PartitionEstimate> of) {
		return Arrays.stream(calibrated).mapToDouble(e -> e == null ? Double.NaN : of.applyAsDouble(e)).toArray();
	}

	private String[] texts(Function<MeasuredPartition, String> of) {
		return table.rows().stream().map(of).toArray(String[]::new);
	}

	private String[] estimates(Function<PartitionEstimate, String> of) {
		return Arrays.stream(calibrated).map(e -> e == null ? null : of.apply(e)).toArray(String[]::new);
	}
}
