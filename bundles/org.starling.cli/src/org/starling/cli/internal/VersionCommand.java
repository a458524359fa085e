package org.starling.cli.internal;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code starling version} */
@Command(name = "version", description = "Print the versions of Starling and Java.")
public final class VersionCommand implements Runnable {

	@Spec
	private CommandSpec spec;

	@Override
	public void run() {
		for (String line : new VersionText().getVersion()) {
			spec.commandLine().getOut().println(line);
		}
	}
}
