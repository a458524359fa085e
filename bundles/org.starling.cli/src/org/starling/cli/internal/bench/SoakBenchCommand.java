package org.starling.cli.internal.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import org.starling.cli.internal.ExitCodes;
import org.starling.examples.ExampleProjects;
import org.starling.model.simulation.Simulation;
import org.starling.model.store.DocumentEntry;
import org.starling.model.store.ProjectFolder;
import org.starling.results.RunRecord;
import org.starling.results.RunStatus;
import org.starling.results.RunStore;
import org.starling.workflow.RunContext;
import org.starling.workflow.SimulationRunner;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code starling bench soak}: whether thousands of runs in one process leave something behind. */
@Command(name = "soak", mixinStandardHelpOptions = true, description = "Run the simulations of a copy of an example again and again in this"
		+ " process, store and read each run, and say what the process holds after each tenth: heap after a collection, classes,"
		+ " threads, open files, resident memory.")
final class SoakBenchCommand implements Callable<Integer> {

	private static final int ROWS = 10;

	@Spec
	private CommandSpec spec;

	@Option(names = "--runs", paramLabel = "COUNT", description = "Default: ${DEFAULT-VALUE}.", defaultValue = "10000")
	private int runs;

	@Option(names = "--example", paramLabel = "NAME", description = "Default: ${DEFAULT-VALUE}.", defaultValue = "theophylline")
	private String example;

	@Override
	public Integer call() throws IOException {
		if (runs < ROWS || !ExampleProjects.has(example)) {
			throw new ParameterException(spec.commandLine(), runs < ROWS ? "--runs must be at least " + ROWS : "there is no example " + example);
		}
		Path folder = Files.createTempDirectory("soak");
		try {
			return soak(ExampleProjects.copyTo(example, folder.resolve("project")));
		} finally {
			try (Stream<Path> files = Files.walk(folder)) {
				for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
					Files.delete(file);
				}
			}
		}
	}

	private int soak(Path folder) throws IOException {
		PrintWriter out = spec.commandLine().getOut();
		RunContext context = RunContext.standard();
		out.println("runs,ms_per_run,cpu_ms_per_run,heap_MB,metaspace_MB,threads,open_files,resident_MB");
		int failed = 0;
		long start = System.nanoTime();
		double used = processorTime();
		for (int done = 0; done < runs;) {
			// a project is opened anew now and then, as a person does
			ProjectFolder project = ProjectFolder.open(folder);
			List<DocumentEntry> simulations = project.simulations();
			RunStore store = new RunStore(project.resultsFolder());
			for (int n = 0; n < Math.max(1, runs / 100) && done < runs; n++) {
				Path file = simulations.get(done % simulations.size()).path();
				RunRecord run = SimulationRunner.run(project, project.load(file, Simulation.class), store, context);
				failed += run.status() == RunStatus.COMPLETE && store.record(run.id()).status() == RunStatus.COMPLETE ? 0 : 1;
				if (++done % Math.max(1, runs / ROWS) == 0) {
					int between = Math.max(1, runs / ROWS);
					out.println(row(done, (System.nanoTime() - start) * 1e-6 / between, (processorTime() - used) / between));
					out.flush();
					start = System.nanoTime();
					used = processorTime();
				}
			}
		}
		out.println(failed == 0 ? "every run is complete and was read back" : failed + " runs are not complete");
		return failed == 0 ? ExitCodes.DONE : ExitCodes.FAILURES;
	}

	/** Milliseconds of all threads; NaN where the system does not tell. */
	private static double processorTime() {
		return ProcessHandle.current().info().totalCpuDuration().map(time -> time.toNanos() * 1e-6).orElse(Double.NaN);
	}

	private static String row(int done, double milliseconds, double processor) throws IOException {
		System.gc();
		long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
		long classes = ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getName().equals("Metaspace"))
				.map(MemoryPoolMXBean::getUsage).mapToLong(usage -> usage.getUsed()).sum();
		return String.format(Locale.ROOT, "%d,%.1f,%.1f,%.1f,%.1f,%d,%s,%s", done, milliseconds, processor, heap / 1e6, classes / 1e6,
				ManagementFactory.getThreadMXBean().getThreadCount(), openFiles(), resident());
	}

	/** Empty where the system has no {@code /proc}. */
	private static String openFiles() throws IOException {
		Path descriptors = Path.of("/proc/self/fd");
		if (!Files.isDirectory(descriptors)) {
			return "";
		}
		try (Stream<Path> files = Files.list(descriptors)) {
			return Long.toString(files.count());
		}
	}

	private static String resident() throws IOException {
		Path status = Path.of("/proc/self/status");
		if (!Files.isReadable(status)) {
			return "";
		}
		return Files.readAllLines(status).stream().filter(line -> line.startsWith("VmRSS:"))
				.map(line -> Long.toString(Long.parseLong(line.replaceAll("\\D", "")) / 1000)).findFirst().orElse("");
	}
}
