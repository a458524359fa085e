package org.starling.cli.internal.plugin;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import org.starling.cli.internal.ExitCodes;
import org.starling.sdk.InstalledPlugin;
import org.starling.sdk.PluginFolder;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code starling plugin install}: copies plug-ins to where they are found. */
@Command(name = "install", mixinStandardHelpOptions = true, description = "Install plug-ins for this user; they count from the next start on.")
final class PluginInstallCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec;

	@Parameters(paramLabel = "JAR|DIR", description = "A jar, a folder of jars, a local update site, or a plug-in project that was built.")
	private Path source;

	@Override
	public Integer call() throws IOException {
		for (InstalledPlugin plugin : PluginFolder.standard().install(source)) {
			spec.commandLine().getOut().println(plugin.symbolicName() + " " + plugin.version() + " in " + plugin.file());
		}
		return ExitCodes.DONE;
	}
}
