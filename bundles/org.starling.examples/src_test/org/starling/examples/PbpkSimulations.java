package org.starling.examples;

import static org.starling.examples.Make.make;

import org.starling.model.pkmodel.Model;
import org.starling.model.pkmodel.Parameter;
import org.starling.model.pkmodel.Species;
import org.starling.model.simulation.AxisScale;
import org.starling.model.simulation.ChartSeries;
import org.starling.model.simulation.ChartSpecification;
import org.starling.model.simulation.Simulation;
import org.starling.model.simulation.SimulationPackage.Literals;
import org.starling.model.simulation.SubjectMapping;
import org.starling.model.study.Study;

/** The simulations of the whole-body example: predictions, nothing is fitted. */
final class PbpkSimulations {

	private PbpkSimulations() {
	}

	static Simulation theophyllineHuman(Model model, Study study) {
		Simulation simulation = TheophyllineSimulations.simulation("Theophylline, human: observed over predicted", model, 25, 251);
		simulation.setStudy(study);
		simulation.setDoseSpecies((Species) TheophyllineSimulations.element(model, "A_lumen_stomach"));
		SubjectMapping weight = make(SubjectMapping.class, Literals.SUBJECT_MAPPING);
		weight.setCovariate("bodyWeight");
		weight.setTarget((Parameter) TheophyllineSimulations.element(model, "BW"));
		simulation.getSubjectMappings().add(weight);
		simulation.setNotes("The whole-body model at each subject's dose and body weight; clearance is that of the literature, partition is"
				+ " predicted, nothing is fitted.");
		simulation.getCharts().add(TheophyllineSimulations.chart("Observed and predicted, by subject", "panels", AxisScale.LINEAR, "plasma", "Plasma"));
		simulation.getCharts().add(TheophyllineSimulations.chart("Observed and predicted, all subjects", "overlay", AxisScale.LOG, "plasma", "Plasma"));
		return simulation;
	}

	static Simulation theophyllineRat(Model model) {
		Simulation simulation = TheophyllineSimulations.simulation("Theophylline, rat: prediction without data", model, 25, 251);
		simulation.setRegimen(model.getRegimens().getFirst());
		simulation.setNotes("A prediction alone: no published concentrations of theophylline in rats are in this project. The unbound fraction"
				+ " is that of human plasma and the clearance is scaled by body weight; both are labelled as assumed in the model.");
		simulation.getCharts().add(organs("Predicted in rat", "mg/L", "Theophylline", AxisScale.LOG, "plasma", "muscle", "liver", "brain"));
		return simulation;
	}

	static Simulation tamoxifen(Model model) {
		Simulation simulation = TheophyllineSimulations.simulation("Tamoxifen: STAR prediction for tumour, uterus and plasma", model, 1008, 1009);
		simulation.setRegimen(model.getRegimens().getFirst());
		simulation.setNotes("A prediction, no data: tissue exposure of a lipophilic base that is to reach a tumour and to spare the uterus. The"
				+ " clearance comes from the mean level in plasma that the label states, so plasma is no prediction; the tissues are. The"
				+ " composition of uterus and tumour is assumed to be that of muscle. Published for comparison: tissues have 10 to 60 times the"
				+ " level of serum (Lien EA et al., Cancer Res 51:4837–4844, 1991).");
		simulation.getCharts().add(organs("Predicted: tumour, uterus and plasma", "mg/L", "Tamoxifen", AxisScale.LOG, "tumour", "uterus", "plasma"));
		return simulation;
	}

	static Simulation tamoxifenRat(Model model) {
		Simulation simulation = TheophyllineSimulations.simulation("Tamoxifen, rat: prediction for the tissues of the study", model, 24, 241);
		simulation.setRegimen(model.getRegimens().getFirst());
		simulation.setNotes("A prediction from chemistry and physiology, to lay the simulated study over it. As that study's numbers are invented,"
				+ " how far the two agree says nothing of tamoxifen. The model of the rat has no uterus.");
		simulation.getCharts().add(organs("Predicted: tumour, bone, liver and plasma", "mg/L", "Tamoxifen", AxisScale.LOG, "tumour", "bone",
				"liver", "plasma"));
		return simulation;
	}

	private static ChartSpecification organs(String name, String unit, String label, AxisScale scale, String... observers) {
		ChartSpecification chart = TheophyllineSimulations.chart(name, "overlay", scale, observers[0], title(observers[0]));
		chart.getSeries().clear();
		chart.getYAxis().setLabel(label);
		chart.getYAxis().setUnit(unit);
		for (String observer : observers) {
			ChartSeries series = make(ChartSeries.class, Literals.CHART_SERIES);
			series.setName(title(observer));
			series.setObserver(observer);
			chart.getSeries().add(series);
		}
		return chart;
	}

	private static String title(String observer) {
		return Character.toUpperCase(observer.charAt(0)) + observer.substring(1);
	}
}
