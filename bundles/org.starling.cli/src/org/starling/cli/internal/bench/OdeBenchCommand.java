package org.starling.cli.internal.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.starling.chart.PanelSpec;
import org.starling.chart.export.ChartExporter;
import org.starling.chart.export.FigureSize;
import org.starling.kinetics.SimulatedCurves;
import org.starling.ode.OdeSolverProvider;
import org.starling.ode.OdeSolvers;
import org.starling.workflow.RunContext;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code starling bench ode}: each solver on each model at each tolerance, on one thread, as CSV. A time is that of a whole
 * simulation of the compiled model: initial values, doses, solve, outputs.
 */
@Command(name = "ode", mixinStandardHelpOptions = true, sortOptions = false, description = "Time the ODE solvers and show"
		+ " their errors against closed forms, published values and tight references, as CSV.")
public final class OdeBenchCommand implements Runnable {

	static final int MOST_STEPS = 300_000;
	private static final int FEWEST_RUNS = 5;
	/** How many times as long as is asked for those few may take. */
	private static final int MOST_PATIENCE = 4;
	/** Of the chart, in millimetres. */
	private static final double WIDTH = 180;
	private static final double PANEL_HEIGHT = 70;
	private static final double HEADING = 25;
	private static final double[] WORK_PRECISION = { 1e-3, 1e-4, 1e-5, 1e-6, 1e-7, 1e-8, 1e-9, 1e-10, 1e-11 };

	@Spec
	private CommandSpec spec;

	@Option(names = "--solver", split = ",", paramLabel = "ID", description = "Solvers to measure; all that we have when not"
			+ " given.")
	private List<String> solverIds = List.of();

	@Option(names = "--model", split = ",", paramLabel = "NAME", description = "Models to solve: pk2, pbpk62, ROBER, HIRES, OREGO,"
			+ " VDPOL, POLLU; all when not given.")
	private List<String> models = BenchCases.NAMES;

	@Option(names = "--rtol", split = ",", paramLabel = "NUMBER", description = "Relative tolerances. Default: 1e-4, 1e-6, 1e-8.")
	private double[] relTols = { 1e-4, 1e-6, 1e-8 };

	@Option(names = "--atol", paramLabel = "NUMBER", description = "Absolute tolerance; in proportion to the relative one when not"
			+ " given, as the models' scales suggest.")
	private Double absTol;

	@Option(names = "--work-precision", description = "Tolerances 1e-3 to 1e-11, for plots of error against time.")
	private boolean workPrecision;

	@Option(names = "--seconds", paramLabel = "NUMBER", description = "Time spent on each row, half of it for warming up."
			+ " Default: ${DEFAULT-VALUE}.", defaultValue = "1")
	private double seconds;

	@Option(names = "--sensitivities", paramLabel = "NUMBER", description = "Of pbpk62 with the derivatives with respect to so"
			+ " many parameters, 1 to 10, beside the plain run.")
	private Integer sensitivities;

	@Option(names = "--chart", paramLabel = "FILE.svg", description = "Also draw error against time, a panel a model.")
	private Path chart;

	@Override
	public void run() {
		PrintWriter out = spec.commandLine().getOut();
		OdeSolvers solvers = RunContext.standard().solvers();
		if (sensitivities != null) {
			new SensitivityBench(BenchCases.of("pbpk62", solvers), seconds, out).run(sensitivities,
					solverIds.isEmpty() ? List.of("rodas5p", "rodas4") : solverIds, relTols);
			return;
		}
		List<String> ids = solverIds.isEmpty() ? solvers.all().stream().map(OdeSolverProvider::id).toList() : solverIds;
		ids.forEach(solvers::byId);
		out.println(BenchRow.HEAD);
		List<BenchRow> rows = new ArrayList<>();
		for (String model : models) {
			BenchCase task = BenchCases.of(model, solvers);
			for (String id : ids) {
				for (double relTol : workPrecision ? WORK_PRECISION : relTols) {
					measured(out, task, id, relTol, absTol == null ? relTol * task.absTolFraction() : absTol).ifPresent(rows::add);
				}
			}
		}
		if (chart != null) {
			draw(rows);
		}
	}

	private void draw(List<BenchRow> rows) {
		PanelSpec panels = WorkPrecisionChart.of(rows);
		try {
			ChartExporter.print().svg(panels, new FigureSize(WIDTH, HEADING + PANEL_HEIGHT * panels.rows()), chart);
		} catch (IOException e) {
			throw new UncheckedIOException("the chart " + chart + " can not be written: " + e.getMessage()
					+ "; choose a folder that exists and is yours", e);
		}
	}

	private Optional<BenchRow> measured(PrintWriter out, BenchCase task, String solver, double relTol, double tolerance) {
		SimulatedCurves curves;
		try {
			curves = task.run(solver, relTol, tolerance, MOST_STEPS);
		} catch (IllegalArgumentException e) {
			out.println("# " + task.name() + "," + solver + ": " + e.getMessage());
			return Optional.empty();
		}
		double[] times = curves.returnCode().isComplete() ? times(task, solver, relTol, tolerance) : new double[] { Double.NaN };
		BenchRow row = new BenchRow(task.name(), solver, relTol, tolerance, times[times.length / 2], times[0], curves.statistics(),
				task.error(curves), task.plasmaError(curves));
		out.println(row.csv());
		out.flush();
		return Optional.of(row);
	}

	private static boolean within(long begin, long nanoseconds) {
		return System.nanoTime() - begin < nanoseconds;
	}

	/** Microseconds a run, ascending. */
	private double[] times(BenchCase task, String solver, double relTol, double tolerance) {
		long half = (long) (seconds * 0.5e9);
		long begin = System.nanoTime();
		while (within(begin, half)) {
			task.run(solver, relTol, tolerance, MOST_STEPS);
		}
		double[] times = new double[16];
		int count = 0;
		long measured = System.nanoTime();
		while (count == 0 || within(measured, half) || count < FEWEST_RUNS && within(measured, MOST_PATIENCE * half)) {
			long start = System.nanoTime();
			task.run(solver, relTol, tolerance, MOST_STEPS);
			if (count == times.length) {
				times = Arrays.copyOf(times, 2 * count);
			}
			times[count++] = (System.nanoTime() - start) * 1e-3;
		}
		times = Arrays.copyOf(times, count);
		Arrays.sort(times);
		return times;
	}
}
