package org.starling.workflow.report.sections;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.starling.model.study.Study;
import org.starling.star.study.ReportedParameters;
import org.starling.star.study.StudyAnalysis;
import org.starling.workflow.EngineVersion;
import org.starling.workflow.report.ReportBlock;
import org.starling.workflow.report.ReportBlock.Fact;
import org.starling.workflow.report.ReportBlock.Facts;
import org.starling.workflow.report.ReportBlock.Heading;
import org.starling.workflow.report.ReportBlock.Notice;
import org.starling.workflow.report.ReportBlock.Paragraph;
import org.starling.workflow.report.ReportBlock.Tone;
import org.starling.workflow.report.ReportContent;
import org.starling.workflow.report.ReportText;
import org.starling.workflow.study.AuditSection;
import org.starling.workflow.study.StudyFacts;
import org.starling.workflow.study.StudyReport;
import org.starling.workflow.study.StudyReportInput;

/** Studies as their own reports tell them. */
final class StudiesSection {

	/** From chapters of a report of one study to parts of a chapter of this one. */
	private static final int DEEPER = 2;

	private StudiesSection() {
	}

	static List<ReportBlock> of(ReportContent content) throws IOException {
		List<ReportBlock> blocks = new ArrayList<>();
		for (Study study : content.studies()) {
			content.requireNotCancelled();
			blocks.add(new Heading(3, ReportText.orEmpty(study.getName())));
			if (study.getNotes() != null && !study.getNotes().isBlank()) {
				blocks.add(new Paragraph(study.getNotes()));
			}
			blocks.add(new Facts(List.of(new Fact("File", content.path(study)))));
			for (ReportBlock block : study(content, study)) {
				blocks.add(block instanceof Heading heading ? new Heading(heading.level() + DEEPER, heading.text()) : block);
			}
		}
		return blocks;
	}

	/** A study without samples that can be read still tells what it is. */
	private static List<ReportBlock> study(ReportContent content, Study study) throws IOException {
		StudyAnalysis analysis;
		try {
			analysis = content.analysis(study);
		} catch (IOException e) {
			List<ReportBlock> blocks = new ArrayList<>();
			blocks.add(new Notice(Tone.BAD, "Its samples can't be read: " + e.getMessage()));
			blocks.addAll(StudyFacts.of(study, null));
			blocks.addAll(StudyFacts.imports(study));
			blocks.addAll(AuditSection.of(study));
			return blocks;
		}
		return StudyReport.blocks(new StudyReportInput(study, analysis,
				ReportedParameters.compare(study, analysis.nca(), ReportedParameters.TOLERANCE).orElse(null), null, EngineVersion.all(), null, null));
	}
}
