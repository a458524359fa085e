package org.starling.workflow;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.starling.chart.ChartSpec;
import org.starling.kinetics.ModelSimulator;
import org.starling.kinetics.SimulationSetup;
import org.starling.kinetics.ensemble.Ensemble;
import org.starling.kinetics.ensemble.EnsembleContext;
import org.starling.kinetics.ensemble.EnsembleResult;
import org.starling.kinetics.ensemble.EnsembleStatistics;
import org.starling.kinetics.ensemble.LaneUse;
import org.starling.kinetics.ensemble.RefusedVariantException;
import org.starling.pbpk.population.Covariate;
import org.starling.pbpk.population.Demographics;
import org.starling.pbpk.population.ExposureTable;
import org.starling.pbpk.population.ForestPlot;
import org.starling.pbpk.population.ModelPopulation;
import org.starling.pbpk.population.OrganClearance;
import org.starling.pbpk.population.PopulationCharts;
import org.starling.pbpk.population.SubjectCovariates;
import org.starling.pbpk.population.VirtualSubject;
import org.starling.results.RunHead;
import org.starling.results.RunRecord;
import org.starling.results.RunStore;
import org.starling.tables.Table;

/**
 * Runs a population of a model into the store of results, block by block as {@link EnsembleRunner} does, with tables of its own: {@value
 * #SUBJECTS} who they are, {@value #EXPOSURE} a row a subject and curve, {@value #SUMMARY} and {@value #FOREST}. A subject that can't be
 * stated or does not come to the end is among the runs with its cause. Used once, by one thread.
 */
public final class PopulationRunner implements EnsembleExtension {

	/** Kind of a run. */
	public static final String POPULATION = "population";
	public static final String SUBJECTS = "subjects";
	public static final String EXPOSURE = "exposure";
	public static final String SUMMARY = "exposure_summary";
	public static final String FOREST = "forest";

	private static final int MOST_THIRDS = 12;
	private static final int MOST_CHARTED = 6;

	private final ModelPopulation population;
	private final SubjectCovariates covariates;
	private final ExposureTable exposure = new ExposureTable();
	private final List<VirtualSubject> gathered = new ArrayList<>();
	private List<Covariate> divisions = List.of();
	private List<ForestPlot> forests = List.of();

	private PopulationRunner(ModelPopulation population, List<String> varied) {
		this.population = population;
		Set<String> thirds = new LinkedHashSet<>(varied);
		population.clearances().stream().map(OrganClearance::enzyme).forEach(thirds::add);
		this.covariates = new SubjectCovariates(population.size(), population.takesBodies(), thirds.stream().limit(MOST_THIRDS).toList());
	}

	/**
	 * What was stored, and its figures: percentiles, distributions and forest plots of the first {@value #MOST_CHARTED} curves.
	 *
	 * @param failures subjects that did not come to their end, the first ones
	 */
	public record Outcome(RunRecord record, EnsembleStatistics statistics, List<EnsembleResult> failures, List<ChartSpec> figures) {
	}

	/**
	 * @param varied symbols that vary for themselves, by which subjects are compared in thirds
	 * @throws IOException when the results can't be stored
	 */
	public static Outcome run(ModelPopulation population, ModelSimulator simulator, SimulationSetup setup, List<String> varied,
			LaneUse lanes, RunStore store, RunHead head, EnsembleContext context) throws IOException {
		PopulationRunner runner = new PopulationRunner(population, varied);
		Ensemble ensemble = Ensemble.of(simulator, setup, population.size(), population::variant).withLanes(lanes);
		EnsembleRunner.Outcome outcome = EnsembleRunner.run(ensemble, population.symbols(), runner, store, head, context);
		return new Outcome(outcome.record(), outcome.statistics(), outcome.failures(), runner.figures(store, outcome.record()));
	}

	@Override
	public void take(EnsembleResult result) {
		try {
			VirtualSubject subject = population.subjects().subject(result.index());
			gathered.add(subject);
			if (result.isComplete()) {
				covariates.add(subject, result.variant().values());
				result.curves().ifPresent(c -> exposure.add(result.index(), subject.label(), c));
			}
		} catch (RefusedVariantException e) {
			// the result itself says why
			return;
		}
	}

	@Override
	public Map<String, Table> rows() {
		if (gathered.isEmpty()) {
			return Map.of();
		}
		Table rows = Table.builder().number("run", null, numbers(VirtualSubject::index))
				.text(RunTables.SUBJECT, texts(VirtualSubject::label))
				.text("sex", texts(s -> s.person().map(p -> p.sex().id()).orElse(null)))
				.number("age", "a", numbers(s -> s.person().map(Demographics::ageYears).orElse(Double.NaN)))
				.number("height", "cm", numbers(s -> s.person().map(Demographics::heightCentimetre).orElse(Double.NaN)))
				.number("weight", "kg", numbers(s -> s.person().map(Demographics::bodyWeight).orElse(Double.NaN)))
				.number("bmi", "kg/m2", numbers(s -> s.person().map(Demographics::bodyMassIndex).orElse(Double.NaN)))
				.number("attempts", null, numbers(VirtualSubject::attempts)).build();
		gathered.clear();
		return Map.of(SUBJECTS, rows);
	}

	private double[] numbers(java.util.function.ToDoubleFunction<VirtualSubject> value) {
		return gathered.stream().mapToDouble(value).toArray();
	}

	private String[] texts(java.util.function.Function<VirtualSubject, String> value) {
		return gathered.stream().map(value).toArray(String[]::new);
	}

	@Override
	public Map<String, Table> whole() {
		Map<String, Table> tables = new LinkedHashMap<>();
		if (exposure.outputs().isEmpty()) {
			return tables;
		}
		tables.put(EXPOSURE, exposure.table());
		tables.put(SUMMARY, exposure.summary());
		divisions = covariates.all();
		List<ForestPlot> plots = new ArrayList<>();
		for (String output : exposure.outputs()) {
			for (String measure : List.of(ExposureTable.AUC, ExposureTable.CMAX)) {
				plots.add(ForestPlot.of(output, measure, exposure.values(output, measure, population.size()), divisions));
			}
		}
		forests = plots.stream().filter(p -> !p.rows().isEmpty()).toList();
		if (!forests.isEmpty()) {
			tables.put(FOREST, ForestPlot.table(forests));
		}
		return tables;
	}

	private List<ChartSpec> figures(RunStore store, RunRecord record) throws IOException {
		List<ChartSpec> figures = new ArrayList<>();
		if (exposure.outputs().isEmpty()) {
			return figures;
		}
		Table quantiles = store.read(record.id(), EnsembleRunner.QUANTILES);
		List<String> charted = exposure.outputs().stream().limit(MOST_CHARTED).toList();
		charted.forEach(o -> figures.add(PopulationCharts.percentiles(quantiles, o)));
		Covariate sex = divisions.stream().filter(d -> d.name().equals("Sex")).findFirst().orElse(null);
		for (String output : charted) {
			for (String measure : List.of(ExposureTable.AUC, ExposureTable.CMAX)) {
				figures.add(PopulationCharts.distribution(output, measure, exposure.unit(output, measure),
						exposure.values(output, measure, population.size()), sex));
			}
		}
		forests.stream().filter(f -> charted.contains(f.output())).forEach(f -> figures.add(PopulationCharts.forest(f)));
		return figures;
	}
}
