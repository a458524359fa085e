package org.starling.cli.internal.project;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;

import org.starling.cli.internal.ExitCodes;
import org.starling.examples.ExampleProjects;
import org.starling.star.ExampleStudy;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code starling example}: the examples, or a copy of one to work on. */
@Command(name = "example", mixinStandardHelpOptions = true, description = "List the example projects, or copy one into a "
		+ "folder.")
public final class ExampleCommand implements java.util.concurrent.Callable<Integer> {

	@Spec
	private CommandSpec spec;

	@Parameters(index = "0", arity = "0..1", paramLabel = "NAME", description = "Name of the example.")
	private String name;

	@Parameters(index = "1", arity = "0..1", paramLabel = "DIR", description = "An empty or new folder.")
	private Path folder;

	@Option(names = "--seed", description = "Instead of the project star, the files of its simulated study with another seed.")
	private Long seed;

	@Override
	public Integer call() throws IOException {
		PrintWriter out = spec.commandLine().getOut();
		if (name == null) {
			ExampleProjects.all().forEach(e -> out.println(e.id() + ": " + e.title() + System.lineSeparator() + "    "
					+ e.description()));
			return ExitCodes.DONE;
		}
		if (folder == null) {
			throw new ParameterException(spec.commandLine(), "say into which folder the example " + name + " is copied");
		}
		if (seed != null) {
			if (!name.equals("star")) {
				throw new ParameterException(spec.commandLine(), "--seed is for the example star; " + name + " has nothing simulated");
			}
			ExampleStudy.write(folder, seed);
			out.println(folder);
			return ExitCodes.DONE;
		}
		out.println(ExampleProjects.copyTo(name, folder));
		return ExitCodes.DONE;
	}
}
