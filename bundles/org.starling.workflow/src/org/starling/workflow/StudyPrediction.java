package org.starling.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

import org.starling.analysis.study.CompoundMass;
import org.starling.analysis.study.UnitReconciliation;
import org.starling.kinetics.ModelSimulator;
import org.starling.kinetics.SimulatedCurves;
import org.starling.kinetics.SimulationSetup;
import org.starling.kinetics.checks.ModelException;
import org.starling.kinetics.dosing.DoseInput;
import org.starling.kinetics.dosing.Dosing;
import org.starling.kinetics.flat.FlatSystem;
import org.starling.model.base.Annotation;
import org.starling.model.molecule.Molecule;
import org.starling.model.pkmodel.Model;
import org.starling.model.pkmodel.Observer;
import org.starling.model.simulation.Simulation;
import org.starling.model.study.Compound;
import org.starling.model.study.Matrix;
import org.starling.model.study.Study;
import org.starling.ode.ReturnCode;
import org.starling.ode.SolveContext;
import org.starling.star.CompoundExposure;
import org.starling.star.study.StudyAnalysis;
import org.starling.tables.NumberText;
import org.starling.tables.samples.Sample;
import org.starling.units.MolarMass;
import org.starling.units.Units;
import org.starling.workflow.prediction.PredictionComparison;
import org.starling.workflow.prediction.TissueComparison;
import org.starling.workflow.prediction.TissuePrediction;

/**
 * Simulates what a study measured and sets the two side by side, tissue by tissue. The compound is the one whose molecule the model is
 * about; a tissue is predicted by the observer that names its matrix. Another species is refused, another dose is said.
 */
public final class StudyPrediction {

	private static final String SPECIES = "pbpk.species";
	private static final int POINTS = 600;
	/** Relative difference below which doses are the same. */
	private static final double SAME_DOSE = 0.005;

	private final Study study;
	private final StudyAnalysis analysis;
	private final Simulation simulation;
	private final RunContext context;
	private final List<String> warnings = new ArrayList<>();

	private StudyPrediction(Study study, StudyAnalysis analysis, Simulation simulation, RunContext context) {
		this.study = study;
		this.analysis = analysis;
		this.simulation = simulation;
		this.context = context;
	}

	/**
	 * On the calling thread, which owns the documents. What stands in the way is the comparison's refusal, never an exception.
	 *
	 * @param analysis of the study
	 */
	public static PredictionComparison of(Study study, StudyAnalysis analysis, Simulation simulation, RunContext context) {
		StudyPrediction prediction = new StudyPrediction(study, analysis, simulation, context);
		String compound = "";
		try {
			compound = prediction.compound();
			return prediction.compare(compound);
		} catch (SimulationException | ModelException | IllegalArgumentException e) {
			return PredictionComparison.refused(study.getName(), simulation.getName(), compound, e.getMessage());
		}
	}

	/** Whether a simulation is about a compound of a study, so that the two can be compared. */
	public static boolean fits(Study study, Simulation simulation) {
		return simulation.getModel() != null && study.getCompounds().stream().anyMatch(c -> isAbout(simulation.getModel(), c));
	}

	private static boolean isAbout(Model model, Compound compound) {
		Molecule own = compound.getMolecule();
		return own != null && model.getMolecules().stream().anyMatch(m -> m == own || Objects.equals(m.getId(), own.getId()));
	}

	private String compound() throws SimulationException {
		Model model = simulation.getModel();
		if (model == null || model.eIsProxy()) {
			throw new SimulationException("the simulation has no model; choose one");
		}
		List<Compound> fitting = study.getCompounds().stream().filter(c -> isAbout(model, c)).toList();
		if (fitting.size() != 1) {
			throw new SimulationException(fitting.isEmpty() ? "no compound of the study has a molecule of the model; give both the same molecule"
					: "several compounds of the study are molecules of the model: " + fitting.stream().map(Compound::getName).toList());
		}
		return fitting.getFirst().getName();
	}

