package org.starling.cli.internal.plugin;

import java.io.IOException;
import java.util.concurrent.Callable;

import org.starling.cli.internal.ExitCodes;
import org.starling.sdk.PluginFolder;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code starling plugin remove}: takes a plug-in away. */
@Command(name = "remove", mixinStandardHelpOptions = true, description = "Remove an installed plug-in; it counts until programs that run now end.")
final class PluginRemoveCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec;

	@Parameters(paramLabel = "NAME", description = "Its symbolic name, as in the list, or its file name.")
	private String name;

	@Override
	public Integer call() throws IOException {
		spec.commandLine().getOut().println(PluginFolder.standard().remove(name).file() + " is removed");
		return ExitCodes.DONE;
	}
}
