package org.starling.cli.internal.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;

import org.starling.kinetics.ModelSimulator;
import org.starling.kinetics.SensitivityCurves;
import org.starling.kinetics.SimulatedCurves;
import org.starling.kinetics.SimulationSetup;
import org.starling.kinetics.ValueChange;
import org.starling.kinetics.dosing.DoseInput;
import org.starling.kinetics.dosing.EventTableDosing;
import org.starling.ode.ReturnCode;
import org.starling.ode.SolveContext;
import org.starling.tables.Table;

/** Runs a model for the subjects of an event table, or once, with derivatives when they are wanted. Used once, by one thread. */
final class TableSimulation {

	/** What a run ended with when it did not end well. */
	record Failure(String subject, ReturnCode code, String message) {
	}

	private final ModelSimulator simulator;
	private final SimulationSetup setup;
	private final List<String> parameters;
	private final List<String> subjects = new ArrayList<>();
	private final Map<String, List<Double>> columns = new LinkedHashMap<>();
	private final Map<String, String> units = new LinkedHashMap<>();
	private final List<Failure> failures = new ArrayList<>();

	/**
	 * @param setup      common to all runs
	 * @param parameters with respect to which derivatives are wanted; may be empty
	 */
	TableSimulation(ModelSimulator simulator, SimulationSetup setup, List<String> parameters) {
		this.simulator = simulator;
		this.setup = setup;
		this.parameters = parameters;
	}

	/** @param observed whether the times are the table's own and not those of the setup */
	void run(List<EventTableDosing.Subject> all, boolean observed) {
		for (EventTableDosing.Subject s : all) {
			double start = Math.min(s.firstTime(), setup.start());
			double[] times = observed ? s.times() : setup.outputTimes();
			if (times.length == 0) {
				failures.add(new Failure(s.id(), ReturnCode.FAILURE, "the table has no observation row for it; state --end"));
				continue;
			}
			Map<String, Double> values = new LinkedHashMap<>(s.overrides());
			values.putAll(setup.overrides());
			List<ValueChange> changes = s.changes().stream().filter(c -> !setup.overrides().containsKey(c.symbol())).toList();
			run(s.id(), SimulationSetup.at(times).withStart(start).withOutputs(setup.outputs().toArray(String[]::new)).withSolver(setup.solver()).withOverrides(values)
					.withDoses(s.doses()).withChanges(changes));
		}
	}

	/** One run without an event table. */
	void run(List<DoseInput> doses) {
		run("", setup.withDoses(doses));
	}

	private void run(String subject, SimulationSetup own) {
		SensitivityCurves sensitive = parameters.isEmpty() ? null : simulator.sensitivities(own, parameters, SolveContext.NONE);
		SimulatedCurves curves = sensitive == null ? simulator.run(own) : sensitive.curves();
		if (!curves.returnCode().isComplete()) {
			failures.add(new Failure(subject, curves.returnCode(), curves.message()));
		}
		for (int i = 0; i < curves.times().length; i++) {
			subjects.add(subject);
		}
		add("time", curves.timeUnit(), curves.times());
		for (int i = 0; i < curves.names().size(); i++) {
			String name = curves.names().get(i);
			add(name, curves.units().get(i), curves.values()[i]);
			for (String parameter : parameters) {
				add("d(" + name + ")/d(" + parameter + ")", null, sensitive.of(name, parameter));
			}
		}
	}

	private void add(String name, String unit, double[] values) {
		units.put(name, unit);
		columns.computeIfAbsent(name, _ -> new ArrayList<>()).addAll(DoubleStream.of(values).boxed().toList());
	}

	/** The curves of all runs one below the other; with a column {@code subject} when there was an event table. */
	Table table(boolean withSubjects) {
		Table.Builder table = Table.builder();
		if (withSubjects) {
			table.text("subject", subjects.toArray(String[]::new));
		}
		columns.forEach((name, values) -> table.number(name, units.get(name),
				values.stream().mapToDouble(Double::doubleValue).toArray()));
		return table.build();
	}

	List<Failure> failures() {
		return failures;
	}
}
