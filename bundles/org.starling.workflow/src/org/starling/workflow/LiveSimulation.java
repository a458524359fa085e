package org.starling.workflow;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

import org.starling.chart.Figure;
import org.starling.kinetics.expression.Expression;
import org.starling.kinetics.flat.FlatSystem;
import org.starling.model.pkmodel.Element;
import org.starling.model.pkmodel.Model;
import org.starling.model.simulation.Simulation;
import org.starling.results.RunStatus;
import org.starling.tables.NumberText;
import org.starling.tables.Table;

/**
 * A simulation that is run again and again with other values: its model is compiled and its study is read once. A fit is left out, so
 * that the values are those asked for. Stores nothing. Works on the calling thread, one at a time.
 */
public final class LiveSimulation {

	/**
	 * A number of the model that can be varied.
	 *
	 * @param name  name for a person, empty when the model gives none
	 * @param unit  unit of the value, empty when it is not stated
	 * @param value what the simulation takes when nothing is set
	 */
	public record Adjustable(String symbol, String name, String unit, double value) {
	}

	/**
	 * What one run gave.
	 *
	 * @param figures the simulation's charts; curves of the model's own values stand in grey behind them
	 * @param problem what went wrong, empty when nothing did
	 */
	public record Answer(List<Figure> figures, RunStatistics statistics, String problem) {
	}

	private final Simulation simulation;
	private final SimulationPlan plan;
	private final RunContext context;
	private final List<Adjustable> adjustables;
	private SimulationOutcome own;
	private List<Figure> ownFigures;

	private LiveSimulation(Simulation simulation, SimulationPlan plan, RunContext context) {
		this.simulation = simulation;
		this.plan = plan;
		this.context = context;
		this.adjustables = adjustables(simulation, plan.simulator().system());
	}

	/**
	 * Compiles the model.
	 *
	 * @throws SimulationException when the simulation cannot be run as it is written
	 * @throws IOException         when the study's samples cannot be read
	 * @throws org.starling.kinetics.checks.ModelException when the model has errors
	 */
	public static LiveSimulation of(Simulation simulation, RunContext context) throws SimulationException, IOException {
		return new LiveSimulation(simulation, SimulationPlan.of(simulation, SimulationOverrides.NONE, context.solvers()), context);
	}

	/** The simulation as it was given. */
	public Simulation simulation() {
		return simulation;
	}

	/** The parameters and sizes that are numbers and no formulas; those of a fit first, then parameters, then sizes, as in the model. */
	public List<Adjustable> adjustables() {
		return adjustables;
	}

	private static List<Adjustable> adjustables(Simulation simulation, FlatSystem system) {
		Map<String, String> names = names(simulation.getModel());
		Set<String> fitted = simulation.getFit() == null ? Set.of() : simulation.getFit().getParameters().stream()
				.filter(p -> p.getParameter() != null).map(p -> p.getParameter().getSymbol()).collect(Collectors.toSet());
		Set<String> compartments = simulation.getModel().getCompartments().stream().map(Element::getSymbol)
				.collect(Collectors.toSet());
		List<Adjustable> first = new ArrayList<>();
		List<Adjustable> others = new ArrayList<>();
		List<Adjustable> sizes = new ArrayList<>();
		for (FlatSystem.Constant c : system.constants()) {
			if (system.inputs().containsKey(c.name()) && system.initialValues().get(c.name()) instanceof Expression.Number number) {
				(fitted.contains(c.name()) ? first : compartments.contains(c.name()) ? sizes : others).add(new Adjustable(c.name(), names.getOrDefault(c.name(), ""),
						c.unit() == null ? "" : c.unit(), number.value()));
			}
		}
		first.addAll(others);
		first.addAll(sizes);
		return List.copyOf(first);
	}

	private static Map<String, String> names(Model model) {
		Map<String, String> names = new HashMap<>();
		List<Element> elements = new ArrayList<>(model.getParameters());
		elements.addAll(model.getCompartments());
		elements.stream().filter(e -> e.getSymbol() != null && e.getName() != null).forEach(e -> names.put(e.getSymbol(), e.getName()));
		return names;
	}

	/**
	 * Runs with other values.
	 *
	 * @param values    by symbol, in the unit of the {@link Adjustable}; what is missing keeps the model's value
	 * @param cancelled asked at least every 100 ms
	 */
	public Answer run(Map<String, Double> values, BooleanSupplier cancelled) {
		if (own == null) {
			own = compute(Map.of(), () -> false, true);
			ownFigures = RunCharts.of(simulation, own.tables());
		}
		Map<String, Double> changed = new TreeMap<>(values);
		adjustables.forEach(a -> changed.remove(a.symbol(), a.value()));
		if (changed.isEmpty()) {
			return answer(own, ownFigures);
		}
		SimulationOutcome fresh = compute(changed, cancelled, false);
		Map<String, Table> tables = new LinkedHashMap<>(fresh.tables());
		if (own.tables().containsKey(RunTables.OBSERVATIONS)) {
			tables.put(RunTables.OBSERVATIONS, own.tables().get(RunTables.OBSERVATIONS));
		}
		return answer(fresh, LiveFigures.over(ownFigures, RunCharts.of(simulation, tables), note(changed)));
	}

	private SimulationOutcome compute(Map<String, Double> values, BooleanSupplier cancelled, boolean observations) {
		RunContext own = new RunContext(context.solvers(), cancelled, (fraction, what) -> {
		});
		return SimulationEngine.simulate(simulation,
				new SimulationPlan(plan.simulator(), plan.setup().withOverrides(values), plan.subjects()), own, observations);
	}

	private static Answer answer(SimulationOutcome outcome, List<Figure> figures) {
		return new Answer(figures, RunStatistics.of(outcome.tables(), outcome.milliseconds()).orElse(new RunStatistics(0, 0, 0, 0, List.of())),
				outcome.status() == RunStatus.COMPLETE ? "" : outcome.message());
	}

	private String note(Map<String, Double> changed) {
		return adjustables.stream().filter(a -> changed.containsKey(a.symbol()))
				.map(a -> a.symbol() + " = " + NumberText.format(changed.get(a.symbol())) + (a.unit().isEmpty() ? "" : " " + a.unit())
						+ " (grey: " + NumberText.format(a.value()) + ")")
				.collect(Collectors.joining(", "));
	}
}