	private PredictionComparison compare(String compound) throws SimulationException {
		species();
		CompoundExposure exposure = analysis.exposures().stream().filter(e -> e.analyte().equals(compound)).findFirst()
				.orElseThrow(() -> new IllegalArgumentException("the study has no exposures of " + compound
						+ "; name plasma and a diseased tissue, and look at the problems of its analysis"));
		if (analysis.exposures().stream().filter(e -> e.analyte().equals(compound)).count() > 1) {
			warnings.add("the study has several dose levels of " + compound + "; the first is compared, " + exposure.name());
		}
		List<Sample> samples = samples(compound);
		String unit = unit(exposure);
		ModelSimulator simulator = ModelSimulator.of(simulation.getModel(), simulation.getVariant(), context.solvers());
		FlatSystem system = simulator.system();
		List<DoseInput> doses = doses(exposure, system);
		String timeUnit = analysis.data().timeUnit();
		double inStudyTime = Units.factor(system.timeUnit(), timeUnit);
		List<Observer> observers = new ArrayList<>();
		exposure.tissues().forEach(t -> observer(t.tissue()).ifPresent(observers::add));
		if (observers.isEmpty()) {
			throw new SimulationException("no observer of the model names a matrix of the study; the observers name " + simulation.getModel()
					.getObservers().stream().map(Observer::getMatrix).filter(Objects::nonNull).toList());
		}
		double[] times = times(exposure, samples, inStudyTime);
		SimulatedCurves curves = simulator.run(
				SimulationSetup.at(times).withOutputs(observers.stream().map(Observer::getSymbol).distinct().toArray(String[]::new)).withDoses(doses)
						.withSolver(SimulationPlan.solver(simulation.getSolver(), SimulationOverrides.NONE)),
				SolveContext.of(context.cancelled(), fraction -> context.progress().report(fraction, simulation.getName())));
		if (curves.returnCode() != ReturnCode.SUCCESS && curves.returnCode() != ReturnCode.TERMINATED) {
			throw new SimulationException("the simulation did not come to its end: " + curves.message());
		}
		TissueComparison tissues = new TissueComparison(exposure, UnitReconciliation.of(study, samples, unit).samples(), scaled(curves.times(), inStudyTime));
		List<TissuePrediction> all = new ArrayList<>();
		for (var tissue : exposure.tissues()) {
			Optional<Observer> observer = observer(tissue.tissue());
			double[] curve = observer.isEmpty() ? null : scaled(curves.curve(observer.get().getSymbol()),
					MolarMass.factor(system.unit(observer.get().getSymbol()).orElseThrow(() -> new IllegalArgumentException("the observer "
							+ observer.get().getSymbol() + " states no unit; give it one")), unit, CompoundMass.gramPerMole(study, compound)));
			all.add(tissues.of(tissue, observer.map(Observer::getSymbol).orElse(""), curve));
		}
		return new PredictionComparison(study.getName(), simulation.getName(), compound, unit, timeUnit, exposure.areaUnit(), all, warnings, "");
	}

	/** Each animal has one species: a prediction for another is no prediction of the study. */
	private void species() throws SimulationException {
		String predicted = simulation.getModel().getAnnotations().stream().filter(a -> SPECIES.equals(a.getKey())).map(Annotation::getValue)
				.findFirst().orElse(null);
		String own = study.getSpecies();
		if (predicted == null || own == null || own.isBlank()) {
			warnings.add((predicted == null ? "the model" : "the study") + " does not say its species; make sure that it is that of the "
					+ (predicted == null ? "study" : "model"));
		} else if (!predicted.strip().toLowerCase(Locale.ROOT).equals(own.strip().toLowerCase(Locale.ROOT))) {
			throw new SimulationException("the model is of " + predicted.toLowerCase(Locale.ROOT) + " and the study of "
					+ own.toLowerCase(Locale.ROOT) + "; choose a simulation of that species");
		}
	}

