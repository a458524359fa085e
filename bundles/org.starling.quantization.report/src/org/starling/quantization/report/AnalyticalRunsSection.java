package org.starling.quantization.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.starling.chart.export.FigureSize;
import org.starling.lcms.quantitation.QuantifiedRun;
import org.starling.lcms.quantitation.QuantifiedRun.AnalyteResult;
import org.starling.model.bioanalysis.Analyte;
import org.starling.model.bioanalysis.AnalyticalRun;
import org.starling.model.bioanalysis.Digitizer;
import org.starling.model.bioanalysis.IntegrationLimits;
import org.starling.model.bioanalysis.Transition;
import org.starling.model.study.Study;
import org.starling.quantization.budget.BudgetOptions;
import org.starling.quantization.budget.BudgetTables;
import org.starling.quantization.budget.QuantizationBudget;
import org.starling.quantization.budget.StudyBudget;
import org.starling.quantization.digitizer.DigitizerQuestion;
import org.starling.quantization.digitizer.MeasuredDigitization;
import org.starling.quantization.digitizer.RunDigitizer;
import org.starling.quantization.run.AnalyticalRuns;
import org.starling.tables.NumberColumn;
import org.starling.tables.Table;
import org.starling.workflow.report.ReportBlock;
import org.starling.workflow.report.ReportBlock.Column;
import org.starling.workflow.report.ReportBlock.Drawing;
import org.starling.workflow.report.ReportBlock.Fact;
import org.starling.workflow.report.ReportBlock.Facts;
import org.starling.workflow.report.ReportBlock.Grid;
import org.starling.workflow.report.ReportBlock.Heading;
import org.starling.workflow.report.ReportBlock.Notice;
import org.starling.workflow.report.ReportBlock.Paragraph;
import org.starling.workflow.report.ReportBlock.Tone;
import org.starling.workflow.report.ReportContent;
import org.starling.workflow.report.ReportSection;
import org.starling.workflow.report.ReportText;

/**
 * Analytical runs: instrument, method, limits that a person set, the curve and the verdict by ICH M10, and where the run names a study the budget
 * of its errors up to the classes of compounds. Reads the raw files.
 */
public final class AnalyticalRunsSection implements ReportSection {

	@Override
	public String id() {
		return "analytical-runs";
	}

	@Override
	public String title() {
		return "Analytical runs";
	}

	@Override
	public int place() {
		return 1000;
	}

	@Override
	public List<ReportBlock> blocks(ReportContent content) {
		List<ReportBlock> blocks = new ArrayList<>();
		for (AnalyticalRun run : content.documents(AnalyticalRun.class)) {
			content.requireNotCancelled();
			blocks.add(new Heading(3, ReportText.orEmpty(run.getName())));
			if (run.getNotes() != null && !run.getNotes().isBlank()) {
				blocks.add(new Paragraph(run.getNotes()));
			}
			blocks.add(new Facts(List.of(new Fact("File", content.path(run)), new Fact("Instrument", run.getInstrument()),
					new Fact("Table of injections", run.getSequence()), new Fact("Raw files", run.getRawFolder()),
					new Fact("Digitizer", digitizer(run.getDigitizer())))));
			method(run, blocks);
			try {
				results(run, content, blocks);
			} catch (IOException | IllegalArgumentException e) {
				blocks.add(new Notice(Tone.WARN, "Not quantified: " + e.getMessage()));
			}
		}
		return blocks;
	}

	private static String digitizer(Digitizer d) {
		return d == null ? "" : (d.getBits() == null ? "bits not stated" : d.getBits() + " bits") + ", "
				+ d.getMode().getName().toLowerCase(Locale.ROOT).replace('_', ' ') + (d.getFullScale() == null ? "" : ", full scale "
						+ ReportText.quantity(d.getFullScale())) + (d.getAveraging() == null ? "" : ", " + d.getAveraging() + " averaged")
				+ (d.isDither() ? ", dithered" : "");
	}

	private static void method(AnalyticalRun run, List<ReportBlock> blocks) {
		List<List<String>> analytes = new ArrayList<>();
		for (Analyte a : run.getAnalytes()) {
			analytes.add(List.of(ReportText.orEmpty(a.getName()), ReportText.orEmpty(a.getCompound()), transition(a.getTransition()),
					transition(a.getStandard()), ReportText.orEmpty(a.getConcentrationUnit()), a.getCalibration() == null ? ""
							: a.getCalibration().getModel().getName().toLowerCase(Locale.ROOT) + ", weights "
									+ a.getCalibration().getWeighting().getName().toLowerCase(Locale.ROOT).replace('_', ' ')));
		}
		grid("Analytes", List.of(Column.text("Analyte"), Column.text("Compound"), Column.text("Transition, m/z"), Column.text("Internal standard, m/z"),
				Column.text("Unit"), Column.text("Calibration")), analytes, blocks);
		List<List<String>> limits = new ArrayList<>();
		for (IntegrationLimits l : run.getLimits()) {
			limits.add(List.of(ReportText.orEmpty(l.getInjection()), transition(l.getTransition()), ReportText.number(l.getStart()),
					ReportText.number(l.getEnd()), ReportText.orEmpty(l.getNote()), ReportText.orEmpty(l.getAuthor()), ReportText.orEmpty(l.getDate())));
		}
		grid("Limits of integration that a person set", List.of(Column.text("Injection"), Column.text("Transition"), Column.number("From", "min"),
				Column.number("To", "min"), Column.text("Why"), Column.text("By"), Column.text("Date")), limits, blocks);
	}

