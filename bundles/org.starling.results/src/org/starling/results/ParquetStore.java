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
 * written or read. For one thread; close it. Extensions are never fetched.
 */
final class ParquetStore implements AutoCloseable {

	private final DuckDBConnection connection;

	ParquetStore() throws IOException {
		Properties settings = new Properties();
		settings.setProperty("threads", "1");
		settings.setProperty("preserve_insertion_order", "true");
		settings.setProperty("autoinstall_known_extensions", "false");
		settings.setProperty("autoload_known_extensions", "false");
		settings.setProperty("temp_directory", Path.of(System.getProperty("java.io.tmpdir"), "starling-duckdb").toString());
		try {
			connection = new DuckDBDriver().connect("jdbc:duckdb:", settings).unwrap(DuckDBConnection.class);
		} catch (SQLException e) {
			throw new IOException("DuckDB, which reads and writes results, can't be started: " + e.getMessage(), e);
		}
	}

	void write(Table table, List<ColumnInfo> columns, Path file) throws IOException {
		begin("t", columns);
		append("t", table);
		end("t", file);
	}

	/** Begins a table that grows. */
	void begin(String name, List<ColumnInfo> columns) throws IOException {
		try {
			execute("CREATE TABLE " + quoteName(name) + " (" + columns.stream().map(c -> quoteName(c.column()) + " "
					+ (c.type() == ColumnInfo.Type.NUMBER ? "DOUBLE" : "VARCHAR")).collect(Collectors.joining(", ")) + ")");
		} catch (SQLException e) {
			throw new IOException("the table '" + name + "' could not be begun: " + e.getMessage(), e);
		}
	}

	/** Adds rows to a table that was begun with the same columns. */
	void append(String name, Table rows) throws IOException {
		try (DuckDBAppender appender = connection.createAppender(DuckDBConnection.DEFAULT_SCHEMA, name)) {
			append(rows, appender);
		} catch (SQLException e) {
			throw new IOException("rows could not be added to the table '" + name + "': " + e.getMessage(), e);
		}
	}

	/** Writes a table that was begun to a file and forgets it. */
	void end(String name, Path file) throws IOException {
		try {
			execute("COPY " + quoteName(name) + " TO " + quoteText(file.toString()) + " (FORMAT parquet, COMPRESSION zstd)");
			execute("DROP TABLE " + quoteName(name));
		} catch (SQLException e) {
			throw new IOException(file + ": the table could not be written: " + e.getMessage(), e);
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

	/** From now on no file but those in the folder can be touched, whatever the SQL says. */
	void restrictTo(Path folder) throws IOException {
		try {
			String allowed = folder + folder.getFileSystem().getSeparator();
			// a file is checked as it is written in the query and once more as it is opened
			execute("SET allowed_directories = [" + quoteText(allowed) + ", " + quoteText(asPattern(allowed)) + "]");
			execute("SET enable_external_access = false");
			execute("SET lock_configuration = true");
		} catch (SQLException e) {
			throw new IOException("queries could not be restricted to " + folder + ": " + e.getMessage(), e);
		}
	}

	void createView(String name, String select) throws IOException {
		try {
			execute("CREATE VIEW " + quoteName(name) + " AS " + select);
		} catch (SQLException e) {
			throw new IOException("no view of the tables '" + name + "': " + e.getMessage(), e);
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
			throw new IOException("the query failed: " + e.getMessage(), e);
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
			throw new IOException("DuckDB could not be closed: " + e.getMessage(), e);
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
