package org.starling.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import org.starling.tables.Table;

/** One table as a Parquet file, outside of a run. Stateless; works on the calling thread. */
public final class ParquetFile {

	private ParquetFile() {
	}

	/**
	 * Writes or replaces a file; it appears when it is whole. NaN is stored as NULL, and units are not stored.
	 *
	 * @throws IllegalArgumentException when the table has no columns
	 */
	public static void write(Table table, Path file) throws IOException {
		if (table.columns().isEmpty()) {
			throw new IllegalArgumentException("a table without columns can't be written as Parquet");
		}
		Path target = file.toAbsolutePath();
		Files.createDirectories(target.getParent());
		Path part = Files.createTempFile(target.getParent(), "." + target.getFileName(), ".part");
		try (ParquetStore store = new ParquetStore()) {
			store.write(table, ColumnInfo.of(table), part);
			Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
		} finally {
			Files.deleteIfExists(part);
		}
	}
}
