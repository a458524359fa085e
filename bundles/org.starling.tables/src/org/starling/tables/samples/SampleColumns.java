package org.starling.tables.samples;

import java.io.IOException;
import java.nio.file.Path;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

import org.starling.tables.csv.DelimitedFormat;
import org.starling.tables.csv.DelimitedReader;
import org.starling.tables.csv.DelimitedTextException;
import org.starling.tables.samples.internal.CodedTexts;
import org.starling.tables.samples.internal.ColumnsBuilder;
import org.starling.tables.samples.internal.SampleWriter;
import org.starling.tables.samples.internal.Texts;

/**
 * A sample table in memory column by column, for tables of many rows: some 70 bytes a row instead of an object. Rows are numbered
 * from 0 in the order of the file. Immutable and thread-safe; what is excluded is changed in a copy that shares everything else.
 */
public final class SampleColumns {

	private static final Censoring[] CENSORINGS = Censoring.values();

	private final String timeUnit;
	private final int rows;
	private final Map<SampleColumn, double[]> numbers;
	private final Map<SampleColumn, Texts> texts;
	private final byte[] censorings;
	private final BitSet excluded;

	private SampleColumns(String timeUnit, int rows, Map<SampleColumn, double[]> numbers, Map<SampleColumn, Texts> texts,
			byte[] censorings, BitSet excluded) {
		this.timeUnit = timeUnit;
		this.rows = rows;
		this.numbers = numbers;
		this.texts = texts;
		this.censorings = censorings;
		this.excluded = excluded;
	}

	/**
	 * Reads a table of our own layout.
	 *
	 * @param cancelled asked every few thousand rows
	 * @throws DelimitedTextException when the file is no such table; the message names line and column
	 * @throws IOException            when reading fails
	 * @throws CancellationException  soon after {@code cancelled} says so
	 */
	public static SampleColumns read(Path file, BooleanSupplier cancelled) throws IOException {
		try (DelimitedReader reader = new DelimitedReader(file, DelimitedFormat.STANDARD)) {
			ColumnsBuilder builder = new ColumnsBuilder(file, reader);
			builder.read(cancelled);
			Map<SampleColumn, double[]> numbers = new EnumMap<>(SampleColumn.class);
			Map<SampleColumn, Texts> texts = new EnumMap<>(SampleColumn.class);
			for (SampleColumn column : SampleColumn.values()) {
				if (column.isNumber()) {
					put(numbers, column, builder.numbers(column));
				} else if (column != SampleColumn.CENSORING && column != SampleColumn.EXCLUDED) {
					put(texts, column, builder.texts(column));
				}
			}
			return new SampleColumns(builder.timeUnit(), builder.rows(), numbers, texts, builder.censorings(), builder.exclusions());
		}
	}

	private static <T> void put(Map<SampleColumn, T> columns, SampleColumn column, T content) {
		if (content != null) {
			columns.put(column, content);
		}
	}

	/**
	 * Writes the file whole or not at all.
	 *
	 * @throws IOException when writing fails; the file is then what it was
	 */
	public void write(Path file) throws IOException {
		SampleWriter.write(timeUnit, samples(), file);
	}

	/** Unit of all times, UCUM-style text. */
	public String timeUnit() {
		return timeUnit;
	}

	public int rows() {
		return rows;
	}

	/** Whether any row has something in a column. */
	public boolean has(SampleColumn column) {
		return numbers.containsKey(column) || texts.containsKey(column) || column == SampleColumn.CENSORING
				|| column == SampleColumn.EXCLUDED;
	}

	/** The number in a cell of a column of numbers; NaN for a missing one. */
	public double number(SampleColumn column, int row) {
		double[] values = numbers.get(column);
		return values == null ? Double.NaN : values[row];
	}

	/** The text in a cell of a column of texts as it stands in the file; null for a missing one. */
	public String text(SampleColumn column, int row) {
		return switch (column) {
		case CENSORING -> censoring(row).name();
		case EXCLUDED -> String.valueOf(excluded.get(row));
		default -> {
			Texts content = texts.get(column);
			yield content == null ? null : content.get(row);
		}
		};
	}

	public Censoring censoring(int row) {
		return CENSORINGS[censorings[row]];
	}

	public boolean isExcluded(int row) {
		return excluded.get(row);
	}

