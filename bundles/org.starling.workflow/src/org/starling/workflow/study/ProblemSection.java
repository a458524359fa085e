package org.starling.workflow.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.starling.model.base.Named;
import org.starling.star.study.StudyAnalysis;
import org.starling.star.study.StudyProblem;
import org.starling.workflow.report.ReportBlock;
import org.starling.workflow.report.ReportBlock.Column;
import org.starling.workflow.report.ReportBlock.Grid;
import org.starling.workflow.report.ReportBlock.Heading;
import org.starling.workflow.report.ReportBlock.Paragraph;

/** What stood in the way of the analysis, and what was assumed. */
final class ProblemSection {

	private ProblemSection() {
	}

	static List<ReportBlock> of(StudyAnalysis analysis) {
		List<ReportBlock> blocks = new ArrayList<>();
		blocks.add(new Heading(2, "Validation"));
		if (analysis.problems().isEmpty()) {
			blocks.add(new Paragraph("The analysis found nothing to remark."));
			return blocks;
		}
		List<List<String>> rows = new ArrayList<>();
		for (StudyProblem p : analysis.problems()) {
			String name = p.object() instanceof Named named && named.getName() != null ? named.getName() : p.object().eClass().getName();
			rows.add(List.of(p.severity().name().toLowerCase(Locale.ROOT), name + (p.feature() == null ? "" : ", " + p.feature().getName()),
					p.row() > 0 ? String.valueOf(p.row()) : "", p.text()));
		}
		blocks.add(new Grid("", List.of(Column.text("Severity"), Column.text("Where"), Column.number("Line", ""), Column.text("Message")), rows));
		return blocks;
	}
}
