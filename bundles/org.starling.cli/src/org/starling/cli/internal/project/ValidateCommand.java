package org.starling.cli.internal.project;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;

import org.starling.cli.internal.ExitCodes;
import org.starling.model.store.ProjectFolder;
import org.starling.workflow.ProjectValidation;
import org.starling.workflow.ProjectValidation.Finding;
import org.starling.workflow.RunContext;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code starling validate}: everything that is wrong in a project. */
@Command(name = "validate", mixinStandardHelpOptions = true, description = "Check all documents of a project: files, "
		+ "references, units, equations, simulations.")
public final class ValidateCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec;

	@Parameters(paramLabel = "PROJECT", description = "The project folder.")
	private Path path;

	@Override
	public Integer call() throws IOException {
		PrintWriter out = spec.commandLine().getOut();
		int errors = 0;
		int warnings = 0;
		for (Finding finding : ProjectValidation.of(ProjectFolder.open(path), RunContext.standard().solvers())) {
			errors += finding.error() ? 1 : 0;
			warnings += finding.error() ? 0 : 1;
			out.println((finding.error() ? "error" : "warning").toUpperCase(Locale.ROOT) + " " + finding.where() + ": "
					+ finding.text());
		}
		out.println(errors + " errors, " + warnings + " warnings");
		return errors > 0 ? ExitCodes.FAILURES : ExitCodes.DONE;
	}
}
