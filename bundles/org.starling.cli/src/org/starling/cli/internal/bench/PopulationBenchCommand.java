package org.starling.cli.internal.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

import org.starling.files.Durable;
import org.starling.kinetics.ModelSimulator;
import org.starling.kinetics.SimulationSetup;
import org.starling.kinetics.SolverSetting;
import org.starling.kinetics.dosing.Dosing;
import org.starling.kinetics.ensemble.EnsembleContext;
import org.starling.kinetics.ensemble.LaneUse;
import org.starling.model.pkmodel.Model;
import org.starling.pbpk.population.ModelPopulation;
import org.starling.pbpk.population.PopulationSettings;
import org.starling.pbpk.population.VariedParameters;
import org.starling.pbpk.population.VirtualPopulation;
import org.starling.results.RunHead;
import org.starling.results.RunStore;
import org.starling.workflow.PopulationRunner;
import org.starling.workflow.RunContext;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code starling bench population}: virtual subjects of a whole-body model into a store of results, from drawing to forest plots. */
@Command(name = "population", mixinStandardHelpOptions = true, sortOptions = false, description = "Time a virtual population of a"
		+ " whole-body model whose organs are limited by permeability (62 amounts, an oral dose, 24 h every quarter of an hour) from drawing"
		+ " bodies to stored curves, percentiles, exposures and forest plots, with the largest use of the heap, as CSV.")
final class PopulationBenchCommand implements Callable<Integer> {

	private static final double MEGA = 1 << 20;

	@Spec
	private CommandSpec spec;

	@Option(names = "--n", paramLabel = "COUNT", description = "Subjects. Default: ${DEFAULT-VALUE}.", defaultValue = "1000")
	private int count;

	@Option(names = "--threads", description = "Default: ${DEFAULT-VALUE}.", defaultValue = "1")
	private int threads;

	@Option(names = "--outputs", split = ",", paramLabel = "NAME", description = "Curves that are stored. Default: plasma, blood, liver,"
			+ " kidney, muscle, adipose, brain, gut.")
	private List<String> outputs = List.of("plasma", "blood", "liver", "kidney", "muscle", "adipose", "brain", "gut");

	@Option(names = "--all", description = "Store all curves that the model has.")
	private boolean all;

	@Option(names = "--repeat", paramLabel = "COUNT", description = "Times that the population is run; the first ones warm up. Default:"
			+ " ${DEFAULT-VALUE}.", defaultValue = "4")
	private int repeat;

	@Override
	public Integer call() throws IOException {
		Model model = WholeBodyModel.build();
		ModelSimulator simulator = ModelSimulator.of(model, null, RunContext.standard().solvers());
		SimulationSetup setup = SimulationSetup.evenly(0, 24, 97).withOutputs(all ? new String[0] : outputs.toArray(String[]::new))
				.withDoses(Dosing.of(model.getRegimens().getFirst(), simulator.system())).withSolver(SolverSetting.defaults());
		PrintWriter out = spec.commandLine().getOut();
		out.println("run,states,subjects,complete,threads,curves,seconds,processor_seconds,heap_peak_MB,heap_limit_MB");
		Path folder = Files.createTempDirectory("starling-bench");
		try {
			for (int k = 0; k < repeat; k++) {
				ModelPopulation population = ModelPopulation.of(VirtualPopulation.generate(PopulationSettings.of(count), 1), model, simulator,
						setup, VariedParameters.NONE, false);
				heap().forEach(MemoryPoolMXBean::resetPeakUsage);
				ThreadMXBean processor = ManagementFactory.getThreadMXBean();
				long cpu = processor.getCurrentThreadCpuTime();
				long began = System.nanoTime();
				PopulationRunner.Outcome outcome = PopulationRunner.run(population, simulator, setup, List.of(), LaneUse.AUTO,
						new RunStore(folder), RunHead.of(PopulationRunner.POPULATION, "bench", "bench"), EnsembleContext.onThreads(threads));
				double seconds = (System.nanoTime() - began) * 1e-9;
				double own = threads == 1 ? (processor.getCurrentThreadCpuTime() - cpu) * 1e-9 : Double.NaN;
				double peak = heap().stream().mapToDouble(p -> p.getPeakUsage().getUsed()).sum() / MEGA;
				out.println(String.format(Locale.ROOT, "%d,%d,%d,%d,%d,%d,%.2f,%.2f,%.0f,%.0f", k + 1, simulator.system().states().size(), count,
						outcome.statistics().complete(), threads, outcome.record().table("exposure").orElseThrow().rows() / count, seconds, own,
						peak, Runtime.getRuntime().maxMemory() / MEGA));
				out.flush();
			}
		} finally {
			Durable.deleteFolder(folder);
		}
		return 0;
	}

	private static List<MemoryPoolMXBean> heap() {
		List<MemoryPoolMXBean> pools = new ArrayList<>(ManagementFactory.getMemoryPoolMXBeans());
		pools.removeIf(p -> p.getType() != MemoryType.HEAP);
		return pools;
	}
}
