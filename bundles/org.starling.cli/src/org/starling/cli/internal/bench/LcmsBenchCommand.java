package org.starling.cli.internal.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;

import org.starling.cli.internal.ExitCodes;
import org.starling.lcms.DecodeBenchmark;
import org.starling.lcms.ReadProblem;
import org.starling.lcms.RunSummary;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code starling bench lcms}: how fast a file is decoded, all its arrays to numbers. */
@Command(name = "lcms", mixinStandardHelpOptions = true, description = "Megabytes of a file that are read and decoded in a second of processor"
		+ " time on one thread: the first run, and the median of the runs behind it.")
public final class LcmsBenchCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec;

	@Parameters(paramLabel = "FILE", description = "mzML or mzXML.")
	private Path file;

	@Option(names = "--repeat", description = "Runs behind the first. Default: ${DEFAULT-VALUE}.", defaultValue = "3")
	private int repeat;

	@Option(names = "--parsers", description = "Measure other ways to read the file beside ours, the best of each; the file's arrays have to be"
			+ " of 64 bits in zlib.")
	private boolean parsers;

	@Override
	public Integer call() throws IOException {
		PrintWriter out = spec.commandLine().getOut();
		if (parsers) {
			out.println("way,mb_per_cpu_second");
			DecodeBenchmark.megabytesPerSecond(file, repeat + 1)
					.forEach((way, speed) -> out.println(String.format(Locale.ROOT, "\"%s\",%.0f", way, speed)));
			return ExitCodes.DONE;
		}
		double megabytes = Files.size(file) / 1e6;
		double[] seconds = new double[repeat + 1];
		RunSummary summary = null;
		for (int k = 0; k < seconds.length; k++) {
			long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
			summary = RunSummary.of(file);
			seconds[k] = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) * 1e-9;
		}
		double[] later = Arrays.copyOfRange(seconds, Math.min(1, repeat), seconds.length);
		Arrays.sort(later);
		long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getCommitted();
		out.println("megabytes,points,first_mb_per_cpu_second,median_mb_per_cpu_second,best_mb_per_cpu_second,heap_committed_mb,errors");
		out.println(String.format(Locale.ROOT, "%.1f,%d,%.0f,%.0f,%.0f,%.0f,%d", megabytes, summary.spectrumPoints()
				+ summary.chromatogramPoints(), megabytes / seconds[0], megabytes / later[later.length / 2], megabytes / later[0],
				heap / 1e6, summary.problems().stream().filter(ReadProblem::isError).count()));
		return summary.hasErrors() ? ExitCodes.FAILURES : ExitCodes.DONE;
	}
}
