package org.starling.tables.samples.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

import org.starling.tables.Heading;
import org.starling.tables.csv.CellRow;
import org.starling.tables.csv.DelimitedReader;
import org.starling.tables.csv.DelimitedTextException;
import org.starling.tables.samples.Censoring;
import org.starling.tables.samples.SampleColumn;
import org.starling.units.Units;

/** Reads the layout of our own sample tables column by column. Columns may stand in any order; further ones are passed over. */
public final class ColumnsBuilder {

	private static final List<SampleColumn> REQUIRED = List.of(SampleColumn.SUBJECT, SampleColumn.MATRIX, SampleColumn.TIME,
			SampleColumn.VALUE, SampleColumn.UNIT, SampleColumn.CENSORING, SampleColumn.EXCLUDED);
	private static final SampleColumn[] COLUMNS = SampleColumn.values();
	private static final int ROWS_BETWEEN_QUESTIONS = 4096;

	private final Path file;
	private final DelimitedReader reader;
	/** By position of the column; null for those that the file lacks. */
	private final NumberColumnBuilder[] numbers = new NumberColumnBuilder[COLUMNS.length];
	private final TextColumnBuilder[] texts = new TextColumnBuilder[COLUMNS.length];
	private final PackedTexts.Builder original = new PackedTexts.Builder();
	private final int[] places = new int[COLUMNS.length];
	private final CellRow row = new CellRow();
	private final BitSet excluded = new BitSet();
	private byte[] censoring = new byte[1024];
	private String lastUnit = "";
	private String timeUnit;
	private int rows;

	public ColumnsBuilder(Path file, DelimitedReader reader) throws DelimitedTextException {
		this.file = file;
		this.reader = reader;
		Arrays.fill(places, -1);
		for (int i = 0; i < reader.header().size(); i++) {
			Heading heading = Heading.of(reader.header().get(i));
			for (SampleColumn column : COLUMNS) {
				if (column.heading().equals(heading.name()) && places[column.ordinal()] < 0) {
					places[column.ordinal()] = i;
					timeUnit = column == SampleColumn.TIME ? heading.unit() : timeUnit;
				}
			}
		}
		for (SampleColumn column : REQUIRED) {
			if (places[column.ordinal()] < 0) {
				throw new DelimitedTextException(file, 1, "this is no sample table: the column \"" + column.heading()
						+ "\" is missing among " + reader.header() + "; import the original file again", null);
			}
		}
		if (timeUnit == null || !Units.isValid(timeUnit) || !Units.compatible(timeUnit, "h")) {
			throw new DelimitedTextException(file, 1, "the heading of the column \"time\" gives no unit of time; write time [h]", null);
		}
		for (SampleColumn column : COLUMNS) {
			boolean there = places[column.ordinal()] >= 0;
			if (column.isNumber()) {
				numbers[column.ordinal()] = there || column == SampleColumn.ROW ? new NumberColumnBuilder() : null;
			} else if (column != SampleColumn.CENSORING && column != SampleColumn.EXCLUDED && column != SampleColumn.ORIGINAL) {
				texts[column.ordinal()] = there ? new TextColumnBuilder() : null;
			}
		}
	}

	/** @throws CancellationException soon after {@code cancelled} says so */
	public void read(BooleanSupplier cancelled) throws IOException {
		while (reader.next(row)) {
			if (rows % ROWS_BETWEEN_QUESTIONS == 0 && cancelled.getAsBoolean()) {
				throw new CancellationException("reading " + file + " was cancelled");
			}
			add();
		}
	}

	private void add() throws DelimitedTextException {
		for (int i = 0; i < COLUMNS.length; i++) {
			if (numbers[i] != null) {
				double value = number(COLUMNS[i]);
				numbers[i].add(i == SampleColumn.ROW.ordinal() && Double.isNaN(value) ? row.line() : value);
			} else if (texts[i] != null) {
				texts[i].add(row, row.start(places[i]), row.end(places[i]));
			}
		}
		int place = places[SampleColumn.ORIGINAL.ordinal()];
		original.add(row, place < 0 ? 0 : row.start(place), place < 0 ? 0 : row.end(place));
		checkUnit();
		if (rows == censoring.length) {
			censoring = Arrays.copyOf(censoring, rows + rows / 2);
		}
		censoring[rows] = censoring();
		excluded.set(rows, excluded());
		rows++;
	}

	private void checkUnit() throws DelimitedTextException {
		int place = places[SampleColumn.UNIT.ordinal()];
		if (!is(SampleColumn.UNIT, lastUnit)) {
			String unit = row.text(place);
			if (!unit.isEmpty() && !Units.isValid(unit)) {
				throw wrong(SampleColumn.UNIT, unit, "write a UCUM unit such as mg/L");
			}
			lastUnit = unit;
		}
	}

	private double number(SampleColumn column) throws DelimitedTextException {
		int place = places[column.ordinal()];
		if (place < 0 || row.isEmpty(place)) {
			return Double.NaN;
		}
		double number = row.number(place, '.');
		if (Double.isNaN(number)) {
			throw wrong(column, row.text(place), "write a number with a decimal point");
		}
		return number;
	}

	private byte censoring() throws DelimitedTextException {
		for (Censoring each : Censoring.values()) {
			if (is(SampleColumn.CENSORING, each.name())) {
				return (byte) each.ordinal();
			}
		}
		throw wrong(SampleColumn.CENSORING, row.text(places[SampleColumn.CENSORING.ordinal()]), "write NONE, BLQ or ALQ");
	}

	private boolean excluded() throws DelimitedTextException {
		if (is(SampleColumn.EXCLUDED, "false")) {
			return false;
		}
		if (is(SampleColumn.EXCLUDED, "true")) {
			return true;
		}
		throw wrong(SampleColumn.EXCLUDED, row.text(places[SampleColumn.EXCLUDED.ordinal()]), "write true or false");
	}

	private boolean is(SampleColumn column, String text) {
		int start = row.start(places[column.ordinal()]);
		if (row.end(places[column.ordinal()]) - start != text.length()) {
			return false;
		}
		for (int i = 0; i < text.length(); i++) {
			if (row.charAt(start + i) != text.charAt(i)) {
				return false;
			}
		}
		return true;
	}

	private DelimitedTextException wrong(SampleColumn column, String text, String advice) {
		return new DelimitedTextException(file, row.line(), "column \"" + column.heading() + "\" has \"" + text + "\"; " + advice, null);
	}

	/** Unit of all times, as the heading says. */
	public String timeUnit() {
		return timeUnit;
	}

	/** Number of rows read. */
	public int rows() {
		return rows;
	}

	/** The numbers of a column; null when there is none. */
	public double[] numbers(SampleColumn column) {
		NumberColumnBuilder builder = numbers[column.ordinal()];
		return builder == null ? null : builder.build();
	}

	/** The texts of a column; null when there is none. */
	public Texts texts(SampleColumn column) {
		if (column == SampleColumn.ORIGINAL) {
			return original.build();
		}
		TextColumnBuilder builder = texts[column.ordinal()];
		return builder == null ? null : builder.build();
	}

	/** Position of each row's {@link Censoring}. */
	public byte[] censorings() {
		return Arrays.copyOf(censoring, rows);
	}

	/** Which rows are excluded. */
	public BitSet exclusions() {
		return excluded;
	}
}
