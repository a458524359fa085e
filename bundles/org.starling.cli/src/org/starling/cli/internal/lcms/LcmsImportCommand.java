package org.starling.cli.internal.lcms;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.starling.cli.internal.ExitCodes;
import org.starling.cli.internal.OwnProject;
import org.starling.files.FileNames;
import org.starling.lcms.quantitation.PeakAreas;
import org.starling.lcms.quantitation.QuantifiedRun;
import org.starling.model.bioanalysis.AnalyticalRun;
import org.starling.model.store.DocumentKind;
import org.starling.model.store.ProjectFolder;
import org.starling.model.study.Study;
import org.starling.quantization.RunImport;
import org.starling.quantization.RunImportOptions;
import org.starling.quantization.RunRefusedException;
import org.starling.quantization.run.AnalyticalRuns;
import org.starling.quantization.run.RunPart;
import org.starling.quantization.run.StudyImport;
import org.starling.tables.samples.Sample;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code starling lcms import}: the unknowns of a run into a study. */
@Command(name = "import", mixinStandardHelpOptions = true, sortOptions = false, description = "Bring the unknowns of a run into a study, with their"
		+ " uncertainty, limits, dilution and where they come from. A run that is not accepted is refused unless forced, and flagged then.",
		footer = { "", "Example: starling lcms import run.csv --study DIR/studies/serms.study --unit ng/mL --compound tamoxifen",
				"What a sample is of stands in columns of the sequence (subject, tissue, time (h)), in a table (--samples) or in its name",
				"(--pattern '(?<subject>[^_]+)_(?<tissue>[^_]+)_(?<time>.+)'). Exit code 1: refused, or samples left out." })
final class LcmsImportCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec;

	@Parameters(paramLabel = "SEQUENCE|RUN", description = "Table with a row for each injection, or an analytical run of the project"
			+ " (*.analyticalrun), which says everything but the samples itself.")
	private Path sequence;

	@Option(names = "--study", paramLabel = "FILE", required = true, description = "The study file in its project, such as DIR/studies/x.study.")
	private Path studyFile;

	@Option(names = "--compound", description = "What was measured, where neither rows nor study nor run say.")
	private String compound;

	@Option(names = "--unit", description = "Unit of the nominal concentrations, such as ng/mL.")
	private String unit;

	@Option(names = "--run", paramLabel = "NAME", description = "Name of the run. Default: that of the file.")
	private String name;

	@Option(names = "--samples", paramLabel = "TABLE", description = "Table with a column sample and what each sample is of.")
	private Path samples;

	@Option(names = "--pattern", paramLabel = "REGEX", description = "Pattern of the samples' names with named groups.")
	private String pattern;

	@Option(names = "--time-unit", description = "Unit of times whose heading has none. Default: that of the study's samples, h when it has none.")
	private String timeUnit;

	@Mixin
	private CurveOptions curve;

	@Mixin
	private TransitionOptions transitions;

	@Option(names = "--force", description = "Take a run that is not accepted; its samples and the audit trail say so.")
	private boolean force;

	@Option(names = "--replace", description = "Values of this run replace those of the same samples, and a run of the same name.")
	private boolean replace;

	@Option(names = "--author", description = "Who decides, for the audit trail. Default: the user of the system.")
	private String author = System.getProperty("user.name");

	@Option(names = "--dry-run", description = "Say what would be imported; change nothing.")
	private boolean dryRun;

	@Override
	public Integer call() throws IOException {
		ProjectFolder project = OwnProject.of(studyFile);
		Study study = project.load(studyFile.toAbsolutePath().normalize(), Study.class);
		int code = ExitCodes.DONE;
		StudyImport into = new StudyImport(study, samples, pattern, timeUnit);
		for (RunPart part : parts(project)) {
			try {
				RunImport plan = into.plan(part);
				if (!dryRun) {
					plan.apply(project);
				}
				plan.notes().forEach(note -> spec.commandLine().getErr().println("note: " + note));
				spec.commandLine().getErr().println(plan.decisions().getFirst().getWhat());
				code = plan.added().stream().anyMatch(Sample::excluded) ? ExitCodes.FAILURES : code;
			} catch (RunRefusedException e) {
				spec.commandLine().getErr().println("starling: " + part.options().run() + ": " + e.getMessage());
				return ExitCodes.FAILURES;
			}
		}
		return code;
	}

	private List<RunPart> parts(ProjectFolder project) throws IOException {
		String run = name == null ? FileNames.plain(sequence) : name;
		if (!DocumentKind.of(sequence).equals(Optional.of(DocumentKind.ANALYTICAL_RUN))) {
			PeakAreas areas = transitions.areas(spec.commandLine(), Double.NaN, Double.NaN, null);
			if (unit == null) {
				throw new ParameterException(spec.commandLine(), "--unit is missing: say the unit of the nominal concentrations, such as ng/mL");
			}
			return List.of(new RunPart(curve.read(sequence, areas), options(run, compound, unit)));
		}
		Path file = sequence.toAbsolutePath().normalize();
		ProjectFolder own = OwnProject.of(file);
		AnalyticalRun document = own.load(file, AnalyticalRun.class);
		QuantifiedRun quantified = AnalyticalRuns.quantify(document, own.path(), () -> false, _ -> {
		});
		return RunPart.of(document, quantified, own.path(), run, compound, unit, author).stream().map(part -> part.with(force, replace)).toList();
	}

	private RunImportOptions options(String run, String measured, String stated) {
		return RunImportOptions.named(run, measured, stated).with(force, replace).by(author, Clock.systemUTC());
	}
}
