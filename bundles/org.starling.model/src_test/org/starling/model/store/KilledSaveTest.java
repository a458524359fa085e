package org.starling.model.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
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

/** SIGKILL at random moments while documents are saved: the other half of the 50 kills is in the run store's tests. */
class KilledSaveTest {

	private static final int KILLS = 25;

	@TempDir
	Path temp;

	@Test
	void whatWasSavedIsThereAndNothingIsHalf() throws IOException, InterruptedException {
		Path root = temp.resolve("p");
		ProjectFolder project = ProjectFolder.create(root, "killed");
		for (String name : List.of("first", "second")) {
			Molecule molecule = Documents.create(Molecule.class, MoleculePackage.Literals.MOLECULE);
			molecule.setName(name);
			project.add(molecule);
		}
		SplittableRandom random = new SplittableRandom(2);
		Map<String, Integer> saved = new HashMap<>(Map.of("first", 0, "second", 0));
		for (int kill = 0; kill < KILLS; kill++) {
			int before = saved.get("first");
			runAndKill(root, random.nextInt(1, 80), saved);
			assertTrue(saved.get("first") > before, "the child got to save");
			check(root, saved);
		}
	}

	/** Ends the child some milliseconds after its first save, and notes the last number that it reported for each document. */
	private static void runAndKill(Path root, int millis, Map<String, Integer> saved) throws IOException, InterruptedException {
		Process child = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-XX:TieredStopAtLevel=1",
				"-XX:+UseSerialGC", "-Xshare:auto", "-cp", System.getProperty("java.class.path"), SavingChild.class.getName(),
				root.toString()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
		try (BufferedReader lines = child.inputReader()) {
			boolean isArmed = false;
			for (String line = lines.readLine(); line != null; line = lines.readLine()) {
				String[] words = line.split(" ");
				if (words.length == 2 && words[1].matches("\\d+")) {
					saved.put(words[0], Integer.parseInt(words[1]));
				}
				if (!isArmed) {
					isArmed = true;
					Thread.ofVirtual().start(() -> kill(child, millis));
				}
			}
		}
		assertEquals(128 + 9, child.waitFor(), "ended by SIGKILL");
	}

	private static void kill(Process child, int millis) {
		try {
			Thread.sleep(millis);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
		// not by the Process, which would close the pipe with what the child still said in it
		child.toHandle().destroyForcibly();
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
