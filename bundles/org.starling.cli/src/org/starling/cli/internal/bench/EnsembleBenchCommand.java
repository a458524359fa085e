package org.starling.cli.internal.bench;

import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.starling.kinetics.SimulatedCurves;
import org.starling.kinetics.SimulationSetup;
import org.starling.kinetics.SolverSetting;
import org.starling.kinetics.ensemble.Ensemble;
import org.starling.kinetics.ensemble.EnsembleContext;
import org.starling.kinetics.ensemble.EnsembleResult;
import org.starling.kinetics.ensemble.EnsembleStatistics;
import org.starling.kinetics.ensemble.EnsembleVariants;
import org.starling.kinetics.ensemble.LaneUse;
import org.starling.kinetics.ensemble.ParameterDistribution;
import org.starling.workflow.RunContext;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code starling bench ensemble}: a population of pbpk62, one subject at a time and in lanes. */
@Command(name = "ensemble", mixinStandardHelpOptions = true, sortOptions = false, description = "Time a population of pbpk62 with"
		+ " parameters that vary (62 states, 14 doses, all states hourly), in lanes of the vector unit and one subject at a time, with"
		+ " errors against a tight reference, as CSV.")
final class EnsembleBenchCommand implements Runnable {

	private static final int CHECKED = 8;
	private static final List<ParameterDistribution> VARIED = List.of("vmaxLiver", "kmMetabolism", "vmaxUptake", "permeabilityCapillary",
			"permeabilityCell", "absorption", "fractionUnbound").stream()
			.map(p -> new ParameterDistribution(p, ParameterDistribution.Kind.LOGNORMAL, 0.3, 0)).toList();

	private final Map<Integer, BenchCase> references = new HashMap<>();

	@Spec
	private CommandSpec spec;

	@Option(names = "--n", paramLabel = "COUNT", description = "Subjects. Default: ${DEFAULT-VALUE}.", defaultValue = "1000")
	private int count;

	@Option(names = "--threads", description = "Default: ${DEFAULT-VALUE}.", defaultValue = "1")
	private int threads;

	@Option(names = "--rtol", description = "Default: ${DEFAULT-VALUE}.", defaultValue = "4e-6")
	private double relTol;

	@Option(names = "--atol", description = "Default: ${DEFAULT-VALUE}.", defaultValue = "1e-8")
	private double absTol;

	@Option(names = "--repeat", paramLabel = "COUNT", description = "Times that each population is run; the first one warms up."
			+ " Default: ${DEFAULT-VALUE}.", defaultValue = "4")
	private int repeat;

	@Override
	public void run() {
		BenchCase task = BenchCases.of("pbpk62", RunContext.standard().solvers());
		SimulationSetup setup = task.setup().withSolver(new SolverSetting("rodas5p", Map.of(), relTol, absTol, 100_000));
		Ensemble ensemble = Ensemble.of(task.simulator(), setup, count,
				EnsembleVariants.drawn(task.simulator(), setup, VARIED, 1));
		PrintWriter out = spec.commandLine().getOut();
		out.println("solved,threads,subjects,complete,first_us_per_subject,min_us_per_subject,min_processor_us_per_subject,steps_per_subject,error_all,error_plasma,reason");
		row(out, task, ensemble.withLanes(LaneUse.ALWAYS), "lanes");
		row(out, task, ensemble.withLanes(LaneUse.NEVER), "alone");
	}

	private void row(PrintWriter out, BenchCase task, Ensemble ensemble, String how) {
		EnsembleContext context = EnsembleContext.onThreads(threads);
		double first = Double.NaN;
		double least = Double.POSITIVE_INFINITY;
		double leastProcessor = Double.POSITIVE_INFINITY;
		ThreadMXBean processor = ManagementFactory.getThreadMXBean();
		EnsembleStatistics statistics = null;
		List<EnsembleResult> checked = new ArrayList<>();
		long[] steps = new long[1];
		for (int k = 0; k < Math.max(1, repeat); k++) {
			checked.clear();
			steps[0] = 0;
			long before = processor.getCurrentThreadCpuTime();
			statistics = ensemble.run(context, r -> {
				steps[0] += r.curves().map(c -> c.statistics().steps()).orElse(0L);
				if (r.index() < CHECKED) {
					checked.add(r);
				}
			});
			leastProcessor = Math.min(leastProcessor, (processor.getCurrentThreadCpuTime() - before) * 1e-3 / count);
			double each = statistics.duration().toNanos() * 1e-3 / count;
			first = k == 0 ? each : first;
			least = Math.min(least, each);
		}
		double all = 0;
		double plasma = 0;
		for (EnsembleResult r : checked) {
			BenchCase own = references.computeIfAbsent(r.index(), _ -> task.of(r.variant().values()));
			SimulatedCurves curves = r.curves().orElseThrow();
			all = Math.max(all, own.error(curves));
			plasma = Math.max(plasma, own.plasmaError(curves));
		}
		out.println(String.format(Locale.ROOT, "%s,%d,%d,%d,%.1f,%.1f,%.1f,%d,%.2e,%.2e,%s", how, threads, count, statistics.complete(), first,
				least, threads == 1 ? leastProcessor : Double.NaN, steps[0] / count, all, plasma, statistics.reason()));
		out.flush();
	}
}
