package org.starling.cli.internal.study;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

import org.starling.analysis.study.StudyImportException;
import org.starling.analysis.study.StudyImportOptions;
import org.starling.analysis.study.StudyImporter;
import org.starling.chemistry.io.StructureFiles;
import org.starling.cli.internal.ExitCodes;
import org.starling.cli.internal.InputFiles;
import org.starling.cli.internal.TextTable;
import org.starling.cli.internal.molecule.MoleculeImportRun;
import org.starling.model.molecule.Molecule;
import org.starling.model.store.ProjectFolder;
import org.starling.model.study.Study;
import org.starling.sbml.SbmlImport;
import org.starling.sbml.SbmlMessage;
import org.starling.sbml.SbmlReader;
import org.starling.sbml.archive.OmexImport;
import org.starling.sbml.archive.OmexReader;
import org.starling.tables.Table;
import org.starling.tables.csv.DelimitedFormat;
import org.starling.tables.csv.DelimitedWriter;
import org.starling.tables.rows.RowFormats;
import org.starling.tables.samples.Censoring;
import org.starling.tables.samples.ImportMap;
import org.starling.tables.samples.MappedColumn;
import org.starling.tables.samples.RowProblem;
import org.starling.tables.samples.SampleField;
import org.starling.tables.samples.SampleImport;
import org.starling.tables.samples.SampleImporter;
import org.starling.tables.sdtm.SdtmDomains;
import org.starling.tables.sdtm.SdtmImport;
import org.starling.tables.sdtm.SdtmImporter;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code starling import}: measured samples into a study of a project, SBML into a model of it, or structures into molecules. */
@Command(name = "import", mixinStandardHelpOptions = true, sortOptions = false,
		description = "Import measured samples as a study of a project, an SBML file as a model, structures as molecules, or a COMBINE archive or SED-ML as a project.",
		footer = { "", "Examples: starling import samples.xlsx --map map.json --project DIR --save-map map.json",
				"          starling import send/ --project DIR        (pc, ex, dm, pooldef, pp of SEND or SDTM)",
				"          starling import compounds.sdf --project DIR    (a molecule for each record)",
				"          starling import experiment.omex --project NEWDIR",
				"Exit code 1: some samples are excluded; the problem list says why." })
public final class ImportCommand implements Callable<Integer> {

	private static final int SHOWN = 50;

	@Spec
	private CommandSpec spec;

	@Parameters(arity = "0..1", paramLabel = "FILE|FOLDER", description = "Delimited text, a workbook (.xlsx) or a SAS transport file (.xpt), one row a sample; "
			+ "a folder of SDTM or SEND domains, or its pc file; or SBML (.xml, .sbml) or structures (.sdf, .mol, .xyz, .pdb, .cif, .smi), for which --name and --dry-run alone count; or a COMBINE archive (.omex) or "
			+ "SED-ML (.sedml), for which --project names a folder that is not there yet.")
	private Path file;

	@Option(names = "--project", paramLabel = "DIR", description = "The project folder, made where there is none; not needed for "
			+ "--dry-run.")
	private Path project;

	@Option(names = "--name", description = "Name of the study or model (default: the file's name, or the one that the model has).")
	private String name;

	@Mixin
	private SampleOptions options;

	@Option(names = "--save-map", paramLabel = "MAP.json", description = "Keep how the file was read, for the next one like it.")
	private Path saveMap;

	@Option(names = "--problems", paramLabel = "FILE.csv", description = "Where the problem list is written too (default: with the study's "
			+ "tables in the project).")
	private Path problems;

	@Mixin
	private AnalysisOptions analysis;

	@Option(names = "--formats", description = "List the kinds of files with tables that can be read, those of plug-ins among them.")
	private boolean formats;

	@Option(names = "--dry-run", description = "Read and report; write no study.")
	private boolean dryRun;

	private static int listFormats(PrintWriter out) {
		TextTable table = new TextTable("ID", "NAME", "ENDINGS");
		table.row("-", "delimited text", ".csv, .tsv, .txt");
		table.row("-", "workbook", ".xlsx");
		table.row("-", "SAS transport file", ".xpt");
		RowFormats.all().forEach(format -> table.row(format.id(), format.name(), String.join(", ", format.endings())));
		table.print(out);
		return ExitCodes.DONE;
	}

