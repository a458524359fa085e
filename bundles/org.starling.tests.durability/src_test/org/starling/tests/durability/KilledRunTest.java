package org.starling.tests.durability;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.starling.results.RunRecord;
import org.starling.results.RunStatus;
import org.starling.results.RunStore;

/** SIGKILL at random moments while runs are written, {@link Victims#kills()} times. */
class KilledRunTest {

	private static final Logger LOG = System.getLogger(KilledRunTest.class.getName());
	private static final Pattern RUN_ID = Pattern.compile("\\d{8}T\\d{9}Z-[0-9a-f]{8}");

	@TempDir
	Path temp;
	private Path folder;

	@Test
	void committedRunsAreWholeAndDeadOnesAreCleared() throws IOException, InterruptedException {
		folder = temp.resolve("results");
		Victims victims = new Victims(temp, RunningChild.class);
		RunStore store = new RunStore(folder);
		SplittableRandom random = new SplittableRandom(4);
		int kills = Victims.kills();
		int interrupted = 0;
		for (int kill = 0; kill < kills; kill++) {
			Set<String> committed = new HashSet<>();
			victims.runAndKill(random.nextInt(1, 60), line -> note(line, committed), folder.toString(), Long.toString(1 + 1000L * kill));
			List<RunRecord> found = store.recover();
			interrupted += found.size();
			assertTrue(found.size() <= 1);
			check(store, committed);
			assertEquals(List.of(), store.recover(), "once is enough");
		}
		LOG.log(Level.INFO, "{0} kills while runs were written: {1} fell into a run", kills, interrupted);
		assertTrue(interrupted > kills / 4, "kills fall into runs, not between them: " + interrupted + " of " + kills);
	}

	/** The last line may be half. */
	private static void note(String line, Set<String> committed) {
		if (RUN_ID.matcher(line).matches()) {
			committed.add(line);
		}
	}

	/** Looks at all runs, then deletes them. */
	private void check(RunStore store, Set<String> committed) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			assertEquals(List.of(), files.map(f -> f.getFileName().toString()).filter(n -> !RUN_ID.matcher(n).matches() && !n.endsWith(".new")).toList());
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
