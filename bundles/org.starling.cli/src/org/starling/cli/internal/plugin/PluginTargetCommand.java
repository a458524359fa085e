package org.starling.cli.internal.plugin;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import org.starling.cli.internal.ExitCodes;
import org.starling.sdk.PluginProject;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code starling plugin target}: an existing project is built against another Starling. */
@Command(name = "target", mixinStandardHelpOptions = true,
		description = "Let a plug-in project be built against this Starling, as after an update or on another machine.")
final class PluginTargetCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec;

	@Mixin
	private InstallationOption installation = new InstallationOption();

	@Parameters(paramLabel = "DIR", description = "The folder of the project.")
	private Path project;

	@Override
	public Integer call() throws IOException {
		PluginProject.retarget(project, installation.folder());
		spec.commandLine().getOut().println(project + ": is built against " + installation.folder().toAbsolutePath().normalize());
		return ExitCodes.DONE;
	}
}
