package org.starling.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.starling.analysis.study.StudyData;
import org.starling.analysis.study.StudyImportOptions;
import org.starling.analysis.study.StudyImporter;
import org.starling.model.base.Annotation;
import org.starling.model.base.BasePackage;
import org.starling.model.molecule.Molecule;
import org.starling.model.molecule.MoleculePackage;
import org.starling.model.pkmodel.Dose;
import org.starling.model.pkmodel.Model;
import org.starling.model.pkmodel.Observer;
import org.starling.model.pkmodel.PkmodelPackage;
import org.starling.model.pkmodel.Regimen;
import org.starling.model.simulation.Simulation;
import org.starling.model.simulation.SimulationPackage;
import org.starling.model.store.Documents;
import org.starling.model.study.Study;
import org.starling.nca.table.NcaMap;
import org.starling.star.study.SettingsImport;
import org.starling.star.study.StudyAnalysis;
import org.starling.tables.samples.SampleImport;
import org.starling.tables.samples.SampleImportSettings;
import org.starling.tables.samples.SampleImporter;
import org.starling.tables.samples.SampleTable;
import org.starling.workflow.prediction.PredictionComparison;
import org.starling.workflow.prediction.TissuePrediction;

/** 100 mg as a bolus, CL 1 L/h, V 20 L: plasma is 5 exp(-0.05 t) mg/L, the tumour has twice as much, in the study as in the model. */
class StudyPredictionTest {

	private static final double RATE = 0.05;
	private static final double END = 12;

	@Test
	void whatTheModelMadeIsPredictedAsItWas(@TempDir Path folder) throws Exception {
		SampleImport samples = SampleImporter.read(Files.writeString(folder.resolve("s.csv"), table()), SampleImportSettings.DEFAULT);
		Study study = StudyImporter.study(samples, StudyImportOptions.named("Bolus"));
		new SettingsImport(study, "h").nca(NcaMap.settings(null, Map.of("method", "linear-up-log-down")), false);
		StudyAnalysis analysis = StudyAnalysis.of(study, StudyData.of(study, new SampleTable(samples.timeUnit(), samples.samples())));
		Simulation simulation = simulation();
		assertTrue(compare(study, analysis, simulation).refusal().contains("no compound of the study has a molecule of the model"));
		study.getCompounds().getFirst().setMolecule(simulation.getModel().getMolecules().getFirst());
		PredictionComparison same = compare(study, analysis, simulation);
		assertEquals("", same.refusal());
		double exact = 5 / RATE * (1 - Math.exp(-RATE * END)) * 1000;
		for (int i = 0; i < 2; i++) {
			TissuePrediction tissue = same.tissues().get(i);
			assertEquals((i + 1) * exact, tissue.predictedArea(), 1e-4 * exact, "the model's mg/L in the study's ug/L");
			assertEquals(1, tissue.areaFold(), 1e-4);
			assertEquals(1, tissue.concentrations().absolute(), 1e-4);
		}
		assertEquals(2, same.tissues().get(1).predictedRatio(), 1e-9);
		assertEquals(1, same.ratios().average(), 1e-6);
		assertTrue(same.warnings().stream().anyMatch(w -> w.contains("does not say its species")), same.warnings().toString());
		simulation.setRegimen(regimen(simulation.getModel(), 200));
		PredictionComparison twice = compare(study, analysis, simulation);
		assertEquals(2, twice.areas().average(), 1e-3);
		assertTrue(twice.warnings().stream().anyMatch(w -> w.contains("the simulation gives 200 mg, the study 100 mg")), twice.warnings().toString());
		Annotation species = Documents.create(Annotation.class, BasePackage.Literals.ANNOTATION);
		species.setKey("pbpk.species");
		species.setValue("RAT");
		simulation.getModel().getAnnotations().add(species);
		study.setSpecies("human");
		assertTrue(compare(study, analysis, simulation).refusal().contains("the model is of rat and the study of human"));
	}

	private static PredictionComparison compare(Study study, StudyAnalysis analysis, Simulation simulation) {
		return StudyPrediction.of(study, analysis, simulation, RunContext.standard());
	}

	private static String table() {
		StringBuilder text = new StringBuilder("subject,matrix,compound,time (h),value (ug/L),dose (mg),route\n");
		for (int subject = 1; subject <= 2; subject++) {
			for (double t : new double[] { 0.5, 1, 2, 4, 8, END }) {
				for (int factor = 1; factor <= 2; factor++) {
					text.append(subject).append(factor == 1 ? ",plasma,x," : ",tumour,x,").append(t).append(',')
							.append(factor * 5000 * Math.exp(-RATE * t)).append(",100,iv bolus\n");
				}
			}
		}
		return text.toString();
	}

	private static Simulation simulation() {
		Model model = BolusProject.model();
		Molecule molecule = Documents.create(Molecule.class, MoleculePackage.Literals.MOLECULE);
		molecule.setName("x");
		model.getMolecules().add(molecule);
		Observer tumour = Documents.create(Observer.class, PkmodelPackage.Literals.OBSERVER);
		tumour.setSymbol("tumour");
		tumour.setName("Tumour");
		tumour.setExpression("2*A/V");
		tumour.setUnit("mg/L");
		tumour.setMatrix("tumour");
		model.getObservers().add(tumour);
		model.setTimeUnit("h");
		model.setSubstanceUnit("mg");
		Simulation simulation = Documents.create(Simulation.class, SimulationPackage.Literals.SIMULATION);
		simulation.setName("Bolus");
		simulation.setModel(model);
		simulation.setDoseSpecies(model.getSpecies().getFirst());
		return simulation;
	}

	private static Regimen regimen(Model model, double milligram) {
		Regimen regimen = Documents.create(Regimen.class, PkmodelPackage.Literals.REGIMEN);
		regimen.setName("Bolus");
		Dose dose = Documents.create(Dose.class, PkmodelPackage.Literals.DOSE);
		dose.setSpecies(model.getSpecies().getFirst());
		dose.setAmount(BolusProject.quantity(milligram, "mg"));
		dose.setTime(BolusProject.quantity(0, "h"));
		regimen.getDoses().addAll(List.of(dose));
		model.getRegimens().add(regimen);
		return regimen;
	}
}
