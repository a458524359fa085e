package org.starling.analysis.study.internal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.starling.analysis.study.StudyImportException;
import org.starling.tables.samples.SampleImport;

/** What a study can't do without: a number without its unit is no quantity. */
public final class ImportRequirements {

	private ImportRequirements() {
	}

	/** @throws StudyImportException when something is missing */
	public static void check(SampleImport samples) throws StudyImportException {
		Set<String> missing = new LinkedHashSet<>();
		if (samples.accepted() == 0) {
			missing.add("no row is a good sample; look at the " + samples.problems().size() + " problems");
		}
		if (samples.timeUnit() == null) {
			missing.add("times have no unit; choose one, such as h");
		}
		if (samples.samples().stream().anyMatch(sample -> !sample.excluded() && sample.unit() == null)) {
			missing.add("values have no unit; choose one, such as mg/L");
		}
		if (samples.doses().stream().anyMatch(dose -> dose.unit() == null)) {
			missing.add("doses have no unit; choose one, such as mg or mg/kg");
		}
		if (samples.subjects().stream().anyMatch(s -> !Double.isNaN(s.bodyWeight()) && s.bodyWeightUnit() == null)) {
			missing.add("body weights have no unit; choose one, such as kg, or ignore the column");
		}
		if (samples.subjects().stream().anyMatch(s -> !Double.isNaN(s.age()) && s.ageUnit() == null)) {
			missing.add("ages have no unit; choose one, such as a for years, or ignore the column");
		}
		if (!missing.isEmpty()) {
			throw new StudyImportException(samples.source().toString(), List.copyOf(missing));
		}
	}
}
