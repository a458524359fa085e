package org.starling.cli.internal.bench;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;

/** {@code starling bench}: measurements of the engines. */
@Command(name = "bench", mixinStandardHelpOptions = true, description = "Measure the engines on this machine.",
		synopsisSubcommandLabel = "COMMAND", subcommands = { OdeBenchCommand.class, EditBenchCommand.class, EnsembleBenchCommand.class,
				PopulationBenchCommand.class,
				NcaBenchCommand.class, ImportBenchCommand.class, SoakBenchCommand.class, ViewBenchCommand.class })
public final class BenchCommand implements Runnable {

	@CommandLine.Spec
	private CommandSpec spec;

	@Override
	public void run() {
		throw new CommandLine.ParameterException(spec.commandLine(), "a command is missing");
	}
}
