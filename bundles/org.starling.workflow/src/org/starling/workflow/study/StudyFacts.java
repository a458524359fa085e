package org.starling.workflow.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.starling.analysis.study.GivenDose;
import org.starling.analysis.study.GivenDoses;
import org.starling.analysis.study.StudyData;
import org.starling.model.study.Administration;
import org.starling.model.study.AdministrationRoute;
import org.starling.model.study.Compound;
import org.starling.model.study.ImportMapping;
import org.starling.model.study.Matrix;
import org.starling.model.study.Study;
import org.starling.model.study.Subject;
import org.starling.tables.samples.Censoring;
import org.starling.tables.samples.Sample;
import org.starling.workflow.report.ReportBlock;
import org.starling.workflow.report.ReportBlock.Column;
import org.starling.workflow.report.ReportBlock.Fact;
import org.starling.workflow.report.ReportBlock.Facts;
import org.starling.workflow.report.ReportBlock.Grid;
import org.starling.workflow.report.ReportBlock.Paragraph;
import org.starling.workflow.report.ReportText;

/** What was measured, in whom, and how the data came in. */
public final class StudyFacts {

	private static final int MOST_SUBJECTS = 500;
	private static final int MOST_DOSES = 100;
	/** Any will do where amounts alone count. */
	private static final String TIME_UNIT = "h";

	private StudyFacts() {
	}

	/** @param samples the study's samples; null when they can't be read */
	public static List<ReportBlock> of(Study study, StudyData samples) {
		List<ReportBlock> blocks = new ArrayList<>();
		List<Fact> facts = new ArrayList<>();
		facts.add(new Fact("Kind", kind(study)));
		facts.add(new Fact("Species", study.getSpecies()));
		facts.add(new Fact("Strain", study.getStrain()));
		facts.add(new Fact("Sex", study.getSex()));
		facts.add(new Fact("Disease model", study.getDiseaseModel()));
		facts.add(new Fact("Compounds", study.getCompounds().stream().map(Compound::getName).collect(Collectors.joining(", "))));
		facts.add(new Fact("Matrices", study.getMatrices().stream().map(StudyFacts::matrix).collect(Collectors.joining(", "))));
		facts.add(new Fact("Subjects", String.valueOf(study.getSubjects().size())));
		if (samples != null) {
			facts.add(new Fact("Samples", counts(samples)));
		}
		facts.add(new Fact("Sample table", study.getData()));
		blocks.add(new Facts(facts));
		blocks.add(doses(study));
		return blocks;
	}

	private static String matrix(Matrix matrix) {
		String density = ReportText.quantity(matrix.getDensity());
		return matrix.getName() + " (" + matrix.getRole().getName().toLowerCase(Locale.ROOT) + (density.isEmpty() ? "" : ", " + density) + ")";
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
		return data.samples().size() + ", of which " + excluded + " excluded and " + below + " below the limit of quantification";
	}

	/** Doses as they were planned, with the number of subjects that got them. */
	private static Grid doses(Study study) {
		GivenDoses given = GivenDoses.asStated(study, TIME_UNIT);
		Map<List<String>, Integer> counts = new LinkedHashMap<>();
		for (Subject subject : study.getSubjects()) {
			String group = subject.getGroup() == null ? "" : ReportText.orEmpty(subject.getGroup().getName());
			Map<List<String>, Integer> own = new LinkedHashMap<>();
			try {
				for (GivenDose dose : given.of(subject)) {
					own.merge(List.of(group, ReportText.orEmpty(dose.compound()), dose.stated(), route(dose.route())), 1, Integer::sum);
				}
			} catch (IllegalArgumentException e) {
				own.put(List.of(group, "", e.getMessage(), ""), 1);
			}
			own.forEach((dose, n) -> {
				List<String> key = new ArrayList<>(dose);
				key.add(String.valueOf(n));
				counts.merge(key, 1, Integer::sum);
			});
		}
		List<List<String>> rows = new ArrayList<>();
		counts.entrySet().stream().limit(MOST_DOSES).forEach(e -> {
			List<String> row = new ArrayList<>(e.getKey());
			row.add(String.valueOf(e.getValue()));
			rows.add(row);
		});
		return new Grid("Doses", List.of(Column.text("Group"), Column.text("Compound"), Column.text("Dose"), Column.text("Route"),
				Column.number("Doses a subject", ""), Column.number("Subjects", "")), rows);
	}

