package org.starling.model.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EValidator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.starling.model.molecule.Molecule;
import org.starling.model.molecule.MoleculePackage;
import org.starling.model.pkmodel.Compartment;
import org.starling.model.pkmodel.Model;
import org.starling.model.pkmodel.PkmodelPackage;
import org.starling.model.store.DocumentStore.SaveMode;

class SaveTest {

	@TempDir
	Path temp;
	private ProjectFolder project;
	private Molecule molecule;
	private Path file;

	@BeforeEach
	void makeProject() throws IOException {
		project = ProjectFolder.create(temp.resolve("p"), "P");
		molecule = Documents.create(Molecule.class, MoleculePackage.Literals.MOLECULE);
		molecule.setName("m");
		file = project.add(molecule);
	}

	@Test
	void theTextIsReadableAndTheSameEachTime() throws IOException {
		molecule.setNotes("µ \"a\" <b>\n");
		project.save(molecule);
		String text = Files.readString(file);
		assertEquals("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<molecule:Molecule xmi:version=\"2.0\" xmlns:xmi=\"http://www.omg.org/XMI\" "
				+ "xmlns:molecule=\"urn:starling:molecule\" id=\"" + molecule.getId()
				+ "\" name=\"m\" notes=\"µ &quot;a&quot; &lt;b>&#xA;\" formatVersion=\"3\"/>\n", text);
		byte[] bytes = Files.readAllBytes(file);
		Files.delete(file);
		project.save(molecule, SaveMode.OVERWRITE);
		assertArrayEquals(bytes, Files.readAllBytes(file));
	}

	@Test
	void anUnchangedDocumentIsNotWritten() throws IOException {
		FileTime old = FileTime.fromMillis(1_000_000);
		Files.setLastModifiedTime(file, old);
		project.save(molecule);
		assertEquals(old, Files.getLastModifiedTime(file));
		assertEquals(List.of(), DocumentStore.backups(file));
	}

	@Test
	void aFileThatSomeoneElseChangedIsNotOverwritten() throws IOException {
		ProjectFolder other = ProjectFolder.open(project.path());
		Molecule theirs = other.load(file, Molecule.class);
		theirs.setName("theirs");
		other.save(theirs);
		molecule.setName("ours");
		assertTrue(DocumentStore.isChangedOnDisk((StarlingResource) molecule.eResource()));
		assertEquals(file, assertThrows(DocumentChangedException.class, () -> project.save(molecule)).file());
		assertTrue(Files.readString(file).contains("theirs"));
		project.save(molecule, SaveMode.OVERWRITE);
		assertTrue(Files.readString(file).contains("ours"));
		assertTrue(Files.readString(DocumentStore.backups(file).get(0)).contains("theirs"));
		assertFalse(DocumentStore.isChangedOnDisk((StarlingResource) molecule.eResource()));
		project.save(molecule);
	}

	@Test
	void aDeletedFileIsNotMadeAgainUnasked() throws IOException {
		Files.delete(file);
		molecule.setName("ours");
		assertThrows(DocumentChangedException.class, () -> project.save(molecule));
		assertFalse(Files.exists(file));
		project.save(molecule, SaveMode.OVERWRITE);
		assertTrue(Files.exists(file));
	}

	@Test
	void aNewDocumentDoesNotReplaceAFile() {
		Molecule other = Documents.create(Molecule.class, MoleculePackage.Literals.MOLECULE);
		StarlingResource resource = DocumentStore.create(file, other, DocumentStore.newResourceSet());
		assertThrows(DocumentChangedException.class, () -> DocumentStore.save(resource));
	}

	@Test
	void tenBackupsAreKept() throws IOException {
		for (int i = 1; i <= 14; i++) {
			molecule.setName("name " + i);
			project.save(molecule);
		}
		List<Path> backups = DocumentStore.backups(file);
		assertEquals(DocumentStore.BACKUPS, backups.size());
		assertEquals(10, DocumentStore.BACKUPS);
		for (int i = 0; i < backups.size(); i++) {
			assertTrue(Files.readString(backups.get(i)).contains("name=\"name " + (13 - i) + "\""));
		}
		assertTrue(backups.get(0).startsWith(project.path().resolve(".starling/backups/molecules")));
		assertEquals(1, project.molecules().size());
	}

	@Test
	void textThatXmlCannotHoldIsRefusedBeforeAnythingIsWritten() throws IOException {
		byte[] before = Files.readAllBytes(file);
		for (String bad : List.of("a\u0000", "\u0001", "\uD800", "\uFFFF")) {
			molecule.setSmiles(bad);
			IOException refused = assertThrows(IOException.class, () -> project.save(molecule));
			assertTrue(refused.getMessage().contains("'smiles' of Molecule"), refused.getMessage());
		}
		assertArrayEquals(before, Files.readAllBytes(file));
	}

	@Test
	void longTextsComeBackAndWhatCouldNotBeReadAgainIsNotWritten() throws IOException {
		String text = "µ <b>\n".repeat(200_000);
		molecule.setNotes(text);
		project.save(molecule);
		assertEquals(text, ProjectFolder.open(project.path()).load(file).getNotes());
		byte[] before = Files.readAllBytes(file);
		// each becomes six bytes
		molecule.setNotes("\"".repeat((int) SafeXml.MAX_BYTES / 6 + 1));
		IOException refused = assertThrows(IOException.class, () -> project.save(molecule));
		assertTrue(refused.getMessage().contains("64 MB"), refused.getMessage());
		assertArrayEquals(before, Files.readAllBytes(file));
	}

