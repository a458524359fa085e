package org.starling.cli.internal.lcms;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.starling.cli.internal.ExitCodes;
import org.starling.cli.internal.OwnProject;
import org.starling.cli.internal.TableOutput;
import org.starling.files.AtomicFile;
import org.starling.lcms.quantitation.InjectionPeaks;
import org.starling.lcms.quantitation.QuantifiedRun;
import org.starling.lcms.quantitation.QuantifiedRun.AnalyteResult;
import org.starling.lcms.quantitation.QuantitationOutput;
import org.starling.lcms.quantitation.RuleVerdict;
import org.starling.lcms.quantitation.RunOutput;
import org.starling.lcms.quantitation.RunQuantitation;
import org.starling.model.bioanalysis.AnalyticalRun;
import org.starling.model.store.DocumentKind;
import org.starling.model.store.ProjectFolder;
import org.starling.quantization.run.AnalyticalRuns;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code starling lcms quantify}: concentrations of a run's injections and the verdict on the run. */
@Command(name = "quantify", mixinStandardHelpOptions = true, sortOptions = false, description = "Concentrations of the injections of a run by"
		+ " its calibrators, and the verdict on the run by ICH M10. Exit code 1 when the run is not accepted.",
		footer = { "", "Example: starling lcms quantify run.csv --unit ng/mL --out concentrations.csv --verdict verdict.json",
				"Example: starling lcms quantify PROJECT/analytical-runs/batch-1.analyticalrun --out concentrations.csv",
				"run.csv: sample,type,nominal,dilution,area,standardArea, or file instead of the areas; types: blank, zero, carry-over,",
				"         calibrator, qc, unknown, isr" })
final class LcmsQuantifyCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec;

	@Parameters(paramLabel = "SEQUENCE|RUN", description = "Table with a row for each injection (docs/lcms.md lists the columns), or an"
			+ " analytical run of a project (*.analyticalrun), which says everything itself.")
	private Path sequence;

	@Option(names = "--out", paramLabel = "FILE", description = "Where the concentrations are written (default: CSV to the standard output).")
	private Path out;

	@Option(names = "--verdict", paramLabel = "FILE", description = "Where curve and verdict are written as JSON.")
	private Path verdict;

	@Mixin
	private CurveOptions curve;

	@Option(names = "--unit", description = "Unit of the nominal concentrations, such as ng/mL.")
	private String unit;

	@Mixin
	private TransitionOptions transitions;

	@Option(names = "--from", paramLabel = "MIN", description = "Earliest apex of the peaks.", defaultValue = "NaN")
	private double from;

	@Option(names = "--to", paramLabel = "MIN", description = "Latest apex of the peaks.", defaultValue = "NaN")
	private double to;

	@Option(names = "--limits", paramLabel = "FILE", description = "Table of limits of peaks set by hand: file, transition, start, end (minutes).")
	private Path limits;

	@Override
	public Integer call() throws IOException {
		if (DocumentKind.of(sequence).equals(Optional.of(DocumentKind.ANALYTICAL_RUN))) {
			return analyticalRun();
		}
		RunQuantitation run = curve.read(sequence, transitions.areas(spec.commandLine(), from, to, limits)).run();
		TableOutput.write(QuantitationOutput.table(run, unit), out, spec.commandLine());
		if (verdict != null) {
			AtomicFile.write(verdict, (QuantitationOutput.json(run) + "\n").getBytes(StandardCharsets.UTF_8));
		}
		print(run);
		return end(run.accepted());
	}

	private void print(RunQuantitation run) {
		for (RuleVerdict rule : run.rules()) {
			spec.commandLine().getErr().println(switch (rule.verdict()) {
				case PASSED -> "passed      ";
				case FAILED -> "FAILED      ";
				case NOT_TESTED -> "not tested  ";
			} + rule.id() + " (ICH M10, " + rule.section() + "): " + rule.text());
		}
	}

	private int end(boolean accepted) {
		spec.commandLine().getErr().println(accepted ? "the run is accepted" : "the run is not accepted");
		return accepted ? ExitCodes.DONE : ExitCodes.FAILURES;
	}

	/** The run's own settings count, those that the window shows. */
	private int analyticalRun() throws IOException {
		for (String option : List.of("--analyte", "--standard", "--from", "--to", "--model", "--weighting", "--unit", "--limits")) {
			if (spec.commandLine().getParseResult().hasMatchedOption(option)) {
				throw new ParameterException(spec.commandLine(), option + " is for a table; an analytical run says so itself");
			}
		}
		Path file = sequence.toAbsolutePath().normalize();
		ProjectFolder project = OwnProject.of(file);
		QuantifiedRun run = AnalyticalRuns.quantify(project.load(file, AnalyticalRun.class), project.path(), () -> false, share -> {
		});
		TableOutput.write(RunOutput.table(run), out, spec.commandLine());
		if (verdict != null) {
			AtomicFile.write(verdict, (RunOutput.json(run) + "\n").getBytes(StandardCharsets.UTF_8));
		}
		for (AnalyteResult result : run.results()) {
			spec.commandLine().getErr().println(result.analyte().name());
			result.peaks().stream().map(InjectionPeaks::problem).filter(problem -> !problem.isEmpty()).distinct()
					.forEach(problem -> spec.commandLine().getErr().println("error: " + problem));
			print(result.run());
		}
		return end(run.accepted());
	}
}
