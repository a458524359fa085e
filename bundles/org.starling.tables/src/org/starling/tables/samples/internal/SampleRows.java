package org.starling.tables.samples.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

import org.starling.tables.Heading;
import org.starling.tables.NumberText;
import org.starling.tables.csv.DelimitedReader;
import org.starling.tables.rows.Row;
import org.starling.tables.csv.DelimitedTextException;
import org.starling.tables.samples.Censoring;
import org.starling.tables.samples.Sample;
import org.starling.tables.samples.SampleTable;
import org.starling.units.Units;

/** Reads the layout of our own sample tables back. Columns may stand in any order; further ones are passed over. */
public final class SampleRows {

	private static final List<String> REQUIRED = List.of("subject", "matrix", "time", "value", "unit", "censoring", "excluded");

	private final Path file;
	private final DelimitedReader reader;
	private final Map<String, Integer> index = new HashMap<>();
	private final Map<String, String> shared = new HashMap<>();
	private final String timeUnit;
	private Row row;

	public SampleRows(Path file, DelimitedReader reader) throws DelimitedTextException {
		this.file = file;
		this.reader = reader;
		String unit = null;
		for (int i = 0; i < reader.header().size(); i++) {
			Heading heading = Heading.of(reader.header().get(i));
			index.putIfAbsent(heading.name(), i);
			unit = heading.name().equals("time") ? heading.unit() : unit;
		}
		timeUnit = unit;
		for (String column : REQUIRED) {
			if (!index.containsKey(column)) {
				throw new DelimitedTextException(file, 1, "this is no sample table: the column \"" + column + "\" is missing among "
						+ reader.header() + "; import the original file again", null);
			}
		}
		if (timeUnit == null || !Units.isValid(timeUnit) || !Units.compatible(timeUnit, "h")) {
			throw new DelimitedTextException(file, 1, "the heading of the column \"time\" gives no unit of time; write time [h]", null);
		}
	}

	public SampleTable read() throws IOException {
		List<Sample> samples = new ArrayList<>();
		for (row = reader.next(); row != null; row = reader.next()) {
			samples.add(sample());
		}
		return new SampleTable(timeUnit, samples);
	}

	private Sample sample() throws DelimitedTextException {
		double line = number("row");
		String unit = text("unit");
		if (unit != null && !Units.isValid(unit)) {
			throw wrong("unit", unit, "write a UCUM unit such as mg/L");
		}
		return new Sample(Double.isNaN(line) ? row.line() : (long) line, text("subject"), text("matrix"), text("compound"),
				number("time"), number("nominal"), number("value"), unnamed(unit), censoring(), number("lloq"), number("uloq"),
				text("original"), text("replicate"), text("pool"), text("batch"), excluded(), text("reason"), text("occasion"),
				number("afterDose"), collection());
	}

	private Sample.Collection collection() throws DelimitedTextException {
		double end = number("end");
		double size = number("size");
		return Double.isNaN(end) && Double.isNaN(size) ? null : new Sample.Collection(end, size, unnamed(text("sizeUnit")));
	}

	private static String unnamed(String unit) {
		return "1".equals(unit) ? "" : unit;
	}

	private Censoring censoring() throws DelimitedTextException {
		String text = text("censoring");
		for (Censoring censoring : Censoring.values()) {
			if (censoring.name().equals(text)) {
				return censoring;
			}
		}
		throw wrong("censoring", text, "write NONE, BLQ or ALQ");
	}

	private boolean excluded() throws DelimitedTextException {
		String text = text("excluded");
		if (!"true".equals(text) && !"false".equals(text)) {
			throw wrong("excluded", text, "write true or false");
		}
		return text.equals("true");
	}

	private double number(String column) throws DelimitedTextException {
		String text = text(column);
		OptionalDouble number = text == null ? OptionalDouble.of(Double.NaN) : NumberText.parse(text, '.');
		return number.orElseThrow(() -> wrong(column, text, "write a number with a decimal point"));
	}

	private String text(String column) {
		Integer at = index.get(column);
		String text = at == null ? "" : row.cell(at);
		return text.isEmpty() ? null : shared.size() > 100_000 ? text : shared.computeIfAbsent(text, key -> key);
	}

	private DelimitedTextException wrong(String column, String text, String advice) {
		return new DelimitedTextException(file, row.line(), "column \"" + column + "\" has \"" + (text == null ? "" : text) + "\"; "
				+ advice, null);
	}
}
