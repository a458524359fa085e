package org.starling.tests.durability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.starling.model.molecule.Molecule;
import org.starling.model.molecule.MoleculePackage;
import org.starling.model.store.DocumentEntry;
import org.starling.model.store.DocumentStore;
import org.starling.model.store.Documents;
import org.starling.model.store.ProjectFolder;

/** SIGKILL at random moments while documents are saved, {@link Victims#kills()} times. */
class KilledSaveTest {

	private static final Logger LOG = System.getLogger(KilledSaveTest.class.getName());

	@TempDir
	Path temp;

	@Test
	void whatWasSavedIsThereAndNothingIsHalf() throws IOException, InterruptedException {
		Path root = temp.resolve("p");
		Rehearsal.newProject(root);
		Victims victims = new Victims(temp, SavingChild.class);
		SplittableRandom random = new SplittableRandom(2);
		Map<String, Integer> saved = new HashMap<>(Map.of("first", 0, "second", 0));
		int kills = Victims.kills();
		for (int kill = 0; kill < kills; kill++) {
			int before = saved.get("first");
			victims.runAndKill(random.nextInt(1, 80), line -> note(line, saved), root.toString());
			assertTrue(saved.get("first") > before, "the child got to save");
			check(root, saved);
		}
		LOG.log(Level.INFO, "{0} kills while documents were saved {1} times", kills, saved.get("first") + saved.get("second"));
	}

	private static void note(String line, Map<String, Integer> saved) {
		String[] words = line.split(" ");
		if (words.length == 2 && words[1].matches("\\d+")) {
			saved.put(words[0], Integer.parseInt(words[1]));
		}
	}

	private static void check(Path root, Map<String, Integer> saved) throws IOException {
		ProjectFolder project = ProjectFolder.open(root);
		assertEquals(List.of(), project.problems());
		Molecule first = project.load(Path.of("molecules/first.molecule"), Molecule.class);
		for (DocumentEntry entry : project.molecules()) {
			Molecule molecule = project.load(entry.path(), Molecule.class);
			int n = molecule.getCharge();
			int acknowledged = saved.get(molecule.getName());
			// a save may have ended just before the kill without a word; the next child counts on from the first document
			int most = molecule.getName().equals("first") ? acknowledged + 1 : first.getCharge();
			assertTrue(n >= acknowledged && n <= most, molecule.getName() + ": found " + n + ", saved " + acknowledged);
			if (n > 0) {
				Molecule expected = Documents.create(Molecule.class, MoleculePackage.Literals.MOLECULE);
				SavingChild.write(expected, n);
				assertEquals(expected.getNotes(), molecule.getNotes());
				assertEquals(n % 50, molecule.getProperties().size());
			}
			for (Path backup : DocumentStore.backups(entry.path())) {
				assertTrue(Files.readString(backup).endsWith(">\n"), () -> "half a backup: " + backup);
			}
		}
		try (Stream<Path> files = Files.walk(root)) {
			assertEquals(List.of(), files.filter(f -> f.toString().endsWith(".tmp")).toList());
		}
	}
}
