package org.starling.cli.internal;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import org.starling.model.pkmodel.Model;
import org.starling.sbml.SbmlMessage;
import org.starling.sbml.SbmlWriter;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code starling export}: a model in a format of others. */
@Command(name = "export", mixinStandardHelpOptions = true, sortOptions = false,
		description = "Write a model as SBML Level 3 Version 2; what SBML can't say is listed.",
		footer = { "", "Example: starling export models/physiological.model --sbml physiological.xml" })
public final class ExportCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec;

	@Parameters(paramLabel = "MODEL", description = "A .model file, or SBML (.xml, .sbml).")
	private Path file;

	@Option(names = "--sbml", required = true, paramLabel = "FILE.xml", description = "Where the SBML is written.")
	private Path sbml;

	@Option(names = "--regimen", description = "Name of the model's regimen whose doses are written as events (default: none is).")
	private String regimen;

	@Override
	public Integer call() throws IOException {
		PrintWriter err = spec.commandLine().getErr();
		Model model = InputFiles.model(file, err);
		List<SbmlMessage> messages = regimen == null ? SbmlWriter.write(model, sbml)
				: SbmlWriter.write(model, Regimens.named(model, regimen), sbml);
		messages.forEach(err::println);
		spec.commandLine().getOut().println(sbml);
		return ExitCodes.DONE;
	}
}
