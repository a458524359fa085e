package org.starling.results;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.starling.files.Durable;

/** SIGKILL at random moments while runs are written: the other half of the 50 kills is in the project model's tests. */
class KilledRunTest {

	private static final int KILLS = 25;

	@TempDir
	Path temp;
	private Path folder;
	private Path childTemp;

	@Test
	void committedRunsAreWholeAndDeadOnesAreCleared() throws IOException, InterruptedException {
		folder = temp.resolve("results");
		childTemp = Files.createDirectories(temp.resolve("tmp"));
		RunStore store = new RunStore(folder);
		SplittableRandom random = new SplittableRandom(4);
		int interrupted = 0;
		for (int kill = 0; kill < KILLS; kill++) {
			Set<String> committed = new HashSet<>(runAndKill(random.nextInt(1, 60), 1 + 1000L * kill));
			List<RunRecord> found = store.recover();
			interrupted += found.size();
			assertTrue(found.size() <= 1);
			check(store, committed);
			assertEquals(List.of(), store.recover(), "once is enough");
		}
		assertTrue(interrupted > KILLS / 2, "most kills fall into a run: " + interrupted);
	}

	/** Ends the child some milliseconds after its first run; returns the runs that it reported as committed. */
	private List<String> runAndKill(int millis, long seed) throws IOException, InterruptedException {
		Process child = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-XX:TieredStopAtLevel=1",
				"-XX:+UseSerialGC", "-Xshare:auto", "--enable-native-access=ALL-UNNAMED", "-Djava.io.tmpdir=" + childTemp, "-cp",
				System.getProperty("java.class.path"), RunningChild.class.getName(), folder.toString(), Long.toString(seed))
				.redirectError(ProcessBuilder.Redirect.INHERIT).start();
		List<String> committed = new ArrayList<>();
		Thread killer = null;
		try (BufferedReader lines = child.inputReader()) {
			for (String line = lines.readLine(); line != null; line = lines.readLine()) {
				if (RunIds.isId(line)) {
					committed.add(line);
				}
				if (committed.size() == 1 && killer == null) {
					killer = Thread.ofVirtual().start(() -> kill(child, millis));
				}
			}
		}
		assertEquals(128 + 9, child.waitFor(), "ended by SIGKILL");
		// the killed process can't remove the native library that its driver unpacked
		Durable.deleteFolder(childTemp);
		Files.createDirectories(childTemp);
		return committed;
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

	/** Looks at all runs, then deletes them. */
	private void check(RunStore store, Set<String> committed) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			assertEquals(List.of(), files.map(f -> f.getFileName().toString()).filter(n -> !RunIds.isId(n) && !n.endsWith(".new")).toList());
		}
		int unspoken = 0;
		for (RunRecord run : store.list()) {
			if (run.status() == RunStatus.INTERRUPTED) {
				assertEquals(List.of(), run.tables());
				assertTrue(!committed.contains(run.id()));
				assertEquals(1, filesIn(store.folderOf(run.id())));
			} else {
				assertEquals(RunStatus.COMPLETE, run.status());
				long seed = run.head().seed();
				assertArrayEquals(RunningChild.table(seed).numbers("value").values(), store.read(run.id(), "first").numbers("value").values());
				assertArrayEquals(RunningChild.table(-seed).numbers("value").values(), store.read(run.id(), "second").numbers("value").values());
				unspoken += committed.remove(run.id()) ? 0 : 1;
			}
			store.delete(run.id());
		}
		assertEquals(Set.of(), committed, "every reported run is there");
		assertTrue(unspoken <= 1);
	}

	private static long filesIn(Path run) throws IOException {
		try (Stream<Path> files = Files.list(run)) {
			return files.count();
		}
	}
}
