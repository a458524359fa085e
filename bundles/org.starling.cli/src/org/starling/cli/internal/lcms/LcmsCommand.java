package org.starling.cli.internal.lcms;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;

/** {@code starling lcms}: files of mass spectrometers. */
@Command(name = "lcms", mixinStandardHelpOptions = true, description = "Files of LC-MS/MS instruments (mzML, mzXML): what they hold, their chromatograms, concentrations of a run, its samples in a study.",
		synopsisSubcommandLabel = "COMMAND", subcommands = { LcmsInfoCommand.class, LcmsChromatogramsCommand.class, LcmsQuantifyCommand.class, LcmsImportCommand.class })
public final class LcmsCommand implements Runnable {

	@CommandLine.Spec
	private CommandSpec spec;

	@Override
	public void run() {
		throw new CommandLine.ParameterException(spec.commandLine(), "a command is missing");
	}
}
