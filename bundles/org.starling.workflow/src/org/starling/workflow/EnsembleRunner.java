package org.starling.workflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.starling.kinetics.SimulatedCurves;
import org.starling.kinetics.ensemble.Ensemble;
import org.starling.kinetics.ensemble.EnsembleContext;
import org.starling.kinetics.ensemble.EnsembleResult;
import org.starling.kinetics.ensemble.EnsembleStatistics;
import org.starling.ode.ReturnCode;
import org.starling.results.RunHead;
import org.starling.results.RunRecord;
import org.starling.results.RunStatus;
import org.starling.results.RunStore;
import org.starling.results.RunWriter;
import org.starling.tables.Table;

/**
 * Runs an ensemble into the store of results, block by block, so that memory holds a few runs at a time. The tables: {@value
 * #RUNS} has a row a run with its status and values, {@value RunTables#CURVES} a row a run and time, {@value #QUANTILES} the 5, 25, 50,
 * 75 and 95 % quantiles over the complete runs; an {@link EnsembleExtension} adds others. Used once, by one thread.
 */
public final class EnsembleRunner {

	/** Kind of a run. */
	public static final String ENSEMBLE = "ensemble";
	public static final String RUNS = "runs";
	public static final String QUANTILES = "quantiles";
	/** Columns {@code p5}, … of {@value #QUANTILES}. */
	private static final List<Integer> PERCENTILES = List.of(5, 25, 50, 75, 95);
	private static final String RUN = "run";
	/** Rows that are gathered before they go to the store. */
	private static final int BLOCK = 20_000;

	/**
	 * What was stored.
	 *
	 * @param failures runs that did not come to their end and were not cancelled, the first ones
	 */
	public record Outcome(RunRecord record, EnsembleStatistics statistics, List<EnsembleResult> failures) {
	}

	private static final int MOST_FAILURES = 20;

	private final RunWriter writer;
	private final List<String> parameters;
	private final EnsembleExtension extension;
	private final List<EnsembleResult> gathered = new ArrayList<>();
	private final List<EnsembleResult> failures = new ArrayList<>();
	private int gatheredRows;
	private SimulatedCurves like;

	private EnsembleRunner(RunWriter writer, List<String> parameters, EnsembleExtension extension) {
		this.writer = writer;
		this.parameters = parameters;
		this.extension = extension;
	}

	/**
	 * @param parameters symbols whose values are stored with each run
	 * @throws IOException when the results can't be stored
	 */
	public static Outcome run(Ensemble ensemble, List<String> parameters, RunStore store, RunHead head, EnsembleContext context)
			throws IOException {
		return run(ensemble, parameters, EnsembleExtension.NONE, store, head, context);
	}

	/** As {@link #run(Ensemble, List, RunStore, RunHead, EnsembleContext)} with more tables. */
	public static Outcome run(Ensemble ensemble, List<String> parameters, EnsembleExtension extension, RunStore store, RunHead head,
			EnsembleContext context) throws IOException {
		RunStore.prepare();
		store.recover();
		try (RunWriter writer = store.begin(head)) {
			EnsembleRunner runner = new EnsembleRunner(writer, List.copyOf(parameters), extension);
			EnsembleStatistics statistics = ensemble.run(context, runner::take);
			runner.flush();
			runner.quantiles();
			for (Map.Entry<String, Table> table : extension.whole().entrySet()) {
				writer.write(table.getKey(), table.getValue());
			}
			RunStatus status = statistics.cancelled() > 0 ? RunStatus.CANCELLED
					: statistics.complete() == 0 ? RunStatus.FAILED : statistics.failed() > 0 ? RunStatus.PARTIAL : RunStatus.COMPLETE;
			return new Outcome(writer.commit(status, (status == RunStatus.CANCELLED ? "cancelled; " : "") + statistics.complete() + " of " + statistics.runs() + " runs complete; "
					+ statistics.inLanes() + " in lanes: " + statistics.reason()), statistics, List.copyOf(runner.failures));
		} catch (UncheckedIOException e) {
			throw e.getCause();
		}
	}

	private void take(EnsembleResult result) {
		gathered.add(result);
		extension.take(result);
		gatheredRows += result.curves().map(c -> c.times().length).orElse(0);
		writer.item(result.variant().label(), result.code().name(), result.isComplete() ? "" : result.message());
		if (!result.isComplete() && result.code() != ReturnCode.CANCELLED && failures.size() < MOST_FAILURES) {
			failures.add(result);
		}
		if (gatheredRows >= BLOCK || gathered.size() >= BLOCK) {
			flush();
		}
	}

