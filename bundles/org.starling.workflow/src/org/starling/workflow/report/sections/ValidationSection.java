package org.starling.workflow.report.sections;

import java.io.IOException;
import java.util.List;

import org.starling.workflow.ProjectValidation.Finding;
import org.starling.workflow.report.ReportBlock;
import org.starling.workflow.report.ReportBlock.Column;
import org.starling.workflow.report.ReportBlock.Grid;
import org.starling.workflow.report.ReportBlock.Notice;
import org.starling.workflow.report.ReportBlock.Tone;
import org.starling.workflow.report.ReportContent;

/** What is wrong in the documents; what an analysis of a study has to say stands with it. */
final class ValidationSection {

	private ValidationSection() {
	}

	static List<ReportBlock> of(ReportContent content) throws IOException {
		List<Finding> findings = content.findings();
		return findings.isEmpty() ? List.of(new Notice(Tone.GOOD, "Validation found nothing to remark in files, references, units and equations."))
				: List.of(new Grid("", List.of(Column.text("Severity"), Column.text("Where"), Column.text("Message")),
						findings.stream().map(f -> List.of(f.error() ? "error" : "warning", f.where(), f.text())).toList()));
	}
}
