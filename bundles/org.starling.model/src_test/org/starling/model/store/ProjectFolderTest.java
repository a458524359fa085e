package org.starling.model.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.starling.model.molecule.Molecule;
import org.starling.model.molecule.MoleculePackage;
import org.starling.model.pkmodel.Model;
import org.starling.model.pkmodel.PkmodelPackage;
import org.starling.model.pkmodel.Species;

class ProjectFolderTest {

	@TempDir
	Path temp;
	private Path root;
	private ProjectFolder project;
	private Path moleculeFile;
	private Path modelFile;

	@BeforeEach
	void makeProject() throws IOException {
		root = temp.resolve("my project [1] ä#%");
		project = ProjectFolder.create(root, "Theophylline");
		Molecule molecule = Documents.create(Molecule.class, MoleculePackage.Literals.MOLECULE);
		molecule.setName("Theophylline anhydrous");
		moleculeFile = project.add(molecule);
		Model model = Documents.create(Model.class, PkmodelPackage.Literals.MODEL);
		model.setName("oral 1-cpt");
		model.getMolecules().add(molecule);
		Species species = Documents.create(Species.class, PkmodelPackage.Literals.SPECIES);
		species.setMolecule(molecule);
		model.getSpecies().add(species);
		modelFile = project.add(model);
	}

	@Test
	void whatWasAddedIsListedAndLoaded() throws IOException {
		ProjectFolder again = ProjectFolder.open(root);
		assertEquals("Theophylline", again.project().getTitle());
		assertEquals(List.of(new DocumentEntry(DocumentKind.MOLECULE, root.resolve("molecules/Theophylline-anhydrous.molecule"),
				((Molecule) project.load(moleculeFile)).getId(), "Theophylline anhydrous", 3, null)), again.molecules());
		assertEquals(List.of(), again.studies());
		Model model = again.load(Path.of("models/oral-1-cpt.model"), Model.class);
		assertSame(again.load(moleculeFile), model.getMolecules().get(0));
		assertSame(again.load(moleculeFile), model.getSpecies().get(0).getMolecule());
		assertEquals(List.of(), again.problems());
	}

	@Test
	void aProjectIsNotMadeTwiceNorOpenedWhereNoneIs() {
		assertThrows(FileAlreadyExistsException.class, () -> ProjectFolder.create(root, "again"));
		assertThrows(NoSuchFileException.class, () -> ProjectFolder.open(temp));
	}

	@Test
	void aRenameWritesTheNewAddressIntoReferringFiles() throws IOException {
		Path renamed = project.rename(moleculeFile, "caffeine?");
		assertEquals("caffeine.molecule", renamed.getFileName().toString());
		String text = Files.readString(modelFile);
		assertTrue(text.contains("../molecules/caffeine.molecule#"), text);
		assertFalse(text.contains("Theophylline-anhydrous"), text);
		project.save(project.load(modelFile));
		Model model = ProjectFolder.open(root).load(modelFile, Model.class);
		assertEquals("Theophylline anhydrous", model.getMolecules().get(0).getName());
	}

	@Test
	void aFileRenamedOutsideIsFoundByItsIds() throws IOException {
		Path moved = Files.createDirectories(root.resolve("molecules/old ones")).resolve("x y.molecule");
		Files.move(moleculeFile, moved);
		ProjectFolder again = ProjectFolder.open(root);
		Model model = again.load(modelFile, Model.class);
		assertEquals("Theophylline anhydrous", model.getSpecies().get(0).getMolecule().getName());
		assertEquals(List.of(), DocumentStore.load(modelFile, again.resourceSet()).problems());
		again.save(model);
		assertTrue(Files.readString(modelFile).contains("../molecules/old%20ones/x%20y.molecule#"));
	}

	@Test
	void aReferenceToADeletedFileIsReportedAndKept() throws IOException {
		project.delete(moleculeFile);
		ProjectFolder again = ProjectFolder.open(root);
		Model model = again.load(modelFile, Model.class);
		List<DocumentProblem> problems = DocumentStore.load(modelFile, again.resourceSet()).problems();
		assertEquals(2, problems.size());
		assertEquals(DocumentProblem.Severity.WARNING, problems.get(0).severity());
		assertTrue(problems.get(0).line() > 1);
		assertTrue(model.getSpecies().get(0).getMolecule().eIsProxy());
		assertEquals(2, again.resourceSet().getResources().size(), "the project and the model; nothing stands for the missing file");
		again.save(model);
		assertTrue(Files.readString(modelFile).contains("../molecules/Theophylline-anhydrous.molecule#"));
		assertEquals(1, DocumentStore.backups(moleculeFile).size());
	}

	@Test
	void anIdThatStandsInTwoFilesIsReported() throws IOException {
		Files.copy(moleculeFile, moleculeFile.resolveSibling("copy.molecule"));
		List<DocumentProblem> problems = project.problems();
		assertEquals(1, problems.size(), problems::toString);
		assertEquals(DocumentProblem.Severity.ERROR, problems.get(0).severity());
		assertNotNull(problems.get(0).object());
	}

	@Test
	void aBrokenFileIsListedAsBroken() throws IOException {
		Files.writeString(moleculeFile, "<molecule:Mole");
		DocumentEntry entry = project.molecules().get(0);
		assertFalse(entry.isReadable());
		assertTrue(entry.problem().contains(moleculeFile + ":1: "), entry.problem());
	}

	@Test
	void pathsStayInTheProject() throws IOException {
		assertEquals(root.resolve("data/a.csv"), project.resolve("data/a.csv"));
		assertEquals("data/a.csv", project.relativize(root.resolve("data/a.csv")));
		assertThrows(IOException.class, () -> project.resolve("../../etc/passwd"));
	}

	@Test
	void copiesHaveIdsOfTheirOwn() throws IOException {
		Model model = project.load(modelFile, Model.class);
		Model copy = Documents.copy(model);
		assertNotEquals(model.getId(), copy.getId());
		Path file = project.add(copy);
		assertEquals("oral-1-cpt-2.model", file.getFileName().toString());
		assertEquals(List.of(), project.problems());
	}

	@Test
	void aPastedCopyGetsANewIdAndAMovedObjectKeepsIts() throws IOException {
		Model model = project.load(modelFile, Model.class);
		Species species = model.getSpecies().get(0);
		String id = species.getId();
		Species pasted = EcoreUtil.copy(species);
		model.getSpecies().add(pasted);
		assertNotEquals(id, pasted.getId());
		model.getSpecies().remove(species);
		model.getSpecies().add(species);
		assertEquals(id, species.getId());
		assertSame(species, project.resolveId(id).orElseThrow());
	}
}
