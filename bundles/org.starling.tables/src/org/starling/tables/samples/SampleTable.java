package org.starling.tables.samples;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.starling.tables.csv.DelimitedTextException;
import org.starling.tables.samples.internal.SampleWriter;

/**
 * Samples in the column layout of our own files: {@code row, subject, matrix, compound, time [unit], nominal [unit], value,
 * unit, censoring, lloq, uloq, original, replicate, pool, batch, excluded, reason}, and where there are some
 * {@code occasion, afterDose [unit], end [unit], size, sizeUnit, standardUncertainty, dilution}; a pure number has the unit {@code 1}.
 *
 * @param timeUnit unit of all times, UCUM-style text
 */
public record SampleTable(String timeUnit, List<Sample> samples) {

	public SampleTable {
		samples = List.copyOf(samples);
	}

	/**
	 * Writes the file whole or not at all.
	 *
	 * @throws IOException when writing fails
	 */
	public void write(Path file) throws IOException {
		SampleWriter.write(timeUnit, samples, file);
	}

	/**
	 * @throws DelimitedTextException when the file is no such table; the message names line and column
	 * @throws IOException            when reading fails
	 */
	public static SampleTable read(Path file) throws IOException {
		SampleColumns columns = SampleColumns.read(file, () -> false);
		return new SampleTable(columns.timeUnit(), columns.samples());
	}
}
