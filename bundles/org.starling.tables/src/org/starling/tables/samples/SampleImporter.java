package org.starling.tables.samples;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

import org.starling.files.Sha256;
import org.starling.tables.csv.DelimitedFormat;
import org.starling.tables.csv.DelimitedReader;
import org.starling.tables.rows.Row;
import org.starling.tables.csv.DelimitedTextException;
import org.starling.tables.samples.SampleImportSettings.MissingSubject;
import org.starling.tables.samples.internal.ImportRun;

/**
 * Imports measured samples from delimited text, one row a sample (long layout) or one row a subject and time with a column for
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
		DelimitedFormat format = settings.format() == null ? DelimitedFormat.detect(file) : settings.format();
		MessageDigest digest = Sha256.digest();
		try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest);
				DelimitedReader reader = new DelimitedReader(file, format, in)) {
			ColumnMapping mapping = settings.mapping() == null ? ColumnMapping.guess(reader.header()) : settings.mapping();
			check(file, reader.header(), mapping, settings);
			ImportRun run = new ImportRun(mapping, settings, format.decimalMark());
			long count = 0;
			for (Row row = reader.next(); row != null; row = reader.next()) {
				if (++count % ROWS_BETWEEN_CANCEL_CHECKS == 0 && cancelled.getAsBoolean()) {
					throw new CancellationException("the import of " + file + " was cancelled");
				}
				run.take(row);
			}
			List<DoseRecord> doses = run.doses();
			return new SampleImport(file, Sha256.text(digest.digest()), format, mapping, settings, run.timeUnit(),
					run.samples(), run.subjects(), doses, run.problems());
		}
	}

	private static void check(Path file, List<String> header, ColumnMapping mapping, SampleImportSettings settings)
			throws DelimitedTextException {
		if (!header.equals(mapping.columns().stream().map(MappedColumn::column).toList())) {
			throw new DelimitedTextException(file, 0, "the columns are " + header
					+ ", the mapping is made for others; guess it anew", null);
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
