package org.starling.cli.internal.adc;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

import org.starling.adc.Rounding;
import org.starling.adc.propagation.AreaBiasTable;
import org.starling.adc.propagation.PeakAreaPropagation;
import org.starling.cli.internal.ExitCodes;
import org.starling.cli.internal.TableOutput;
import org.starling.cli.internal.TextTable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code starling adc bias}: what a converter's step does to areas of peaks. */
@Command(name = "bias", mixinStandardHelpOptions = true, sortOptions = false, description = "Bias of the areas of Gaussian peaks behind a converter,"
		+ " over height and noise in LSB, by simulation.",
		footer = { "", "Example: starling adc bias --heights 1,2,5 --noises 0,0.1,0.5" })
final class AdcBiasCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec;

	@Option(names = "--heights", split = ",", paramLabel = "LSB", description = "Heights of the peaks. Default: 0.5,1,2,5,10,100.")
	private List<Double> heights = AreaBiasTable.HEIGHTS;

	@Option(names = "--noises", split = ",", paramLabel = "LSB", description = "Standard deviations of the noise. Default: 0,0.1,0.2,0.3,0.5,1.")
	private List<Double> noises = AreaBiasTable.NOISES;

	@Option(names = "--baseline", paramLabel = "LSB", description = "Baseline above a code. Default: ${DEFAULT-VALUE}.", defaultValue = "0.3")
	private double baseline;

	@Option(names = "--width", paramLabel = "POINTS", description = "Width of the peaks at half height. Default: ${DEFAULT-VALUE}.",
			defaultValue = "10")
	private double width;

	@Option(names = "--truncate", description = "The converter truncates instead of rounding.")
	private boolean truncate;

	@Option(names = "--replicates", paramLabel = "N", description = "Simulated peaks. Default: ${DEFAULT-VALUE}.", defaultValue = "10000")
	private int replicates;

	@Option(names = "--seed", description = "Default: ${DEFAULT-VALUE}.", defaultValue = "1")
	private long seed;

	@Option(names = "--out", paramLabel = "FILE", description = "Write the table (\"csv\": to the standard output).")
	private Path out;

	@Override
	public Integer call() throws IOException {
		AreaBiasTable table = AreaBiasTable.of(heights, noises, baseline, truncate ? Rounding.TRUNCATE : Rounding.ROUND, width,
				new PeakAreaPropagation(replicates, seed));
		if (out != null) {
			TableOutput.write(table.table(), out, spec.commandLine());
			return ExitCodes.DONE;
		}
		TextTable text = new TextTable("height [LSB]", "noise [LSB]", "bias [%]", "± [%]", "deviation [%]");
		for (AreaBiasTable.Row row : table.rows()) {
			text.row(AdcJson.digits(row.height()), AdcJson.digits(row.noise()), String.format(Locale.ROOT, "%+.2f", 100 * row.bias()),
					String.format(Locale.ROOT, "%.2f", 100 * row.standardError()), String.format(Locale.ROOT, "%.2f", 100 * row.deviation()));
		}
		text.print(spec.commandLine().getOut());
		return ExitCodes.DONE;
	}
}
