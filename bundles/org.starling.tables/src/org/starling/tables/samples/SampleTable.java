package org.starling.tables.samples;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

import org.starling.tables.Column;
import org.starling.tables.NumberColumn;
import org.starling.tables.Table;
import org.starling.tables.TextColumn;
import org.starling.tables.csv.DelimitedFormat;
import org.starling.tables.csv.DelimitedReader;
import org.starling.tables.csv.DelimitedTextException;
import org.starling.tables.csv.DelimitedWriter;
import org.starling.tables.samples.internal.SampleRows;

/**
 * Samples in the column layout of our own files: {@code row, subject, matrix, compound, time [unit], nominal [unit], value,
 * unit, censoring, lloq, uloq, original, replicate, pool, batch, excluded, reason}; a pure number has the unit {@code 1}.
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
		DelimitedWriter.write(toTable(), file);
	}

	/**
	 * @throws DelimitedTextException when the file is no such table; the message names line and column
	 * @throws IOException            when reading fails
	 */
	public static SampleTable read(Path file) throws IOException {
		try (DelimitedReader reader = new DelimitedReader(file, DelimitedFormat.STANDARD)) {
			return new SampleRows(file, reader).read();
		}
	}

	/** The columns of the layout. */
	public Table toTable() {
		Table.Builder table = Table.builder().add(number("row", null, Sample::row)).add(text("subject", Sample::subject))
				.add(text("matrix", Sample::matrix)).add(text("compound", Sample::compound))
				.add(number("time", timeUnit, Sample::time)).add(number("nominal", timeUnit, Sample::nominal))
				.add(number("value", null, Sample::value)).add(text("unit", sample -> named(sample.unit())))
				.add(text("censoring", sample -> sample.censoring().name())).add(number("lloq", null, Sample::lloq))
				.add(number("uloq", null, Sample::uloq)).add(text("original", Sample::original))
				.add(text("replicate", Sample::replicate)).add(text("pool", Sample::pool)).add(text("batch", Sample::batch))
				.add(text("excluded", sample -> String.valueOf(sample.excluded()))).add(text("reason", Sample::reason));
		if (samples.stream().anyMatch(sample -> sample.occasion() != null || !Double.isNaN(sample.afterDose()))) {
			table.add(text("occasion", Sample::occasion)).add(number("afterDose", timeUnit, Sample::afterDose));
		}
		if (samples.stream().anyMatch(sample -> sample.collection() != null)) {
			table.add(number("end", timeUnit, sample -> sample.collection() == null ? Double.NaN : sample.collection().end()))
					.add(number("size", null, sample -> sample.collection() == null ? Double.NaN : sample.collection().size()))
					.add(text("sizeUnit", sample -> sample.collection() == null ? null : named(sample.collection().unit())));
		}
		return table.build();
	}

	private static String named(String unit) {
		return "".equals(unit) ? "1" : unit;
	}

	private Column number(String name, String unit, ToDoubleFunction<Sample> field) {
		return new NumberColumn(name, unit, samples.stream().mapToDouble(field).toArray());
	}

	private Column text(String name, Function<Sample, String> field) {
		return new TextColumn(name, samples.stream().map(field).toArray(String[]::new));
	}
}
