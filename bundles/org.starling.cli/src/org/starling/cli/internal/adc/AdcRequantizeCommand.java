package org.starling.cli.internal.adc;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

import org.starling.adc.Converter;
import org.starling.adc.Dither;
import org.starling.adc.Rounding;
import org.starling.adc.requantization.Requantization;
import org.starling.adc.requantization.RequantizedRun;
import org.starling.adc.requantization.RequantizedSignal;
import org.starling.cli.internal.ExitCodes;
import org.starling.cli.internal.TableOutput;
import org.starling.cli.internal.lcms.ProblemLines;
import org.starling.cli.internal.lcms.WindowOptions;
import org.starling.lcms.ExtractedChromatograms.Window;
import org.starling.lcms.chromatogram.PeakDetector;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code starling adc requantize}: what a file would be behind another converter. */
@Command(name = "requantize", mixinStandardHelpOptions = true, sortOptions = false, description = "Put another converter behind the recorded"
		+ " intensities of a file: its chromatograms before and after, and the areas of their peaks.",
		footer = { "", "Example: starling adc requantize run.mzML --bits 8 --full-scale 1e4 --out csv --peaks peaks.csv" })
final class AdcRequantizeCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec;

	@Parameters(paramLabel = "FILE", description = "mzML or mzXML, as it is or compressed by gzip.")
	private Path file;

	@Option(names = "--bits", paramLabel = "N", required = true, description = "Bits of the converter.")
	private int bits;

	@Option(names = "--full-scale", paramLabel = "V", description = "Its full scale in the unit of the intensities, from 0 on. Default: the highest"
			+ " intensity.", defaultValue = "NaN")
	private double fullScale;

	@Option(names = "--bipolar", description = "The range lies around 0 instead.")
	private boolean bipolar;

	@Option(names = "--truncate", description = "The converter truncates instead of rounding.")
	private boolean truncate;

	@Option(names = "--dither", arity = "0..1", fallbackValue = "triangular", defaultValue = "none",
			description = "Dither before it: triangular (when nothing is named), rectangular or none.")
	private String dither;

	@Option(names = "--seed", description = "Of the dither. Default: ${DEFAULT-VALUE}.", defaultValue = "1")
	private long seed;

	@Mixin
	private WindowOptions summed;

	@Option(names = "--out", paramLabel = "FILE", description = "Where the points are written: Parquet or a workbook by its ending, else CSV"
			+ " (\"csv\": CSV to the standard output). Default: only the peaks are told.")
	private Path out;

	@Option(names = "--peaks", paramLabel = "FILE", description = "Where the areas of the peaks are written.")
	private Path peaks;

	@Override
	public Integer call() throws IOException {
		List<Window> windows = summed.windows();
		double range = Double.isNaN(fullScale) ? RequantizedRun.highest(file, !windows.isEmpty()) : fullScale;
		Rounding rounding = truncate ? Rounding.TRUNCATE : Rounding.ROUND;
		Converter converter = bipolar ? Converter.bipolar(bits, range, rounding) : Converter.unipolar(bits, range, rounding);
		RequantizedRun run = RequantizedRun.of(file, new Requantization(converter, Dither.of(dither), seed), windows, summed.msLevel(),
				PeakDetector.DEFAULT);
		PrintWriter err = spec.commandLine().getErr();
		boolean failed = ProblemLines.print(file, run.problems(), err);
		if (run.signals().isEmpty()) {
			err.println(file + ": the file holds no chromatogram; --tic and --xic MZ,PPM sum its spectra");
			return ExitCodes.FAILURES;
		}
		if (out != null) {
			TableOutput.write(run.points(), out, spec.commandLine());
		}
		if (peaks != null) {
			TableOutput.write(run.peaks(), peaks, spec.commandLine());
		}
		err.println("LSB " + AdcJson.digits(converter.lsb()) + ", largest error " + AdcJson.digits(converter.worstError()) + " when "
				+ (truncate ? "truncating" : "rounding"));
		run.signals().forEach(signal -> tell(signal, err));
		return failed ? ExitCodes.FAILURES : ExitCodes.DONE;
	}

	private static void tell(RequantizedSignal signal, PrintWriter err) {
		double worst = signal.peaks().stream().mapToDouble(RequantizedSignal.PeakChange::relative).map(Math::abs).max().orElse(Double.NaN);
		err.println(signal.id() + ": " + signal.peaks().size() + " peaks" + (Double.isNaN(worst) ? ""
				: String.format(Locale.ROOT, ", areas change by up to %.3g %%", 100 * worst))
				+ (signal.clipped() > 0 ? ", " + signal.clipped() + " values beyond the range" : ""));
	}
}