	@Test
	void noMoreElementsAreWrittenThanAreRead() {
		byte[] elements = ("<a>" + "<b/>".repeat(SafeXml.MAX_ELEMENTS) + "</a>").getBytes(StandardCharsets.US_ASCII);
		assertThrows(IOException.class, () -> SafeXml.checkWritten(file, elements));
	}

	@Test
	void aReferenceToADeletedObjectIsLeftOut() throws IOException {
		Model model = Documents.create(Model.class, PkmodelPackage.Literals.MODEL);
		model.getMolecules().add(Documents.create(Molecule.class, MoleculePackage.Literals.MOLECULE));
		Compartment kept = Documents.create(Compartment.class, PkmodelPackage.Literals.COMPARTMENT);
		Compartment deleted = Documents.create(Compartment.class, PkmodelPackage.Literals.COMPARTMENT);
		kept.setParent(deleted);
		model.getCompartments().add(kept);
		Path modelFile = project.add(model);
		String text = Files.readString(modelFile);
		assertFalse(text.contains("molecules") || text.contains("parent"), text);
		assertEquals(List.of(), project.problems());
	}

	@Test
	void whatSavesOfDeadProcessesLeftIsRemoved() throws IOException, InterruptedException {
		Process ended = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-version")
				.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
		ended.waitFor();
		Path dead = Files.writeString(file.resolveSibling(".m.molecule." + ended.pid() + "-1.tmp"), "half");
		Path living = Files.writeString(file.resolveSibling(".m.molecule." + ProcessHandle.current().pid() + "-999999.tmp"), "half");
		ProjectFolder.open(project.path());
		assertFalse(Files.exists(dead));
		assertTrue(Files.exists(living));
		assertEquals(1, project.molecules().size());
	}

	@Test
	void permissionsAndLinksStay() throws IOException {
		if (!file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
			return;
		}
		Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw----"));
		Path real = Files.move(file, temp.resolve("elsewhere.molecule"));
		Files.createSymbolicLink(file, real);
		molecule.setName("new");
		project.save(molecule);
		assertTrue(Files.isSymbolicLink(file));
		assertTrue(Files.readString(real).contains("new"));
		assertEquals("rw-rw----", PosixFilePermissions.toString(Files.getPosixFilePermissions(real)));
		try (Stream<Path> files = Files.list(file.getParent())) {
			assertEquals(1, files.count());
		}
	}

	@Test
	void aDocumentOfAnotherKindIsNotWritten() {
		StarlingResource resource = (StarlingResource) project.resourceSet().createResource(DocumentStore.uri(temp.resolve("p/studies/x.study")));
		resource.getContents().add(Documents.create(MoleculePackage.Literals.MOLECULE));
		assertThrows(IOException.class, () -> DocumentStore.save(resource));
	}

	@Test
	void objectsGetIdsWhenTheyAreMadeOrAdded() {
		assertNotNull(molecule.getId());
		EObject raw = MoleculePackage.eINSTANCE.getMoleculeFactory().createMoleculeProperty();
		molecule.getProperties().add((org.starling.model.molecule.MoleculeProperty) raw);
		assertNotNull(molecule.getProperties().get(0).getId());
		assertEquals(3, molecule.getFormatVersion());
	}

	@Test
	void validatorsOfOthersAreAsked() throws IOException {
		EValidator before = (EValidator) EValidator.Registry.INSTANCE.put(MoleculePackage.eINSTANCE, new NamelessMolecules());
		try {
			assertEquals(List.of(), DocumentStore.validate((StarlingResource) molecule.eResource()));
			molecule.setName(null);
			List<DocumentProblem> problems = DocumentStore.validate((StarlingResource) molecule.eResource());
			assertEquals(1, problems.size());
			assertEquals("no name", problems.get(0).text());
			assertEquals(molecule, problems.get(0).object());
			project.save(molecule);
			assertEquals(1, project.problems().size());
		} finally {
			if (before == null) {
				EValidator.Registry.INSTANCE.remove(MoleculePackage.eINSTANCE);
			} else {
				EValidator.Registry.INSTANCE.put(MoleculePackage.eINSTANCE, before);
			}
		}
		assertNull(molecule.getName());
		assertTrue(new String(Files.readAllBytes(file), StandardCharsets.UTF_8).endsWith("/>\n"));
	}

	private static final class NamelessMolecules extends org.eclipse.emf.ecore.util.EObjectValidator {
		@Override
		public boolean validate(org.eclipse.emf.ecore.EClass eClass, EObject object, org.eclipse.emf.common.util.DiagnosticChain problems,
				java.util.Map<Object, Object> context) {
			if (object instanceof Molecule named && named.getName() == null) {
				problems.add(new org.eclipse.emf.common.util.BasicDiagnostic(org.eclipse.emf.common.util.Diagnostic.ERROR, "test", 0, "no name",
						new Object[] { object, MoleculePackage.Literals.MOLECULE.getEStructuralFeature("name") }));
				return false;
			}
			return true;
		}
	}
}
