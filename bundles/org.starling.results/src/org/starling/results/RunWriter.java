package org.starling.results;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.starling.files.Durable;
import org.starling.tables.Table;

/**
 * Writes one run. Nothing is seen by readers before {@link #commit}; a process that dies before leaves a part that
 * {@link RunStore#recover} clears. Methods may be called from any thread, one at a time. Use it in a try block: closing it
 * without a commit drops the run.
 */
public final class RunWriter implements AutoCloseable {

	private static final Pattern TABLE_NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,99}");

	private final Path partial;
	private final Path target;
	private final RunRecord begun;
	private final RunLock lock;
	private final Clock clock;
	private final List<ItemStatus> items = new ArrayList<>();
	private final List<TableInfo> tables = new ArrayList<>();
	private final Map<String, TableInfo> growing = new LinkedHashMap<>();
	private ParquetStore parquet;
	private boolean ended;

	RunWriter(Path partial, Path target, RunRecord begun, RunLock lock, Clock clock) {
		this.partial = partial;
		this.target = target;
		this.begun = begun;
		this.lock = lock;
		this.clock = clock;
	}

	/** What the run is called in its store, from now on. */
	public String id() {
		return begun.id();
	}

	/** Notes how one trajectory ended. */
	public synchronized void item(String item, String returnCode, String message) {
		requireOpen();
		items.add(new ItemStatus(item, returnCode, message));
	}

	/**
	 * Writes a table as {@code NAME.parquet}; it is on the disk when the method returns. NaN is stored as NULL.
	 *
	 * @param tableName a letter, then letters, digits, underscores and hyphens; case does not distinguish names
	 * @throws IllegalArgumentException when the name is taken or not of that form, or the table has no columns
	 */
	public synchronized void write(String tableName, Table table) throws IOException {
		requireOpen();
		requireNew(tableName, table);
		TableInfo info = new TableInfo(tableName, tableName + ".parquet", table.rows(), ColumnInfo.of(table));
		Path file = partial.resolve(info.file());
		parquet().write(table, info.columns(), file);
		Durable.forceFile(file);
		tables.add(info);
	}

	/**
	 * Adds rows to a table that is written when the run is committed. Until then it lies in DuckDB, which moves to a temporary file
	 * what memory does not hold.
	 *
	 * @param rows with the same columns each time
	 * @throws IllegalArgumentException as {@link #write} for the first rows, and for others when their columns differ
	 */
	public synchronized void append(String tableName, Table rows) throws IOException {
		requireOpen();
		TableInfo before = growing.get(tableName);
		List<ColumnInfo> columns = ColumnInfo.of(rows);
		if (before == null) {
			requireNew(tableName, rows);
			parquet().begin(tableName, columns);
		} else if (!before.columns().equals(columns)) {
			throw new IllegalArgumentException("rows of the table '" + tableName + "' have other columns than those before: "
					+ rows.names());
		}
		parquet().append(tableName, rows);
		int count = Math.addExact(before == null ? 0 : before.rows(), rows.rows());
		growing.put(tableName, new TableInfo(tableName, tableName + ".parquet", count, columns));
	}

	/** The answer of a query over the tables that grow, by their names. */
	public synchronized Table query(String sql) throws IOException {
		requireOpen();
		return parquet().select(sql);
	}

	private void requireNew(String tableName, Table table) {
		boolean taken = tables.stream().anyMatch(t -> t.name().equalsIgnoreCase(tableName))
				|| growing.keySet().stream().anyMatch(tableName::equalsIgnoreCase);
		if (taken || !TABLE_NAME.matcher(tableName).matches()) {
			throw new IllegalArgumentException("'" + tableName + "' is no name for a table of this run: it must be new, "
					+ "start with a letter and consist of letters, digits, underscores and hyphens");
		}
		if (table.columns().isEmpty()) {
			throw new IllegalArgumentException("the table '" + tableName + "' has no columns");
		}
	}

	private ParquetStore parquet() throws IOException {
		if (parquet == null) {
			parquet = new ParquetStore();
		}
		return parquet;
	}

	/**
	 * Ends the run and makes it visible, at once and whole. When it returns, the run is on the disk.
	 *
	 * @param status not RUNNING
	 */
	public synchronized RunRecord commit(RunStatus status, String message) throws IOException {
		requireOpen();
		if (status == RunStatus.RUNNING) {
			throw new IllegalArgumentException("a run is committed when it has ended");
		}
		for (TableInfo grown : growing.values()) {
			Path file = partial.resolve(grown.file());
			parquet().end(grown.name(), file);
			Durable.forceFile(file);
			tables.add(grown);
		}
		growing.clear();
		RunRecord run = new RunRecord(begun.id(), begun.head(), status, message, begun.started(), clock.instant(), items, tables);
		closeTables();
		RunJson.write(run, partial);
		Durable.forceFolder(partial);
		Durable.moveFolder(partial, target);
		ended = true;
		lock.close();
		java.nio.file.Files.deleteIfExists(target.resolve(RunLock.FILE));
		return run;
	}

	/** Drops the run with all that was written. Does nothing after a commit. */
	public synchronized void abort() throws IOException {
		if (ended) {
			return;
		}
		ended = true;
		closeTables();
		Durable.deleteFolder(partial);
		lock.close();
	}

	/** {@link #abort() Aborts} a run that was not committed. */
	@Override
	public void close() throws IOException {
		abort();
	}

	private void closeTables() throws IOException {
		if (parquet != null) {
			parquet.close();
			parquet = null;
		}
	}

	private void requireOpen() {
		if (ended) {
			throw new IllegalStateException("the run " + begun.id() + " was committed or aborted");
		}
	}
}
