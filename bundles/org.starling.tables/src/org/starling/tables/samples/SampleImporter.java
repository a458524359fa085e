package org.starling.tables.samples;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import org.starling.files.Sha256;
import org.starling.tables.csv.DelimitedFormat;
import org.starling.tables.csv.DelimitedReader;
import org.starling.tables.rows.FileKind;
import org.starling.tables.rows.Row;
import org.starling.tables.rows.RowSource;
import org.starling.tables.rows.RowSources;
import org.starling.tables.csv.DelimitedTextException;
import org.starling.tables.samples.SampleImportSettings.MissingSubject;
import org.starling.tables.samples.internal.ImportRun;

/**
 * Imports measured samples from delimited text, a workbook or a SAS transport file, one row a sample (long layout) or one row a subject and time with a column for
 * each matrix (wide layout). No row is dropped in silence: a bad one is kept as excluded with its reason, and reported with
 * line, column, what stands there and a proposal.
 */
public final class SampleImporter {

	private static final int ROWS_BETWEEN_CANCEL_CHECKS = 1024;

	private SampleImporter() {
	}

	/** As {@link #read(Path, SampleImportSettings, BooleanSupplier)}, not to be cancelled. */
	public static SampleImport read(Path file, SampleImportSettings settings) throws IOException {
		return read(file, settings, () -> false);
	}

	/**
	 * Reads a file on the calling thread; a million rows take some seconds.
	 *
	 * @param cancelled asked every thousand rows
	 * @throws DelimitedTextException when the file isn't delimited text, or columns are missing without which there are no
	 *                                samples; the message says which to map
	 * @throws IOException            when reading fails
	 * @throws CancellationException  when cancelled
	 */
	public static SampleImport read(Path file, SampleImportSettings settings, BooleanSupplier cancelled) throws IOException {
		if (FileKind.of(file) != FileKind.TEXT) {
			String hash = Sha256.of(file);
			try (RowSource rows = RowSources.open(file, null, settings.part())) {
				return read(file, rows, null, settings, () -> hash, cancelled);
			}
		}
		DelimitedFormat format = settings.format() == null ? DelimitedFormat.detect(file) : settings.format();
		MessageDigest digest = Sha256.digest();
		try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest);
				DelimitedReader reader = new DelimitedReader(file, format, in)) {
			return read(file, reader, format, settings, () -> Sha256.text(digest.digest()), cancelled);
		}
	}

	/**
	 * Imports rows that were joined from several tables.
	 *
	 * @param file   named in messages and as the source
	 * @param sha256 of its bytes
	 */
	public static SampleImport read(Path file, RowSource rows, String sha256, SampleImportSettings settings) throws IOException {
		return read(file, rows, null, settings, () -> sha256, () -> false);
	}

	private static SampleImport read(Path file, RowSource rows, DelimitedFormat format, SampleImportSettings settings,
			Supplier<String> hash, BooleanSupplier cancelled) throws IOException {
		ColumnMapping mapping = settings.mapping() == null ? ColumnMapping.guess(rows.header()) : settings.mapping();
		check(file, rows.header(), mapping, settings);
		ImportRun run = new ImportRun(mapping, settings, format == null ? '.' : format.decimalMark());
		long count = 0;
		for (Row row = rows.next(); row != null; row = rows.next()) {
			if (++count % ROWS_BETWEEN_CANCEL_CHECKS == 0 && cancelled.getAsBoolean()) {
				throw new CancellationException("the import of " + file + " was cancelled");
			}
			run.take(row);
		}
		List<DoseRecord> doses = run.doses();
		return new SampleImport(file, hash.get(), format, mapping, settings, run.timeUnit(), run.samples(), run.subjects(), doses,
				run.problems(), rows.notes());
	}

	private static void check(Path file, List<String> header, ColumnMapping mapping, SampleImportSettings settings)
			throws DelimitedTextException {
		if (!header.equals(mapping.columns().stream().map(MappedColumn::column).toList())) {
			throw new DelimitedTextException(file, 0, "the columns are " + header
					+ ", the mapping is made for others; guess it anew", null);
		}
		for (MappedColumn column : mapping.columns()) {
			if (column.field() != SampleField.IGNORE && Collections.frequency(header, column.column()) > 1) {
				throw new DelimitedTextException(file, 0, "two columns are named \"" + column.column() + "\", so it isn't known which holds "
						+ column.field() + "; rename one", null);
			}
		}
		require(file, header, mapping, SampleField.TIME);
		require(file, header, mapping, SampleField.VALUE);
		if (settings.missingSubject() == MissingSubject.REFUSE) {
			require(file, header, mapping, SampleField.SUBJECT);
		}
	}

	private static void require(Path file, List<String> header, ColumnMapping mapping, SampleField field)
			throws DelimitedTextException {
		if (!mapping.has(field)) {
			throw new DelimitedTextException(file, 0, "no column is known to hold " + field + "; map one of " + header + " to it"
					+ (field == SampleField.SUBJECT ? ", or say that each row is a subject of its own" : ""), null);
		}
	}
}
