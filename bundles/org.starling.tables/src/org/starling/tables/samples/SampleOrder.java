package org.starling.tables.samples;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import org.starling.tables.samples.internal.NaturalText;

/**
 * In which order rows of a sample table stand: by one column, texts without regard to case and with numbers in them by their value
 * ({@code S2} before {@code S10}), equal ones as before, missing ones at the end. Immutable and thread-safe.
 *
 * @param column     null for the order of the table
 * @param descending largest first
 */
public record SampleOrder(SampleColumn column, boolean descending) {

	/** The order of the table. */
	public static final SampleOrder NATURAL = new SampleOrder(null, false);

	/** The same rows in this order. */
	public int[] sort(SampleColumns table, int[] rows) {
		if (column == null) {
			return rows;
		}
		int[] ranks = ranks(table, rows);
		long[] keys = new long[rows.length];
		for (int i = 0; i < rows.length; i++) {
			long rank = ranks[i] == Integer.MAX_VALUE || !descending ? ranks[i] : Integer.MAX_VALUE - 1 - ranks[i];
			keys[i] = rank << 32 | i;
		}
		Arrays.sort(keys);
		int[] sorted = new int[rows.length];
		for (int i = 0; i < rows.length; i++) {
			sorted[i] = rows[(int) keys[i]];
		}
		return sorted;
	}

	private int[] ranks(SampleColumns table, int[] rows) {
		if (column.isNumber()) {
			return ofNumbers(table, rows);
		}
		List<String> distinct = table.distinct(column);
		return distinct.isEmpty() ? ofTexts(table, rows) : ofCodes(table, rows, distinct);
	}

	/** Places of numbers among the sorted ones; equal numbers have one place. */
	private int[] ofNumbers(SampleColumns table, int[] rows) {
		double[] sorted = new double[rows.length];
		int[] ranks = new int[rows.length];
		for (int i = 0; i < rows.length; i++) {
			sorted[i] = table.number(column, rows[i]);
		}
		Arrays.sort(sorted);
		int different = 0;
		for (int i = 0; i < sorted.length && !Double.isNaN(sorted[i]); i++) {
			if (i == 0 || sorted[i] != sorted[different - 1]) {
				sorted[different++] = sorted[i];
			}
		}
		for (int i = 0; i < rows.length; i++) {
			double value = table.number(column, rows[i]);
			ranks[i] = Double.isNaN(value) ? Integer.MAX_VALUE : Math.max(0, Arrays.binarySearch(sorted, 0, different, value));
		}
		return ranks;
	}

	private int[] ofCodes(SampleColumns table, int[] rows, List<String> distinct) {
		int[] ofCode = new int[distinct.size()];
		List<Integer> codes = IntStream.range(0, ofCode.length).boxed().sorted(Comparator.comparing(distinct::get, NaturalText.ORDER))
				.toList();
		for (int i = 0; i < codes.size(); i++) {
			ofCode[codes.get(i)] = i;
		}
		int[] ranks = new int[rows.length];
		for (int i = 0; i < rows.length; i++) {
			int code = table.code(column, rows[i]);
			ranks[i] = code < 0 ? Integer.MAX_VALUE : ofCode[code];
		}
		return ranks;
	}

	private int[] ofTexts(SampleColumns table, int[] rows) {
		String[] texts = new String[rows.length];
		for (int i = 0; i < rows.length; i++) {
			texts[i] = table.text(column, rows[i]);
		}
		String[] sorted = Arrays.stream(texts).filter(text -> text != null).distinct().sorted(NaturalText.ORDER).toArray(String[]::new);
		int[] ranks = new int[rows.length];
		for (int i = 0; i < rows.length; i++) {
			ranks[i] = texts[i] == null ? Integer.MAX_VALUE : Arrays.binarySearch(sorted, texts[i], NaturalText.ORDER);
		}
		return ranks;
	}
}
