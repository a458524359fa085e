package org.starling.cli;

import java.io.PrintWriter;

import org.starling.cli.internal.Commands;
import org.starling.cli.internal.ExitCodes;
import org.starling.cli.internal.VersionText;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * The command line: all that the workbench can do, without a window. Results go to the standard output, everything else to
 * the standard error. Exit codes: 0 done, 1 done with failures, 2 wrong usage.
 */
@Command(name = "starling", mixinStandardHelpOptions = true, versionProvider = VersionText.class, sortOptions = false,
		description = "Quantitative pharmacology: models, simulation, studies, fits, reports.",
		synopsisSubcommandLabel = "COMMAND",
		footer = { "", "Without a command the workbench opens.", "",
				"Exit codes: 0 done, 1 done with failures, 2 wrong usage." })
public final class Main implements Runnable {

	@CommandLine.Spec
	private CommandLine.Model.CommandSpec spec;

	/** Runs a command and ends the process with its exit code. */
	public static void main(String[] arguments) {
		System.exit(execute(new PrintWriter(System.out, true), new PrintWriter(System.err, true), arguments));
	}

	/**
	 * Runs a command on the calling thread.
	 *
	 * @param out where results go
	 * @param err where messages go
	 * @return the exit code
	 */
	public static int execute(PrintWriter out, PrintWriter err, String... arguments) {
		CommandLine line = new CommandLine(new Main());
		Commands.addTo(line, arguments);
		line.setOut(out).setErr(err);
		line.setExecutionExceptionHandler((exception, command, parsed) -> ExitCodes.report(exception, command));
		int code = line.execute(arguments);
		out.flush();
		err.flush();
		return code;
	}

	@Override
	public void run() {
		throw new CommandLine.ParameterException(spec.commandLine(), "a command is missing");
	}
}
