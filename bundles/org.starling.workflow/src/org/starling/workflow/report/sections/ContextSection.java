package org.starling.workflow.report.sections;

import java.io.IOException;
import java.util.List;

import org.starling.model.project.ContextOfUse;
import org.starling.workflow.report.ReportBlock;
import org.starling.workflow.report.ReportBlock.Fact;
import org.starling.workflow.report.ReportBlock.Facts;
import org.starling.workflow.report.ReportBlock.Paragraph;
import org.starling.workflow.report.ReportContent;

/** The question that the project answers, as the ICH M15 guideline on model-informed drug development asks it. */
final class ContextSection {

	private ContextSection() {
	}

	static List<ReportBlock> of(ReportContent content) throws IOException {
		ContextOfUse context = content.project().getContextOfUse();
		return context == null ? List.of(new Paragraph("The project states no context of use."))
				: List.of(new Facts(List.of(new Fact("Question", context.getQuestion()), new Fact("Decision", context.getDecision()),
						new Fact("Influence of the model", context.getModelInfluence()), new Fact("Consequence of an error", context.getConsequence()),
						new Fact("Evidence", String.join("\n", context.getEvidence())))));
	}
}
