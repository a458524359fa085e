package org.starling.workflow.study;

import java.util.ArrayList;
import java.util.List;

import org.starling.model.study.Matrix;
import org.starling.model.study.Study;
import org.starling.star.StarRow;
import org.starling.star.TissueExposure;
import org.starling.star.study.StudyAnalysis;
import org.starling.tables.samples.Sample;
import org.starling.workflow.report.ReportBlock;
import org.starling.workflow.report.ReportBlock.Items;

/** What the numbers of this study do not show. */
final class LimitsText {

	private LimitsText() {
	}

	static List<ReportBlock> of(Study study, StudyAnalysis analysis) {
		List<String> limits = new ArrayList<>();
		limits.add("What is extrapolated behind the last sample rests on the terminal slope alone; its share stands with each area.");
		if (analysis.data().samples().stream().allMatch(s -> Double.isNaN(s.nominal()))) {
			limits.add("The data have no planned times: means at equal times are of samples whose actual times are equal.");
		}
		long excluded = analysis.data().samples().stream().filter(Sample::excluded).count();
		if (excluded > 0) {
			limits.add(excluded + " excluded samples have no part in any number; the audit trail tells why.");
		}
		if (!analysis.sparseMatrices().isEmpty()) {
			limits.add("Limits of areas of sparse samples assume means that are near normal. In simulated lognormal studies 90 % limits held 0.89 to"
					+ " 0.90 with three to eight animals a time (docs/nca.md); with fewer they can be too narrow.");
			limits.add("Where a mean curve's last means are zero, its area ends at the last positive one.");
		}
		List<String> assumed = study.getMatrices().stream()
				.filter(m -> analysis.problems().stream().anyMatch(p -> p.object() == m && p.text().contains("density"))).map(Matrix::getName).toList();
		if (!assumed.isEmpty()) {
			limits.add("The density of " + String.join(", ", assumed) + " is assumed to be 1 kg/L where it is compared with plasma.");
		}
		analysis.star().ifPresent(star -> {
			limits.add("Tissue concentrations are those of the whole tissue with its blood; binding, distribution within it and residual blood are not"
					+ " taken apart.");
			limits.add("No cut-off between the classes of STAR is published. Classes are relative to the cut-offs stated here and to the errors that were"
					+ " stated; an error that was not stated does not count.");
			for (StarRow row : star.rows()) {
				row.exposure().tissues().stream().filter(t -> t.trouble() != null).map(TissueExposure::trouble)
						.forEach(t -> limits.add(row.exposure().name() + ": " + t + "."));
			}
		});
		return List.of(new Items(limits));
	}
}
