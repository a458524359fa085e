package org.starling.cli.internal.lcms;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import org.starling.cli.internal.ExitCodes;
import org.starling.lcms.RunSummary;
import org.starling.lcms.RunSummaryJson;
import org.starling.tables.NumberText;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code starling lcms info}: what files hold, all of it read. */
@Command(name = "info", mixinStandardHelpOptions = true, sortOptions = false, description = "Read files whole and say what they hold: counts,"
		+ " sums of intensities, the instrument, and each damage with its byte offset. Exit code 1 when there is a damage.")
final class LcmsInfoCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec;

	@Parameters(paramLabel = "FILE", arity = "1..*", description = "mzML or mzXML, as it is or compressed by gzip.")
	private List<Path> files;

	@Option(names = "--json", description = "JSON: an object for one file, an array for several; docs/lcms.md lists the keys.")
	private boolean json;

	@Override
	public Integer call() throws IOException {
		Map<Path, RunSummary> summaries = new LinkedHashMap<>();
		boolean failed = false;
		for (Path file : files) {
			try {
				RunSummary summary = RunSummary.of(file);
				summaries.put(file, summary);
				failed |= summary.hasErrors();
			} catch (IOException e) {
				failed = true;
				summaries.put(file, RunSummary.unreadable(e instanceof NoSuchFileException ? "there is no such file" : e.toString()));
			}
		}
		PrintWriter out = spec.commandLine().getOut();
		if (json) {
			out.println(RunSummaryJson.text(summaries));
		} else {
			summaries.forEach((file, summary) -> print(out, file, summary));
			summaries.forEach((file, summary) -> ProblemLines.print(file, summary.problems(), spec.commandLine().getErr()));
		}
		return failed ? ExitCodes.FAILURES : ExitCodes.DONE;
	}

	private static void print(PrintWriter out, Path file, RunSummary summary) {
		out.println(file + ": " + (summary.header().format().title() + " " + summary.header().version()).trim()
				+ (summary.header().instrument().isEmpty() ? "" : ", " + summary.header().instrument()));
		out.println("  spectra        " + summary.spectra() + " with " + summary.spectrumPoints() + " points, intensities sum to "
				+ NumberText.format(summary.spectrumIntensitySum()));
		out.println("  chromatograms  " + summary.chromatograms() + " with " + summary.chromatogramPoints() + " points, intensities sum to "
				+ NumberText.format(summary.chromatogramIntensitySum()));
	}
}
