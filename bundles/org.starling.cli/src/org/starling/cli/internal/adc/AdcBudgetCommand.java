package org.starling.cli.internal.adc;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import org.starling.cli.internal.ChartOutput;
import org.starling.cli.internal.ExitCodes;
import org.starling.cli.internal.OwnProject;
import org.starling.cli.internal.TableOutput;
import org.starling.cli.internal.TextTable;
import org.starling.cli.internal.lcms.CurveOptions;
import org.starling.files.FileNames;
import org.starling.lcms.quantitation.QuantifiedRun;
import org.starling.lcms.quantitation.QuantifiedRun.AnalyteResult;
import org.starling.model.bioanalysis.AnalyticalRun;
import org.starling.model.store.ProjectFolder;
import org.starling.model.study.Study;
import org.starling.quantization.QuantifiedSequence;
import org.starling.quantization.budget.BudgetJson;
import org.starling.quantization.budget.BudgetOptions;
import org.starling.quantization.budget.BudgetRun;
import org.starling.quantization.budget.BudgetStage;
import org.starling.quantization.budget.BudgetTables;
import org.starling.quantization.budget.Digitization;
import org.starling.quantization.budget.ExampleChain;
import org.starling.quantization.budget.QuantizationBudget;
import org.starling.quantization.budget.StudyBudget;
import org.starling.quantization.budget.WhatIf;
import org.starling.quantization.digitizer.DigitizerQuestion;
import org.starling.quantization.digitizer.MeasuredDigitization;
import org.starling.quantization.digitizer.RunDigitizer;
import org.starling.quantization.run.AnalyticalRuns;
import org.starling.tables.Column;
import org.starling.tables.NumberColumn;
import org.starling.tables.Table;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code starling adc budget}: errors from the converter's step to the class of a compound. */
@Command(name = "budget", mixinStandardHelpOptions = true, sortOptions = false, description = "The budget of errors from a converter's step over"
		+ " peak area, ratio, calibration, concentration, AUC and Kp to the class of a compound, and what other bits, gains or averaging would change.",
		footer = { "", "Of a study whose samples came from runs (starling lcms import):",
				"  starling adc budget --study DIR/studies/x.study --bits 12 --full-scale 1e6 --half-width 0.08 --interval 0.005 --noise 20",
				"Of a run alone: --run DIR/analytical-runs/x.analyticalrun, or --sequence run.csv with the options of digitization. Without both, of an example chain made of --lloq, --uloq, --area-at-lloq, …",
				"docs/quantization.md has formulas and keys." })
final class AdcBudgetCommand implements Callable<Integer> {

	/** The chain that is made of parameters. */
	static final class Example {

		@Option(names = "--lloq", description = "Lowest calibrator. Default: ${DEFAULT-VALUE}.", defaultValue = "1")
		private double lloq;

		@Option(names = "--uloq", description = "Highest calibrator. Default: ${DEFAULT-VALUE}.", defaultValue = "1000")
		private double uloq;

		@Option(names = "--area-at-lloq", description = "Area of the analyte at the LLOQ. Default: ${DEFAULT-VALUE}.", defaultValue = "50")
		private double areaAtLloq;

		@Option(names = "--standard-area", description = "Area of the internal standard. Default: ${DEFAULT-VALUE}.", defaultValue = "20000")
		private double standardArea;

		@Option(names = "--scatter", description = "CV of responses, a fraction. Default: ${DEFAULT-VALUE}.", defaultValue = "0.05")
		private double scatter;

		@Option(names = "--peak", description = "Largest concentration in plasma. Default: ${DEFAULT-VALUE}.", defaultValue = "100")
		private double peak;

		@Option(names = "--kp", description = "Tissue to plasma. Default: ${DEFAULT-VALUE}.", defaultValue = "2")
		private double partition;

		@Option(names = "--animals", description = "At each time. Default: ${DEFAULT-VALUE}.", defaultValue = "4")
		private int animals;

		@Option(names = "--variation", description = "CV between animals, a fraction. Default: ${DEFAULT-VALUE}.", defaultValue = "0.2")
		private double variation;
	}

	@Spec
	private CommandSpec spec;

	@Option(names = "--study", paramLabel = "FILE", description = "A study of a project with samples of runs.")
	private Path study;

	@Option(names = "--compound", description = "With --study: the only compound that is followed.")
	private String compound;

	@Option(names = "--sequence", paramLabel = "FILE", description = "A run alone: a sequence table with areas.")
	private Path sequence;

	@Mixin
	private CurveOptions curve;

	@Option(names = "--run", paramLabel = "FILE", description = "An analytical run of a project (*.analyticalrun) with files: bits and full scale are"
			+ " those it states, else those of the step in its data; width, interval and noise are measured. Instead of the options of digitization.")
	private Path run;

	@ArgGroup(heading = "Digitization:%n", exclusive = false)
	private DigitizationOptions digitization;

	@Mixin
	private Example example = new Example();

	@Option(names = "--what-if-bits", split = ",", paramLabel = "N", description = "Other bits. Default: 8,10,12,14,16,24.")
	private List<Integer> bits = BudgetOptions.DEFAULT.bits();

	@Option(names = "--what-if-gain", split = ",", paramLabel = "X", description = "Amplification before conversion. Default: 4,16,64.")
	private List<Double> gains = BudgetOptions.DEFAULT.gains();

	@Option(names = "--what-if-averaging", split = ",", paramLabel = "N", description = "Conversions a point. Default: 4,16,64.")
	private List<Integer> averaging = BudgetOptions.DEFAULT.averaging();

