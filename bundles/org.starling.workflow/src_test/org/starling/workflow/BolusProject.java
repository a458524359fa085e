package org.starling.workflow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.starling.analysis.study.StudyImportOptions;
import org.starling.analysis.study.StudyImporter;
import org.starling.model.base.BasePackage;
import org.starling.model.base.Quantity;
import org.starling.model.pkmodel.Compartment;
import org.starling.model.pkmodel.KineticLaw;
import org.starling.model.pkmodel.Model;
import org.starling.model.pkmodel.Observer;
import org.starling.model.pkmodel.Parameter;
import org.starling.model.pkmodel.Participant;
import org.starling.model.pkmodel.PkmodelPackage;
import org.starling.model.pkmodel.Reaction;
import org.starling.model.pkmodel.Species;
import org.starling.model.simulation.ChartAxis;
import org.starling.model.simulation.ChartSeries;
import org.starling.model.simulation.ChartSpecification;
import org.starling.model.simulation.Fit;
import org.starling.model.simulation.FitParameter;
import org.starling.model.simulation.ObservationMapping;
import org.starling.model.simulation.Simulation;
import org.starling.model.simulation.SimulationPackage;
import org.starling.model.simulation.SubjectMapping;
import org.starling.model.store.Documents;
import org.starling.model.store.ProjectFolder;
import org.starling.model.study.Study;
import org.starling.tables.samples.SampleImportSettings;
import org.starling.tables.samples.SampleImporter;

/** A project of two subjects, 100 mg as a bolus each; CL, V: 2, 10 and 3, 12. Made by the importer and the store. */
final class BolusProject {

	private BolusProject() {
	}

	static Quantity quantity(double value, String unit) {
		Quantity q = Documents.create(Quantity.class, BasePackage.Literals.QUANTITY);
		q.setValue(value);
		q.setUnit(unit);
		return q;
	}

	static ProjectFolder create(Path folder) throws Exception {
		ProjectFolder project = ProjectFolder.create(folder, "Bolus");
		Study study = study(project);
		Model model = model();
		project.add(model);
		project.add(simulation(model, study));
		return ProjectFolder.open(folder);
	}

	private static Study study(ProjectFolder project) throws Exception {
		StringBuilder csv = new StringBuilder("Subject,Body weight [kg],Dose [mg],Time [h],Concentration [mg/L]\n");
		double[][] truth = { { 2, 10 }, { 3, 12 } };
		for (int s = 0; s < 2; s++) {
			for (double t : new double[] { 0.5, 1, 2, 4, 8, 12 }) {
				double c = 100 / truth[s][1] * Math.exp(-truth[s][0] / truth[s][1] * t);
				csv.append(s + 1).append(",70,100,").append(t).append(',').append(c).append('\n');
			}
		}
		Path file = project.dataFolder().resolve("bolus.csv");
		Files.writeString(file, csv);
		return StudyImporter.importInto(project, SampleImporter.read(file,
				SampleImportSettings.DEFAULT.withDefaults("plasma", "Drug", "iv bolus")), StudyImportOptions.named("Bolus"));
	}

	static Model model() {
		Model model = Documents.create(Model.class, PkmodelPackage.Literals.MODEL);
		model.setName("One compartment");
		Compartment body = Documents.create(Compartment.class, PkmodelPackage.Literals.COMPARTMENT);
		body.setSymbol("body");
		body.setName("Body");
		body.setSize(quantity(1, "L"));
		model.getCompartments().add(body);
		Species drug = Documents.create(Species.class, PkmodelPackage.Literals.SPECIES);
		drug.setSymbol("A");
		drug.setName("Drug");
		drug.setCompartment(body);
		drug.setSubstanceUnitsOnly(true);
		drug.setInitialAmount(quantity(0, "mg"));
		model.getSpecies().add(drug);
		parameter(model, "CL", 1, "L/h");
		parameter(model, "V", 20, "L");
		parameter(model, "weight", 60, "kg");
		Reaction elimination = Documents.create(Reaction.class, PkmodelPackage.Literals.REACTION);
		elimination.setSymbol("elimination");
		elimination.setName("Elimination");
		Participant participant = Documents.create(Participant.class, PkmodelPackage.Literals.PARTICIPANT);
		participant.setSpecies(drug);
		elimination.getParticipants().add(participant);
		KineticLaw law = Documents.create(KineticLaw.class, PkmodelPackage.Literals.KINETIC_LAW);
		law.setExpression("CL/V*A");
		elimination.setKineticLaw(law);
		model.getReactions().add(elimination);
		Observer observer = Documents.create(Observer.class, PkmodelPackage.Literals.OBSERVER);
		observer.setSymbol("plasma");
		observer.setName("Plasma");
		observer.setExpression("A/V");
		observer.setUnit("mg/L");
		observer.setMatrix("plasma");
		model.getObservers().add(observer);
		return model;
	}

	private static void parameter(Model model, String symbol, double value, String unit) {
		Parameter p = Documents.create(Parameter.class, PkmodelPackage.Literals.PARAMETER);
		p.setSymbol(symbol);
		p.setName(symbol);
		p.setQuantity(quantity(value, unit));
		model.getParameters().add(p);
	}

	private static Simulation simulation(Model model, Study study) throws IOException {
		Simulation simulation = Documents.create(Simulation.class, SimulationPackage.Literals.SIMULATION);
		simulation.setName("Fit");
		simulation.setModel(model);
		simulation.setStudy(study);
		simulation.setDoseSpecies(model.getSpecies().getFirst());
		simulation.setEnd(quantity(12, "h"));
		SubjectMapping weight = Documents.create(SubjectMapping.class, SimulationPackage.Literals.SUBJECT_MAPPING);
		weight.setCovariate("bodyWeight");
		weight.setTarget(model.getParameters().get(2));
		simulation.getSubjectMappings().add(weight);
		Fit fit = Documents.create(Fit.class, SimulationPackage.Literals.FIT);
		ObservationMapping mapping = Documents.create(ObservationMapping.class,
				SimulationPackage.Literals.OBSERVATION_MAPPING);
		mapping.setObserver(model.getObservers().getFirst());
		mapping.setMatrix(study.getMatrices().getFirst());
		fit.getMappings().add(mapping);
		for (int k = 0; k < 2; k++) {
			FitParameter parameter = Documents.create(FitParameter.class, SimulationPackage.Literals.FIT_PARAMETER);
			parameter.setParameter(model.getParameters().get(k));
			fit.getParameters().add(parameter);
		}
		simulation.setFit(fit);
		ChartSpecification chart = Documents.create(ChartSpecification.class,
				SimulationPackage.Literals.CHART_SPECIFICATION);
		chart.setName("Plasma");
		ChartSeries series = Documents.create(ChartSeries.class, SimulationPackage.Literals.CHART_SERIES);
		series.setObserver("plasma");
		series.setOverlayMatrix("plasma");
		chart.getSeries().add(series);
		ChartAxis axis = Documents.create(ChartAxis.class, SimulationPackage.Literals.CHART_AXIS);
		axis.setLabel("Drug");
		axis.setUnit("ug/dL");
		chart.setYAxis(axis);
		simulation.getCharts().add(chart);
		return simulation;
	}
}
