package org.starling.pbpk.internal;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.starling.tables.csv.DelimitedFormat;
import org.starling.tables.csv.DelimitedReader;
import org.starling.tables.rows.Row;

/** Rows of a table that lies beside a class: lines that start with {@code #} are comments, then a header and rows as in CSV. */
public final class SourcedRows {

	private SourcedRows() {
	}

	/**
	 * @param home class in whose package the table lies
	 * @return the cells of each row in the order of the columns
	 * @throws IllegalStateException when there is no such table
	 */
	public static List<List<String>> read(Class<?> home, String name) {
		try (InputStream in = home.getResourceAsStream(name)) {
			if (in == null) {
				throw new IllegalStateException("the table " + name + " is missing beside " + home.getName());
			}
			String text = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines()
					.filter(line -> !line.startsWith("#")).collect(Collectors.joining("\n"));
			List<List<String>> rows = new ArrayList<>();
			try (DelimitedReader reader = new DelimitedReader(Path.of(name), DelimitedFormat.STANDARD,
					new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))) {
				for (Row row = reader.next(); row != null; row = reader.next()) {
					rows.add(row.cells());
				}
			}
			return List.copyOf(rows);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
