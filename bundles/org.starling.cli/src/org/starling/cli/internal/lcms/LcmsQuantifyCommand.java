package org.starling.cli.internal.lcms;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import org.starling.cli.internal.ExitCodes;
import org.starling.cli.internal.TableOutput;
import org.starling.files.AtomicFile;
import org.starling.lcms.chromatogram.PeakDetector;
import org.starling.lcms.chromatogram.Transition;
import org.starling.lcms.quantitation.CalibrationCurve;
import org.starling.lcms.quantitation.PeakAreas;
import org.starling.lcms.quantitation.QuantitationOutput;
import org.starling.lcms.quantitation.RuleVerdict;
import org.starling.lcms.quantitation.RunQuantitation;
import org.starling.lcms.quantitation.SequenceFile;
import org.starling.lcms.quantitation.SequenceRow;
import org.starling.lcms.quantitation.Weighting;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code starling lcms quantify}: concentrations of a run's injections and the verdict on the run. */
@Command(name = "quantify", mixinStandardHelpOptions = true, sortOptions = false, description = "Concentrations of the injections of a run by"
		+ " its calibrators, and the verdict on the run by ICH M10. Exit code 1 when the run is not accepted.",
		footer = { "", "Example: starling lcms quantify run.csv --unit ng/mL --out concentrations.csv --verdict verdict.json",
				"run.csv: sample,type,nominal,dilution,area,standardArea, or file instead of the areas; types: blank, zero, carry-over,",
				"         calibrator, qc, unknown, isr" })
final class LcmsQuantifyCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec;

	@Parameters(paramLabel = "SEQUENCE", description = "Table with a row for each injection; docs/lcms.md lists the columns.")
	private Path sequence;

	@Option(names = "--out", paramLabel = "FILE", description = "Where the concentrations are written (default: CSV to the standard output).")
	private Path out;

	@Option(names = "--verdict", paramLabel = "FILE", description = "Where curve and verdict are written as JSON.")
	private Path verdict;

	@Option(names = "--model", description = "linear or quadratic. Default: ${DEFAULT-VALUE}.", defaultValue = "linear")
	private String model;

	@Option(names = "--weighting", description = "1, 1/x or 1/x2. Default: ${DEFAULT-VALUE}.", defaultValue = "1/x2")
	private String weighting;

	@Option(names = "--unit", description = "Unit of the nominal concentrations, such as ng/mL.")
	private String unit;

	@Option(names = "--analyte", paramLabel = "Q1/Q3", description = "Transition of the analyte, for a sequence that names files.")
	private String analyte;

	@Option(names = "--standard", paramLabel = "Q1/Q3", description = "Transition of the internal standard, for a sequence that names files.")
	private String standard;

	@Option(names = "--from", paramLabel = "MIN", description = "Earliest apex of the peaks.", defaultValue = "NaN")
	private double from;

	@Option(names = "--to", paramLabel = "MIN", description = "Latest apex of the peaks.", defaultValue = "NaN")
	private double to;

	@Override
	public Integer call() throws IOException {
		if ((analyte == null) != (standard == null)) {
			throw new ParameterException(spec.commandLine(), "--analyte and --standard go together");
		}
		PeakAreas areas = analyte == null ? null
				: new PeakAreas(Transition.parse(analyte), Transition.parse(standard), PeakDetector.DEFAULT, from, to);
		List<SequenceRow> rows = SequenceFile.read(sequence, areas);
		RunQuantitation run = RunQuantitation.of(rows, CalibrationCurve.Model.of(model), Weighting.of(weighting));
		TableOutput.write(QuantitationOutput.table(run, unit), out, spec.commandLine());
		if (verdict != null) {
			AtomicFile.write(verdict, (QuantitationOutput.json(run) + "\n").getBytes(StandardCharsets.UTF_8));
		}
		for (RuleVerdict rule : run.rules()) {
			spec.commandLine().getErr().println(switch (rule.verdict()) {
				case PASSED -> "passed      ";
				case FAILED -> "FAILED      ";
				case NOT_TESTED -> "not tested  ";
			} + rule.id() + " (ICH M10, " + rule.section() + "): " + rule.text());
		}
		spec.commandLine().getErr().println(run.accepted() ? "the run is accepted" : "the run is not accepted");
		return run.accepted() ? ExitCodes.DONE : ExitCodes.FAILURES;
	}
}
