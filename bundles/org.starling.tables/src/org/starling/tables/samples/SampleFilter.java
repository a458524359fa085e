package org.starling.tables.samples;

import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.DoublePredicate;
import java.util.function.Predicate;

import org.starling.tables.samples.internal.FilterText;

/**
 * Which rows of a sample table are wanted: a condition for each column, and kinds of rows. Of texts {@code liver} wants those that
 * contain it, {@code =liver} those that are it, {@code !liver} all others, {@code liver | brain} either; of numbers {@code 5}
 * wants those equal to it, {@code >5}, {@code >=5}, {@code <5}, {@code <=5}, {@code !5} and {@code 1..5} what they say. A lone
 * {@code =} wants empty cells, a lone {@code !} those that are not. Case does not count. Immutable and thread-safe.
 */
public final class SampleFilter {

	/** A condition that can't be understood. */
	public static final class FilterException extends Exception {

		private static final long serialVersionUID = 1;

		/** @param message what is wrong and what to write */
		public FilterException(String message) {
			super(message);
		}
	}

	/** All rows. */
	public static final SampleFilter ALL = new SampleFilter(Map.of(), Map.of(), false, false);

	private static final int ROWS_BETWEEN_QUESTIONS = 1 << 14;

	private final Map<SampleColumn, DoublePredicate> numbers;
	private final Map<SampleColumn, Predicate<String>> texts;
	private final boolean censoredOnly;
	private final boolean excludedOnly;

	private SampleFilter(Map<SampleColumn, DoublePredicate> numbers, Map<SampleColumn, Predicate<String>> texts, boolean censoredOnly,
			boolean excludedOnly) {
		this.numbers = numbers;
		this.texts = texts;
		this.censoredOnly = censoredOnly;
		this.excludedOnly = excludedOnly;
	}

	/** The same filter with a condition for a column more; a blank one changes nothing. */
	public SampleFilter with(SampleColumn column, String condition) throws FilterException {
		if (condition.isBlank()) {
			return this;
		}
		Map<SampleColumn, DoublePredicate> otherNumbers = new EnumMap<>(SampleColumn.class);
		otherNumbers.putAll(numbers);
		Map<SampleColumn, Predicate<String>> otherTexts = new EnumMap<>(SampleColumn.class);
		otherTexts.putAll(texts);
		if (column.isNumber()) {
			otherNumbers.put(column, FilterText.ofNumbers(condition));
		} else {
			otherTexts.put(column, FilterText.ofTexts(condition));
		}
		return new SampleFilter(otherNumbers, otherTexts, censoredOnly, excludedOnly);
	}

	/** The same filter, for samples beyond a limit of quantification alone. */
	public SampleFilter censoredOnly() {
		return new SampleFilter(numbers, texts, true, excludedOnly);
	}

	/** The same filter, for excluded samples alone. */
	public SampleFilter excludedOnly() {
		return new SampleFilter(numbers, texts, censoredOnly, true);
	}

	/** Whether every row is wanted. */
	public boolean isAll() {
		return numbers.isEmpty() && texts.isEmpty() && !censoredOnly && !excludedOnly;
	}

	/**
	 * The wanted rows in the order of the table.
	 *
	 * @param cancelled asked every few thousand rows
	 * @throws CancellationException soon after {@code cancelled} says so
	 */
	public int[] rows(SampleColumns table, BooleanSupplier cancelled) {
		Map<SampleColumn, BitSet> codes = new EnumMap<>(SampleColumn.class);
		texts.forEach((column, wanted) -> {
			List<String> distinct = table.distinct(column);
			if (!distinct.isEmpty()) {
				BitSet accepted = new BitSet(distinct.size());
				for (int i = 0; i < distinct.size(); i++) {
					accepted.set(i, wanted.test(distinct.get(i)));
				}
				codes.put(column, accepted);
			}
		});
		int[] rows = new int[table.rows()];
		int found = 0;
		for (int row = 0; row < rows.length; row++) {
			if (row % ROWS_BETWEEN_QUESTIONS == 0 && cancelled.getAsBoolean()) {
				throw new CancellationException("filtering was cancelled");
			}
			if (isWanted(table, row, codes)) {
				rows[found++] = row;
			}
		}
		return Arrays.copyOf(rows, found);
	}

	private boolean isWanted(SampleColumns table, int row, Map<SampleColumn, BitSet> codes) {
		if (censoredOnly && table.censoring(row) == Censoring.NONE || excludedOnly && !table.isExcluded(row)) {
			return false;
		}
		for (Map.Entry<SampleColumn, DoublePredicate> number : numbers.entrySet()) {
			if (!number.getValue().test(table.number(number.getKey(), row))) {
				return false;
			}
		}
		for (Map.Entry<SampleColumn, Predicate<String>> text : texts.entrySet()) {
			BitSet accepted = codes.get(text.getKey());
			int code = accepted == null ? -1 : table.code(text.getKey(), row);
			String cell = code >= 0 || accepted != null ? "" : table.text(text.getKey(), row);
			if (code >= 0 ? !accepted.get(code) : !text.getValue().test(cell == null ? "" : cell)) {
				return false;
			}
		}
		return true;
	}
}
