package org.starling.workflow.report.sections;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.starling.chart.Figure;
import org.starling.model.simulation.Simulation;
import org.starling.tables.Table;
import org.starling.workflow.OutputFiles;
import org.starling.workflow.ChartLooks;
import org.starling.workflow.RunCharts;
import org.starling.workflow.RunTables;
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
import org.starling.workflow.report.ReportText;
import org.starling.workflow.report.ReportedRun;
import org.starling.workflow.report.SampleSummary;

/** Simulations with the newest run of each: settings, how it went, the fit, figures, what the solver did. Used once. */
final class SimulationsSection {

	private final List<ReportBlock> blocks = new ArrayList<>();

	private SimulationsSection() {
	}

	static List<ReportBlock> of(ReportContent content) throws IOException {
		SimulationsSection section = new SimulationsSection();
		for (Simulation simulation : content.simulations()) {
			content.requireNotCancelled();
			section.write(simulation, content.path(simulation), content.run(simulation));
		}
		return section.blocks;
	}

	private void write(Simulation simulation, String path, ReportedRun reported) throws IOException {
		blocks.add(new Heading(3, ReportText.orEmpty(simulation.getName())));
		if (simulation.getNotes() != null && !simulation.getNotes().isBlank()) {
			blocks.add(new Paragraph(simulation.getNotes()));
		}
		if (reported == null) {
			blocks.add(new Notice(Tone.WARN, "Not run: the project has no results of it."));
			blocks.add(new Facts(settings(simulation, path)));
			return;
		}
		blocks.addAll(RunBlocks.state(reported));
		List<Fact> facts = settings(simulation, path);
		facts.addAll(RunBlocks.facts(reported.run()));
		blocks.add(new Facts(facts));
		Map<String, Table> tables = reported.tables();
		if (tables.containsKey(RunTables.ESTIMATES)) {
			fit(tables.get(RunTables.ESTIMATES), tables.get(RunTables.FITS));
		}
		for (Figure figure : ChartLooks.of(simulation).apply(RunCharts.of(simulation, tables))) {
			blocks.add(new Drawing(figure, OutputFiles.size(figure)));
		}
		Table statistics = tables.get(RunTables.STATISTICS);
		if (statistics != null) {
			blocks.add(RunBlocks.plain("What the solver did" + (tables.containsKey(RunTables.FITS) ? " (last solve of each subject)" : ""), statistics));
			new LinkedHashSet<>(Arrays.asList(statistics.texts(RunTables.MESSAGE).values())).stream().filter(m -> m != null && !m.isBlank())
					.forEach(m -> blocks.add(new Paragraph(m + ".")));
		}
	}

	private static List<Fact> settings(Simulation simulation, String path) {
		List<Fact> facts = new ArrayList<>();
		facts.add(new Fact("File", path));
		facts.add(new Fact("Model", simulation.getModel() == null ? "" : simulation.getModel().getName()));
		facts.add(new Fact("Variant", simulation.getVariant() == null ? "" : simulation.getVariant().getName()));
		facts.add(new Fact("Regimen", simulation.getRegimen() == null ? "" : simulation.getRegimen().getName()));
		facts.add(new Fact("Study", simulation.getStudy() == null ? "" : simulation.getStudy().getName()
				+ (simulation.getDoseSpecies() == null ? "" : ", doses into " + simulation.getDoseSpecies().getSymbol())));
		facts.add(new Fact("Covariates", simulation.getSubjectMappings().stream()
				.map(m -> m.getCovariate() + " → " + (m.getTarget() == null ? "?" : m.getTarget().getSymbol())).collect(Collectors.joining(", "))));
		facts.add(new Fact("Time span", ReportText.quantity(simulation.getStart()) + " to " + ReportText.quantity(simulation.getEnd())));
		return facts;
	}

