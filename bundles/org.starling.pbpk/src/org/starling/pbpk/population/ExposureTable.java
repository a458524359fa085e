package org.starling.pbpk.population;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.starling.kinetics.SimulatedCurves;
import org.starling.nca.ExposureMetrics;
import org.starling.tables.Table;

/**
 * Exposure of each subject, gathered run by run: largest concentration and its time, area to the end of the simulation by linear-up
 * log-down trapezoids, area to infinity and half-life where the end of the curve gives them. Used by one thread.
 */
public final class ExposureTable {

	/** Measures of exposure, in the order of columns. */
	public static final List<String> MEASURES = List.of("auc", "cmax", "tmax", "auc_inf", "half_life");
	public static final String AUC = MEASURES.getFirst();
	public static final String CMAX = MEASURES.get(1);

	private final List<Integer> runs = new ArrayList<>();
	private final List<String> labels = new ArrayList<>();
	/** One row a run, then outputs, then measures. */
	private final List<double[]> values = new ArrayList<>();
	private List<String> outputs = List.of();
	private List<String> units = List.of();
	private String timeUnit;

	/** @param curves of a run that came to its end */
	public void add(int run, String label, SimulatedCurves curves) {
		outputs = curves.names();
		units = curves.units();
		timeUnit = curves.timeUnit();
		double[] row = new double[outputs.size() * MEASURES.size()];
		for (int k = 0; k < outputs.size(); k++) {
			ExposureMetrics m = ExposureMetrics.of(curves.times(), curves.values()[k]);
			System.arraycopy(new double[] { m.aucLast(), m.cmax(), m.tmax(), m.aucInf(), m.halfLife() }, 0, row, k * MEASURES.size(),
					MEASURES.size());
		}
		runs.add(run);
		labels.add(label);
		values.add(row);
	}

	public List<String> outputs() {
		return outputs;
	}

	/** The unit of a measure of an output in UCUM-style text; null when it is not known. */
	public String unit(String output, String measure) {
		String concentration = units.get(outputs.indexOf(output));
		return switch (measure) {
		case "cmax" -> concentration;
		case "tmax", "half_life" -> timeUnit;
		default -> concentration == null || timeUnit == null ? null
				: concentration.isBlank() || concentration.equals("1") ? timeUnit : timeUnit + "." + concentration;
		};
	}

	/** One measure of one output by run; NaN for runs that are not here. */
	public double[] values(String output, String measure, int count) {
		int column = outputs.indexOf(output) * MEASURES.size() + MEASURES.indexOf(measure);
		double[] all = new double[count];
		Arrays.fill(all, Double.NaN);
		for (int i = 0; i < runs.size(); i++) {
			all[runs.get(i)] = values.get(i)[column];
		}
		return all;
	}

	/** A row a run and output; units stand in columns because outputs have different ones. */
	public Table table() {
		int rows = runs.size() * outputs.size();
		double[] run = new double[rows];
		String[] id = new String[rows];
		String[] output = new String[rows];
		String[] unit = new String[rows];
		String[] areaUnit = new String[rows];
		double[][] columns = new double[MEASURES.size()][rows];
		for (int i = 0; i < rows; i++) {
			int k = i % outputs.size();
			run[i] = runs.get(i / outputs.size());
			id[i] = labels.get(i / outputs.size());
			output[i] = outputs.get(k);
			unit[i] = unit(outputs.get(k), CMAX);
			areaUnit[i] = unit(outputs.get(k), AUC);
			for (int m = 0; m < columns.length; m++) {
				columns[m][i] = values.get(i / outputs.size())[k * MEASURES.size() + m];
			}
		}
		Table.Builder table = Table.builder().number("run", null, run).text("subject", id).text("output", output);
		for (int m = 0; m < columns.length; m++) {
			table.number(MEASURES.get(m), MEASURES.get(m).equals("tmax") || MEASURES.get(m).equals("half_life") ? timeUnit : null, columns[m]);
		}
		return table.text("auc_unit", areaUnit).text("cmax_unit", unit).build();
	}

	/** A row an output and measure: how many subjects, geometric mean, its coefficient of variation, percentiles. */
	public Table summary() {
		List<String> names = new ArrayList<>();
		List<String> measures = new ArrayList<>();
		List<String> texts = new ArrayList<>();
		List<double[]> rows = new ArrayList<>();
		for (String output : outputs) {
			for (String measure : MEASURES) {
				int column = outputs.indexOf(output) * MEASURES.size() + MEASURES.indexOf(measure);
				double[] x = values.stream().mapToDouble(v -> v[column]).filter(Double::isFinite).sorted().toArray();
				names.add(output);
				measures.add(measure);
				texts.add(unit(output, measure));
				rows.add(LogStatistics.of(x).row(x));
			}
		}
		Table.Builder table = Table.builder().text("output", names.toArray(String[]::new)).text("measure", measures.toArray(String[]::new))
				.text("unit", texts.toArray(String[]::new));
		List<String> heads = List.of("subjects", "geometric_mean", "cv_percent", "p5", "p25", "p50", "p75", "p95");
		for (int c = 0; c < heads.size(); c++) {
			int column = c;
			table.number(heads.get(c), heads.get(c).equals("cv_percent") ? "%" : null, rows.stream().mapToDouble(r -> r[column]).toArray());
		}
		return table.build();
	}
}
