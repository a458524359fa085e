package org.starling.cli.internal.pbpk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;

import org.starling.cli.internal.ExitCodes;
import org.starling.pbpk.partition.MeasuredPartitionTable;
import org.starling.pbpk.partition.PartitionCalibration;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code starling pbpk kp-calibrate}: the coefficients of the calibrated method from a table of measured ones. */
@Command(name = "kp-calibrate", mixinStandardHelpOptions = true, sortOptions = false,
		description = "Fit the calibrated method to measured partition coefficients, and validate it on chemicals left out.",
		footer = { "", "Example: starling pbpk kp-calibrate --table measured.csv --out calibration.csv" })
public final class CalibrateCommand implements Callable<Integer> {

	private static final int SPLITS = 40;
	private static final long SEED = 1;

	@Spec
	private CommandSpec spec;

	@Option(names = "--table", required = true, paramLabel = "FILE", description = "A table as for starling pbpk kp, with Exp_PC.")
	private Path table;

	@Option(names = "--source", defaultValue = "", paramLabel = "TEXT", description = "What the measurements are, for the head of the file.")
	private String source;

	@Option(names = "--out", required = true, paramLabel = "FILE", description = "Where the coefficients are written, as CSV.")
	private Path out;

	@Override
	public Integer call() throws IOException {
		PartitionCalibration calibration = new PartitionCalibration(MeasuredPartitionTable.read(table).rows());
		PartitionCalibration.Validation validation = calibration.write(out,
				source.isBlank() ? table.getFileName().toString() : source);
		spec.commandLine().getErr().println(String.format(Locale.ROOT,
				"%s: %d measurements of %d chemicals; chemicals left out: root-mean-square error of log10 Kp %.3f, %.1f %% in the 90 %% "
						+ "interval", out, validation.rows(), validation.chemicals(), validation.error(), 100 * validation.coverage()));
		spec.commandLine().getErr().println(String.format(Locale.ROOT,
				"a random half of the chemicals predicts the other half, mean of %d splits: root-mean-square error of log10 Kp %.3f", SPLITS,
				calibration.halves(SPLITS, SEED)));
		return ExitCodes.DONE;
	}
}
