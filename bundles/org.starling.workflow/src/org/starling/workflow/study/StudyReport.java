package org.starling.workflow.study;

import java.util.ArrayList;
import java.util.List;

import org.starling.model.study.Study;
import org.starling.workflow.report.ReportBlock;
import org.starling.workflow.report.ReportBlock.Fact;
import org.starling.workflow.report.ReportBlock.Facts;
import org.starling.workflow.report.ReportBlock.Heading;
import org.starling.workflow.report.ReportDocument;
import org.starling.workflow.report.ReportText;

/** The report of one study, of which nothing but a date depends on when it is made. Works on the calling thread. */
public final class StudyReport {

	private StudyReport() {
	}

	/** All chapters that have something to tell. */
	public static ReportDocument of(StudyReportInput input) {
		Study study = input.study();
		List<String> lines = new ArrayList<>();
		if (study.getNotes() != null && !study.getNotes().isBlank()) {
			lines.add(study.getNotes());
		}
		List<String> made = new ArrayList<>();
		if (input.author() != null) {
			made.add(input.author());
		}
		if (input.date() != null) {
			made.add(input.date());
		}
		made.add("Starling " + input.versions().getOrDefault("Starling", ""));
		lines.add(String.join(" · ", made));
		return new ReportDocument(ReportText.orEmpty(study.getName()), lines, blocks(input), "");
	}

	/** The chapters alone, with headings from level 2 on. */
	public static List<ReportBlock> blocks(StudyReportInput input) {
		Study study = input.study();
		List<ReportBlock> blocks = new ArrayList<>();
		blocks.add(new Heading(2, "Summary"));
		blocks.addAll(SummarySection.of(input));
		blocks.add(new Heading(2, "Study and data"));
		blocks.addAll(StudyFacts.of(study, input.analysis().data()));
		blocks.addAll(SampleSection.of(input.analysis()));
		blocks.add(new Heading(2, "Methods"));
		blocks.addAll(MethodsText.of(study, input.analysis()));
		blocks.addAll(NcaSection.of(input.analysis()));
		blocks.addAll(ExposureSection.of(study, input.analysis()));
		blocks.addAll(PredictionSection.of(input.prediction()));
		blocks.addAll(ReportedSection.of(input.reported()));
		blocks.addAll(ProblemSection.of(input.analysis()));
		blocks.add(new Heading(2, "Audit trail"));
		blocks.addAll(AuditSection.of(study));
		blocks.add(new Heading(2, "Limits"));
		blocks.addAll(LimitsText.of(study, input.analysis()));
		blocks.add(new Heading(2, "Provenance"));
		blocks.addAll(provenance(input));
		blocks.add(new Heading(2, "Subjects"));
		blocks.addAll(StudyFacts.subjects(study, input.analysis().data()));
		return blocks;
	}

	private static List<ReportBlock> provenance(StudyReportInput input) {
		List<ReportBlock> blocks = new ArrayList<>(StudyFacts.imports(input.study()));
		List<Fact> facts = new ArrayList<>();
		input.versions().forEach((name, version) -> facts.add(new Fact(name, version)));
		blocks.add(new Facts(facts));
		return blocks;
	}
}
