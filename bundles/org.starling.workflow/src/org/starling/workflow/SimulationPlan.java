package org.starling.workflow;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.starling.analysis.fit.StudySubjects;
import org.starling.analysis.fit.StudySubjects.Comparison;
import org.starling.analysis.fit.SubjectData;
import org.starling.analysis.study.StudyData;
import org.starling.kinetics.ModelSimulator;
import org.starling.kinetics.SimulationSetup;
import org.starling.kinetics.SolverSetting;
import org.starling.kinetics.dosing.Dosing;
import org.starling.kinetics.flat.FlatSystem;
import org.starling.model.base.Quantity;
import org.starling.model.pkmodel.Model;
import org.starling.model.pkmodel.Observer;
import org.starling.model.simulation.ObservationMapping;
import org.starling.model.simulation.Simulation;
import org.starling.model.simulation.SolverChoice;
import org.starling.model.simulation.SolverOption;
import org.starling.model.simulation.SubjectMapping;
import org.starling.model.study.Compound;
import org.starling.model.study.Matrix;
import org.starling.ode.OdeSolvers;
import org.starling.ode.SolveOptions;
import org.starling.units.Units;

/**
 * A simulation with everything resolved: the compiled model, the common setup and the subjects, one without a label when there
 * is no study. Made by the thread that owns the documents; then independent of them.
 *
 * @param subjects each with doses, covariates and samples
 */
record SimulationPlan(ModelSimulator simulator, SimulationSetup setup, List<SubjectData> subjects) {

	/** @throws SimulationException when something is missing or does not fit */
	static SimulationPlan of(Simulation simulation, SimulationOverrides overrides, OdeSolvers solvers)
			throws SimulationException, IOException {
		Model model = simulation.getModel();
		if (model == null || model.eIsProxy()) {
			throw new SimulationException("the simulation '" + simulation.getName() + "' has no model; choose one");
		}
		ModelSimulator simulator = ModelSimulator.of(model, simulation.getVariant(), solvers);
		try {
			SimulationSetup setup = setup(simulation, overrides, simulator.system());
			List<SubjectData> subjects = subjects(simulation, simulator.system(), setup);
			return new SimulationPlan(simulator, setup, ScanPoints.expand(simulation, subjects));
		} catch (IllegalArgumentException e) {
			throw new SimulationException("simulation '" + simulation.getName() + "': " + e.getMessage(), e);
		}
	}

	private static SimulationSetup setup(Simulation simulation, SimulationOverrides overrides, FlatSystem system)
			throws SimulationException {
		for (String symbol : overrides.values().keySet()) {
			if (!system.inputs().containsKey(symbol)) {
				throw new SimulationException("'" + symbol + "' can't be set: it is no parameter, compartment or species with a"
						+ " value of its own; there are " + system.inputs().keySet().stream().sorted().toList());
			}
		}
		double start = overrides.start() != null ? overrides.start() : inTime(simulation.getStart(), system, 0, "start");
		double end = overrides.end() != null ? overrides.end() : inTime(simulation.getEnd(), system, Double.NaN, "end");
		if (Double.isNaN(end)) {
			throw new SimulationException("the simulation '" + simulation.getName() + "' has no end; enter a time");
		}
		double[] explicit = simulation.getOutputTimes().stream().mapToDouble(Double::doubleValue).toArray();
		SimulationSetup setup = explicit.length > 0 && overrides.points() == null
				? new SimulationSetup(start, Math.max(end, explicit[explicit.length - 1]), explicit, List.of(), List.of(),
						Map.of(), SolverSetting.defaults(), SolveOptions.Side.AFTER)
				: SimulationSetup.evenly(start, end, overrides.points() != null ? overrides.points() : simulation.getPoints());
		return setup.withOutputs(simulation.getOutputs().toArray(String[]::new)).withOverrides(overrides.values())
				.withSolver(solver(simulation.getSolver(), overrides));
	}

