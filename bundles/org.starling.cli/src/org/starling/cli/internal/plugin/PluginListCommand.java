package org.starling.cli.internal.plugin;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;

import org.starling.cli.internal.ExitCodes;
import org.starling.cli.internal.TextTable;
import org.starling.sdk.InstalledPlugin;
import org.starling.sdk.PluginFolder;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code starling plugin list}: what is installed for this user. */
@Command(name = "list", mixinStandardHelpOptions = true, description = "List the installed plug-ins; exit code 1 when one can't be used.")
final class PluginListCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec;

	@Override
	public Integer call() throws IOException {
		PluginFolder folder = PluginFolder.standard();
		List<InstalledPlugin> plugins = folder.list();
		if (plugins.isEmpty()) {
			spec.commandLine().getOut().println("no plug-ins in " + folder.path());
			return ExitCodes.DONE;
		}
		TextTable table = new TextTable("PLUG-IN", "VERSION", "NAME", "STATUS");
		plugins.forEach(p -> table.row(p.symbolicName(), p.version(), p.name(), p.problem() == null ? "ready" : p.problem()));
		table.print(spec.commandLine().getOut());
		return plugins.stream().allMatch(p -> p.problem() == null) ? ExitCodes.DONE : ExitCodes.FAILURES;
	}
}
