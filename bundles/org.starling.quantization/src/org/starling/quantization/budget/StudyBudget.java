package org.starling.quantization.budget;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.starling.analysis.study.StudyData;
import org.starling.lcms.quantitation.InversePrediction;
import org.starling.lcms.quantitation.QuantifiedRow;
import org.starling.lcms.quantitation.SampleType;
import org.starling.model.study.Study;
import org.starling.quantization.StudyRuns;
import org.starling.quantization.budget.ExposureDesign.MeasuredSample;
import org.starling.star.CompoundExposure;
import org.starling.star.StarRow;
import org.starling.star.TissueExposure;
import org.starling.star.study.StudyAnalysis;
import org.starling.star.study.StudyProblem;
import org.starling.tables.samples.Sample;

/**
 * The budget of a study whose samples came from runs. How areas answer to samples is found by changing them, one of each compound and
 * matrix at a time, by a ten-thousandth: exact for linear trapezoids, and right to first order for all other rules of the study. Works on
 * the calling thread; not thread-safe.
 */
public final class StudyBudget {

	private static final double STEP = 1e-4;

	/** A compound and a matrix: samples of different ones change different areas. */
	private record Cell(String compound, String matrix) {
	}

	/** Where a sample was measured. */
	private record Place(int run, int row) {
	}

	private final List<BudgetRun> runs;
	private final StudyAnalysis analysis;
	private final Map<Sample, Place> places = new LinkedHashMap<>();
	private final Map<Cell, List<Sample>> cells = new LinkedHashMap<>();

	private StudyBudget(List<BudgetRun> runs, StudyAnalysis analysis) {
		this.runs = runs;
		this.analysis = analysis;
		for (Sample sample : analysis.data().accepted()) {
			Place place = place(sample);
			if (place != null) {
				places.put(sample, place);
				cells.computeIfAbsent(new Cell(sample.compound(), sample.matrix()), _ -> new ArrayList<>()).add(sample);
			}
		}
	}

	/**
	 * Follows a study's runs to its classes.
	 *
	 * @param project      the study's project folder
	 * @param digitization of a run by its name
	 * @param compound     the only one that is followed; null: all
	 * @throws IOException              when the samples or a run's areas are gone
	 * @throws IllegalArgumentException when the study has imported no run, or a run has no usable curve
	 */
	public static QuantizationBudget of(Study study, Path project, Function<String, Digitization> digitization, String compound,
			BudgetOptions options) throws IOException {
		List<String> names = StudyRuns.runs(study);
		if (names.isEmpty()) {
			throw new IllegalArgumentException("the study \"" + study.getName() + "\" has samples of no run, so that nothing is known of how they were"
					+ " digitized; bring the run into it: starling lcms import");
		}
		List<BudgetRun> runs = new ArrayList<>();
		for (String name : names) {
			runs.add(new BudgetRun(name, StudyRuns.unit(study, name), StudyRuns.read(study, project, name).run(), digitization.apply(name)));
		}
		StudyAnalysis analysis = StudyAnalysis.of(study, StudyData.load(study));
		StudyBudget budget = new StudyBudget(runs, analysis);
		QuantizationBudget result = QuantizationBudget.of(runs, budget.compounds(compound), analysis.classifier().orElse(null), options);
		List<String> messages = new ArrayList<>(result.messages());
		if (analysis.exposures().isEmpty()) {
			messages.add("areas and classes are not followed: the study names no plasma and diseased tissue with samples");
			analysis.problems().stream().filter(problem -> problem.severity() == StudyProblem.Severity.ERROR).map(StudyProblem::text)
					.forEach(messages::add);
		} else if (compound != null && analysis.exposures().stream().noneMatch(e -> e.analyte().equals(compound))) {
			throw new IllegalArgumentException("the study has no compound \"" + compound + "\" with areas; it has "
					+ analysis.exposures().stream().map(CompoundExposure::analyte).distinct().toList());
		}
		return new QuantizationBudget(result.converters(), result.stages(), result.whatIfs(), messages);
	}