	static SolverSetting solver(SolverChoice choice, SimulationOverrides overrides) {
		SolverSetting setting = SolverSetting.defaults();
		Map<String, String> options = new LinkedHashMap<>();
		if (choice != null) {
			for (SolverOption option : choice.getOptions()) {
				options.put(option.getKey(), option.getValue());
			}
			setting = new SolverSetting(choice.getSolverId(), options, choice.getRelativeTolerance(),
					choice.getAbsoluteTolerance(), choice.getMaxSteps());
		}
		boolean other = overrides.solverId() != null && !overrides.solverId().equals(setting.id());
		if (other) {
			options.clear();
		}
		options.putAll(overrides.solverOptions());
		return new SolverSetting(other ? overrides.solverId() : setting.id(), options,
				overrides.relativeTolerance() != null ? overrides.relativeTolerance() : setting.relTol(),
				overrides.absoluteTolerance() != null ? overrides.absoluteTolerance() : setting.absTol(), setting.maxSteps());
	}

	private static double inTime(Quantity quantity, FlatSystem system, double otherwise, String field) {
		if (quantity == null || quantity.getValue() == null) {
			return otherwise;
		}
		if (quantity.getUnit() == null || quantity.getUnit().isBlank()) {
			return quantity.getValue();
		}
		try {
			return Units.convert(quantity.getValue(), quantity.getUnit(), system.timeUnit());
		} catch (IllegalArgumentException e) {
			throw new IllegalArgumentException(field + ": " + e.getMessage(), e);
		}
	}

	private static List<SubjectData> subjects(Simulation simulation, FlatSystem system, SimulationSetup setup)
			throws IOException {
		if (simulation.getStudy() == null) {
			return List.of(new SubjectData("", simulation.getRegimen() == null ? List.of()
					: Dosing.of(simulation.getRegimen(), system), Map.of(), List.of()));
		}
		Map<String, String> covariates = new LinkedHashMap<>();
		for (SubjectMapping mapping : simulation.getSubjectMappings()) {
			if (mapping.getTarget() == null) {
				throw new IllegalArgumentException("covariate " + mapping.getCovariate() + " sets no parameter; choose one");
			}
			covariates.put(mapping.getCovariate(), mapping.getTarget().getSymbol());
		}
		List<SubjectData> subjects = new StudySubjects(StudyData.load(simulation.getStudy()), system,
				compound(simulation)).all(
				simulation.getDoseSpecies() == null ? null : simulation.getDoseSpecies().getSymbol(), covariates,
				comparisons(simulation), setup.start());
		if (simulation.getRegimen() == null || simulation.getDoseSpecies() != null) {
			return subjects;
		}
		return subjects.stream().map(s -> new SubjectData(s.label(), Dosing.of(simulation.getRegimen(), system),
				s.overrides(), s.outputs())).toList();
	}

	/** The compound of the study that the model is about; null when there is no choice. */
	private static String compound(Simulation simulation) {
		List<Compound> compounds = simulation.getStudy().getCompounds();
		if (compounds.size() <= 1) {
			return null;
		}
		List<Compound> modelled = compounds.stream()
				.filter(c -> c.getMolecule() != null && simulation.getModel().getMolecules().contains(c.getMolecule())).toList();
		if (modelled.size() != 1) {
			throw new IllegalArgumentException("the study has the compounds " + compounds.stream().map(Compound::getName).toList()
					+ ", and " + modelled.size() + " of their molecules are the model's; give compound and model one molecule");
		}
		return modelled.getFirst().getName();
	}

	/** What the fit maps; without a fit, each observer with the matrix that it names. */
	private static List<Comparison> comparisons(Simulation simulation) {
		List<Comparison> comparisons = new ArrayList<>();
		if (simulation.getFit() != null && !simulation.getFit().getMappings().isEmpty()) {
			for (ObservationMapping mapping : simulation.getFit().getMappings()) {
				if (mapping.getObserver() == null || mapping.getMatrix() == null) {
					throw new IllegalArgumentException("the fit has a mapping without observer or matrix; choose both");
				}
				comparisons.add(new Comparison(mapping.getObserver().getSymbol(), mapping.getMatrix().getName()));
			}
			return comparisons;
		}
		for (Observer observer : simulation.getModel().getObservers()) {
			for (Matrix matrix : simulation.getStudy().getMatrices()) {
				if (observer.getMatrix() != null && (observer.getMatrix().equalsIgnoreCase(matrix.getKey())
						|| observer.getMatrix().equalsIgnoreCase(matrix.getName()))) {
					comparisons.add(new Comparison(observer.getSymbol(), matrix.getName()));
				}
			}
		}
		return comparisons;
	}
}
