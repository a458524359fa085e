package org.starling.examples;

import static org.starling.examples.Make.make;
import static org.starling.examples.Make.quantity;

import org.starling.model.base.Annotation;
import org.starling.model.base.BasePackage;
import org.starling.model.pkmodel.Element;
import org.starling.model.pkmodel.Model;
import org.starling.model.pkmodel.Observer;
import org.starling.model.pkmodel.Parameter;
import org.starling.model.pkmodel.Species;
import org.starling.model.simulation.AxisScale;
import org.starling.model.simulation.ChartAxis;
import org.starling.model.simulation.ChartSeries;
import org.starling.model.simulation.ChartSpecification;
import org.starling.model.simulation.Fit;
import org.starling.model.simulation.FitErrorModel;
import org.starling.model.simulation.FitParameter;
import org.starling.model.simulation.ObservationMapping;
import org.starling.model.simulation.Simulation;
import org.starling.model.simulation.SimulationPackage.Literals;
import org.starling.model.simulation.SolverChoice;
import org.starling.model.simulation.SubjectMapping;
import org.starling.model.study.Matrix;
import org.starling.model.study.Study;

/** The simulations of the theophylline example: both models at each subject's dose, and the fit of the first. */
final class TheophyllineSimulations {

	private TheophyllineSimulations() {
	}

	static Simulation fit(Model model, Study study) {
		Simulation simulation = atEachDose("One-compartment fit", model, study, "depot");
		simulation.setNotes("ka, CL and V of each subject by least squares with an additive error, the model of Pinheiro and "
				+ "Bates (2000), section 8.2, in other parameters: lKa = ln ka, lCl = ln(CL/body weight), lKe = ln(CL/V).");
		Fit fit = make(Fit.class, Literals.FIT);
		fit.setName("ka, CL and V of each subject");
		fit.setErrorModel(FitErrorModel.ADDITIVE);
		ObservationMapping mapping = make(ObservationMapping.class, Literals.OBSERVATION_MAPPING);
		mapping.setObserver(observer(model, "plasma"));
		mapping.setMatrix(plasma(study));
		fit.getMappings().add(mapping);
		fit.getParameters().add(parameter(model, "ka", 1.5, 0.01, 50));
		fit.getParameters().add(parameter(model, "CL", 3, 0.05, 50));
		fit.getParameters().add(parameter(model, "V", 32, 2, 500));
		simulation.setFit(fit);
		simulation.getCharts().add(chart("Observed and fitted, by subject", "panels", AxisScale.LINEAR, "plasma", "Plasma"));
		simulation.getCharts().add(chart("Observed and fitted, all subjects", "overlay", AxisScale.LOG, "plasma", "Plasma"));
		return simulation;
	}

	static Simulation prediction(Model model, Study study) {
		Simulation simulation = atEachDose("One-compartment prediction", model, study, "depot");
		simulation.setNotes("What the literature values of a 70 kg adult predict for each subject's dose, before any fit.");
		simulation.getCharts()
				.add(chart("Observed and predicted, by subject", "panels", AxisScale.LINEAR, "plasma", "Plasma"));
		return simulation;
	}

	static Simulation physiological(Model model, Study study) {
		Simulation simulation = atEachDose("Physiological prediction", model, study, "lumen");
		simulation.setNotes("The physiological model at each subject's dose and body weight; nothing is fitted.");
		SubjectMapping weight = make(SubjectMapping.class, Literals.SUBJECT_MAPPING);
		weight.setCovariate("bodyWeight");
		weight.setTarget((Parameter) element(model, "BW"));
		simulation.getSubjectMappings().add(weight);
		simulation.getCharts()
				.add(chart("Observed and predicted, by subject", "panels", AxisScale.LINEAR, "plasma", "Plasma"));
		simulation.getCharts().add(chart("Liver, all subjects", "overlay", AxisScale.LINEAR, "liver_concentration", "Liver"));
		return simulation;
	}

	private static Simulation atEachDose(String name, Model model, Study study, String doseSpecies) {
		Simulation simulation = simulation(name, model, 25, 251);
		simulation.setStudy(study);
		simulation.setDoseSpecies((Species) element(model, doseSpecies));
		return simulation;
	}

	/** From 0 to an end in hours, with so many output times. */
	static Simulation simulation(String name, Model model, double end, int points) {
		Simulation simulation = make(Simulation.class, Literals.SIMULATION);
		simulation.setName(name);
		simulation.setModel(model);
		simulation.setStart(quantity(0, "h"));
		simulation.setEnd(quantity(end, "h"));
		simulation.setPoints(points);
		SolverChoice solver = make(SolverChoice.class, Literals.SOLVER_CHOICE);
		solver.setSolverId("auto");
		solver.setRelativeTolerance(1e-8);
		solver.setAbsoluteTolerance(1e-10);
		simulation.setSolver(solver);
		return simulation;
	}

	static Element element(Model model, String symbol) {
		for (var contents = model.eAllContents(); contents.hasNext();) {
			if (contents.next() instanceof Element element && symbol.equals(element.getSymbol())) {
				return element;
			}
		}
		throw new IllegalArgumentException("the model " + model.getName() + " has no symbol " + symbol);
	}

	private static Observer observer(Model model, String symbol) {
		return (Observer) element(model, symbol);
	}

	private static Matrix plasma(Study study) {
		return study.getMatrices().stream().filter(m -> "plasma".equals(m.getKey())).findFirst().orElseThrow();
	}

	private static FitParameter parameter(Model model, String symbol, double initial, double lower, double upper) {
		FitParameter parameter = make(FitParameter.class, Literals.FIT_PARAMETER);
		parameter.setParameter((Parameter) element(model, symbol));
		parameter.setInitial(initial);
		parameter.setLower(lower);
		parameter.setUpper(upper);
		return parameter;
	}

	static ChartSpecification chart(String name, String layout, AxisScale scale, String observer, String label) {
		ChartSpecification chart = make(ChartSpecification.class, Literals.CHART_SPECIFICATION);
		chart.setName(name);
		Annotation annotation = make(Annotation.class, BasePackage.Literals.ANNOTATION);
		annotation.setKey("layout");
		annotation.setValue(layout);
		chart.getAnnotations().add(annotation);
		chart.setXAxis(axis("Time", "h", AxisScale.LINEAR));
		chart.setYAxis(axis("Theophylline", "mg/L", scale));
		ChartSeries series = make(ChartSeries.class, Literals.CHART_SERIES);
		series.setName(label);
		series.setObserver(observer);
		series.setOverlayMatrix("plasma".equals(observer) ? "plasma" : null);
		chart.getSeries().add(series);
		return chart;
	}

	private static ChartAxis axis(String label, String unit, AxisScale scale) {
		ChartAxis axis = make(ChartAxis.class, Literals.CHART_AXIS);
		axis.setLabel(label);
		axis.setUnit(unit);
		axis.setScale(scale);
		return axis;
	}
}
