package org.starling.ui.charts;

import java.io.IOException;
import java.lang.ref.SoftReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

import org.starling.tables.samples.SampleColumns;

/**
 * Keeps the sample table that was read last for as long as memory lasts, so that editor and charts read it once. Thread-safe; one table is
 * read at a time.
 */
public final class SampleCache {

	/**
	 * What tells one content of a file from another.
	 *
	 * @param file the file
	 * @param time when it was last written
	 * @param size in bytes
	 */
	public record Stamp(Path file, FileTime time, long size) {

		/** The present content of a file. */
		public static Stamp of(Path file) throws IOException {
			BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
			return new Stamp(file.toAbsolutePath().normalize(), attributes.lastModifiedTime(), attributes.size());
		}
	}

	private record Kept(Stamp stamp, SoftReference<SampleColumns> table) {
	}

	private static Kept kept = new Kept(null, new SoftReference<>(null));

	private SampleCache() {
	}

	/**
	 * The table of a file, read when it is not the one that is kept.
	 *
	 * @throws IOException           when it can't be read
	 * @throws CancellationException soon after {@code cancelled} says so
	 */
	public static synchronized SampleColumns read(Path file, BooleanSupplier cancelled) throws IOException {
		Stamp stamp = Stamp.of(file);
		SampleColumns table = stamp.equals(kept.stamp()) ? kept.table().get() : null;
		if (table == null) {
			table = SampleColumns.read(file, cancelled);
			kept = new Kept(stamp, new SoftReference<>(table));
		}
		return table;
	}
}
