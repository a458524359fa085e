package org.starling.cli.internal;

import java.util.List;

import org.starling.cli.internal.bench.BenchCommand;
import org.starling.cli.internal.model.ConvertCommand;
import org.starling.cli.internal.model.EnsembleCommand;
import org.starling.cli.internal.model.EquationsCommand;
import org.starling.cli.internal.model.ExportCommand;
import org.starling.cli.internal.model.FluxCommand;
import org.starling.cli.internal.model.PopulationCommand;
import org.starling.cli.internal.model.SbmlSuiteCommand;
import org.starling.cli.internal.model.SimulateCommand;
import org.starling.cli.internal.model.SolversCommand;
import org.starling.cli.internal.molecule.StructureCommand;
import org.starling.cli.internal.pbpk.PbpkCommand;
import org.starling.cli.internal.plugin.PluginCommand;
import org.starling.cli.internal.project.CompareCommand;
import org.starling.cli.internal.project.ExampleCommand;
import org.starling.cli.internal.project.FigureCommand;
import org.starling.cli.internal.project.ParametersCommand;
import org.starling.cli.internal.project.ReportCommand;
import org.starling.cli.internal.project.ResultsCommand;
import org.starling.cli.internal.project.RunCommand;
import org.starling.cli.internal.project.SearchCommand;
import org.starling.cli.internal.project.ValidateCommand;
import org.starling.cli.internal.project.VerifyCommand;
import org.starling.cli.internal.study.ImportCommand;
import org.starling.cli.internal.study.NcaCommand;
import org.starling.cli.internal.study.StarCommand;
import org.starling.cli.internal.study.StudyCommand;

import picocli.CommandLine;

/** The commands of the command line. Stateless. */
public final class Commands {

	/** As the help lists them. */
	private static final List<String> NAMES = List.of("run", "simulate", "ensemble", "population", "equations", "flux", "solvers", "parameters", "validate", "import",
			"nca", "star", "structure", "study", "convert", "export", "results", "compare", "figure", "search", "report", "verify", "pbpk", "example", "plugin", "bench", "sbml-suite", "version");

	private Commands() {
	}

	/**
	 * Adds the command that the arguments begin with, alone: what picocli reads of all the others takes longer than a short command. When they
	 * begin with none, as for help, all are added.
	 */
	public static void addTo(CommandLine line, String... arguments) {
		String name = arguments.length == 0 ? "" : arguments[0];
		Object command = create(name);
		if (command != null) {
			line.addSubcommand(command);
			QuantizationCommands.addFurther(line, name);
		} else if (!QuantizationCommands.add(line, name, arguments)) {
			for (String each : NAMES) {
				line.addSubcommand(create(each));
			}
			line.addSubcommand(new CommandLine.HelpCommand());
			QuantizationCommands.addAll(line);
		}
	}

	/** A switch, so that no class is loaded for a command that is not asked for; null for a name that is none. */
	private static Object create(String name) {
		return switch (name) {
		case "run" -> new RunCommand();
		case "simulate" -> new SimulateCommand();
		case "ensemble" -> new EnsembleCommand();
		case "population" -> new PopulationCommand();
		case "equations" -> new EquationsCommand();
		case "flux" -> new FluxCommand();
		case "solvers" -> new SolversCommand();
		case "parameters" -> new ParametersCommand();
		case "validate" -> new ValidateCommand();
		case "import" -> new ImportCommand();
		case "nca" -> new NcaCommand();
		case "star" -> new StarCommand();
		case "structure" -> new StructureCommand();
		case "study" -> new StudyCommand();
		case "convert" -> new ConvertCommand();
		case "export" -> new ExportCommand();
		case "results" -> new ResultsCommand();
		case "compare" -> new CompareCommand();
		case "figure" -> new FigureCommand();
		case "report" -> new ReportCommand();
		case "verify" -> new VerifyCommand();
		case "search" -> new SearchCommand();
		case "pbpk" -> new PbpkCommand();
		case "example" -> new ExampleCommand();
		case "plugin" -> new PluginCommand();
		case "bench" -> new BenchCommand();
		case "sbml-suite" -> new SbmlSuiteCommand();
		case "version" -> new VersionCommand();
		default -> null;
		};
	}
}
