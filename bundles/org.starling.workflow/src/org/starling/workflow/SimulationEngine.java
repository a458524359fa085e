package org.starling.workflow;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.starling.analysis.fit.FitResult;
import org.starling.analysis.fit.FitStatus;
import org.starling.analysis.fit.ParameterEstimate;
import org.starling.analysis.fit.SubjectData;
import org.starling.analysis.fit.SubjectFit;
import org.starling.kinetics.SimulatedCurves;
import org.starling.model.simulation.Simulation;
import org.starling.ode.ReturnCode;
import org.starling.ode.SolveContext;
import org.starling.results.ItemStatus;
import org.starling.results.RunStatus;
import org.starling.tables.Table;

/**
 * Computes a simulation: each subject of its study at its own doses and covariates (or the regimen when there is no study),
 * fitted first when it has a fit. Stores nothing. One use, on the calling thread.
 */
public final class SimulationEngine {

	private final Simulation simulation;
	private final SimulationPlan plan;
	private final RunContext context;
	private final OutcomeTables tables;
	private final boolean fits;
	private final boolean observations;
	private final List<ItemStatus> items = new ArrayList<>();
	private int failures;

	private SimulationEngine(Simulation simulation, SimulationPlan plan, RunContext context, boolean fits, boolean observations) {
		this.simulation = simulation;
		this.plan = plan;
		this.context = context;
		this.tables = new OutcomeTables(plan);
		this.fits = fits;
		this.observations = observations;
	}

	/**
	 * Numerical trouble of a subject is a status; the others go on.
	 *
	 * @throws SimulationException when the simulation cannot be run as it is written
	 * @throws IOException         when the study's samples cannot be read
	 * @throws org.starling.kinetics.checks.ModelException when the model has errors
	 */
	public static SimulationOutcome compute(Simulation simulation, SimulationOverrides overrides, RunContext context)
			throws SimulationException, IOException {
		SimulationPlan plan = SimulationPlan.of(simulation, overrides, context.solvers());
		try {
			SimulationOutcome outcome = new SimulationEngine(simulation, plan, context, simulation.getFit() != null, true).compute();
			Map<String, Table> tables = new LinkedHashMap<>(outcome.tables());
			tables.put(RunTables.INPUTS, RunInputs.table(simulation));
			return new SimulationOutcome(outcome.status(), outcome.message(), tables, outcome.items(), outcome.milliseconds());
		} catch (IllegalArgumentException e) {
			throw new SimulationException("simulation '" + simulation.getName() + "': " + e.getMessage(), e);
		}
	}

	/** The plan's subjects at the plan's values, never fitted; with {@code observations} the samples are predicted too. */
	static SimulationOutcome simulate(Simulation simulation, SimulationPlan plan, RunContext context, boolean observations) {
		return new SimulationEngine(simulation, plan, context, false, observations).compute();
	}

	private SimulationOutcome compute() {
		SubjectFit fit = new SubjectFit(plan.simulator(), plan.setup(), context.cancelled());
		FitPlan fitPlan = !fits ? null : FitPlan.of(simulation.getFit(), plan.simulator().system());
		FitResult common = null;
		if (fitPlan != null && !fitPlan.perSubject()) {
			context.progress().report(0, "Fitting all subjects together");
			common = fit.fit(plan.subjects(), fitPlan.specs(), fitPlan.errorModel(), fitPlan.options());
			tables.fit("", common);
		}
		int count = plan.subjects().size();
		for (int k = 0; k < count && !context.cancelled().getAsBoolean(); k++) {
			SubjectData subject = plan.subjects().get(k);
			context.progress().report((double) k / count, (fitPlan == null ? "Simulating " : "Fitting ")
					+ (subject.label().isEmpty() ? simulation.getName() : "subject " + subject.label()));
			FitResult result = common;
			if (fitPlan != null && common == null) {
				result = fit.fit(List.of(subject), fitPlan.specs(), fitPlan.errorModel(), fitPlan.options());
				tables.fit(subject.label(), result);
			}
			simulate(subject, result, fit);
		}
		context.progress().report(1, "Done");
		return outcome(count);
	}

	private void simulate(SubjectData subject, FitResult fitted, SubjectFit fit) {
		if (fitted != null && !fitted.status().usable()) {
			failures++;
			items.add(new ItemStatus(subject.label(), fitted.status().name(), fitted.message()));
			tables.observations(subject, SubjectFit.unpredicted(subject), fitted);
			return;
		}
		Map<String, Double> estimates = new LinkedHashMap<>();
		if (fitted != null) {
			for (ParameterEstimate e : fitted.estimates()) {
				estimates.put(e.name(), e.value());
			}
		}
		Map<String, Double> values = new LinkedHashMap<>(subject.overrides());
		values.putAll(plan.setup().overrides());
		values.putAll(estimates);
		SimulatedCurves curves = plan.simulator().run(plan.setup().withDoses(subject.doses()).withOverrides(values),
				SolveContext.of(context.cancelled(), fraction -> {
				}));
		boolean good = curves.returnCode() == ReturnCode.SUCCESS || curves.returnCode() == ReturnCode.TERMINATED;
		failures += good ? 0 : 1;
		tables.curves(subject, curves);
		if (observations) {
			tables.observations(subject, fit.predict(subject, values), fitted);
		}
		items.add(item(subject, curves, good, fitted));
	}

	private static ItemStatus item(SubjectData subject, SimulatedCurves curves, boolean good, FitResult fitted) {
		List<String> messages = new ArrayList<>(curves.warnings());
		if (!good) {
			messages.add(curves.message());
		} else if (fitted != null && !fitted.message().isEmpty()) {
			messages.add(fitted.message());
		}
		FitStatus status = fitted == null ? null : fitted.status();
		return new ItemStatus(subject.label(), good && status != null ? status.name() : curves.returnCode().name(),
				String.join(" ", messages));
	}

	private SimulationOutcome outcome(int count) {
		boolean cancelled = context.cancelled().getAsBoolean();
		RunStatus status = cancelled ? RunStatus.CANCELLED
				: failures == 0 ? RunStatus.COMPLETE : failures < count ? RunStatus.PARTIAL : RunStatus.FAILED;
		String message = cancelled ? items.size() + " of " + count + " subjects were done."
				: failures == 0 ? "" : count == 1 ? items.getFirst().message() : failures + " of " + count + " subjects failed.";
		return new SimulationOutcome(status, message, tables.build(), items, tables.milliseconds());
	}
}
