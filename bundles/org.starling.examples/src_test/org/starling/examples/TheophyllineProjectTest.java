package org.starling.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.starling.analysis.study.StudyData;
import org.starling.model.simulation.Simulation;
import org.starling.model.store.ProjectFolder;
import org.starling.model.study.Study;

class TheophyllineProjectTest {

	@TempDir
	Path temp;

	private Path copy;

	@BeforeEach
	void copy() throws IOException {
		copy = ExampleProjects.copyTo("theophylline", temp.resolve("theophylline"));
	}

	@Test
	void opensWithoutAProblem() throws IOException {
		ProjectFolder project = ProjectFolder.open(copy);
		assertEquals(List.of(), project.problems());
		assertEquals(1, project.studies().size());
		assertEquals(2, project.models().size());
		assertEquals(3, project.simulations().size());
		for (var entry : project.simulations()) {
			Simulation simulation = project.load(entry.path(), Simulation.class);
			assertEquals(1, simulation.getModel().getMolecules().size(), simulation.getName());
		}
	}

	/** Boeckmann, Sheiner and Beal (1994): subject 1 weighs 79.6 kg and was given 4.02 mg/kg, that is 320 mg. */
	@Test
	void dosesAreInMilligram() throws IOException {
		ProjectFolder project = ProjectFolder.open(copy);
		Study study = project.load(project.studies().getFirst().path(), Study.class);
		assertEquals(12, study.getAdministrations().size());
		var first = study.getAdministrations().getFirst();
		assertEquals("1", first.getSubject().getName());
		assertEquals(79.6 * 4.02, first.getAmount().getValue(), 1e-9);
		assertEquals("mg", first.getAmount().getUnit());
		assertEquals(132, StudyData.load(study).accepted().size());
		assertEquals("Theophylline", study.getCompounds().getFirst().getMolecule().getName());
	}
}
