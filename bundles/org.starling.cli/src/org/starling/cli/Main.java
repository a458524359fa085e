package org.starling.cli;

import java.io.PrintWriter;

import org.starling.cli.internal.bench.BenchCommand;
import org.starling.cli.internal.ConvertCommand;
import org.starling.cli.internal.EquationsCommand;
import org.starling.cli.internal.EnsembleCommand;
import org.starling.cli.internal.ExampleCommand;
import org.starling.cli.internal.ExitCodes;
import org.starling.cli.internal.ExportCommand;
import org.starling.cli.internal.FluxCommand;
import org.starling.cli.internal.ImportCommand;
import org.starling.cli.internal.NcaCommand;
import org.starling.cli.internal.PopulationCommand;
import org.starling.cli.internal.QuantizationCommands;
import org.starling.cli.internal.ResultsCommand;
import org.starling.cli.internal.pbpk.PbpkCommand;
import org.starling.cli.internal.plugin.PluginCommand;
import org.starling.cli.internal.RunCommand;
import org.starling.cli.internal.SbmlSuiteCommand;
import org.starling.cli.internal.SimulateCommand;
import org.starling.cli.internal.SolversCommand;
import org.starling.cli.internal.StarCommand;
import org.starling.cli.internal.StructureCommand;
import org.starling.cli.internal.StudyCommand;
import org.starling.cli.internal.ValidateCommand;
import org.starling.cli.internal.VersionCommand;
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
				"Exit codes: 0 done, 1 done with failures, 2 wrong usage." },
		subcommands = { RunCommand.class, SimulateCommand.class, EnsembleCommand.class, PopulationCommand.class, EquationsCommand.class, FluxCommand.class,
				SolversCommand.class, ValidateCommand.class,
				ImportCommand.class, NcaCommand.class, StarCommand.class, StructureCommand.class, StudyCommand.class, ConvertCommand.class, ExportCommand.class, ResultsCommand.class, PbpkCommand.class, ExampleCommand.class, PluginCommand.class, BenchCommand.class,
				SbmlSuiteCommand.class, VersionCommand.class, CommandLine.HelpCommand.class })
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
		QuantizationCommands.addTo(line);
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
