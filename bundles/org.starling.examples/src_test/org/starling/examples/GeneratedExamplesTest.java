package org.starling.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.starling.adc.Converter;
import org.starling.adc.Rounding;
import org.starling.analysis.study.StudyImportException;
import org.starling.model.base.OriginKind;
import org.starling.model.store.ProjectFolder;
import org.starling.model.study.Study;
import org.starling.quantization.RunRefusedException;
import org.starling.quantization.budget.BudgetOptions;
import org.starling.quantization.budget.BudgetStage;
import org.starling.quantization.budget.Digitization;
import org.starling.quantization.budget.ErrorSource;
import org.starling.quantization.budget.QuantizationBudget;
import org.starling.quantization.budget.StudyBudget;

/** The committed files of the examples are what the importer and the generators make today, to the byte. */
class GeneratedExamplesTest {

	@TempDir
	Path temp;

	private Path made;
	private Path data;

	@BeforeEach
	void copy() throws IOException {
		made = temp.resolve("made");
		data = ExampleProjects.copyTo("theophylline", temp.resolve("theophylline")).resolve("data");
	}

	@Test
	void theophylline() throws IOException, StudyImportException {
		GenerateExamples.generate(data, made);
		compare("theophylline");
	}

	@Test
	void wholeBodyModels() throws IOException, StudyImportException {
		PbpkExample.generate(data, made);
		compare("pbpk");
	}

	/** Nothing in it may pass for measured: each number of the study says that it is invented or comes from the simulated table. */
	@Test
	void simulatedStudy() throws IOException, StudyImportException {
		StarExample.generate(made);
		compare("star");
		ProjectFolder project = ProjectFolder.open(made);
		assertEquals(List.of(), project.problems());
		Study study = project.load(project.studies().getFirst().path(), Study.class);
		assertTrue(study.getName().contains("simulated") && project.project().getName() != null);
		study.getCompounds().forEach(c -> {
			assertEquals(OriginKind.ASSUMED, c.getPotency().getOrigin().getKind());
			assertTrue(c.getPotency().getOrigin().getSource().contains("invented"));
			assertTrue(c.getMolecule().getName().equalsIgnoreCase(c.getName()));
		});
		assertTrue(study.getStar().getProvenance().contains("invented"));
		assertEquals(3, study.getDecisions().size(), "a row without number, a negative one, one without animal");
	}

	/** Its ratios are those it was simulated with, within their limits; the law of propagation and the simulation of the chain agree. */
	@Test
	void simulatedRuns() throws IOException, RunRefusedException {
		RunExample.generate(made);
		compare("runs");
		ProjectFolder project = ProjectFolder.open(made);
		assertEquals(List.of(), project.problems());
		Study study = project.load(project.studies().getFirst().path(), Study.class);
		Converter converter = Converter.unipolar(SimulatedRun.BITS, SimulatedRun.FULL_SCALE, Rounding.ROUND);
		Digitization digitization = Digitization.of(converter, SimulatedRun.HALF_WIDTH, SimulatedRun.INTERVAL, SimulatedRun.NOISE)
				.withBaseline(SimulatedRun.BASELINE).withSimulation(100, 1);
		QuantizationBudget budget = StudyBudget.of(study, project.path(), _ -> digitization, null,
				new BudgetOptions(List.of(), List.of(), List.of(), 2000, 1, 0.9));
		List<BudgetStage> ratios = budget.stages().stream().filter(stage -> stage.kind() == BudgetStage.Kind.PARTITION).toList();
		assertEquals(2, ratios.size());
		for (int t = 0; t < 2; t++) {
			double partition = t == 0 ? 4 : 6;
			BudgetStage ratio = ratios.get(t);
			assertTrue(ratio.lower() < partition && partition < ratio.upper(), () -> ratio.toString());
			assertEquals(ratio.relativeUncertainty(), ratio.simulated(), 0.1 * ratio.simulated());
			assertTrue(ratio.variance(ErrorSource.CALIBRATION) > 0, "two runs have calibrations of their own");
		}
	}

	private void compare(String example) throws IOException {
		Path shipped = temp.resolve("shipped");
		ExampleProjects.copyTo(example, shipped);
		assertEquals(GenerateExamples.files(made), ExampleProjects.files(example));
		for (String file : GenerateExamples.files(made)) {
			assertEquals(Files.readString(made.resolve(file)), Files.readString(shipped.resolve(file)),
					file + " differs from what GenerateExamples makes: run it and look at the difference");
		}
	}
}
