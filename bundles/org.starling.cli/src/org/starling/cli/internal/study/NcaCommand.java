package org.starling.cli.internal.study;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import org.starling.cli.internal.ExitCodes;
import org.starling.cli.internal.TableOutput;
import org.starling.nca.table.NcaMap;
import org.starling.nca.table.NcaOutcome;
import org.starling.nca.table.ParameterSummary;
import org.starling.nca.table.ProfileReader;
import org.starling.nca.table.ProfileSet;
import org.starling.nca.table.ReportedComparison;
import org.starling.nca.table.ReportedComparison.Verdict;
import org.starling.nca.table.SampleProfiles;
import org.starling.nca.table.TableAnalysis;
import org.starling.tables.samples.RowProblem;
import org.starling.tables.samples.SampleImportSettings;
import org.starling.tables.sdtm.SdtmImport;
import org.starling.tables.sdtm.SdtmImporter;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code starling nca}: non-compartmental parameters of the profiles of a table. */
@Command(name = "nca", mixinStandardHelpOptions = true, sortOptions = false, description = "Non-compartmental analysis of concentration"
		+ " profiles: areas, half-lives, clearances to the definitions of Phoenix WinNonlin; means of sparse samples, ratios of tissues, excreta.",
		footer = { "", "Example: starling nca Theoph.csv --map map.json --out params.csv",
				"map.json: {\"subject\": \"Subject\", \"time\": \"Time\", \"concentration\": \"conc\", \"doseAmount\": 320, \"doseUnit\": \"mg\",",
				"           \"timeUnit\": \"h\", \"concentrationUnit\": \"mg/L\", \"route\": \"extravascular\", \"method\": \"linear\"}" })
public final class NcaCommand implements Callable<Integer> {

	private static final int SHOWN = 20;

	@Spec
	private CommandSpec spec;

	@Parameters(paramLabel = "DATA", description = "A table with a row for each sample; or, with --sdtm, the domain PC of SDTM or SEND or the"
			+ " folder that it stands in.")
	private Path data;

	@Option(names = "--map", paramLabel = "MAP.json", description = "Which columns hold what, units, route, method and rules; docs/nca.md lists"
			+ " all keys. Points of the terminal regression chosen by hand: lambdaZ with times, or with a column that marks them. With --sdtm"
			+ " columns need no map.")
	private Path map;

	@Option(names = "--options", paramLabel = "KEY=VALUE", description = "A key of the map with another value, such as method=linear-log or"
			+ " 'lambdaZ={\"maxPoints\": 4}'; repeatable.")
	private Map<String, String> settings = new LinkedHashMap<>();

	@Option(names = "--out", paramLabel = "FILE", description = "Where the parameters are written: Parquet when it ends with .parquet, else"
			+ " CSV (default: CSV to the standard output).")
	private Path out;

	@Option(names = "--wide", description = "A row for each profile instead of one for each parameter.")
	private boolean wide;

	@Option(names = "--audit", paramLabel = "FILE", description = "Where it is written what became of each sample.")
	private Path audit;

	@Option(names = "--summary", paramLabel = "FILE", description = "Where statistics of the parameters over subjects are written: number, mean,"
			+ " SD, CV, geometric mean, median, extremes, number refused.")
	private Path summary;

	@Option(names = "--sdtm", description = "DATA is SDTM or SEND: subjects, matrices, occasions, times after each dose and doses come from its"
			+ " domains PC, EX, DM and POOLDEF.")
	private boolean sdtm;

	@Option(names = "--compare", paramLabel = "FILE", description = "With --sdtm: where the study's own parameters (PP) are written beside the"
			+ " calculated ones, record by record.")
	private Path compare;

	@Option(names = "--tolerance", description = "Relative difference within which a reported parameter agrees. Default: ${DEFAULT-VALUE}.",
			defaultValue = "0.005")
	private double tolerance;

	@Override
	public Integer call() throws IOException {
		if (!sdtm && (map == null || compare != null)) {
			throw new ParameterException(spec.commandLine(), map == null ? "--map is missing, which names the columns" : "--compare needs --sdtm");
		}
		return sdtm ? domains() : table();
	}

	private int table() throws IOException {
		NcaMap read = NcaMap.read(map, settings);
		ProfileSet profiles = ProfileReader.read(data, read);
		report(profiles.problems(), profiles.rowsLeftOut());
		return write(profiles.keys().isEmpty() ? List.of() : List.of(TableAnalysis.run(profiles, read)));
	}

	private int domains() throws IOException {
		NcaMap read = NcaMap.settings(map, settings);
		SdtmImport study = SdtmImporter.read(data, SampleImportSettings.DEFAULT);
		report(study.samples().problems(), study.samples().excluded());
		List<NcaOutcome> outcomes = SampleProfiles.of(study.samples(), read).stream().map(set -> TableAnalysis.run(set, read)).toList();
		if (compare != null) {
			ReportedComparison comparison = ReportedComparison.of(study.reported(), outcomes, tolerance);
			PrintWriter err = spec.commandLine().getErr();
			comparison.records().stream().filter(r -> r.verdict() == Verdict.DIFFERS || r.verdict() == Verdict.IMPOSSIBLE).limit(SHOWN)
					.forEach(r -> err.println("record " + r.row() + ", " + r.profile() + ", " + r.code() + ": " + r.reason()));
			err.println(Arrays.stream(Verdict.values()).filter(v -> comparison.count(v) > 0)
					.map(v -> comparison.count(v) + " " + v.name().toLowerCase(Locale.ROOT).replace('_', ' '))
					.collect(Collectors.joining(", ", "reported parameters: ", "")));
			TableOutput.write(comparison.table(), compare, spec.commandLine());
		}
		return write(outcomes);
	}

	private void report(List<RowProblem> problems, long leftOut) {
		PrintWriter err = spec.commandLine().getErr();
		problems.stream().limit(SHOWN).forEach(problem -> err.println(data + ": " + problem));
		if (problems.size() > SHOWN) {
			err.println(data + ": " + (problems.size() - SHOWN) + " further problems");
		}
		if (leftOut > 0) {
			err.println(data + ": " + leftOut + " rows left out");
		}
	}

	private int write(List<NcaOutcome> outcomes) throws IOException {
		if (outcomes.isEmpty()) {
			spec.commandLine().getErr().println(data + ": there is no row that can be analysed");
			return ExitCodes.FAILURES;
		}
		NcaOutcome outcome = NcaOutcome.joined(outcomes);
		TableOutput.write(wide ? outcome.wideTable() : outcome.longTable(), out, spec.commandLine());
		if (audit != null) {
			TableOutput.write(outcome.audit(), audit, spec.commandLine());
		}
		if (summary != null) {
			TableOutput.write(ParameterSummary.of(outcome), summary, spec.commandLine());
		}
		return ExitCodes.DONE;
	}
}
