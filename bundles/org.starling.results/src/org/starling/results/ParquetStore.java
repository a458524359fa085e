package org.starling.results;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;

import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;
import org.starling.tables.Column;
import org.starling.tables.NumberColumn;
import org.starling.tables.Table;
import org.starling.tables.TextColumn;

/**
 * Parquet through an in-memory DuckDB. The only class that names DuckDB, so that nothing of it is loaded before a table is
 * written or read. For one thread; close it. Extensions are never fetched. All stores that are not confined share one database,
 * because to start another takes five times as long as to read a table; the tables of each are its own.
 */
final class ParquetStore implements AutoCloseable {

	/** Tables of it are seen by one connection only. */
	private static final String OWN_TABLES = "temp";
	/** Kept open for those that follow; null before the first, and after a failure, which may be one of the database. */
	private static DuckDBConnection shared;

	private final DuckDBConnection connection;

	ParquetStore() throws IOException {
		this(share());
	}

	private ParquetStore(DuckDBConnection connection) {
		this.connection = connection;
	}

	/** A store with a database of its own, in which no file but those in the folder can be touched, whatever the SQL says. */
	static ParquetStore confinedTo(Path folder) throws IOException {
		ParquetStore store = new ParquetStore(start());
		try {
			store.confine(folder);
			return store;
		} catch (IOException e) {
			store.close();
			throw e;
		}
	}

	private static DuckDBConnection start() throws IOException {
		Properties settings = new Properties();
		settings.setProperty("threads", "1");
		settings.setProperty("preserve_insertion_order", "true");
		settings.setProperty("enable_external_file_cache", "false");
		settings.setProperty("autoinstall_known_extensions", "false");
		settings.setProperty("autoload_known_extensions", "false");
		settings.setProperty("temp_directory", Path.of(System.getProperty("java.io.tmpdir"), "starling-duckdb").toString());
		try {
			return new DuckDBDriver().connect("jdbc:duckdb:", settings).unwrap(DuckDBConnection.class);
		} catch (SQLException e) {
			throw new IOException("DuckDB, which reads and writes results, can't be started: " + e.getMessage(), e);
		}
	}

	private static synchronized DuckDBConnection share() throws IOException {
		if (shared == null) {
			shared = start();
		}
		try {
			return (DuckDBConnection) shared.duplicate();
		} catch (SQLException e) {
			throw failed("DuckDB, which reads and writes results, can't be used", e);
		}
	}

	/** Stores that are open keep their database; those that follow get a new one. */
	private static synchronized IOException failed(String what, SQLException cause) {
		IOException failure = new IOException(what + ": " + cause.getMessage(), cause);
		DuckDBConnection left = shared;
		shared = null;
		if (left != null) {
			try {
				left.close();
			} catch (SQLException e) {
				failure.addSuppressed(e);
			}
		}
		return failure;
	}

	void write(Table table, List<ColumnInfo> columns, Path file) throws IOException {
		begin("t", columns);
		append("t", table);
		end("t", file);
	}

	/** Begins a table that grows. */
	void begin(String name, List<ColumnInfo> columns) throws IOException {
		try {
			execute("CREATE TEMP TABLE " + quoteName(name) + " (" + columns.stream().map(c -> quoteName(c.column()) + " "
					+ (c.type() == ColumnInfo.Type.NUMBER ? "DOUBLE" : "VARCHAR")).collect(Collectors.joining(", ")) + ")");
		} catch (SQLException e) {
			throw failed("the table '" + name + "' could not be begun", e);
		}
	}

	/** Adds rows to a table that was begun with the same columns. */
	void append(String name, Table rows) throws IOException {
		try (DuckDBAppender appender = connection.createAppender(OWN_TABLES, DuckDBConnection.DEFAULT_SCHEMA, name)) {
			append(rows, appender);
		} catch (SQLException e) {
			throw failed("rows could not be added to the table '" + name + "'", e);
		}
	}

	/** Writes a table that was begun to a file and forgets it. */
	void end(String name, Path file) throws IOException {
		try {
			execute("COPY " + quoteName(name) + " TO " + quoteText(file.toString()) + " (FORMAT parquet, COMPRESSION zstd)");
			execute("DROP TABLE " + quoteName(name));
		} catch (SQLException e) {
			throw failed(file + ": the table could not be written", e);
		}
	}

