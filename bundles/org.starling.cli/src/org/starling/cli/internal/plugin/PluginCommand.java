package org.starling.cli.internal.plugin;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;

/** {@code starling plugin}: projects for plug-ins, and the plug-ins that are installed. */
@Command(name = "plugin", mixinStandardHelpOptions = true, description = "Begin a plug-in of your own; install, list and remove plug-ins.",
		synopsisSubcommandLabel = "COMMAND", subcommands = { PluginNewCommand.class, PluginTargetCommand.class,
				PluginInstallCommand.class, PluginListCommand.class, PluginRemoveCommand.class })
public final class PluginCommand implements Runnable {

	@CommandLine.Spec
	private CommandSpec spec;

	@Override
	public void run() {
		throw new CommandLine.ParameterException(spec.commandLine(), "a command is missing");
	}
}
