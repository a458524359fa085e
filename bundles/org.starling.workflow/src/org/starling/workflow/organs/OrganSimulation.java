package org.starling.workflow.organs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.starling.kinetics.ModelSimulator;
import org.starling.kinetics.SimulatedCurves;
import org.starling.kinetics.SimulationSetup;
import org.starling.model.pkmodel.Compartment;
import org.starling.model.pkmodel.Model;
import org.starling.model.pkmodel.Species;
import org.starling.ode.ReturnCode;
import org.starling.ode.SolveContext;
import org.starling.workflow.RunContext;

/**
 * Simulates a physiological model and adds up what its organs hold. A concentration is the amount in all compartments of an organ
 * over their volume. Works on the calling thread, which owns the model; stores nothing.
 */
public final class OrganSimulation {

	private final Model model;
	private final Map<String, Map<String, List<Species>>> bySubstance = new LinkedHashMap<>();

	private OrganSimulation(Model model) {
		this.model = model;
		Map<String, List<Compartment>> organs = Organs.of(model);
		for (Map.Entry<String, List<Compartment>> organ : organs.entrySet()) {
			for (Species s : model.getSpecies()) {
				if (organ.getValue().contains(s.getCompartment()) && !s.isBoundary()) {
					String substance = s.getMolecule() == null ? "" : Objects.requireNonNullElse(s.getMolecule().getName(), "");
					bySubstance.computeIfAbsent(substance, k -> new LinkedHashMap<>())
							.computeIfAbsent(organ.getKey(), k -> new ArrayList<>()).add(s);
				}
			}
		}
		if (bySubstance.size() > 1) {
			bySubstance.remove(""); // enzymes and other helpers beside the molecules
		}
	}

	/**
	 * @param end    end of the simulation in the model's time unit, above 0
	 * @param points output times at even distances, at least 2
	 * @throws org.starling.kinetics.checks.ModelException when the model has errors
	 * @throws IllegalArgumentException when no compartment with an organ holds anything, or the dose does not fit the model
	 */
	public static OrganCurves run(Model model, OrganDose dose, double end, int points, RunContext context) {
		OrganSimulation simulation = new OrganSimulation(model);
		if (simulation.bySubstance.isEmpty()) {
			throw new IllegalArgumentException("no compartment with an organ holds a species; name the organs of the compartments");
		}
		return simulation.run(ModelSimulator.of(model, null, context.solvers()), dose, end, points, context);
	}

	private OrganCurves run(ModelSimulator simulator, OrganDose dose, double end, int points, RunContext context) {
		List<String> outputs = new ArrayList<>();
		bySubstance.values().forEach(organs -> organs.values().forEach(list -> list.forEach(s -> {
			add(outputs, amount(s));
			add(outputs, s.getCompartment().getSymbol());
		})));
		SimulatedCurves curves = simulator.run(
				SimulationSetup.evenly(0, end, points).withOutputs(outputs.toArray(String[]::new))
						.withDoses(dose.inputs(model, simulator.system())),
				SolveContext.of(context.cancelled(), fraction -> context.progress().report(fraction, model.getName())));
		boolean good = curves.returnCode() == ReturnCode.SUCCESS || curves.returnCode() == ReturnCode.TERMINATED;
		List<OrganCurves.Substance> substances = new ArrayList<>();
		bySubstance.forEach((name, organs) -> substances.add(substance(name, organs, curves)));
		return new OrganCurves(curves.times(), Objects.requireNonNullElse(curves.timeUnit(), ""), substances,
				good ? "" : curves.message());
	}

	private static void add(List<String> outputs, String symbol) {
		if (!outputs.contains(symbol)) {
			outputs.add(symbol);
		}
	}

	private static String amount(Species s) {
		return s.getSymbol() + ".amount";
	}

	private OrganCurves.Substance substance(String name, Map<String, List<Species>> organs, SimulatedCurves curves) {
		String substanceUnit = Objects.requireNonNullElse(model.getSubstanceUnit(), "");
		String volumeUnit = Objects.requireNonNullElse(model.getVolumeUnit(), "");
		String timeUnit = Objects.requireNonNullElse(model.getTimeUnit(), "");
		List<OrganCurve> all = organs.entrySet().stream().map(e -> organ(e.getKey(), e.getValue(), curves)).toList();
		return new OrganCurves.Substance(name, substanceUnit, substanceUnit + '/' + volumeUnit,
				substanceUnit + '.' + timeUnit + '/' + volumeUnit, all);
	}

	private static OrganCurve organ(String key, List<Species> species, SimulatedCurves curves) {
		boolean amountOnly = species.stream().allMatch(Species::isSubstanceUnitsOnly);
		List<Compartment> compartments = species.stream().map(Species::getCompartment).distinct().toList();
		double[] values = new double[curves.times().length];
		for (int i = 0; i < values.length; i++) {
			double amount = 0;
			for (Species s : species) {
				amount += curves.curve(amount(s))[i];
			}
			double volume = 0;
			for (Compartment c : compartments) {
				volume += curves.curve(c.getSymbol())[i];
			}
			values[i] = amountOnly ? amount : amount / volume;
		}
		Compartment first = compartments.getFirst();
		String name = compartments.size() == 1 && first.getName() != null ? first.getName()
				: Character.toUpperCase(key.charAt(0)) + key.substring(1);
		return new OrganCurve(key, name, compartments.stream().map(Compartment::getSymbol).toList(), Organs.isLumen(key), amountOnly,
				values, OrganCurve.area(curves.times(), values));
	}
}
