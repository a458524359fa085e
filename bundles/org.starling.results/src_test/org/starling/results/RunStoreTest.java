package org.starling.results;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.starling.tables.Table;

class RunStoreTest {

	private static final RunHead HEAD = RunHead.of("simulation", "One compartment, \"oral\" <x>", "simulations/a.simulation");

	@TempDir
	Path temp;
	private Path folder;
	private RunStore store;

	@BeforeEach
	void makeStore() {
		folder = temp.resolve("it's [a] *project? ä/results");
		store = new RunStore(folder);
	}

	private String commit(String name, Table table) throws IOException {
		try (RunWriter run = store.begin(HEAD)) {
			run.write(name, table);
			return run.commit(RunStatus.COMPLETE, "").id();
		}
	}

	@Test
	void tablesComeBackExactly() throws IOException {
		double[] numbers = { 0.1, -0.0, Double.MIN_VALUE, Double.MAX_VALUE, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY,
				Double.NaN, Math.PI, 1e-310 };
		String[] texts = { "", null, "a", "ä€𝄞", "it's", "\"", "x\ny\tz", "NULL", " " };
		Table table = Table.builder().number("time", "h", numbers).number("Time", null, numbers).text("a \"b\"; DROP TABLE t; --", texts)
				.number("plain", "", numbers).build();
		String id = commit("curves", table);
		Table read = store.read(id, "curves");
		assertEquals(table.names(), read.names());
		assertEquals("h", read.column("time").unit());
		assertEquals(null, read.column("Time").unit());
		assertEquals("", read.column("plain").unit());
		for (String name : List.of("time", "Time", "plain")) {
			for (int i = 0; i < numbers.length; i++) {
				assertEquals(Double.doubleToRawLongBits(numbers[i]), Double.doubleToRawLongBits(read.numbers(name).value(i)));
			}
		}
		assertArrayEquals(texts, read.texts("a \"b\"; DROP TABLE t; --").values());
	}

	@Test
	void aTableGrowsBlockByBlock() throws IOException {
		Table other = Table.builder().number("value", null, new double[1]).build();
		String id;
		try (RunWriter run = store.begin(HEAD)) {
			for (int block = 0; block < 3; block++) {
				run.append("curves", Table.builder().text("subject", new String[] { "s" + block, null })
						.number("value", "mg", new double[] { block, Double.NaN }).build());
			}
			assertThrows(IllegalArgumentException.class, () -> run.append("curves", other));
			assertThrows(IllegalArgumentException.class, () -> run.write("Curves", other));
			assertEquals(2, run.query("SELECT max(value) AS m FROM curves").numbers("m").value(0));
			id = run.commit(RunStatus.COMPLETE, "").id();
		}
		assertEquals(6, store.record(id).table("curves").orElseThrow().rows());
		assertArrayEquals(new double[] { 0, Double.NaN, 1, Double.NaN, 2, Double.NaN }, store.read(id, "curves").numbers("value").values());
	}

	@Test
	void runsAtTheSameTimeHaveTablesOfTheirOwn() throws IOException {
		String first;
		String second;
		try (RunWriter one = store.begin(HEAD); RunWriter other = store.begin(HEAD)) {
			one.append("curves", Table.builder().number("v", null, new double[] { 1, 2 }).build());
			other.append("curves", Table.builder().text("s", new String[] { "other" }).build());
			assertThrows(IOException.class, () -> other.query("SELECT v FROM curves"), "it has no such column");
			try (RunWriter later = store.begin(HEAD)) {
				later.append("curves", Table.builder().number("w", null, new double[] { 3 }).build());
				assertEquals(3, later.query("SELECT sum(w) AS w FROM curves").numbers("w").value(0));
			}
			one.append("curves", Table.builder().number("v", null, new double[] { 4 }).build());
			first = one.commit(RunStatus.COMPLETE, "").id();
			second = other.commit(RunStatus.COMPLETE, "").id();
		}
		assertArrayEquals(new double[] { 1, 2, 4 }, store.read(first, "curves").numbers("v").values());
		assertArrayEquals(new String[] { "other" }, store.read(second, "curves").texts("s").values());
	}

