package org.starling.adc;

import java.io.IOException;
import java.nio.file.Path;

import org.starling.tables.Column;
import org.starling.tables.NumberColumn;
import org.starling.tables.Table;
import org.starling.tables.csv.DelimitedTable;

/** A record of samples from a column of a delimited text, with or without a heading. */
public final class SampleFile {

	private SampleFile() {
	}

	/**
	 * Reads the samples.
	 *
	 * @param column its heading; null: the first column of numbers that is not named {@code time} or {@code t}
	 * @throws IOException              when the file cannot be read
	 * @throws IllegalArgumentException when there is no such column, or a sample is missing
	 */
	public static double[] read(Path file, String column) throws IOException {
		Table table = DelimitedTable.read(file);
		NumberColumn numbers = null;
		for (Column candidate : table.columns()) {
			boolean named = column == null ? !candidate.name().equalsIgnoreCase("time") && !candidate.name().equalsIgnoreCase("t")
					: candidate.name().equals(column);
			if (numbers == null && named && candidate instanceof NumberColumn found) {
				numbers = found;
			}
		}
		if (numbers == null) {
			throw new IllegalArgumentException(file + ": there is no column of numbers" + (column == null ? "" : " \"" + column + "\"")
					+ "; the columns are " + table.names());
		}
		double[] samples = numbers.values();
		for (int i = 0; i < samples.length; i++) {
			if (Double.isNaN(samples[i])) {
				throw new IllegalArgumentException(file + ", row " + (i + 1) + ": the sample is missing");
			}
		}
		return samples;
	}
}
