package org.starling.results;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.starling.files.Durable;
import org.starling.tables.Table;

/**
 * The runs of a project: {@code results/ID/run.json} and Parquet files beside it. Thread-safe; several processes may use
 * one folder at a time. The folder need not exist.
 */
public final class RunStore {

	private static final System.Logger LOG = System.getLogger(RunStore.class.getName());
	private static final String NEW = ".new";
	private static final String PARTIAL = ".partial";
	/** A folder that is being made becomes a partial run within milliseconds; much older, its process is dead. */
	private static final Duration BIRTH = Duration.ofMinutes(10);

	private final Path folder;
	private final Clock clock;

	/** @param resultsFolder usually {@code results} in a project folder */
	public RunStore(Path resultsFolder) {
		this(resultsFolder, Clock.systemUTC());
	}

	RunStore(Path resultsFolder, Clock clock) {
		this.folder = resultsFolder.toAbsolutePath().normalize();
		this.clock = clock;
	}

	/**
	 * Starts DuckDB on a thread of its own, so that the first table need not wait for it. Worth calling when a run is about
	 * to be computed: unpacking and linking the native library takes some tenths of a second once per process. Optional.
	 */
	public static void prepare() {
		Thread.ofPlatform().daemon().name("starling-results-prepare").start(() -> {
			try {
				new ParquetStore().close();
			} catch (IOException e) {
				LOG.log(Level.WARNING, "results can't be written: {0}", e.getMessage());
			}
		});
	}

	/**
	 * Where a run stands, or would stand.
	 *
	 * @throws IllegalArgumentException when the text is no id of a run
	 */
	public Path folderOf(String runId) {
		if (!RunIds.isId(runId)) {
			throw new IllegalArgumentException("'" + runId + "' is no run id");
		}
		return folder.resolve(runId);
	}

	/** Starts a run. */
	public RunWriter begin(RunHead head) throws IOException {
		Instant start = clock.instant().truncatedTo(ChronoUnit.MILLIS);
		String id = RunIds.create(start);
		Path born = folder.resolve("." + id + NEW);
		Path partial = folder.resolve("." + id + PARTIAL);
		Files.createDirectories(born);
		RunLock lock = Objects.requireNonNull(RunLock.tryTake(id, born), "a new run's lock is free");
		RunRecord begun = new RunRecord(id, head, RunStatus.RUNNING, "", start, null, List.of(), List.of());
		RunJson.write(begun, born);
		Durable.moveFolder(born, partial);
		return new RunWriter(partial, folderOf(id), begun, lock, clock);
	}

	/** All runs, the newest first. A run whose record can't be read is logged and left out. */
	public List<RunRecord> list() throws IOException {
		List<RunRecord> runs = new ArrayList<>();
		for (String id : names().stream().filter(RunIds::isId).toList().reversed()) {
			readOrLog(folder.resolve(id)).ifPresent(runs::add);
		}
		return runs;
	}

	/** Names in the folder, sorted. */
	private List<String> names() throws IOException {
		if (!Files.isDirectory(folder)) {
			return List.of();
		}
		try (Stream<Path> files = Files.list(folder)) {
			return files.map(f -> f.getFileName().toString()).sorted().toList();
		}
	}

	/** @throws NoSuchFileException when there is no such run */
	public RunRecord record(String runId) throws IOException {
		Path run = folderOf(runId);
		if (!Files.isRegularFile(run.resolve(RunJson.FILE))) {
			throw new NoSuchFileException(run.toString(), null, "there is no such run; it may have been deleted");
		}
		return RunJson.read(run);
	}

	/** A table as it was written: same numbers bit for bit, same texts, same units. */
	public Table read(String runId, String tableName) throws IOException {
		TableInfo info = record(runId).table(tableName)
				.orElseThrow(() -> new IOException("the run " + runId + " has no table '" + tableName + "'"));
		try (ParquetStore parquet = new ParquetStore()) {
			return parquet.read(info, folderOf(runId).resolve(info.file()));
		}
	}

	/**
	 * Asks all runs in DuckDB's SQL. Each table name is a view of that table over all runs, with a first column
	 * {@code run_id}. The query sees no other file. Columns of the answer have no units.
	 */
	public Table query(String sql) throws IOException {
		return query(sql, list(), true);
	}

	/** Asks one run in DuckDB's SQL; each of its tables is a view. */
	public Table query(String runId, String sql) throws IOException {
		return query(sql, List.of(record(runId)), false);
	}

