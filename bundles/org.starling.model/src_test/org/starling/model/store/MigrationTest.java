package org.starling.model.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.starling.model.molecule.Molecule;
import org.starling.model.pkmodel.Model;
import org.starling.model.simulation.Simulation;
import org.starling.model.store.migration.Migrations;
import org.starling.model.study.Study;

class MigrationTest {

	@TempDir
	Path temp;
	private Path root;

	@BeforeEach
	void copySample() throws IOException {
		root = Samples.copy(Samples.VERSION_1, temp.resolve("p"));
	}

	@Test
	void theStepsLeadToTheCurrentVersionWithoutGaps() {
		for (int i = 0; i < Migrations.steps().size(); i++) {
			assertEquals(i + 1, Migrations.steps().get(i).from());
			assertFalse(Migrations.steps().get(i).description().isBlank());
		}
		assertEquals(Migrations.CURRENT_VERSION, Migrations.steps().size() + 1);
	}

	@Test
	void everyKindOfVersion1Loads() throws IOException {
		ProjectFolder project = ProjectFolder.open(root);
		assertEquals(List.of(), project.problems());
		assertEquals(List.of("Ada Example", "Grace Example"), project.project().getAuthors());
		assertEquals(1, project.molecules().get(0).formatVersion());
		Molecule molecule = project.load(project.molecules().get(0).path(), Molecule.class);
		assertEquals("First line\nsecond line: µ < 1", molecule.getNotes());
		assertEquals(180.164, molecule.getProperties().get(0).getQuantity().getValue());
		assertEquals("", molecule.getProperties().get(1).getQuantity().getUnit());
		Study study = project.load(project.studies().get(0).path(), Study.class);
		assertEquals("linear-up-log-down", study.getNca().getAucMethod());
		assertEquals("1", study.getAdministrations().get(0).getSubject().getName());
		Model model = project.load(project.models().get(0).path(), Model.class);
		assertEquals("gut", model.getReactions().get(0).getParticipants().get(0).getSpecies().getSymbol());
		Simulation simulation = project.load(project.simulations().get(0).path(), Simulation.class);
		assertEquals(model, simulation.getModel());
		assertEquals("plasma", simulation.getFit().getMappings().get(0).getMatrix().getKey());
		assertEquals(molecule, simulation.getModel().getSpecies().get(1).getMolecule());
	}

	@Test
	void savingWritesTheCurrentVersion() throws IOException {
		ProjectFolder project = ProjectFolder.open(root);
		Path file = project.studies().get(0).path();
		project.save(project.load(file));
		String text = Files.readString(file);
		assertTrue(text.contains("formatVersion=\"3\"") && text.contains("<nca aucMethod=\"linear-up-log-down\""), text);
		assertFalse(text.contains("auMethod"));
		assertEquals(1, DocumentStore.backups(file).size());
		assertEquals(3, project.studies().get(0).formatVersion());
	}

	@Test
	void analyticalRunsWithinAStudyOfVersion2StayReadable() throws IOException {
		Path file = root.resolve("studies/theophylline.study");
		Files.writeString(file, Files.readString(file).replace("formatVersion=\"1\"", "formatVersion=\"2\"").replace("auMethod", "aucMethod").replace(
				"</study:Study>", "<analyticalRuns id=\"7\" name=\"batch 1\" instrument=\"QTRAP 6500\"><rawFiles>raw/a.mzML</rawFiles><transitions id=\"8\""
						+ " name=\"theophylline\"><precursor value=\"181.1\"/></transitions></analyticalRuns></study:Study>"));
		Study study = ProjectFolder.open(root).load(file, Study.class);
		assertEquals(List.of("batch 1; QTRAP 6500; raw/a.mzML; theophylline"),
				study.getAnnotations().stream().filter(a -> a.getKey().equals("analyticalRun")).map(a -> a.getValue()).toList());
	}

	@Test
	void messagesNameTheLineOfTheOldFile() throws IOException {
		Path file = root.resolve("studies/theophylline.study");
		Files.writeString(file, Files.readString(file).replace("key=\"plasma\"", "kee=\"plasma\""));
		DocumentFormatException refused = assertThrows(DocumentFormatException.class, () -> ProjectFolder.open(root).load(file));
		assertEquals(6, refused.line());
		assertTrue(refused.what().contains("'kee' of Matrix"), refused.what());
	}

	@Test
	void aNewerVersionIsRefused() throws IOException {
		Path file = root.resolve("studies/theophylline.study");
		Files.writeString(file, Files.readString(file).replace("formatVersion=\"1\"", "formatVersion=\"4\""));
		ProjectFolder project = ProjectFolder.open(root);
		DocumentFormatException refused = assertThrows(DocumentFormatException.class, () -> project.load(file));
		assertTrue(refused.getMessage().contains("version 4") && refused.getMessage().contains("newer version of Starling"));
		assertTrue(project.studies().get(0).problem().contains("version 4"));
	}
}
