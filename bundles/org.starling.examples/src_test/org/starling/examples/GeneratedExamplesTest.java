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
import org.starling.analysis.study.StudyImportException;
import org.starling.model.base.OriginKind;
import org.starling.model.store.ProjectFolder;
import org.starling.model.study.Study;

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
