package org.starling.cli.internal.model;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;

import org.starling.cli.internal.ExitCodes;
import org.starling.sbml.suite.SbmlSuite;
import org.starling.sbml.suite.SuiteCase;
import org.starling.sbml.suite.SuiteResult.Status;
import org.starling.sbml.suite.SuiteSummary;
import org.starling.workflow.RunContext;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code starling sbml-suite}: cases laid out as those of the SBML Test Suite, in one process. */
@Command(name = "sbml-suite", mixinStandardHelpOptions = true, sortOptions = false,
		description = "Run the cases of an SBML Test Suite folder and compare with the expected numbers.",
		footer = { "", "A case passes when each number is within Ta + Tr*|C| of the expected C.",
				"Example: starling sbml-suite cases/semantic --out out" })
public final class SbmlSuiteCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec;

	@Parameters(paramLabel = "DIR", description = "A folder of folders NNNNN, each with NNNNN-sbml-*.xml, NNNNN-settings.txt and "
			+ "NNNNN-results.csv.")
	private Path folder;

	@Option(names = "--out", paramLabel = "DIR", description = "Where NNNNN.csv of each case and summary.csv are written.")
	private Path out;

	@Option(names = "--cases", paramLabel = "NNNNN", split = ",", description = "These cases alone, separated by commas.")
	private List<String> cases = List.of();

	@Option(names = "--round-trip", description = "Also write each model as SBML, read that, and want the same numbers within a relative "
			+ "1e-9.")
	private boolean roundTrip;

	@Override
	public Integer call() throws IOException {
		PrintWriter console = spec.commandLine().getOut();
		long start = System.nanoTime();
		SbmlSuite suite = new SbmlSuite(RunContext.standard().solvers());
		SuiteSummary summary = (roundTrip ? suite.withCopies() : suite).run(chosen(), out, result -> {
			if (result.status() != Status.PASSED) {
				console.println(result.id() + " " + name(result.status()) + ": " + result.cause());
			}
		});
		List<String> counts = new ArrayList<>();
		for (Status status : Status.values()) {
			long count = summary.count(status);
			if (count > 0 || status != Status.NOT_COMPARED) {
				counts.add(count + " " + name(status));
			}
		}
		console.printf(Locale.ROOT, "%s; %d cases (%.1f s)%n", String.join(", ", counts), summary.results().size(),
				(System.nanoTime() - start) / 1e9);
		boolean well = summary.results().stream()
				.allMatch(r -> r.status() == Status.PASSED || r.status() == Status.NOT_COMPARED);
		return well ? ExitCodes.DONE : ExitCodes.FAILURES;
	}

	private static String name(Status status) {
		return status.name().toLowerCase(Locale.ROOT).replace('_', ' ');
	}

	private List<SuiteCase> chosen() throws IOException {
		Map<String, SuiteCase> all = new LinkedHashMap<>();
		SuiteCase.in(folder).forEach(c -> all.put(c.id(), c));
		if (all.isEmpty()) {
			throw new ParameterException(spec.commandLine(), folder + " has no folder NNNNN with NNNNN-sbml-*.xml and "
					+ "NNNNN-settings.txt");
		}
		if (cases.isEmpty()) {
			return List.copyOf(all.values());
		}
		List<String> unknown = cases.stream().filter(c -> !all.containsKey(c)).toList();
		if (!unknown.isEmpty()) {
			throw new ParameterException(spec.commandLine(), folder + " has no case " + String.join(", ", unknown));
		}
		return cases.stream().distinct().map(all::get).toList();
	}
}