	/** Number of excluded rows. */
	public int excludedRows() {
		return excluded.cardinality();
	}

	/** The different texts of a column, in the order in which they first appear; empty for a column whose texts are not kept so. */
	public List<String> distinct(SampleColumn column) {
		return texts.get(column) instanceof CodedTexts coded ? List.of(coded.dictionary()) : List.of();
	}

	/** Place of a row's text among the {@linkplain #distinct different ones}; -1 for a missing text. */
	public int code(SampleColumn column, int row) {
		return texts.get(column) instanceof CodedTexts coded ? coded.codes()[row] : CodedTexts.MISSING;
	}

	/** The sample of a row, made for the caller. */
	public Sample sample(int row) {
		double end = number(SampleColumn.END, row);
		double size = number(SampleColumn.SIZE, row);
		Sample.Collection collection = Double.isNaN(end) && Double.isNaN(size) ? null
				: new Sample.Collection(end, size, unnamed(text(SampleColumn.SIZE_UNIT, row)));
		double uncertainty = number(SampleColumn.STANDARD_UNCERTAINTY, row);
		double dilution = number(SampleColumn.DILUTION, row);
		return new Sample((long) number(SampleColumn.ROW, row), text(SampleColumn.SUBJECT, row), text(SampleColumn.MATRIX, row),
				text(SampleColumn.COMPOUND, row), number(SampleColumn.TIME, row), number(SampleColumn.NOMINAL, row),
				number(SampleColumn.VALUE, row), unnamed(text(SampleColumn.UNIT, row)), censoring(row), number(SampleColumn.LLOQ, row),
				number(SampleColumn.ULOQ, row), text(SampleColumn.ORIGINAL, row), text(SampleColumn.REPLICATE, row),
				text(SampleColumn.POOL, row), text(SampleColumn.BATCH, row), isExcluded(row), text(SampleColumn.REASON, row),
				text(SampleColumn.OCCASION, row), number(SampleColumn.AFTER_DOSE, row), collection,
				Double.isNaN(uncertainty) && Double.isNaN(dilution) ? null : new Sample.Assay(uncertainty, dilution));
	}

	private static String unnamed(String unit) {
		return "1".equals(unit) ? "" : unit;
	}

	/** All samples in the order of the file, each made when it is asked for. */
	public List<Sample> samples() {
		return new Rows();
	}

	/** What rows are excluded and why, for {@link #with(Exclusions)}. */
	public Exclusions exclusions(int... of) {
		boolean[] flags = new boolean[of.length];
		String[] reasons = new String[of.length];
		for (int i = 0; i < of.length; i++) {
			flags[i] = excluded.get(of[i]);
			reasons[i] = text(SampleColumn.REASON, of[i]);
		}
		return new Exclusions(of.clone(), flags, reasons);
	}

	/** The same table with other exclusions. */
	public SampleColumns with(Exclusions changed) {
		BitSet flags = (BitSet) excluded.clone();
		for (int i = 0; i < changed.rows().length; i++) {
			flags.set(changed.rows()[i], changed.excluded()[i]);
		}
		Map<SampleColumn, Texts> others = new EnumMap<>(SampleColumn.class);
		others.putAll(texts);
		others.put(SampleColumn.REASON,
				CodedTexts.with((CodedTexts) texts.get(SampleColumn.REASON), rows, changed.rows(), changed.reasons()));
		return new SampleColumns(timeUnit, rows, numbers, others, censorings, flags);
	}

	/**
	 * Which rows are excluded, and why.
	 *
	 * @param rows     of the table
	 * @param excluded for each of them
	 * @param reasons  for each of them; null for included ones
	 */
	public record Exclusions(int[] rows, boolean[] excluded, String[] reasons) {

		/** All these rows excluded for one reason, or, when it is null, all of them included. */
		public static Exclusions of(int[] rows, String reason) {
			boolean[] flags = new boolean[rows.length];
			String[] reasons = new String[rows.length];
			Arrays.fill(flags, reason != null);
			Arrays.fill(reasons, reason);
			return new Exclusions(rows.clone(), flags, reasons);
		}
	}

	private final class Rows extends AbstractList<Sample> implements RandomAccess {

		@Override
		public Sample get(int row) {
			Objects.checkIndex(row, rows);
			return sample(row);
		}

		@Override
		public int size() {
			return rows;
		}
	}
}