	private static String route(AdministrationRoute route) {
		return route == AdministrationRoute.OTHER ? "not stated" : route.getName().toLowerCase(Locale.ROOT).replace('_', ' ');
	}

	/** Where the data come from and how each column was read. */
	public static List<ReportBlock> imports(Study study) {
		List<ReportBlock> blocks = new ArrayList<>();
		for (ImportMapping mapping : study.getMappings()) {
			blocks.add(new Facts(List.of(new Fact("Imported from", mapping.getSource()), new Fact("SHA-256 of the file", mapping.getSourceHash()),
					new Fact("Read with", mapping.getSettings().stream().map(s -> s.getKey() + " = " + s.getValue())
							.collect(Collectors.joining(", "))))));
			List<List<String>> rows = mapping.getColumns().stream().map(c -> List.of(ReportText.orEmpty(c.getColumn()),
					ReportText.orEmpty(c.getTarget()), ReportText.orEmpty(c.getUnit()))).toList();
			if (!rows.isEmpty()) {
				blocks.add(new Grid("Columns as they were read",
						List.of(Column.text("Column in the file"), Column.text("Read as"), Column.text("Unit")), rows));
			}
		}
		return blocks;
	}

	/** Each subject with its doses and number of samples. */
	public static List<ReportBlock> subjects(Study study, StudyData samples) {
		Map<String, Integer> counts = new LinkedHashMap<>();
		if (samples != null) {
			samples.samples().stream().filter(s -> !s.excluded()).forEach(s -> counts.merge(s.subject(), 1, Integer::sum));
		}
		Map<Object, List<Administration>> given = new LinkedHashMap<>();
		for (Administration a : study.getAdministrations()) {
			given.computeIfAbsent(a.getSubject() != null ? a.getSubject() : a.getGroup(), _ -> new ArrayList<>()).add(a);
		}
		List<List<String>> rows = new ArrayList<>();
		for (Subject subject : study.getSubjects().subList(0, Math.min(MOST_SUBJECTS, study.getSubjects().size()))) {
			List<Administration> own = new ArrayList<>(given.getOrDefault(subject, List.of()));
			own.addAll(subject.getGroup() == null ? List.of() : given.getOrDefault(subject.getGroup(), List.of()));
			rows.add(List.of(ReportText.orEmpty(subject.getName()), subject.getGroup() == null ? "" : ReportText.orEmpty(subject.getGroup().getName()),
					ReportText.orEmpty(subject.getSex()), ReportText.quantity(subject.getBodyWeight()), doses(own),
					String.valueOf(counts.getOrDefault(subject.getName(), 0))));
		}
		List<ReportBlock> blocks = new ArrayList<>();
		blocks.add(new Grid("", List.of(Column.text("Subject"), Column.text("Group"), Column.text("Sex"), Column.number("Body weight", ""),
				Column.text("Doses"), Column.number("Samples", "")), rows));
		if (study.getSubjects().size() > MOST_SUBJECTS) {
			blocks.add(new Paragraph((study.getSubjects().size() - MOST_SUBJECTS) + " further subjects stand in the study file."));
		}
		return blocks;
	}

	/** Equal doses are counted. */
	private static String doses(List<Administration> given) {
		Map<String, List<String>> times = new LinkedHashMap<>();
		for (Administration a : given) {
			String route = route(a.getRoute());
			String compound = a.getCompound() == null ? "" : Objects.requireNonNullElse(a.getCompound().getName(), "") + " ";
			String every = a.getAdditional() > 0 ? " and " + a.getAdditional() + " more every " + ReportText.quantity(a.getInterval()) : "";
			times.computeIfAbsent(compound + ReportText.quantity(a.getAmount()) + " " + route + every, _ -> new ArrayList<>())
					.add(a.getTime() == null || a.getTime().getValue() == null ? "0" : ReportText.quantity(a.getTime()));
		}
		return times.entrySet().stream().map(e -> e.getKey() + " at " + (e.getValue().size() > 4
				? e.getValue().getFirst() + " … " + e.getValue().getLast() + " (" + e.getValue().size() + " doses)"
				: String.join(", ", e.getValue()))).collect(Collectors.joining("; "));
	}
}
