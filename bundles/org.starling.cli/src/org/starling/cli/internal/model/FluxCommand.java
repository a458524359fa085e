package org.starling.cli.internal.model;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import org.starling.cli.internal.ExitCodes;
import org.starling.cli.internal.InputFiles;
import org.starling.cli.internal.TableOutput;
import org.starling.sbml.flux.FluxBalance;
import org.starling.sbml.flux.FluxSolution;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code starling flux}: the flux balance of a model with an objective. */
@Command(name = "flux", mixinStandardHelpOptions = true, sortOptions = false,
		description = "Find the steady rates of a model's reactions that make its objective largest or smallest.",
		footer = { "", "Example: starling flux core.xml --out fluxes.csv" })
public final class FluxCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec;

	@Parameters(paramLabel = "FILE", description = "SBML with Flux Balance Constraints (.xml, .sbml), or a .model file.")
	private Path file;

	@Option(names = "--out", paramLabel = "FILE", description = "Where the table of fluxes is written: Parquet when it ends with "
			+ ".parquet, else CSV (default: CSV to the standard output).")
	private Path out;

	@Override
	public Integer call() throws IOException {
		FluxSolution solution = FluxBalance.solve(InputFiles.model(file, spec.commandLine().getErr()));
		spec.commandLine().getErr().println(solution.status() + ": " + solution.message());
		if (solution.status() != FluxSolution.Status.OPTIMAL) {
			return ExitCodes.FAILURES;
		}
		TableOutput.write(solution.table(), out, spec.commandLine());
		return ExitCodes.DONE;
	}
}
