package org.starling.cli.internal.pbpk;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;

/** {@code starling pbpk}: whole-body models from physiology and chemistry. */
@Command(name = "pbpk", mixinStandardHelpOptions = true,
		description = "Whole-body models from a molecule and a species, and what they are made of.",
		synopsisSubcommandLabel = "COMMAND", subcommands = { PartitionCommand.class, CalibrateCommand.class, PhysiologyCommand.class, ClearanceCommand.class, BuildCommand.class })
public final class PbpkCommand implements Runnable {

	@CommandLine.Spec
	private CommandSpec spec;

	@Override
	public void run() {
		throw new CommandLine.ParameterException(spec.commandLine(), "a command is missing");
	}
}
