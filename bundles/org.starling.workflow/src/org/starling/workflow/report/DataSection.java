package org.starling.workflow.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.starling.analysis.study.StudyData;
import org.starling.model.study.Administration;
import org.starling.model.study.Decision;
import org.starling.model.study.ImportMapping;
import org.starling.model.study.Study;
import org.starling.model.study.Subject;
import org.starling.tables.samples.Censoring;
import org.starling.tables.samples.Sample;
import org.starling.workflow.report.Html.HtmlColumn;

/** The chapter of a report that tells what was measured, in whom, and how the data came in. */
final class DataSection {

	private final Html html;

	DataSection(Html html) {
		this.html = html;
	}

	/** @param samples the study's samples, or null */
	void write(Study study, StudyData samples) {
		html.element("h3", ReportText.orEmpty(study.getName()));
		if (study.getNotes() != null) {
			html.paragraph(study.getNotes());
		}
		List<String[]> facts = new ArrayList<>();
		facts.add(new String[] { "Kind", kind(study) });
		facts.add(new String[] { "Species", study.getSpecies() });
		facts.add(new String[] { "Compounds", String.join(", ", study.getCompounds().stream().map(c -> c.getName()).toList()) });
		facts.add(new String[] { "Matrices", String.join(", ", study.getMatrices().stream().map(m -> m.getKey()).toList()) });
		facts.add(new String[] { "Subjects", String.valueOf(study.getSubjects().size()) });
		if (samples != null) {
			facts.add(new String[] { "Samples", counts(samples) });
		}
		facts.add(new String[] { "Sample table", study.getData() });
		html.definitions(facts);
		imports(study);
		subjects(study, samples);
		decisions(study);
	}

	private static String kind(Study study) {
		return switch (study.getKind()) {
		case PLASMA_PK -> "plasma pharmacokinetics";
		case TISSUE_EXPOSURE -> "tissue exposure";
		case EXCRETION -> "excretion";
		case BIOANALYTICAL -> "bioanalysis";
		};
	}

	private static String counts(StudyData data) {
		long excluded = data.samples().stream().filter(Sample::excluded).count();
		long below = data.samples().stream().filter(s -> s.censoring() == Censoring.BLQ).count();
		return data.samples().size() + ", of which " + excluded + " excluded and " + below
				+ " below the limit of quantification";
	}

	private void imports(Study study) {
		for (ImportMapping mapping : study.getMappings()) {
			html.definitions(List.of(new String[] { "Imported from", mapping.getSource() },
					new String[] { "SHA-256 of the file", mapping.getSourceHash() }));
			html.table("Columns as they were read",
					List.of(HtmlColumn.text("Column in the file"), HtmlColumn.text("Read as"), HtmlColumn.text("Unit")),
					mapping.getColumns().stream().map(c -> List.of(ReportText.orEmpty(c.getColumn()),
							ReportText.orEmpty(c.getTarget()), ReportText.orEmpty(c.getUnit()))).toList());
		}
	}

	private void subjects(Study study, StudyData samples) {
		Map<String, Integer> counts = new LinkedHashMap<>();
		if (samples != null) {
			samples.accepted().forEach(s -> counts.merge(s.subject(), 1, Integer::sum));
		}
		List<List<String>> rows = new ArrayList<>();
		for (Subject subject : study.getSubjects()) {
			List<String> doses = study.getAdministrations().stream().filter(a -> concerns(a, subject)).map(DataSection::dose)
					.toList();
			rows.add(List.of(ReportText.orEmpty(subject.getName()),
					subject.getGroup() == null ? "" : ReportText.orEmpty(subject.getGroup().getName()),
					ReportText.quantity(subject.getBodyWeight()), String.join("; ", doses),
					String.valueOf(counts.getOrDefault(subject.getName(), 0))));
		}
		html.table("Subjects", List.of(HtmlColumn.text("Subject"), HtmlColumn.text("Group"), HtmlColumn.number("Body weight", ""),
				HtmlColumn.text("Doses"), HtmlColumn.number("Samples", "")), rows);
	}

	private static boolean concerns(Administration a, Subject subject) {
		return a.getSubject() == subject
				|| a.getSubject() == null && a.getGroup() != null && a.getGroup() == subject.getGroup();
	}

	private static String dose(Administration a) {
		return ReportText.quantity(a.getAmount()) + " " + a.getRoute().getName().toLowerCase(java.util.Locale.ROOT).replace('_', ' ')
				+ " at " + (a.getTime() == null ? "0" : ReportText.quantity(a.getTime()));
	}

	private void decisions(Study study) {
		if (study.getDecisions().isEmpty()) {
			return;
		}
		List<List<String>> rows = new ArrayList<>();
		for (Decision d : study.getDecisions()) {
			rows.add(List.of(ReportText.orEmpty(d.getDate()), d.getRow() == null ? "" : d.getRow().toString(),
					ReportText.orEmpty(d.getColumn()), ReportText.orEmpty(d.getOriginal()), ReportText.orEmpty(d.getWhat()),
					ReportText.orEmpty(d.getWhy()), ReportText.orEmpty(d.getAuthor())));
		}
		html.table("Decisions on the data", List.of(HtmlColumn.text("Date"), HtmlColumn.number("Line", ""),
				HtmlColumn.text("Column"), HtmlColumn.text("In the file"), HtmlColumn.text("Decision"), HtmlColumn.text("Why"),
				HtmlColumn.text("By")), rows);
	}
}