	private List<Sample> samples(String compound) {
		return analysis.data().accepted().stream()
				.filter(s -> s.collection() == null && (Objects.equals(s.compound(), compound) || s.compound() == null && study.getCompounds().size() == 1))
				.toList();
	}

	/** That of the areas over that of times: of the plasma samples. */
	private String unit(CompoundExposure exposure) {
		return analysis.data().accepted().stream().filter(s -> exposure.plasma().tissue().equals(s.matrix())).map(Sample::unit)
				.filter(Objects::nonNull).findFirst().orElseThrow(() -> new IllegalArgumentException("samples of " + exposure.plasma().tissue()
						+ " have no unit"));
	}

	private Optional<Observer> observer(String tissue) {
		String key = study.getMatrices().stream().filter(m -> tissue.equals(m.getName())).map(Matrix::getKey).findFirst().orElse(tissue);
		return simulation.getModel().getObservers().stream()
				.filter(o -> o.getMatrix() != null && (o.getMatrix().equalsIgnoreCase(tissue) || o.getMatrix().equalsIgnoreCase(key))).findFirst();
	}

	/** The simulation's regimen, checked against the study; else the study's dose into the simulation's species of doses. */
	private List<DoseInput> doses(CompoundExposure exposure, FlatSystem system) throws SimulationException {
		if (simulation.getRegimen() == null) {
			if (simulation.getDoseSpecies() == null) {
				throw new SimulationException("the simulation gives no dose; choose a regimen, or the species that the study's doses go to");
			}
			return List.of(Dosing.administration(system, simulation.getDoseSpecies().getSymbol(), exposure.dose(), exposure.doseUnit(), 0, 0, null));
		}
		List<DoseInput> given = Dosing.of(simulation.getRegimen(), system);
		if (given.isEmpty()) {
			throw new SimulationException("the regimen " + simulation.getRegimen().getName() + " has no dose");
		}
		DoseInput first = given.getFirst();
		if (given.size() > 1 || first.additional() > 0) {
			warnings.add("the simulation gives several doses; make sure that the study's samples count from the same one");
		}
		try {
			double own = Dosing.administration(system, first.species(), exposure.dose(), exposure.doseUnit(), 0, 0, null).amount();
			if (!(Math.abs(first.amount() / own - 1) < SAME_DOSE)) {
				warnings.add("the simulation gives " + NumberText.format(first.amount()) + " " + system.substanceUnit() + ", the study "
						+ NumberText.format(own) + " " + system.substanceUnit() + " (" + NumberText.format(exposure.dose()) + " "
						+ exposure.doseUnit() + "): areas and concentrations differ by the dose, too");
			}
		} catch (IllegalArgumentException e) {
			warnings.add("the doses of simulation and study could not be compared: " + e.getMessage());
		}
		return given;
	}

	/** Evenly over everything that is compared, and at each sample, in the model's unit. */
	private double[] times(CompoundExposure exposure, List<Sample> samples, double inStudyTime) {
		double end = samples.stream().mapToDouble(Sample::time).max().orElse(0);
		for (var tissue : exposure.tissues()) {
			end = Double.isNaN(tissue.end()) ? end : Math.max(end, tissue.end());
		}
		TreeSet<Double> times = new TreeSet<>();
		for (int i = 0; i <= POINTS; i++) {
			times.add(end * i / POINTS / inStudyTime);
		}
		double last = times.last();
		samples.stream().mapToDouble(s -> s.time() / inStudyTime).filter(t -> t > 0 && t < last).forEach(times::add);
		return times.stream().mapToDouble(Double::doubleValue).toArray();
	}

	private static double[] scaled(double[] values, double factor) {
		double[] scaled = values.clone();
		for (int i = 0; i < scaled.length; i++) {
			scaled[i] *= factor;
		}
		return scaled;
	}
}
