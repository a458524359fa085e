package org.starling.workflow.report;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

import org.starling.model.simulation.Simulation;
import org.starling.results.ItemStatus;
import org.starling.results.RunRecord;
import org.starling.results.RunStatus;
import org.starling.tables.Column;
import org.starling.tables.NumberColumn;
import org.starling.tables.Table;
import org.starling.workflow.RunTables;

/** The chapter of a report that tells one simulation: settings, how it went, the fit, what the solver did. */
final class RunSection {

	private final Html html;

	RunSection(Html html) {
		this.html = html;
	}

	void write(ReportedRun reported) {
		Simulation simulation = reported.simulation();
		html.element("h3", ReportText.orEmpty(simulation.getName()), "id", anchor(reported));
		if (simulation.getNotes() != null) {
			html.paragraph(simulation.getNotes());
		}
		html.definitions(settings(simulation, reported.run()));
		if (reported.run() == null) {
			html.element("p", "Did not run: " + reported.failure(), "class", "status bad");
			return;
		}
		failures(reported.run());
		if (reported.tables().containsKey(RunTables.ESTIMATES)) {
			fit(reported.tables().get(RunTables.ESTIMATES), reported.tables().get(RunTables.FITS));
		}
	}

	/** What stands after the figures. */
	void writeStatistics(ReportedRun reported) {
		Table statistics = reported.tables().get(RunTables.STATISTICS);
		if (statistics != null) {
			plain("What the solver did" + (reported.tables().containsKey(RunTables.FITS) ? " (last solve of each subject)" : ""),
					statistics);
			for (String message : new LinkedHashSet<>(Arrays.asList(statistics.texts(RunTables.MESSAGE).values()))) {
				if (message != null && !message.isBlank()) {
					html.paragraph(message + ".");
				}
			}
		}
	}

	static String anchor(ReportedRun reported) {
		return "simulation-" + Math.abs((reported.simulation().getName() + reported.simulation().getId()).hashCode());
	}

	static String statusText(ReportedRun reported) {
		return reported.run() == null ? "not run" : reported.run().status().name().toLowerCase(java.util.Locale.ROOT);
	}

	static String statusClass(ReportedRun reported) {
		RunStatus status = reported.run() == null ? RunStatus.FAILED : reported.run().status();
		return switch (status) {
		case COMPLETE -> "good";
		case PARTIAL, CANCELLED, RUNNING -> "warn";
		case FAILED, INTERRUPTED -> "bad";
		};
	}

	private static List<String[]> settings(Simulation simulation, RunRecord run) {
		List<String[]> facts = new ArrayList<>();
		facts.add(new String[] { "Model", simulation.getModel() == null ? "" : simulation.getModel().getName() });
		facts.add(new String[] { "Variant", simulation.getVariant() == null ? "" : simulation.getVariant().getName() });
		facts.add(new String[] { "Regimen", simulation.getRegimen() == null ? "" : simulation.getRegimen().getName() });
		facts.add(new String[] { "Study", simulation.getStudy() == null ? "" : simulation.getStudy().getName()
				+ (simulation.getDoseSpecies() == null ? "" : ", doses into " + simulation.getDoseSpecies().getSymbol()) });
		facts.add(new String[] { "Covariates", String.join(", ", simulation.getSubjectMappings().stream()
				.map(m -> m.getCovariate() + " → " + (m.getTarget() == null ? "?" : m.getTarget().getSymbol())).toList()) });
		facts.add(new String[] { "Time span", ReportText.quantity(simulation.getStart()) + " to "
				+ ReportText.quantity(simulation.getEnd()) });
		if (run != null) {
			facts.add(new String[] { "Solver", run.head().solverId() + " " + run.head().solverVersion() });
			facts.add(new String[] { "Solver options", String.join(", ",
					run.head().solverOptions().entrySet().stream().map(e -> e.getKey() + " = " + e.getValue()).toList()) });
			facts.add(new String[] { "Seed", run.head().seed() == null ? "none: no random numbers were drawn"
					: run.head().seed().toString() });
			facts.add(new String[] { "Run", run.id() + (run.ended() == null ? ""
					: ", " + ReportText.number(Duration.between(run.started(), run.ended()).toMillis() / 1000.0) + " s") });
		}
		return facts;
	}