	/** Null when the sample is of no known run, is no longer what was measured, or has no uncertainty. */
	private Place place(Sample sample) {
		for (int r = 0; r < runs.size(); r++) {
			int index = (int) sample.row() - 2;
			List<QuantifiedRow> rows = runs.get(r).quantitation().rows();
			if (sample.batch() != null && isOf(sample.batch(), runs.get(r).name()) && index >= 0 && index < rows.size()) {
				QuantifiedRow row = rows.get(index);
				boolean same = row.row().type() == SampleType.UNKNOWN && Math.abs(row.concentration() - sample.value()) <= 1e-9 * row.concentration();
				return same && row.prediction().status() == InversePrediction.Status.FINITE ? new Place(r, index) : null;
			}
		}
		return null;
	}

	private static boolean isOf(String batch, String run) {
		return batch.equals(run) || batch.equals(run + StudyRuns.NOT_ACCEPTED);
	}

	private List<BudgetCompound> compounds(String only) {
		List<CompoundExposure> exposures = analysis.exposures();
		List<List<MeasuredSample>> samples = new ArrayList<>();
		exposures.forEach(_ -> samples.add(new ArrayList<>()));
		int most = cells.values().stream().mapToInt(List::size).max().orElse(0);
		for (int round = 0; round < most; round++) {
			Set<Sample> changed = new HashSet<>();
			for (Map.Entry<Cell, List<Sample>> cell : cells.entrySet()) {
				if (round < cell.getValue().size() && (only == null || only.equals(cell.getKey().compound()))) {
					changed.add(cell.getValue().get(round));
				}
			}
			if (!changed.isEmpty()) {
				answers(exposures, analysis.exposuresOf(s -> changed.contains(s) ? s.withValue(s.value() * (1 + STEP)) : s), changed, samples);
			}
		}
		List<BudgetCompound> compounds = new ArrayList<>();
		for (int e = 0; e < exposures.size(); e++) {
			StarRow row = analysis.star().orElseThrow().rows().get(e);
			if ((only == null || only.equals(row.exposure().analyte())) && row.exposure().plasma().area() > 0) {
				compounds.add(new BudgetCompound(design(row.exposure(), samples.get(e)), row.exposure(), row.facts()));
			}
		}
		return compounds;
	}

	private void answers(List<CompoundExposure> before, List<CompoundExposure> after, Set<Sample> changed, List<List<MeasuredSample>> samples) {
		for (int e = 0; e < before.size(); e++) {
			for (Sample sample : changed) {
				int t = tissue(before.get(e), sample.matrix());
				if (t >= 0 && before.get(e).analyte().equals(sample.compound())) {
					double change = after.get(e).tissues().get(t).area() - before.get(e).tissues().get(t).area();
					if (Math.abs(change) > 0) {
						Place place = places.get(sample);
						samples.get(e).add(new MeasuredSample(place.run(), place.row(), t, change / (STEP * sample.value())));
					}
				}
			}
		}
	}

	private static int tissue(CompoundExposure exposure, String matrix) {
		return exposure.tissues().stream().map(TissueExposure::tissue).toList().indexOf(matrix);
	}

	private ExposureDesign design(CompoundExposure exposure, List<MeasuredSample> samples) {
		List<TissueExposure> tissues = exposure.tissues();
		int all = (int) analysis.data().accepted().stream()
				.filter(s -> exposure.analyte().equals(s.compound()) && tissue(exposure, s.matrix()) >= 0).count();
		return new ExposureDesign(exposure.name(), exposure.areaUnit(), tissues.stream().map(TissueExposure::tissue).toList(),
				tissues.stream().mapToDouble(TissueExposure::area).toArray(), exposure.covariance(),
				tissues.stream().mapToDouble(TissueExposure::degreesOfFreedom).toArray(), samples, all - samples.size());
	}
}
