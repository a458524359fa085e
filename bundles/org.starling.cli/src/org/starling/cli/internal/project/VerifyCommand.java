package org.starling.cli.internal.project;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import org.starling.cli.internal.ExitCodes;
import org.starling.workflow.OutputComparison;
import org.starling.workflow.OutputComparison.Verdict;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code starling verify}: whether two runs gave the same. */
@Command(name = "verify", mixinStandardHelpOptions = true, description = "Compare, byte for byte, the tables, charts, results and report that two runs"
		+ " wrote; ids and times of the runs do not count.", footer = { "", "Example: starling verify out-of-yesterday out-of-today",
				"Exit code 1: something differs; each file is named. docs/reproducibility.md says what is compared." })
public final class VerifyCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec;

	@Parameters(index = "0", paramLabel = "DIR", description = "A folder that run, population or ensemble wrote.")
	private Path first;

	@Parameters(index = "1", paramLabel = "DIR", description = "Another.")
	private Path second;

	@Override
	public Integer call() throws IOException {
		return compare(first, second, spec.commandLine());
	}

	/** Says how two folders differ, or that they don't. */
	static int compare(Path first, Path second, CommandLine command) throws IOException {
		Verdict verdict = OutputComparison.of(first, second);
		verdict.differences().forEach(command.getErr()::println);
		command.getOut().println(verdict.files() == 0 ? "nothing to compare in " + first + " and " + second
				: verdict.files() + " files compared with " + second + ": "
						+ (verdict.isSame() ? "the same" : verdict.differences().size() + " differences"));
		return verdict.isSame() ? ExitCodes.DONE : ExitCodes.FAILURES;
	}
}
