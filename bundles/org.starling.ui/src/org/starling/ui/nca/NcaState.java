package org.starling.ui.nca;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.starling.nca.Measure;
import org.starling.nca.table.AnalysedCurves;
import org.starling.nca.table.NcaOutcome;
import org.starling.nca.table.ParameterRow;
import org.starling.nca.table.ParameterSummary;
import org.starling.star.RatioTable;
import org.starling.star.profiles.ProfileChart;
import org.starling.star.study.StudyAnalysis;
import org.starling.star.study.StudyProblem;
import org.starling.tables.Table;
import org.starling.tables.samples.Sample;
import org.starling.units.Units;

/**
 * What the page shows of an analysis. Immutable; made on a worker thread.
 *
 * @param profiles  in the order of the outcome
 * @param outcome   all parameters
 * @param summary   statistics by all keys but the subject
 * @param areas     of sparse samples, with their errors
 * @param ratios    of tissues
 * @param problems  what to know of the analysis as a whole
 * @param excluded  samples left out, by profile
 */
record NcaState(List<ProfileRow> profiles, NcaOutcome outcome, Table summary, Table areas, Table ratios, List<StudyProblem> problems,
		Map<ProfileKey, List<Sample>> excluded) {

	static NcaState of(StudyAnalysis analysis) {
		NcaOutcome outcome = analysis.nca();
		List<List<ParameterRow>> parameters = new ArrayList<>();
		outcome.keys().forEach(k -> parameters.add(new ArrayList<>()));
		outcome.rows().forEach(r -> parameters.get(r.profile()).add(r));
		List<ProfileRow> profiles = new ArrayList<>();
		for (AnalysedCurves curves : outcome.curves()) {
			for (int p = 0; p < curves.results().profiles(); p++) {
				profiles.add(new ProfileRow(curves.profiles(), curves.results(), p, List.copyOf(parameters.get(curves.first() + p))));
			}
		}
		Map<ProfileKey, List<Sample>> excluded = new HashMap<>();
		for (Sample sample : analysis.data().samples()) {
			if (sample.excluded() && sample.subject() != null && Double.isFinite(sample.value())) {
				excluded.computeIfAbsent(ProfileKey.of(text(sample.subject()), text(sample.matrix()), text(sample.compound()),
						text(sample.occasion())), _ -> new ArrayList<>()).add(sample);
			}
		}
		return new NcaState(List.copyOf(profiles), outcome, ParameterSummary.of(outcome),
				ParameterSummary.sparseAreas(outcome), RatioTable.of(analysis.exposures()), analysis.problems(), excluded);
	}

	private static String text(String text) {
		return text == null ? "" : text; //$NON-NLS-1$
	}

	/** The same with one profile analysed anew. */
	NcaState with(int place, ProfileRow other) {
		List<ProfileRow> changed = new ArrayList<>(profiles);
		changed.set(place, other);
		return new NcaState(List.copyOf(changed), outcome, summary, areas, ratios, problems, excluded);
	}

	/** Excluded samples of a profile, in the unit of its concentrations. */
	List<ProfileChart.Excluded> excluded(ProfileRow row) {
		String unit = row.set().units().unit(Measure.CONCENTRATION);
		List<ProfileChart.Excluded> own = new ArrayList<>();
		for (Sample sample : excluded.getOrDefault(row.profile(), List.of())) {
			boolean same = unit == null || unit.equals(sample.unit());
			if (same || Units.isValid(unit) && Units.isValid(sample.unit()) && Units.compatible(sample.unit(), unit)) {
				own.add(new ProfileChart.Excluded(Double.isNaN(sample.afterDose()) ? sample.time() : sample.afterDose(),
						same ? sample.value() : Units.convert(sample.value(), sample.unit(), unit)));
			}
		}
		return own;
	}
}