	@Test
	void manyRowsKeepTheirOrderAndBits() throws IOException {
		SplittableRandom random = new SplittableRandom(7);
		double[] values = random.longs(300_000).mapToDouble(Double::longBitsToDouble).map(v -> Double.isNaN(v) ? 0 : v).toArray();
		String id = commit("t", Table.builder().number("v", null, values).build());
		double[] read = store.read(id, "t").numbers("v").values();
		assertEquals(values.length, read.length);
		for (int i = 0; i < values.length; i++) {
			assertEquals(Double.doubleToRawLongBits(values[i]), Double.doubleToRawLongBits(read[i]));
		}
	}

	@Test
	void emptyTablesAndColumnsOfMissingValuesComeBack() throws IOException {
		String empty = commit("t", Table.builder().number("v", "mg/L", new double[0]).text("s", new String[0]).build());
		assertEquals(0, store.read(empty, "t").rows());
		assertEquals("mg/L", store.read(empty, "t").numbers("v").unit());
		String missing = commit("t", Table.builder().number("v", null, new double[] { Double.NaN }).text("s", new String[1]).build());
		assertTrue(store.read(missing, "t").numbers("v").isMissing(0));
		assertTrue(store.read(missing, "t").texts("s").isMissing(0));
	}

	@Test
	void equalTablesMakeEqualFiles() throws IOException {
		SplittableRandom random = new SplittableRandom(3);
		double[] values = random.doubles(200_000).toArray();
		String[] texts = Stream.generate(() -> "s" + random.nextInt(50)).limit(values.length).toArray(String[]::new);
		Table table = Table.builder().number("v", "h", values).text("s", texts).build();
		byte[] first = Files.readAllBytes(store.folderOf(commit("t", table)).resolve("t.parquet"));
		byte[] second = Files.readAllBytes(store.folderOf(commit("t", table)).resolve("t.parquet"));
		assertArrayEquals(first, second);
	}

	@Test
	void theRecordComesBack() throws IOException {
		RunHead head = HEAD.withSolver("rosenbrock", "1.0", Map.of("relTol", "1e-6", "absTol", "1e-9")).withSeed(Long.MAX_VALUE)
				.withEngineVersion("0.1.0").withInputs(new InputHash(new java.util.TreeMap<>(Map.of("models/a.model", "00ff"))));
		RunRecord committed;
		try (RunWriter run = store.begin(head)) {
			run.item("subject 1", "SUCCESS", "");
			run.item("subject 2", "STEP_TOO_SMALL", "at t = 3 h in \"A\"");
			run.write("curves", Table.builder().number("t", "h", new double[] { 1, 2 }).build());
			assertEquals(List.of(), store.list());
			committed = run.commit(RunStatus.PARTIAL, "1 of 2 subjects failed");
		}
		assertEquals(List.of(committed), store.list());
		assertEquals(head, committed.head());
		assertEquals(2, store.record(committed.id()).items().size());
		assertEquals(List.of("curves.parquet", "run.json"), names(store.folderOf(committed.id())));
	}

	@Test
	void runsAreListedNewestFirst() throws IOException {
		Table table = Table.builder().number("v", null, new double[] { 1 }).build();
		List<String> ids = List.of(commit("t", table), commit("t", table), commit("t", table));
		assertEquals(ids.reversed(), store.list().stream().map(RunRecord::id).toList());
	}

	@Test
	void aRunThatIsNotCommittedLeavesNothing() throws IOException {
		try (RunWriter run = store.begin(HEAD)) {
			run.write("t", Table.builder().number("v", null, new double[] { 1 }).build());
			assertEquals(List.of(), store.recover(), "a living run is left alone");
		}
		assertEquals(List.of(), names(folder));
	}

	@Test
	void sqlSeesOneRunOrAll() throws IOException {
		String first = commit("curves", Table.builder().number("v", null, new double[] { 1, 2 }).build());
		String second = commit("curves", Table.builder().number("v", null, new double[] { 5, Double.NaN }).build());
		Table all = store.query("SELECT run_id, count(*) AS n, avg(v) AS mean FROM curves GROUP BY run_id ORDER BY run_id");
		assertArrayEquals(new String[] { first, second }, all.texts("run_id").values());
		assertArrayEquals(new double[] { 1.5, 5 }, all.numbers("mean").values());
		assertArrayEquals(new double[] { 2, 2 }, all.numbers("n").values());
		assertEquals(3, store.query(first, "SELECT sum(v) AS s FROM Curves").numbers("s").value(0));
	}

