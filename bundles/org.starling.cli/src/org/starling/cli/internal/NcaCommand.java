package org.starling.cli.internal;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;

import org.starling.nca.table.NcaMap;
import org.starling.nca.table.NcaOutcome;
import org.starling.nca.table.ProfileReader;
import org.starling.nca.table.ProfileSet;
import org.starling.nca.table.TableAnalysis;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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

	@Parameters(paramLabel = "DATA", description = "A table with a row for each sample.")
	private Path data;

	@Option(names = "--map", required = true, paramLabel = "MAP.json", description = "Which columns hold what, units, route, method and rules;"
			+ " docs/nca.md lists all keys.")
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

	@Override
	public Integer call() throws IOException {
		NcaMap read = NcaMap.read(map, settings);
		ProfileSet profiles = ProfileReader.read(data, read);
		PrintWriter err = spec.commandLine().getErr();
		profiles.problems().stream().limit(SHOWN).forEach(problem -> err.println(data + ": " + problem));
		if (profiles.problems().size() > SHOWN || profiles.rowsLeftOut() > 0) {
			err.println(data + ": " + profiles.rowsLeftOut() + " rows left out, " + profiles.columns().samples() + " taken");
		}
		if (profiles.keys().isEmpty()) {
			err.println(data + ": there is no row that can be analysed");
			return ExitCodes.FAILURES;
		}
		NcaOutcome outcome = TableAnalysis.run(profiles, read);
		TableOutput.write(wide ? outcome.wideTable() : outcome.longTable(), out, spec.commandLine());
		if (audit != null) {
			TableOutput.write(outcome.audit(), audit, spec.commandLine());
		}
		return ExitCodes.DONE;
	}
}
