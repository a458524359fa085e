package org.starling.cli.internal;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;

import org.starling.analysis.study.StudyImportException;
import org.starling.kinetics.checks.ModelException;

import picocli.CommandLine;

/** Exit codes of all commands, and how an exception becomes one. */
public final class ExitCodes {

	/** Everything was done. */
	public static final int DONE = 0;
	/** Something failed; the messages say what. */
	public static final int FAILURES = 1;
	/** The command was not understood. */
	public static final int USAGE = 2;

	private static final System.Logger LOG = System.getLogger(ExitCodes.class.getName());

	private ExitCodes() {
	}

	/**
	 * Says one clear sentence for trouble that a person can mend, and logs the rest whole.
	 *
	 * @return the exit code
	 */
	public static int report(Exception exception, CommandLine command) throws Exception {
		switch (exception) {
		case CommandLine.ParameterException e -> throw e;
		case NoSuchFileException e -> say(command, e.getReason() == null ? e.getFile() + ": there is no such file"
				: e.getFile() + ": " + e.getReason());
		case FileAlreadyExistsException e -> say(command, e.getFile() + ": is there already"
				+ (e.getReason() == null ? "" : "; " + e.getReason()));
		case java.nio.file.DirectoryNotEmptyException e -> say(command, e.getFile() + ": the folder is not empty; choose another");
		case IOException e -> say(command, message(e));
		case ModelException e -> say(command, message(e));
		case StudyImportException e -> say(command, message(e));
		case IllegalArgumentException e -> {
			say(command, message(e));
			return USAGE;
		}
		default -> {
			say(command, "internal error: " + message(exception) + " (set the system property starling.debug to see more)");
			LOG.log(Boolean.getBoolean("starling.debug") ? Level.ERROR : Level.DEBUG, "a command failed", exception);
		}
		}
		return FAILURES;
	}

	private static String message(Exception e) {
		return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
	}

	private static void say(CommandLine command, String text) {
		command.getErr().println("starling: " + text);
	}
}