	/** One row a subject, three columns a parameter; then each parameter over the subjects. */
	private void fit(Table estimates, Table fits) {
		blocks.add(new Heading(4, "Estimates"));
		Map<String, String> units = new LinkedHashMap<>();
		Map<String, Map<String, Integer>> rows = new LinkedHashMap<>();
		for (int i = 0; i < estimates.rows(); i++) {
			String parameter = estimates.texts(RunTables.PARAMETER).value(i);
			units.put(parameter, ReportText.orEmpty(estimates.texts(RunTables.UNIT).value(i)));
			rows.computeIfAbsent(estimates.texts(RunTables.SUBJECT).value(i), s -> new LinkedHashMap<>()).put(parameter, i);
		}
		List<Column> columns = new ArrayList<>(List.of(Column.text("Subject"), Column.text("Status")));
		units.forEach((name, unit) -> {
			columns.add(Column.number(name, unit));
			columns.add(Column.number("SE", ""));
			columns.add(Column.number("CV", "%"));
		});
		columns.addAll(List.of(Column.number("Residual SD", ""), Column.number("R²", ""), Column.number("AIC", "")));
		List<List<String>> cells = new ArrayList<>();
		for (int i = 0; i < fits.rows(); i++) {
			String subject = fits.texts(RunTables.SUBJECT).value(i);
			List<String> row = new ArrayList<>(List.of(subject.isEmpty() ? "all" : subject, fits.texts(RunTables.STATUS).value(i)));
			for (String parameter : units.keySet()) {
				Integer at = rows.getOrDefault(subject, Map.of()).get(parameter);
				row.add(at == null ? "–" : ReportText.number(estimates.numbers(RunTables.ESTIMATE).value(at)));
				row.add(at == null ? "–" : ReportText.significant(estimates.numbers(RunTables.STANDARD_ERROR).value(at), 3));
				row.add(at == null ? "–" : ReportText.significant(estimates.numbers(RunTables.CV_PERCENT).value(at), 3));
			}
			row.add(ReportText.number(fits.numbers("residual_sd").value(i)));
			row.add(ReportText.number(fits.numbers("r_squared").value(i)));
			row.add(ReportText.number(fits.numbers("aic").value(i)));
			cells.add(row);
		}
		blocks.add(new Grid("", columns, cells));
		blocks.add(new Paragraph("SE: standard error from the covariance s²(JᵀWJ)⁻¹ at the minimum; CV: SE over the estimate. A row whose "
				+ "status is not CONVERGED or AT_BOUND has no estimates. R² is descriptive only for a nonlinear model."));
		intervals(estimates, units);
		overSubjects(estimates, units);
	}

	private void intervals(Table estimates, Map<String, String> units) {
		Map<String, List<String>> bySubject = new LinkedHashMap<>();
		for (int i = 0; i < estimates.rows(); i++) {
			String subject = estimates.texts(RunTables.SUBJECT).value(i);
			bySubject.computeIfAbsent(subject, s -> new ArrayList<>(List.of(s.isEmpty() ? "all" : s)))
					.add(ReportText.number(estimates.numbers(RunTables.LOW).value(i)) + " to "
							+ ReportText.number(estimates.numbers(RunTables.HIGH).value(i)));
		}
		List<Column> columns = new ArrayList<>(List.of(Column.text("Subject")));
		units.forEach((name, unit) -> columns.add(Column.number(name, unit)));
		blocks.add(new Grid("95 % confidence intervals", columns, List.copyOf(bySubject.values())));
	}

	private void overSubjects(Table estimates, Map<String, String> units) {
		LinkedHashSet<String> subjects = new LinkedHashSet<>(List.of(estimates.texts(RunTables.SUBJECT).values()));
		if (subjects.size() < 2) {
			return;
		}
		List<List<String>> cells = new ArrayList<>();
		units.forEach((parameter, unit) -> {
			double[] values = java.util.stream.IntStream.range(0, estimates.rows())
					.filter(i -> parameter.equals(estimates.texts(RunTables.PARAMETER).value(i)))
					.mapToDouble(estimates.numbers(RunTables.ESTIMATE)::value).filter(Double::isFinite).sorted().toArray();
			cells.add(SampleSummary.row(parameter, unit, values));
		});
		blocks.add(new Grid("Over the subjects", SampleSummary.COLUMNS, cells));
	}
}
