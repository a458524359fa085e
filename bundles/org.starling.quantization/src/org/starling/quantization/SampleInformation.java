package org.starling.quantization;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

import org.starling.lcms.quantitation.SequenceRow;
import org.starling.tables.Heading;
import org.starling.tables.NumberText;
import org.starling.tables.Table;
import org.starling.tables.rows.RowTable;
import org.starling.units.Units;

/**
 * Tells what the samples of a run are: from a table of samples, else from the sequence's own columns, else from named groups of a pattern
 * that the samples' names match, each field from the first of them that has it. Columns and groups are {@code subject}, {@code matrix} (or
 * {@code tissue}), {@code compound} (or {@code analyte}), {@code time}, {@code nominal}, {@code occasion}, {@code replicate}, {@code pool};
 * the headings of times may have a unit.
 */
public final class SampleInformation {

	/** Fields with their names in headings and patterns. */
	private enum Field {
		SUBJECT("subject"), MATRIX("matrix", "tissue"), COMPOUND("compound", "analyte"), TIME("time"), NOMINAL("nominalTime"),
		OCCASION("occasion"), REPLICATE("replicate"), POOL("pool");

		private final List<String> names;

		Field(String... names) {
			this.names = List.of(names);
		}
	}

	private static final String SAMPLE = "sample";

	private final Path file;
	private final Path tableFile;
	private final Table sequence;
	private final Table table;
	private final Map<String, Integer> rowsOfTable = new HashMap<>();
	private final Pattern pattern;
	private final String timeUnit;
	private final String targetUnit;

	private SampleInformation(Path file, Table sequence, Path tableFile, Table table, Pattern pattern, String timeUnit, String targetUnit) {
		this.file = file;
		this.sequence = sequence;
		this.tableFile = tableFile;
		this.table = table;
		this.pattern = pattern;
		this.timeUnit = timeUnit;
		this.targetUnit = targetUnit;
	}

	/**
	 * Reads the tables.
	 *
	 * @param sequence   the run's sequence table
	 * @param samples    a table with a column {@code sample}; null when there is none
	 * @param pattern    a regular expression with named groups that samples' names match; null when there is none
	 * @param timeUnit   of times whose heading has none and of the pattern; null when it is that of the study
	 * @param targetUnit unit of the study's times
	 * @throws IOException              when a table cannot be read
	 * @throws IllegalArgumentException when the pattern is none, or the table of samples has no column of samples or one of them twice
	 */
	public static SampleInformation read(Path sequence, Path samples, String pattern, String timeUnit, String targetUnit) throws IOException {
		SampleInformation information;
		try {
			information = new SampleInformation(sequence, RowTable.texts(sequence), samples, samples == null ? null : RowTable.texts(samples),
					pattern == null ? null : Pattern.compile(pattern), timeUnit == null ? targetUnit : timeUnit, targetUnit);
		} catch (PatternSyntaxException e) {
			throw new IllegalArgumentException("the pattern of sample names is no regular expression: " + e.getMessage(), e);
		}
		if (samples != null) {
			information.index();
		}
		return information;
	}

	private void index() {
		String column = heading(table, List.of(SAMPLE));
		if (column == null) {
			throw new IllegalArgumentException(tableFile + ": the column \"sample\" is missing; there are " + table.names());
		}
		for (int i = 0; i < table.rows(); i++) {
			String name = table.column(column).text(i);
			if (name != null && rowsOfTable.put(name.strip(), i) != null) {
				throw new IllegalArgumentException(tableFile + ", row " + (i + 1) + ": the sample \"" + name + "\" stands there twice");
			}
		}
	}

	/**
	 * What a row of the sequence is a sample of.
	 *
	 * @throws IllegalArgumentException when subject, matrix or time is missing or a time is no number; the message says what to give
	 */
	public SampleIdentity of(SequenceRow row) {
		Matcher matcher = pattern == null ? null : pattern.matcher(row.sample());
		boolean matches = matcher != null && matcher.matches();
		Integer inTable = rowsOfTable.get(row.sample());
		String[] texts = new String[Field.values().length];
		double[] times = { Double.NaN, Double.NaN };
		for (Field field : Field.values()) {
			String unit = timeUnit;
			String text = null;
			for (int source = 0; source < 3 && text == null; source++) {
				Table from = source == 0 ? table : source == 1 ? sequence : null;
				Integer at = source == 0 ? inTable : Integer.valueOf(row.row() - 1);
				if (source == 2) {
					text = matches ? group(matcher, field) : null;
					unit = timeUnit;
				} else if (from != null && at != null) {
					String heading = heading(from, field.names);
					text = heading == null ? null : from.column(heading).text(at);
					unit = heading == null || Heading.of(heading).unit() == null ? timeUnit : Heading.of(heading).unit();
				}
				text = text == null || text.isBlank() ? null : text.strip();
			}
			texts[field.ordinal()] = text;
			if (text != null && (field == Field.TIME || field == Field.NOMINAL)) {
				times[field == Field.TIME ? 0 : 1] = time(text, unit, row);
			}
		}
		double time = Double.isNaN(times[0]) ? times[1] : times[0];
		if (texts[Field.SUBJECT.ordinal()] == null || texts[Field.MATRIX.ordinal()] == null || Double.isNaN(time)) {
			throw new IllegalArgumentException(where(row) + "it is not known which " + missing(texts, time) + " it is of; give columns in the"
					+ " sequence, a table of samples" + (table != null && inTable == null ? " that has it" : "") + ", or a pattern of names"
					+ (pattern != null && !matches ? " that matches it" : ""));
		}
		return new SampleIdentity(texts[Field.SUBJECT.ordinal()], texts[Field.MATRIX.ordinal()], texts[Field.COMPOUND.ordinal()], time, times[1],
				texts[Field.OCCASION.ordinal()], texts[Field.REPLICATE.ordinal()], texts[Field.POOL.ordinal()]);
	}

	private static String missing(String[] texts, double time) {
		return texts[Field.SUBJECT.ordinal()] == null ? "subject" : texts[Field.MATRIX.ordinal()] == null ? "matrix" : Double.isNaN(time) ? "time"
				: "sample";
	}

	private String where(SequenceRow row) {
		return file + ", row " + row.row() + ", sample \"" + row.sample() + "\": ";
	}

	private double time(String text, String unit, SequenceRow row) {
		double time = NumberText.number(text, '.');
		if (Double.isNaN(time)) {
			throw new IllegalArgumentException(where(row) + "the time \"" + text + "\" is no number with a decimal point");
		}
		return unit.equals(targetUnit) ? time : Units.convert(time, unit, targetUnit);
	}

	private static String group(Matcher matcher, Field field) {
		for (String name : field.names) {
			if (matcher.namedGroups().containsKey(name)) {
				return matcher.group(name);
			}
		}
		return null;
	}

	/** The heading of a column, with or without its unit; null when there is none. */
	private static String heading(Table table, List<String> names) {
		for (String name : names) {
			for (String heading : table.names()) {
				if (Heading.of(heading).name().equalsIgnoreCase(name)) {
					return heading;
				}
			}
		}
		return null;
	}
}
