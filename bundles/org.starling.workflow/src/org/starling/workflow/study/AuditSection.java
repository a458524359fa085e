package org.starling.workflow.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.starling.model.study.Decision;
import org.starling.model.study.Study;
import org.starling.model.study.TerminalChoice;
import org.starling.tables.NumberText;
import org.starling.workflow.report.ReportBlock;
import org.starling.workflow.report.ReportBlock.Column;
import org.starling.workflow.report.ReportBlock.Grid;
import org.starling.workflow.report.ReportBlock.Paragraph;
import org.starling.workflow.report.ReportText;

/** Who decided what and why. */
public final class AuditSection {

	private static final int MOST = 1000;

	private AuditSection() {
	}

	public static List<ReportBlock> of(Study study) {
		List<ReportBlock> blocks = new ArrayList<>();
		if (study.getDecisions().isEmpty()) {
			blocks.add(new Paragraph("No decision is recorded: nothing was excluded by hand or left out by the import."));
		}
		boolean many = study.getDecisions().size() > MOST;
		if (!study.getDecisions().isEmpty()) {
			blocks.add(many ? kinds(study) : each(study));
		}
		if (study.getNca() != null && !study.getNca().getTerminalChoices().isEmpty()) {
			List<List<String>> rows = new ArrayList<>();
			for (TerminalChoice c : study.getNca().getTerminalChoices()) {
				rows.add(List.of(ReportText.orEmpty(c.getSubject()), ReportText.orEmpty(c.getMatrix()), ReportText.orEmpty(c.getCompound()),
						ReportText.orEmpty(c.getOccasion()), c.getTimes().isEmpty() ? "none: no terminal regression"
								: String.join(", ", c.getTimes().stream().map(NumberText::format).toList())));
			}
			blocks.add(new Grid("Points of terminal regressions that a person chose", List.of(Column.text("Subject"), Column.text("Matrix"),
					Column.text("Compound"), Column.text("Occasion"), Column.text("Times after the dose")), rows));
		}
		return blocks;
	}

	private static Grid each(Study study) {
		List<List<String>> rows = new ArrayList<>();
		for (Decision d : study.getDecisions()) {
			rows.add(List.of(ReportText.orEmpty(d.getDate()), d.getRow() == null ? "" : d.getRow().toString(), ReportText.orEmpty(d.getColumn()),
					ReportText.orEmpty(d.getOriginal()), ReportText.orEmpty(d.getWhat()), ReportText.orEmpty(d.getWhy()),
					ReportText.orEmpty(d.getAuthor())));
		}
		return new Grid("Decisions on the data", List.of(Column.text("Date"), Column.number("Line", ""), Column.text("Column"),
				Column.text("In the file"), Column.text("Decision"), Column.text("Why"), Column.text("By")), rows);
	}

	private static Grid kinds(Study study) {
		Map<List<String>, Integer> counts = new LinkedHashMap<>();
		for (Decision d : study.getDecisions()) {
			counts.merge(List.of(ReportText.orEmpty(d.getColumn()), ReportText.orEmpty(d.getWhat()), ReportText.orEmpty(d.getWhy()),
					ReportText.orEmpty(d.getAuthor())), 1, Integer::sum);
		}
		List<List<String>> rows = new ArrayList<>();
		counts.entrySet().stream().sorted((a, b) -> b.getValue() - a.getValue()).limit(MOST).forEach(e -> {
			List<String> row = new ArrayList<>(e.getKey());
			row.add(e.getValue().toString());
			rows.add(row);
		});
		return new Grid("Decisions on the data by kind; each one stands in the study file", List.of(Column.text("Column"), Column.text("Decision"),
				Column.text("Why"), Column.text("By"), Column.number("Number", "")), rows);
	}
}