	private void failures(RunRecord run) {
		if (run.status() != RunStatus.COMPLETE || !run.message().isBlank()) {
			html.element("p", run.status() + (run.message().isBlank() ? "" : ": " + run.message()), "class",
					"status " + (run.status() == RunStatus.COMPLETE ? "good" : "warn"));
		}
		List<ItemStatus> remarks = run.items().stream().filter(i -> !i.message().isBlank()).toList();
		if (!remarks.isEmpty()) {
			html.open("ul", "class", "messages");
			for (ItemStatus item : remarks) {
				html.element("li", (item.item().isEmpty() ? "" : item.item() + ", ") + item.returnCode() + ": " + item.message());
			}
			html.close("ul");
		}
	}

	/** One row a subject, three columns a parameter; then each parameter over the subjects. */
	private void fit(Table estimates, Table fits) {
		html.element("h4", "Estimates");
		Map<String, String> units = new LinkedHashMap<>();
		Map<String, Map<String, Integer>> rows = new LinkedHashMap<>();
		for (int i = 0; i < estimates.rows(); i++) {
			String parameter = estimates.texts(RunTables.PARAMETER).value(i);
			units.put(parameter, ReportText.orEmpty(estimates.texts(RunTables.UNIT).value(i)));
			rows.computeIfAbsent(estimates.texts(RunTables.SUBJECT).value(i), s -> new LinkedHashMap<>()).put(parameter, i);
		}
		List<ReportBlock.Column> columns = new ArrayList<>(List.of(ReportBlock.Column.text("Subject"), ReportBlock.Column.text("Status")));
		units.forEach((name, unit) -> {
			columns.add(ReportBlock.Column.number(name, unit));
			columns.add(ReportBlock.Column.number("SE", ""));
			columns.add(ReportBlock.Column.number("CV", "%"));
		});
		columns.addAll(List.of(ReportBlock.Column.number("Residual SD", ""), ReportBlock.Column.number("R²", ""), ReportBlock.Column.number("AIC", "")));
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
		html.table("", columns, cells);
		html.paragraph("SE: standard error from the covariance s²(JᵀWJ)⁻¹ at the minimum; CV: SE over the estimate. A row whose "
				+ "status is not CONVERGED or AT_BOUND has no estimates. R² is descriptive only for a nonlinear model.");
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
		List<ReportBlock.Column> columns = new ArrayList<>(List.of(ReportBlock.Column.text("Subject")));
		units.forEach((name, unit) -> columns.add(ReportBlock.Column.number(name, unit)));
		html.table("95 % confidence intervals", columns, List.copyOf(bySubject.values()));
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
		html.table("Over the subjects", SampleSummary.COLUMNS, cells);
	}

	private void plain(String caption, Table table) {
		List<Column> shown = table.columns().stream().filter(c -> !c.name().equals(RunTables.MESSAGE)).toList();
		List<ReportBlock.Column> columns = shown.stream().map(c -> c instanceof NumberColumn
				? ReportBlock.Column.number(title(c), c.unit()) : ReportBlock.Column.text(title(c))).toList();
		List<List<String>> cells = new ArrayList<>();
		for (int i = 0; i < table.rows(); i++) {
			List<String> row = new ArrayList<>();
			for (Column column : shown) {
				row.add(column instanceof NumberColumn n && n.unit() == null ? ReportText.count(n.value(i))
						: column instanceof NumberColumn n ? ReportText.number(n.value(i)) : column.text(i));
			}
			cells.add(row);
		}
		html.table(caption, columns, cells);
	}

	private static String title(Column column) {
		String name = column.name().replace('_', ' ');
		return Character.toUpperCase(name.charAt(0)) + name.substring(1);
	}
}