	private void flush() {
		try {
			if (!gathered.isEmpty()) {
				writer.append(RUNS, runs());
			}
			if (gatheredRows > 0) {
				writer.append(RunTables.CURVES, curves());
			}
			for (Map.Entry<String, Table> rows : extension.rows().entrySet()) {
				writer.append(rows.getKey(), rows.getValue());
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		gathered.clear();
		gatheredRows = 0;
	}

	private Table runs() {
		Table.Builder table = Table.builder().number(RUN, null, numbers(EnsembleResult::index))
				.text(RunTables.SUBJECT, texts(r -> r.variant().label())).text(RunTables.STATUS, texts(r -> r.code().name()))
				.text(RunTables.MESSAGE, texts(r -> r.isComplete() ? "" : r.message()))
				.text("lane", texts(r -> r.fromLane() ? "yes" : "no"))
				.number("steps", null, numbers(r -> r.curves().map(c -> (double) c.statistics().steps()).orElse(0.0)));
		for (String p : parameters) {
			table.number(p, null, numbers(r -> r.variant().values().getOrDefault(p, Double.NaN)));
		}
		return table.build();
	}

	private double[] numbers(java.util.function.ToDoubleFunction<EnsembleResult> value) {
		return gathered.stream().mapToDouble(value).toArray();
	}

	private String[] texts(java.util.function.Function<EnsembleResult, String> value) {
		return gathered.stream().map(value).toArray(String[]::new);
	}

	private Table curves() {
		List<EnsembleResult> withCurves = gathered.stream().filter(r -> r.curves().isPresent()).toList();
		like = withCurves.getFirst().curves().orElseThrow();
		double[] index = new double[gatheredRows];
		String[] subject = new String[gatheredRows];
		double[] time = new double[gatheredRows];
		double[][] values = new double[like.names().size()][gatheredRows];
		int row = 0;
		for (EnsembleResult r : withCurves) {
			SimulatedCurves c = r.curves().orElseThrow();
			int rows = c.times().length;
			Arrays.fill(index, row, row + rows, r.index());
			Arrays.fill(subject, row, row + rows, r.variant().label());
			System.arraycopy(c.times(), 0, time, row, rows);
			for (int k = 0; k < values.length; k++) {
				System.arraycopy(c.values()[k], 0, values[k], row, rows);
			}
			row += rows;
		}
		Table.Builder table = Table.builder().number(RUN, null, index).text(RunTables.SUBJECT, subject)
				.number(RunTables.TIME, like.timeUnit(), time);
		for (int k = 0; k < values.length; k++) {
			table.number(like.names().get(k), like.units().get(k), values[k]);
		}
		return table.build();
	}

	private void quantiles() throws IOException {
		List<Table> all = new ArrayList<>();
		for (String name : like == null ? List.<String>of() : like.names()) {
			String column = "c.\"" + name.replace("\"", "\"\"") + '"';
			String quantiles = PERCENTILES.stream().map(p -> "quantile_cont(" + column + ", " + p / 100.0 + ") AS p" + p)
					.collect(Collectors.joining(", "));
			all.add(writer.query("SELECT c.time AS t, count(" + column + ") AS runs, " + quantiles + " FROM curves c JOIN runs r ON c.run ="
					+ " r.run WHERE r.status IN ('SUCCESS', 'TERMINATED') GROUP BY c.time ORDER BY c.time"));
		}
		if (all.isEmpty()) {
			return;
		}
		List<String> names = new ArrayList<>();
		List<String> units = new ArrayList<>();
		for (int k = 0; k < all.size(); k++) {
			for (int i = 0; i < all.get(k).rows(); i++) {
				names.add(like.names().get(k));
				units.add(like.units().get(k));
			}
		}
		Table.Builder table = Table.builder().text(RunTables.OBSERVER, names.toArray(String[]::new))
				.number(RunTables.TIME, like.timeUnit(), joined(all, "t")).number("runs", null, joined(all, "runs"));
		PERCENTILES.forEach(p -> table.number("p" + p, null, joined(all, "p" + p)));
		writer.write(QUANTILES, table.text(RunTables.UNIT, units.toArray(String[]::new)).build());
	}

	private static double[] joined(List<Table> tables, String column) {
		return tables.stream().flatMapToDouble(t -> Arrays.stream(t.numbers(column).values())).toArray();
	}
}