	@Test
	void sqlSeesNoOtherFile() throws IOException {
		commit("curves", Table.builder().number("v", null, new double[] { 1 }).build());
		Path secret = Files.writeString(temp.resolve("secret.csv"), "a\n1\n");
		String sql = "SELECT * FROM read_csv(" + ParquetStore.quoteText(secret.toString()) + ")";
		IOException refused = assertThrows(IOException.class, () -> store.query(sql));
		assertTrue(refused.getMessage().contains("Permission Error"), refused.getMessage());
		assertThrows(IOException.class, () -> store.query("SET enable_external_access = true"));
	}

	@Test
	void badNamesAreRefused() throws IOException {
		Table table = Table.builder().number("v", null, new double[] { 1 }).build();
		try (RunWriter run = store.begin(HEAD)) {
			run.write("curves", table);
			for (String name : List.of("Curves", "../x", "", "a b", "a'; DROP", ".x")) {
				assertThrows(IllegalArgumentException.class, () -> run.write(name, table), name);
			}
		}
		assertThrows(IllegalArgumentException.class, () -> store.read("../x", "t"));
	}

	@Test
	void aChangedInputMakesARunStale() throws IOException {
		Path model = Files.writeString(Files.createDirectories(temp.resolve("models")).resolve("a.model"), "1");
		List<Path> files = List.of(model, Path.of("data/none.csv"));
		InputHash before = InputHash.of(temp, files);
		// SHA-256 of "1", from the command sha256sum
		assertEquals("6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b", before.files().get("models/a.model"));
		assertEquals(InputHash.MISSING, before.files().get("data/none.csv"));
		RunRecord run;
		try (RunWriter writer = store.begin(HEAD.withInputs(before))) {
			run = writer.commit(RunStatus.COMPLETE, "");
		}
		assertFalse(run.isStale(InputHash.of(temp, files)));
		Files.writeString(model, "2");
		assertTrue(store.record(run.id()).isStale(before.now(temp)));
		assertEquals(List.of("models/a.model"), before.differences(before.now(temp)));
	}

	@Test
	void preparingDoesNotDisturbWriting() throws IOException {
		RunStore.prepare();
		String id = commit("t", Table.builder().number("v", null, new double[] { 1 }).build());
		assertEquals(1, store.read(id, "t").numbers("v").value(0));
	}

	@Test
	void listingRunsDoesNotLoadDuckDb() throws IOException, InterruptedException {
		try (RunWriter run = store.begin(HEAD)) {
			run.commit(RunStatus.FAILED, "nothing to write");
		}
		Process child = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-XX:TieredStopAtLevel=1",
				"-XX:+UseSerialGC", "-verbose:class", "-cp", System.getProperty("java.class.path"), ListingChild.class.getName(), folder.toString()).redirectErrorStream(true).start();
		List<String> lines;
		try (var reader = child.inputReader()) {
			lines = reader.lines().toList();
		}
		assertEquals(0, child.waitFor());
		assertTrue(lines.contains("runs: 1"));
		assertFalse(lines.stream().anyMatch(line -> line.contains("org.duckdb.")));
	}

	/** Lists the runs of a folder in a process of its own. */
	public static final class ListingChild {
		private ListingChild() {
		}

		public static void main(String[] args) throws IOException {
			System.out.println("runs: " + new RunStore(Path.of(args[0])).list().size());
		}
	}

	@Test
	void aDeletedRunIsGone() throws IOException {
		String id = commit("t", Table.builder().number("v", null, new double[] { 1 }).build());
		store.delete(id);
		assertEquals(List.of(), names(folder));
	}

	@Test
	void aDamagedRecordIsLeftOutOfTheList() throws IOException {
		String id = commit("t", Table.builder().number("v", null, new double[] { 1 }).build());
		for (String text : List.of("", "{", "[]", "{\"formatVersion\": 1}", "{\"formatVersion\": 99}")) {
			Files.writeString(store.folderOf(id).resolve("run.json"), text);
			assertEquals(List.of(), store.list());
			assertThrows(IOException.class, () -> store.record(id), text);
		}
	}

	private static List<String> names(Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.map(f -> f.getFileName().toString()).sorted().toList();
		}
	}
}
