package org.starling.cli.internal.model;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import org.starling.cli.internal.ExitCodes;
import org.starling.cli.internal.InputFiles;
import org.starling.model.pkmodel.Model;
import org.starling.model.store.ProjectFolder;
import org.starling.sbml.SbmlMessage;
import org.starling.sbml.SbmlWriter;
import org.starling.sbml.archive.OmexWriter;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code starling export}: a model in a format of others. */
@Command(name = "export", mixinStandardHelpOptions = true, sortOptions = false,
		description = "Write a model as SBML Level 3 Version 2, or a project as a COMBINE archive: its own files, and its simulations as "
				+ "SED-ML with SBML for other programs. What these can't say is listed.",
		footer = { "", "Examples: starling export models/physiological.model --sbml physiological.xml",
				"          starling export theophylline/ --omex theophylline.omex" })
public final class ExportCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec;

	@Parameters(paramLabel = "MODEL|PROJECT", description = "A .model file, or SBML (.xml, .sbml); for --omex a project folder.")
	private Path file;

	/** One of the two. */
	private static final class Target {

		@Option(names = "--sbml", required = true, paramLabel = "FILE.xml", description = "Where the SBML of a model is written.")
		private Path sbml;

		@Option(names = "--omex", required = true, paramLabel = "FILE.omex", description = "Where the archive of a project is written.")
		private Path omex;
	}

	@ArgGroup(multiplicity = "1")
	private Target target;

	@Option(names = "--regimen", description = "Name of the model's regimen whose doses are written as events (default: none is).")
	private String regimen;

	@Override
	public Integer call() throws IOException {
		PrintWriter err = spec.commandLine().getErr();
		if (target.omex != null) {
			if (regimen != null) {
				throw new ParameterException(spec.commandLine(), "--regimen: an archive has the regimens that its simulations use");
			}
			OmexWriter.write(ProjectFolder.open(file), target.omex).forEach(err::println);
			spec.commandLine().getOut().println(target.omex);
			return ExitCodes.DONE;
		}
		Path sbml = target.sbml;
		Model model = InputFiles.model(file, err);
		List<SbmlMessage> messages = regimen == null ? SbmlWriter.write(model, sbml)
				: SbmlWriter.write(model, Regimens.named(model, regimen), sbml);
		messages.forEach(err::println);
		spec.commandLine().getOut().println(sbml);
		return ExitCodes.DONE;
	}
}
