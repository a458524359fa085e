package org.starling.cli.internal.adc;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;

/** {@code starling adc}: analog-to-digital converters. */
@Command(name = "adc", mixinStandardHelpOptions = true, description = "Analog-to-digital converters: their errors, their tests, their step in recorded data and in peak areas.",
		synopsisSubcommandLabel = "COMMAND", subcommands = { AdcTableCommand.class, AdcSpectrumCommand.class, AdcSineCommand.class, AdcHistogramCommand.class,
				AdcLatticeCommand.class, AdcRequantizeCommand.class, AdcBiasCommand.class, AdcBudgetCommand.class })
public final class AdcCommand implements Runnable {

	@CommandLine.Spec
	private CommandSpec spec;

	@Override
	public void run() {
		throw new CommandLine.ParameterException(spec.commandLine(), "a command is missing");
	}
}
