package org.starling.workflow.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.starling.nca.table.ReportedComparison;
import org.starling.nca.table.ReportedComparison.Verdict;
import org.starling.star.StarAssessment.Status;
import org.starling.star.StarRow;
import org.starling.star.study.StudyAnalysis;
import org.starling.star.study.StudyProblem.Severity;
import org.starling.tables.samples.Censoring;
import org.starling.tables.samples.Sample;
import org.starling.workflow.report.ReportBlock;
import org.starling.workflow.report.ReportBlock.Items;

/** The counts that a reader asks for first. */
final class SummarySection {

	private SummarySection() {
	}

	static List<ReportBlock> of(StudyReportInput input) {
		StudyAnalysis analysis = input.analysis();
		List<Sample> samples = analysis.data().samples();
		List<String> items = new ArrayList<>();
		items.add(samples.size() + " samples: " + samples.stream().filter(Sample::excluded).count() + " excluded, "
				+ samples.stream().filter(s -> !s.excluded() && s.censoring() == Censoring.BLQ).count()
				+ " of the others below the limit of quantification.");
		int profiles = analysis.nca().keys().size();
		long refused = analysis.nca().rows().stream().filter(r -> r.code().equals("LAMZHL") && Double.isNaN(r.value())).count();
		items.add(profiles + " profiles were analysed" + (analysis.sparseMatrices().isEmpty() ? ""
				: ", by mean curves in " + String.join(", ", analysis.sparseMatrices().stream().sorted().toList())) + "; " + refused
				+ " have no half-life, and the reason stands with each.");
		long chosen = analysis.nca().flags().stream().filter(f -> f.contains("LAMBDA_Z_BY_HAND")).count();
		if (chosen > 0) {
			items.add("In " + chosen + " profiles a person chose the points of the terminal regression.");
		}
		analysis.star().filter(_ -> analysis.classifier().get().thresholds() != null).ifPresent(star -> items.add("Classes: " + star.rows().stream()
				.map(SummarySection::verdict).collect(Collectors.joining("; ")) + "."));
		if (input.reported() != null) {
			items.add("Parameters that the source reported: " + counts(input.reported()) + ".");
		}
		long errors = analysis.problems().stream().filter(p -> p.severity() == Severity.ERROR).count();
		long warnings = analysis.problems().stream().filter(p -> p.severity() == Severity.WARNING).count();
		items.add(errors + (errors == 1 ? " error and " : " errors and ") + warnings + (warnings == 1 ? " warning" : " warnings")
				+ " of this analysis stand under Validation.");
		return List.of(new Items(items));
	}

	private static String verdict(StarRow row) {
		return row.exposure().name() + " " + (row.assessment().status() == Status.DECIDED ? row.assessment().statedClass().id()
				: row.assessment().status().name().toLowerCase(Locale.ROOT));
	}

	/** How many records have which verdict, in words. */
	static String counts(ReportedComparison comparison) {
		return comparison.records().size() + " records, " + Arrays.stream(Verdict.values()).filter(v -> comparison.count(v) > 0)
				.map(v -> comparison.count(v) + " " + v.name().toLowerCase(Locale.ROOT).replace('_', ' ')).collect(Collectors.joining(", "));
	}
}
