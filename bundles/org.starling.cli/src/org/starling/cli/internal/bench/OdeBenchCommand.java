package org.starling.cli.internal.bench;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.starling.kinetics.SimulatedCurves;
import org.starling.ode.OdeSolverProvider;
import org.starling.ode.OdeSolvers;
import org.starling.ode.SolveStatistics;
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

	static final int MOST_STEPS = 10_000_000;
	private static final int FEWEST_RUNS = 5;
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
		out.println("model,solver,rtol,atol,median_us,min_us,steps,rejected,rhs,factorizations,error_all,error_plasma");
		for (String model : models) {
			BenchCase task = BenchCases.of(model, solvers);
			for (String id : ids) {
				for (double relTol : workPrecision ? WORK_PRECISION : relTols) {
					row(out, task, id, relTol, absTol == null ? relTol * task.absTolFraction() : absTol);
				}
			}
		}
	}

	private void row(PrintWriter out, BenchCase task, String solver, double relTol, double tolerance) {
		SimulatedCurves curves;
		try {
			curves = task.run(solver, relTol, tolerance, MOST_STEPS);
		} catch (IllegalArgumentException e) {
			out.println("# " + task.name() + "," + solver + ": " + e.getMessage());
			return;
		}
		double[] times = times(task, solver, relTol, tolerance);
		SolveStatistics s = curves.statistics();
		out.println(String.format(Locale.ROOT, "%s,%s,%.0e,%.0e,%.1f,%.1f,%d,%d,%d,%d,%.2e,%.2e", task.name(), solver, relTol,
				tolerance, times[times.length / 2], times[0], s.steps(), s.rejected(), s.rhsEvaluations(), s.factorizations(),
				task.error(curves), task.plasmaError(curves)));
		out.flush();
	}

	/** Microseconds a run, ascending. */
	private double[] times(BenchCase task, String solver, double relTol, double tolerance) {
		long half = (long) (seconds * 0.5e9);
		long begin = System.nanoTime();
		while (System.nanoTime() - begin < half) {
			task.run(solver, relTol, tolerance, MOST_STEPS);
		}
		double[] times = new double[16];
		int count = 0;
		long measured = System.nanoTime();
		while (count < FEWEST_RUNS || System.nanoTime() - measured < half) {
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
