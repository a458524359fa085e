package org.starling.ui.wizards;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;

import org.starling.tables.Table;
import org.starling.tables.csv.DelimitedFormat;
import org.starling.tables.rows.FileKind;
import org.starling.tables.rows.RowSource;
import org.starling.tables.rows.RowSources;
import org.starling.tables.rows.RowTable;
import org.starling.tables.samples.ColumnMapping;
import org.starling.tables.samples.SampleImportSettings;
import org.starling.tables.samples.SampleImporter;
import org.starling.tables.sdtm.SdtmDomains;
import org.starling.tables.sdtm.SdtmImport;
import org.starling.tables.sdtm.SdtmImporter;
import org.starling.tables.sdtm.SdtmTimes;

/**
 * How a file is to be imported: what was found out and what the person changed. Immutable.
 *
 * @param file     the file
 * @param kind     what it is
 * @param parts    its sheets or data sets; none of delimited text
 * @param domains  whether it is the domain PC of SDTM, with which those beside it are joined
 * @param settings everything that the importer is told, format, part and mapping among it
 */
record ImportPlan(Path file, FileKind kind, List<String> parts, boolean domains, SampleImportSettings settings) {

	/** Finds format and columns out. Reads the start of the file: on a worker thread. */
	static ImportPlan of(Path file) throws IOException {
		FileKind kind = FileKind.of(file);
		SampleImportSettings settings = SampleImportSettings.DEFAULT
				.withFormat(kind == FileKind.TEXT ? DelimitedFormat.detect(file) : null);
		return new ImportPlan(file, kind, RowSources.parts(file), SdtmDomains.isConcentrations(file), guessed(file, settings));
	}

	/** The same file read in another format; the columns are guessed anew. Reads the start of the file. */
	ImportPlan withFormat(DelimitedFormat format) throws IOException {
		return new ImportPlan(file, kind, parts, domains, guessed(file, settings.withFormat(format)));
	}

	/** Another sheet or data set of the same file; the columns are guessed anew. Reads its start. */
	ImportPlan withPart(String part) throws IOException {
		return new ImportPlan(file, kind, parts, domains, guessed(file, settings.withPart(part)));
	}

	ImportPlan withSettings(SampleImportSettings others) {
		return new ImportPlan(file, kind, parts, domains, others);
	}

	DelimitedFormat format() {
		return settings.format();
	}

	ColumnMapping mapping() {
		return settings.mapping();
	}

	/** The first rows as they are read. Reads the start of the file. */
	Table preview(int rows) throws IOException {
		return RowTable.read(file, settings.format(), settings.part(), rows);
	}

	/** Reads all of it: on a worker thread. */
	SdtmImport read(BooleanSupplier cancelled) throws IOException {
		return domains ? SdtmImporter.read(SdtmDomains.read(file), settings, SdtmTimes.AUTOMATIC)
				: new SdtmImport(SampleImporter.read(file, settings, cancelled), Table.builder().build(), List.of(file));
	}

	private static SampleImportSettings guessed(Path file, SampleImportSettings settings) throws IOException {
		try (RowSource rows = RowSources.open(file, settings.format(), settings.part())) {
			return settings.withMapping(ColumnMapping.guess(rows.header()));
		}
	}
}
