package org.starling.ui.wizards;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.starling.tables.csv.DelimitedFormat;
import org.starling.tables.csv.DelimitedReader;
import org.starling.tables.samples.ColumnMapping;
import org.starling.tables.samples.SampleImportSettings;

/**
 * How a file is to be imported: what was found out and what the person changed. Immutable.
 *
 * @param file     the file
 * @param detected the format that was found out
 * @param settings everything that the importer is told, format and mapping among it
 */
record ImportPlan(Path file, DelimitedFormat detected, SampleImportSettings settings) {

	/** Finds format and columns out. Reads the start of the file: on a worker thread. */
	static ImportPlan of(Path file) throws IOException {
		DelimitedFormat format = DelimitedFormat.detect(file);
		return new ImportPlan(file, format,
				SampleImportSettings.DEFAULT.withFormat(format).withMapping(ColumnMapping.guess(header(file, format))));
	}

	/** The same file read in another format; the columns are guessed anew. Reads the start of the file. */
	ImportPlan withFormat(DelimitedFormat format) throws IOException {
		return new ImportPlan(file, detected, settings.withFormat(format).withMapping(ColumnMapping.guess(header(file, format))));
	}

	ImportPlan withSettings(SampleImportSettings others) {
		return new ImportPlan(file, detected, others);
	}

	DelimitedFormat format() {
		return settings.format();
	}

	ColumnMapping mapping() {
		return settings.mapping();
	}

	private static List<String> header(Path file, DelimitedFormat format) throws IOException {
		try (DelimitedReader reader = new DelimitedReader(file, format)) {
			return reader.header();
		}
	}
}