	@Override
	public Integer call() throws IOException, StudyImportException {
		PrintWriter out = spec.commandLine().getOut();
		if (formats) {
			return listFormats(out);
		}
		if (file == null) {
			throw new ParameterException(spec.commandLine(), "a file or folder is missing");
		}
		if (project == null && !dryRun) {
			throw new ParameterException(spec.commandLine(), "--project is missing: name the project's folder, or give "
					+ "--dry-run");
		}
		if (InputFiles.isSbml(file)) {
			return importModel(out);
		}
		if (OmexReader.isReadable(file)) {
			return importArchive(out);
		}
		if (StructureFiles.isKnown(file.toString())) {
			return importMolecules(out);
		}
		boolean domains = Files.isDirectory(file) || !options.hasColumns() && SdtmDomains.isConcentrations(file);
		if (domains && saveMap != null) {
			throw new ParameterException(spec.commandLine(), "--save-map: domains of SDTM need no map; their variables tell what they hold");
		}
		SdtmImport read = domains ? SdtmImporter.read(SdtmDomains.read(file), options.defaults(), options.times())
				: new SdtmImport(SampleImporter.read(file, options.settings(file)), Table.builder().build(), List.of(file));
		SampleImport samples = read.samples();
		if (!domains) {
			describe(samples, out);
		}
		report(samples, out);
		out.println(samples.samples().size() + " samples of " + samples.subjects().size() + " subjects, " + samples.excluded()
				+ " excluded; " + censored(samples) + " below the limit of quantification; " + samples.doses().size() + " doses; "
				+ samples.problems().size() + " problems");
		if (problems != null) {
			DelimitedWriter.writeForSpreadsheets(RowProblem.table(samples.problems()), problems);
		}
		if (saveMap != null) {
			ImportMap.write(samples, saveMap);
		}
		if (!dryRun) {
			AnalysisOptions.Read settings = analysis.read(options.map());
			ProjectFolder folder = folder(out);
			Study study = StudyImporter.importInto(folder, read, StudyImportOptions.named(name));
			settings.apply(study, samples.timeUnit(), folder).forEach(note -> out.println(note));
			folder.save(study);
			out.println("study \"" + study.getName() + "\" with samples in " + study.getData());
			study.getAnnotations().stream().filter(annotation -> StudyImporter.PROBLEMS.equals(annotation.getKey()))
					.forEach(annotation -> out.println("problem list in " + annotation.getValue()));
		}
		return samples.excluded() > 0 ? ExitCodes.FAILURES : ExitCodes.DONE;
	}

	/** The project, made where there is nothing yet. */
	private ProjectFolder folder(PrintWriter out) throws IOException {
		if (Files.exists(project)) {
			return ProjectFolder.open(project);
		}
		String title = project.toAbsolutePath().normalize().getFileName().toString();
		out.println("new project \"" + title + "\" in " + project);
		return ProjectFolder.create(project, title);
	}

	private void describe(SampleImport samples, PrintWriter out) {
		DelimitedFormat format = samples.format();
		if (format != null) {
			out.println("read as text in " + format.charset() + ", cells separated by "
					+ (format.separator() == '\t' ? "tabs" : "'" + format.separator() + "'") + ", decimal mark '" + format.decimalMark() + "'");
		}
		for (MappedColumn column : samples.mapping().columns()) {
			if (column.field() != SampleField.IGNORE || options.hasColumns()) {
				out.println("column \"" + column.column() + "\" read as " + column.field().name().toLowerCase(Locale.ROOT)
						+ (column.unit() == null ? "" : " [" + column.unit() + "]"));
			}
		}
	}

	private void report(SampleImport samples, PrintWriter out) {
		samples.notes().forEach(note -> out.println(file + ": " + note));
		samples.problems().stream().limit(SHOWN).forEach(problem -> out.println(file + ": " + problem));
		if (samples.problems().size() > SHOWN) {
			out.println(file + ": and " + (samples.problems().size() - SHOWN) + " problems more; the problem list has all of them");
		}
	}

	private static long censored(SampleImport samples) {
		return samples.samples().stream().filter(sample -> sample.censoring() == Censoring.BLQ).count();
	}

	private int importMolecules(PrintWriter out) throws IOException {
		List<Molecule> molecules = MoleculeImportRun.read(file, name);
		MoleculeImportRun.describe(molecules, out);
		if (!dryRun) {
			MoleculeImportRun.write(molecules, folder(out), out);
		}
		out.println(molecules.size() + (molecules.size() == 1 ? " molecule" : " molecules"));
		return ExitCodes.DONE;
	}

	private int importModel(PrintWriter out) throws IOException {
		SbmlImport imported = SbmlReader.read(file);
		List<SbmlMessage> messages = imported.problems();
		imported.messages().forEach(m -> out.println(m.severity() + " " + file + ": " + m));
		messages.forEach(m -> out.println(m.severity() + " " + file + ": " + m));
		if (name != null) {
			imported.model().setName(name);
		}
		if (!dryRun) {
			out.println("model \"" + imported.model().getName() + "\" in " + ProjectFolder.open(project).add(imported.model()));
		}
		return InputFiles.errors(messages).isEmpty() ? ExitCodes.DONE : ExitCodes.FAILURES;
	}

	private int importArchive(PrintWriter out) throws IOException {
		if (dryRun) {
			throw new ParameterException(spec.commandLine(), "--dry-run: an archive is read into a new project; name a folder that you can delete");
		}
		OmexImport imported = OmexReader.read(file, project);
		imported.messages().forEach(m -> out.println(m.severity() + " " + file + ": " + m));
		out.println((imported.restored() ? "project as it was in " : "new project in ") + imported.folder());
		return InputFiles.errors(imported.messages()).isEmpty() ? ExitCodes.DONE : ExitCodes.FAILURES;
	}
}
