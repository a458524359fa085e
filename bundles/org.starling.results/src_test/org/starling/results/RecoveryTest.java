package org.starling.results;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecoveryTest {

	private static final RunHead HEAD = RunHead.of("simulation", "s", "simulations/a.simulation");

	@TempDir
	Path folder;

	/** What a process leaves that died while it wrote a table. */
	private Path deadRun(String id) throws IOException {
		Path partial = Files.createDirectories(folder.resolve("." + id + ".partial"));
		RunJson.write(new RunRecord(id, HEAD, RunStatus.RUNNING, "", Instant.parse("2026-01-31T12:00:00Z"), null, List.of(), List.of()), partial);
		Files.writeString(partial.resolve("curves.parquet"), "PAR1 half");
		Files.createFile(partial.resolve("lock"));
		return partial;
	}

	@Test
	void aDeadRunBecomesAnInterruptedOne() throws IOException {
		String id = "20260131T120000000Z-0123abcd";
		deadRun(id);
		RunStore store = new RunStore(folder);
		assertEquals(List.of(), store.list());
		List<RunRecord> found = store.recover();
		assertEquals(List.of(id), found.stream().map(RunRecord::id).toList());
		assertEquals(found, store.list());
		assertEquals(RunStatus.INTERRUPTED, found.get(0).status());
		assertEquals(HEAD, found.get(0).head());
		assertFalse(Files.exists(folder.resolve(id).resolve("curves.parquet")));
		assertFalse(Files.exists(folder.resolve(id).resolve("lock")));
	}

	@Test
	void aDeadRunWithoutAReadableRecordIsRemoved() throws IOException {
		Path partial = deadRun("20260131T120000000Z-0123abcd");
		Files.writeString(partial.resolve("run.json"), "{");
		assertEquals(List.of(), new RunStore(folder).recover());
		assertFalse(Files.exists(partial));
	}

	@Test
	void aRunThatIsBeingBornIsLeftAloneForAWhile() throws IOException {
		Path born = Files.createDirectories(folder.resolve(".20260131T120000000Z-0123abcd.new"));
		Instant now = Instant.parse("2026-01-31T12:00:00Z");
		Files.setLastModifiedTime(born, FileTime.from(now));
		new RunStore(folder, Clock.fixed(now.plus(Duration.ofMinutes(1)), ZoneOffset.UTC)).recover();
		assertTrue(Files.exists(born));
		new RunStore(folder, Clock.fixed(now.plus(Duration.ofHours(1)), ZoneOffset.UTC)).recover();
		assertFalse(Files.exists(born));
	}

	@Test
	void otherFilesAreLeftAlone() throws IOException {
		Path mine = Files.createDirectories(folder.resolve("my notes"));
		Path hidden = Files.createDirectories(folder.resolve(".something.partial"));
		Path foreign = Files.createDirectories(folder.resolve("other.new"));
		RunStore later = new RunStore(folder, Clock.offset(Clock.systemUTC(), Duration.ofDays(2)));
		later.recover();
		assertTrue(Files.exists(mine) && Files.exists(hidden) && Files.exists(foreign));
		assertEquals(List.of(), later.list());
	}
}
