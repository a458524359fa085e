package org.starling.cli.internal.lcms;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import org.starling.cli.internal.ExitCodes;
import org.starling.cli.internal.TableOutput;
import org.starling.lcms.Chromatogram;
import org.starling.lcms.ChromatogramTable;
import org.starling.lcms.ExtractedChromatograms;
import org.starling.lcms.RunItem;
import org.starling.lcms.RunReader;
import org.starling.lcms.Spectrum;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code starling lcms chromatograms}: all chromatograms of a file as a table, and those summed from its spectra. */
@Command(name = "chromatograms", mixinStandardHelpOptions = true, sortOptions = false, description = "Write the chromatograms of a file, a row"
		+ " for each point: those that it holds, and those summed from its spectra on demand.",
		footer = { "", "Example: starling lcms chromatograms run.mzML --xic 445.12,10 --tic --out chromatograms.csv" })
final class LcmsChromatogramsCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec;

	@Parameters(paramLabel = "FILE", description = "mzML or mzXML, as it is or compressed by gzip.")
	private Path file;

	@Option(names = "--out", paramLabel = "FILE", description = "Where they are written: Parquet or a workbook by its ending, else CSV"
			+ " (default, or \"csv\": CSV to the standard output).")
	private Path out;

	@Mixin
	private WindowOptions summed;

	@Override
	public Integer call() throws IOException {
		ExtractedChromatograms sums = new ExtractedChromatograms(summed.windows(), summed.msLevel());
		List<Chromatogram> chromatograms = new ArrayList<>();
		boolean failed;
		try (RunReader reader = RunReader.open(file)) {
			RunItem item;
			while ((item = reader.next()) != null) {
				switch (item) {
				case Chromatogram chromatogram -> chromatograms.add(chromatogram);
				case Spectrum spectrum -> sums.add(spectrum);
				}
			}
			failed = ProblemLines.print(file, reader.problems(), spec.commandLine().getErr());
		}
		chromatograms.addAll(sums.chromatograms(chromatograms.size()));
		if (chromatograms.isEmpty()) {
			spec.commandLine().getErr().println(file + ": the file holds no chromatogram; --tic and --xic MZ,PPM sum its spectra");
			return ExitCodes.FAILURES;
		}
		TableOutput.write(ChromatogramTable.of(chromatograms), out, spec.commandLine());
		return failed ? ExitCodes.FAILURES : ExitCodes.DONE;
	}
}