	private static void append(Table table, DuckDBAppender appender) throws SQLException {
		List<Column> columns = table.columns();
		for (int row = 0; row < table.rows(); row++) {
			appender.beginRow();
			for (Column column : columns) {
				if (column.isMissing(row)) {
					appender.appendNull();
				} else {
					switch (column) {
					case NumberColumn numbers -> appender.append(numbers.value(row));
					case TextColumn texts -> appender.append(texts.value(row));
					}
				}
			}
			appender.endRow();
		}
	}

	/** The rows in their order, with the names and units of the record. */
	Table read(TableInfo info, Path file) throws IOException {
		String names = info.columns().stream().map(c -> quoteName(c.column())).collect(Collectors.joining(", "));
		Table plain = select("SELECT " + names + " FROM " + source(file));
		Table.Builder table = Table.builder();
		for (int i = 0; i < info.columns().size(); i++) {
			ColumnInfo column = info.columns().get(i);
			switch (plain.columns().get(i)) {
			case NumberColumn numbers -> table.number(column.name(), column.unit(), numbers.values());
			case TextColumn texts -> table.text(column.name(), texts.values());
			}
		}
		return table.build();
	}

	private void confine(Path folder) throws IOException {
		try {
			String allowed = folder + folder.getFileSystem().getSeparator();
			// a file is checked as it is written in the query and once more as it is opened
			execute("SET allowed_directories = [" + quoteText(allowed) + ", " + quoteText(asPattern(allowed)) + "]");
			execute("SET enable_external_access = false");
			execute("SET lock_configuration = true");
		} catch (SQLException e) {
			throw failed("queries could not be restricted to " + folder, e);
		}
	}

	void createView(String name, String select) throws IOException {
		try {
			execute("CREATE VIEW " + quoteName(name) + " AS " + select);
		} catch (SQLException e) {
			throw failed("no view of the tables '" + name + "'", e);
		}
	}

	/** The answer of a query: columns of numbers as numbers, all others as text. */
	Table select(String sql) throws IOException {
		try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
			ResultSetMetaData head = rows.getMetaData();
			List<Collector> collectors = new ArrayList<>();
			for (int i = 1; i <= head.getColumnCount(); i++) {
				collectors.add(isNumber(head.getColumnType(i)) ? new Numbers() : new Texts());
			}
			while (rows.next()) {
				for (int i = 0; i < collectors.size(); i++) {
					collectors.get(i).take(rows, i + 1);
				}
			}
			Table.Builder table = Table.builder();
			for (int i = 0; i < collectors.size(); i++) {
				table.add(collectors.get(i).column(head.getColumnLabel(i + 1)));
			}
			return table.build();
		} catch (SQLException e) {
			throw failed("the query failed", e);
		}
	}

	private static boolean isNumber(int type) {
		return switch (type) {
		case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT, Types.FLOAT, Types.REAL, Types.DOUBLE, Types.DECIMAL,
				Types.NUMERIC -> true;
		default -> false;
		};
	}

	private void execute(String sql) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

	/** The table function for one file; characters of file name patterns in the path stand for themselves. */
	static String source(Path file) {
		return "read_parquet(" + quoteText(asPattern(file.toString())) + ")";
	}

	private static String asPattern(String path) {
		return path.replaceAll("[\\[*?]", "[$0]");
	}

	static String quoteName(String name) {
		return '"' + name.replace("\"", "\"\"") + '"';
	}

	static String quoteText(String text) {
		return "'" + text.replace("'", "''") + "'";
	}

	@Override
	public void close() throws IOException {
		try {
			((Connection) connection).close();
		} catch (SQLException e) {
			throw failed("DuckDB could not be closed", e);
		}
	}

	/** Gathers the values of one column of an answer. */
	private interface Collector {
		void take(ResultSet rows, int index) throws SQLException;

		Column column(String name);
	}

	private static final class Numbers implements Collector {
		private double[] values = new double[256];
		private int size;

		@Override
		public void take(ResultSet rows, int index) throws SQLException {
			if (size == values.length) {
				values = Arrays.copyOf(values, 2 * size);
			}
			double value = rows.getDouble(index);
			values[size++] = rows.wasNull() ? Double.NaN : value;
		}

		@Override
		public Column column(String name) {
			return new NumberColumn(name, null, Arrays.copyOf(values, size));
		}
	}

	private static final class Texts implements Collector {
		private final List<String> values = new ArrayList<>();

		@Override
		public void take(ResultSet rows, int index) throws SQLException {
			values.add(rows.getString(index));
		}

		@Override
		public Column column(String name) {
			return new TextColumn(name, values.toArray(String[]::new));
		}
	}
}