	private Table query(String sql, List<RunRecord> runs, boolean withId) throws IOException {
		Map<String, String> selects = new LinkedHashMap<>();
		for (RunRecord run : runs) {
			for (TableInfo table : run.tables()) {
				String select = "SELECT " + (withId ? ParquetStore.quoteText(run.id()) + " AS run_id, " : "") + "* FROM "
						+ ParquetStore.source(folderOf(run.id()).resolve(table.file()));
				selects.merge(table.name().toLowerCase(Locale.ROOT), select, (a, b) -> a + " UNION ALL BY NAME " + b);
			}
		}
		try (ParquetStore parquet = ParquetStore.confinedTo(folder)) {
			for (Map.Entry<String, String> view : selects.entrySet()) {
				if (sql.toLowerCase(Locale.ROOT).contains(view.getKey())) {
					parquet.createView(view.getKey(), view.getValue());
				}
			}
			return parquet.select(sql);
		}
	}

	/**
	 * Deletes a run, so that a reader sees all of it or nothing: it is moved away first. Nothing happens where there is none.
	 *
	 * @throws IllegalArgumentException when the text is no id of a run
	 */
	public void delete(String runId) throws IOException {
		Path run = folderOf(runId);
		if (Files.isDirectory(run)) {
			Path away = folder.resolve("." + runId + NEW);
			Durable.moveFolder(run, away);
			Durable.deleteFolder(away);
		}
	}

	/**
	 * Clears what died: each run whose process ended without committing loses its half-written tables and becomes a run
	 * with the status INTERRUPTED, so that a person learns of it. Runs that are being written are left alone. Call it when
	 * a project is opened.
	 *
	 * @return the runs that were found interrupted
	 */
	public List<RunRecord> recover() throws IOException {
		List<RunRecord> interrupted = new ArrayList<>();
		for (String name : names()) {
			Path path = folder.resolve(name);
			if (isOurs(name, PARTIAL)) {
				recover(idIn(name, PARTIAL), path).ifPresent(interrupted::add);
			} else if (isOurs(name, NEW) && isOld(path)) {
				Durable.deleteFolder(path);
			} else if (RunIds.isId(name)) {
				Files.deleteIfExists(path.resolve(RunLock.FILE));
			}
		}
		return interrupted;
	}

	private static boolean isOurs(String name, String ending) {
		return name.length() > ending.length() && name.startsWith(".") && name.endsWith(ending)
				&& RunIds.isId(idIn(name, ending));
	}

	private static String idIn(String name, String ending) {
		return name.substring(1, name.length() - ending.length());
	}

	private boolean isOld(Path path) throws IOException {
		return Files.getLastModifiedTime(path).toInstant().isBefore(clock.instant().minus(BIRTH));
	}

	private Optional<RunRecord> recover(String id, Path partial) throws IOException {
		try (RunLock lock = RunLock.tryTake(id, partial)) {
			if (lock == null) {
				return Optional.empty();
			}
			Optional<RunRecord> run = readOrLog(partial);
			if (run.isEmpty()) {
				Durable.deleteFolder(partial);
				return run;
			}
			return Optional.of(bury(run.get(), partial));
		} catch (NoSuchFileException e) {
			LOG.log(Level.DEBUG, "another process cleared or ended run {0} in the meantime", id);
			return Optional.empty();
		}
	}

	private static Optional<RunRecord> readOrLog(Path run) {
		try {
			return Optional.of(RunJson.read(run));
		} catch (IOException e) {
			LOG.log(Level.WARNING, "run left out: {0}", e.getMessage());
			return Optional.empty();
		}
	}

	private RunRecord bury(RunRecord dead, Path partial) throws IOException {
		RunRecord run = dead.withoutTables().withStatus(RunStatus.INTERRUPTED,
				"The program ended before the run did; its tables are lost. Run it again.", null);
		try (Stream<Path> files = Files.list(partial)) {
			for (Path file : files.filter(f -> !f.endsWith(RunJson.FILE) && !f.endsWith(RunLock.FILE)).toList()) {
				Files.delete(file);
			}
		}
		RunJson.write(run, partial);
		Durable.moveFolder(partial, folderOf(run.id()));
		Files.deleteIfExists(folderOf(run.id()).resolve(RunLock.FILE));
		LOG.log(Level.INFO, "run {0} was interrupted; its half-written tables were removed", run.id());
		return run;
	}
}