	private static String transition(Transition t) {
		return t == null ? "" : ReportText.entered(t.getPrecursorMz()) + " → " + ReportText.entered(t.getProductMz());
	}

	private static void results(AnalyticalRun run, ReportContent content, List<ReportBlock> blocks) throws IOException {
		Path project = content.folder().path();
		QuantifiedRun quantified = AnalyticalRuns.quantify(run, project, content.context().cancelled(), _ -> {
		});
		blocks.add(new Notice(quantified.accepted() ? Tone.GOOD : Tone.BAD, quantified.accepted() ? "Accepted by the rules of ICH M10"
				: "Not accepted by the rules of ICH M10"));
		List<List<String>> rules = new ArrayList<>();
		for (AnalyteResult result : quantified.results()) {
			result.run().rules().forEach(r -> rules.add(List.of(result.analyte().name(), r.section(),
					r.verdict().name().toLowerCase(Locale.ROOT).replace('_', ' '), r.text())));
		}
		grid("Rules (ICH M10, Bioanalytical method validation and study sample analysis, 2022)", List.of(Column.text("Analyte"), Column.text("Section"),
				Column.text("Verdict"), Column.text("Why")), rules, blocks);
		Study study = run.getQuantization() == null ? null : run.getQuantization().getStudy();
		if (study != null && !quantified.results().isEmpty()) {
			budget(run, study, quantified.results().getFirst(), quantified, project, blocks);
		}
	}

	/** By the digitizer's step as it is found in the file, or as the run states it. */
	private static void budget(AnalyticalRun run, Study study, AnalyteResult analyte, QuantifiedRun quantified, Path project,
			List<ReportBlock> blocks) throws IOException {
		DigitizerQuestion question = DigitizerQuestion.of(run);
		QuantizationBudget budget;
		try {
			var measured = MeasuredDigitization.of(analyte, RunDigitizer.of(quantified, analyte, question).converter(), question);
			budget = StudyBudget.of(study, project, _ -> measured, null, BudgetOptions.DEFAULT.withSimulation(question.draws(), question.seed()));
		} catch (IllegalArgumentException e) {
			blocks.add(new Notice(Tone.WARN, "No budget of errors: " + e.getMessage()));
			return;
		}
		blocks.add(new Heading(4, "Budget of errors up to the classes of " + study.getName()));
		blocks.add(new Paragraph("Relative standard uncertainties by source, of " + question.draws() + " draws (seed " + question.seed() + ")."));
		table("Converter", BudgetTables.converters(budget), false, blocks);
		table("Stages", BudgetTables.stages(budget), true, blocks);
		table("What other converters would do", BudgetTables.whatIfs(budget), false, blocks);
		if (!budget.stages().isEmpty()) {
			blocks.add(new Drawing(BudgetTables.waterfall("Errors from the converter to the exposure", budget.stages()), FigureSize.FULL_WIDTH));
		}
	}

	private static void grid(String caption, List<Column> columns, List<List<String>> rows, List<ReportBlock> blocks) {
		if (!rows.isEmpty()) {
			blocks.add(new Grid(caption, columns, rows));
		}
	}

	/** Numbers to four digits; a column without any number but zero says nothing where errors are listed by source. */
	private static void table(String caption, Table table, boolean dropsZeros, List<ReportBlock> blocks) {
		List<Column> columns = table.columns().stream().map(c -> c instanceof NumberColumn ? Column.number(heading(c.name()), c.unit())
				: Column.text(heading(c.name()))).toList();
		List<List<String>> rows = new ArrayList<>();
		for (int i = 0; i < table.rows(); i++) {
			int row = i;
			rows.add(table.columns().stream().map(c -> c instanceof NumberColumn n ? isEmpty(n, dropsZeros) ? "" : ReportText.number(n.value(row))
					: Objects.requireNonNullElse(c.text(row), "")).toList());
		}
		grid(caption, columns, rows, blocks);
	}

	private static boolean isEmpty(NumberColumn column, boolean dropsZeros) {
		return Arrays.stream(column.values()).allMatch(v -> Double.isNaN(v) || dropsZeros && v == 0);
	}

	/** Names of columns in tables are one word. */
	private static String heading(String name) {
		return name.matches("[a-z]+([A-Z][a-z]+)+|[a-z-]+") ? name.replaceAll("([a-z])([A-Z])", "$1 $2").replace('-', ' ').toLowerCase(Locale.ROOT)
				.replace("lloq", "LLOQ").replace("uloq", "ULOQ") : name;
	}
}
