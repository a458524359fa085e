package org.starling.cli.internal.model;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;

import org.starling.cli.internal.ExitCodes;
import org.starling.tables.Table;
import org.starling.tables.export.TableExport;
import org.starling.tables.rows.RowTable;
import org.starling.tables.sdtm.PpDomain;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code starling convert}: a table in another format, or parameters as the domain PP. */
@Command(name = "convert", mixinStandardHelpOptions = true, sortOptions = false,
		description = "Write a table (CSV, XLSX or XPT) in another of these formats; parameters as the SDTM domain PP.",
		footer = { "", "Example: starling convert params.csv --pp STUDY01 --out pp.xpt" })
public final class ConvertCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec;

	@Parameters(paramLabel = "TABLE", description = "Delimited text, a workbook or a SAS transport file.")
	private Path file;

	@Option(names = "--out", required = true, paramLabel = "FILE", description = "Ends with .csv, .xlsx or .xpt.")
	private Path out;

	@Option(names = "--sheet", description = "Sheet or data set to read (default: the first).")
	private String sheet;

	@Option(names = "--name", defaultValue = "DATA", description = "Name of the data set or sheet that is written (default: "
			+ "${DEFAULT-VALUE}; PP with --pp).")
	private String name;

	@Option(names = "--label", defaultValue = "", description = "Label of the data set.")
	private String label;

	@Option(names = "--pp", paramLabel = "STUDYID", description = "The table holds parameters (subject, PPTESTCD, value, unit): write them as PP.")
	private String study;

	@Override
	public Integer call() throws IOException {
		Table table = RowTable.read(file, sheet);
		boolean parameters = study != null;
		TableExport.write(parameters ? PpDomain.of(table, study, ParameterTitles::of) : table, out, parameters ? "PP" : name,
				parameters && label.isEmpty() ? "Pharmacokinetics Parameters" : label, Clock.systemDefaultZone());
		spec.commandLine().getErr().println(out + ": " + table.rows() + " rows");
		return ExitCodes.DONE;
	}
}
