package org.starling.cli.internal;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

import org.starling.analysis.study.StudyImportException;
import org.starling.analysis.study.StudyImportOptions;
import org.starling.analysis.study.StudyImporter;
import org.starling.model.store.ProjectFolder;
import org.starling.model.study.Study;
import org.starling.sbml.SbmlImport;
import org.starling.sbml.SbmlMessage;
import org.starling.sbml.SbmlReader;
import org.starling.tables.csv.DelimitedFormat;
import org.starling.tables.csv.DelimitedReader;
import org.starling.tables.samples.ColumnMapping;
import org.starling.tables.samples.MappedColumn;
import org.starling.tables.samples.RowProblem;
import org.starling.tables.samples.SampleField;
import org.starling.tables.samples.SampleImport;
import org.starling.tables.samples.SampleImportSettings;
import org.starling.tables.samples.SampleImporter;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code starling import}: measured samples from delimited text into a study of a project, or SBML into a model of it. */
@Command(name = "import", mixinStandardHelpOptions = true, sortOptions = false,
		description = "Import measured samples from a CSV file as a study of a project, or an SBML file as a model.")
public final class ImportCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec;

	@Parameters(paramLabel = "FILE", description = "Delimited text, one row a sample; or SBML (.xml, .sbml), for which --name and "
			+ "--dry-run alone count.")
	private Path file;

	@Option(names = "--project", required = true, paramLabel = "DIR", description = "The project folder.")
	private Path project;

	@Option(names = "--name", description = "Name of the study or model (default: the file's name, or the one that the model has).")
	private String name;

	@Option(names = "--column", paramLabel = "HEADING=FIELD[,UNIT]",
			description = "What a column holds, instead of the guess; FIELD is subject, group, matrix, compound, "
					+ "time, value, lloq, dose, body_weight, sex, age, covariate, ignore or another that a wrong one lists.")
	private List<String> columns = List.of();

	@Option(names = "--time-unit", description = "Unit of times where the file gives none.")
	private String timeUnit;

	@Option(names = "--value-unit", description = "Unit of values where the file gives none.")
	private String valueUnit;

	@Option(names = "--dose-unit", description = "Unit of doses where the file gives none.")
	private String doseUnit;

	@Option(names = "--weight-unit", description = "Unit of body weights where the file gives none.")
	private String weightUnit;

	@Option(names = "--matrix", defaultValue = "plasma", description = "Matrix where the file names none "
			+ "(default: ${DEFAULT-VALUE}).")
	private String matrix;

	@Option(names = "--compound", description = "Compound where the file names none.")
	private String compound;

	@Option(names = "--route", description = "Route of administration where the file names none.")
	private String route;

	@Option(names = "--dry-run", description = "Read and report; write nothing.")
	private boolean dryRun;

	@Override
	public Integer call() throws IOException, StudyImportException {
		PrintWriter out = spec.commandLine().getOut();
		if (InputFiles.isSbml(file)) {
			return importModel(out);
		}
		SampleImportSettings settings = SampleImportSettings.DEFAULT.withUnits(timeUnit, valueUnit, doseUnit, weightUnit)
				.withDefaults(matrix, compound, route);
		if (!columns.isEmpty()) {
			settings = settings.withMapping(mapping());
		}
		SampleImport read = SampleImporter.read(file, settings);
		for (MappedColumn column : read.mapping().columns()) {
			out.println("column \"" + column.column() + "\" read as " + column.field().name().toLowerCase(Locale.ROOT)
					+ (column.unit() == null ? "" : " [" + column.unit() + "]"));
		}
		for (RowProblem problem : read.problems()) {
			out.println(file + ": " + problem);
		}
		out.println(read.samples().size() + " samples of " + read.subjects().size() + " subjects, " + read.excluded()
				+ " excluded; " + read.doses().size() + " doses; " + read.problems().size() + " problems");
		if (!dryRun) {
			ProjectFolder folder = ProjectFolder.open(project);
			Study study = StudyImporter.importInto(folder, read, StudyImportOptions.named(name));
			out.println("study \"" + study.getName() + "\" with samples in " + study.getData());
		}
		return read.excluded() > 0 ? ExitCodes.FAILURES : ExitCodes.DONE;
	}

	private int importModel(PrintWriter out) throws IOException {
		SbmlImport imported = SbmlReader.read(file);
		List<SbmlMessage> problems = imported.problems();
		imported.messages().forEach(m -> out.println(m.severity() + " " + file + ": " + m));
		problems.forEach(m -> out.println(m.severity() + " " + file + ": " + m));
		if (name != null) {
			imported.model().setName(name);
		}
		if (!dryRun) {
			out.println("model \"" + imported.model().getName() + "\" in " + ProjectFolder.open(project).add(imported.model()));
		}
		return InputFiles.errors(problems).isEmpty() ? ExitCodes.DONE : ExitCodes.FAILURES;
	}

	private ColumnMapping mapping() throws IOException {
		ColumnMapping mapping;
		try (DelimitedReader reader = new DelimitedReader(file, DelimitedFormat.detect(file))) {
			mapping = ColumnMapping.guess(reader.header());
		}
		for (String text : columns) {
			int equals = text.lastIndexOf('=');
			if (equals < 1) {
				throw new ParameterException(spec.commandLine(), "--column " + text + ": write HEADING=FIELD or "
						+ "HEADING=FIELD,UNIT");
			}
			String[] target = text.substring(equals + 1).split(",", 2);
			mapping = mapping.with(text.substring(0, equals), field(target[0]), target.length > 1 ? target[1] : null);
		}
		return mapping;
	}

	private SampleField field(String text) {
		for (SampleField field : SampleField.values()) {
			if (field.name().equalsIgnoreCase(text.strip().replace('-', '_'))) {
				return field;
			}
		}
		throw new ParameterException(spec.commandLine(), "--column: there is no field '" + text + "'; fields are "
				+ String.join(", ", java.util.Arrays.stream(SampleField.values())
						.map(f -> f.name().toLowerCase(Locale.ROOT)).toList()));
	}
}