	@Option(names = "--draws", description = "Of the simulated chain; 0: none. Default: ${DEFAULT-VALUE}.", defaultValue = "4000")
	private int draws;

	@Option(names = "--seed", description = "Default: ${DEFAULT-VALUE}.", defaultValue = "1")
	private long seed;

	@Option(names = "--json", description = "The whole budget as JSON.")
	private boolean json;

	@Option(names = "--csv", paramLabel = "FILE", description = "Where the stages are written (CSV, Parquet, workbook).")
	private Path csv;

	@Option(names = "--out", paramLabel = "FILE", converter = ChartOutput.Converter.class,
			description = "Where the waterfall is drawn; " + ChartOutput.ENDINGS + ".")
	private ChartOutput out;

	@Override
	public Integer call() throws IOException {
		if ((digitization == null) == (run == null) || run != null && sequence != null) {
			throw new ParameterException(spec.commandLine(), "say how peaks are digitized: either --bits, --full-scale, --half-width and --interval, or"
					+ " --run, which has a sequence of its own");
		}
		BudgetOptions options = new BudgetOptions(bits, gains, averaging, draws, seed, BudgetOptions.DEFAULT.level());
		QuantizationBudget budget = run != null && study == null ? ofRun(options)
				: budget(run == null ? digitization.read(seed) : measured().digitization(), options);
		if (json) {
			spec.commandLine().getOut().println(BudgetJson.of(budget));
		} else {
			print(budget);
		}
		if (csv != null) {
			TableOutput.write(BudgetTables.stages(budget), csv, spec.commandLine());
		}
		if (out != null) {
			out.write(BudgetTables.waterfall("From the step to the ratio of tissues", shown(budget)));
		}
		budget.messages().forEach(message -> spec.commandLine().getErr().println("note: " + message));
		return ExitCodes.DONE;
	}

	private QuantizationBudget budget(Digitization read, BudgetOptions options) throws IOException {
		if (study != null) {
			ProjectFolder project = OwnProject.of(study);
			return StudyBudget.of(project.load(study.toAbsolutePath().normalize(), Study.class), project.path(), _ -> read, compound, options);
		}
		if (sequence != null) {
			QuantifiedSequence run = curve.read(sequence, null);
			return QuantizationBudget.of(List.of(new BudgetRun(FileNames.plain(sequence), "", run.run(), read)), List.of(), null, options);
		}
		return new ExampleChain(example.lloq, example.uloq, example.areaAtLloq, example.standardArea, example.scatter, example.peak,
				example.partition, example.animals, example.variation).budget(read, options);
	}

	/** The first analyte of the run with what its chromatograms show of the digitizer. */
	private BudgetRun measured() throws IOException {
		ProjectFolder project = OwnProject.of(run);
		AnalyticalRun document = project.load(run.toAbsolutePath().normalize(), AnalyticalRun.class);
		QuantifiedRun quantified = AnalyticalRuns.quantify(document, project.path(), () -> false, _ -> {
		});
		AnalyteResult analyte = quantified.results().getFirst();
		DigitizerQuestion question = DigitizerQuestion.of(document);
		Digitization found = MeasuredDigitization.of(analyte, RunDigitizer.of(quantified, analyte, question).converter(), question);
		String unit = analyte.analyte().unit();
		return new BudgetRun(document.getName(), unit == null ? "" : unit, analyte.run(), found);
	}

	private QuantizationBudget ofRun(BudgetOptions options) throws IOException {
		return QuantizationBudget.of(List.of(measured()), List.of(), null, options);
	}

	/** Runs and the first compound. */
	private static List<BudgetStage> shown(QuantizationBudget budget) {
		String first = budget.whatIfs().isEmpty() ? "" : budget.whatIfs().getFirst().compound();
		return budget.stages().stream().filter(stage -> switch (stage.kind()) {
			case EXPOSURE, PARTITION -> stage.of().startsWith(first + ", ");
			default -> stage.of().contains("LLOQ");
		}).toList();
	}

	private void print(QuantizationBudget budget) {
		PrintWriter to = spec.commandLine().getOut();
		print(BudgetTables.converters(budget), to);
		to.println();
		print(BudgetTables.stages(budget), to);
		if (!budget.whatIfs().isEmpty()) {
			to.println();
			print(BudgetTables.whatIfs(budget), to);
		}
		if (budget.whatIfs().stream().anyMatch(row -> row.assessment() != null)) {
			to.println();
			List<WhatIf> changing = budget.whatIfs().stream().filter(WhatIf::changes).toList();
			to.println(changing.isEmpty() ? "No change of the digitization asked for changes a class."
					: changing.size() + " changes of the digitization change a class.");
		}
	}

	/** Columns with something in them; three digits. */
	private static void print(Table table, PrintWriter to) {
		List<Column> columns = table.columns().stream().filter(column -> {
			for (int i = 0; i < table.rows(); i++) {
				boolean zero = column instanceof NumberColumn numbers && (numbers.value(i) == 0 || Double.isNaN(numbers.value(i)));
				if (column.text(i) != null && !column.text(i).isEmpty() && !zero) {
					return true;
				}
			}
			return false;
		}).toList();
		TextTable text = new TextTable(columns.stream().map(Column::heading).toArray(String[]::new));
		for (int i = 0; i < table.rows(); i++) {
			int row = i;
			text.row(columns.stream().map(column -> column instanceof NumberColumn numbers ? AdcJson.rounded(numbers.value(row))
					: column.text(row) == null ? "" : column.text(row)).toArray(String[]::new));
		}
		text.print(to);
	}
}
