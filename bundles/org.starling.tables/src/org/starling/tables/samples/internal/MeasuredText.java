package org.starling.tables.samples.internal;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.starling.tables.NumberText;
import org.starling.tables.samples.Censoring;

/**
 * A measured value as laboratories write it: a number, {@code BLQ}, {@code BQL<(0.249)}, {@code <0,1}, {@code >ULOQ}, ….
 *
 * @param value   NaN when none is stated
 * @param limit   the limit that stands in the text of a censored value, else NaN
 * @param missing whether the text says that there is no value
 * @param problem what is wrong with the text, or null
 */
public record MeasuredText(double value, Censoring censoring, double limit, boolean missing, String problem, String proposal) {

	private static final String NUMBER = "[0-9]+(?:[.,][0-9]+)?(?:[eE][+-]?[0-9]+)?";
	private static final String LIMIT = "(?:\\s*[<>]?\\s*[(\\[]?\\s*[<>]?\\s*(?<limit>" + NUMBER + ")\\s*[)\\]]?)";
	private static final List<Pattern> BELOW = List.of(
			Pattern.compile("<?\\s*[(\\[]?\\s*(?:BLQ|BQL|BLOQ|BLLOQ|LLOQ|LLQ|LOQ|LOD|BLD|BDL|BLOD|ND|N\\.D\\.|NB|N\\.N\\.|NOT DETECTED|"
					+ "NOT DETECTABLE|BELOW (?:LLOQ|LOQ|LIMIT))\\s*[)\\]]?" + LIMIT + "?", Pattern.CASE_INSENSITIVE),
			Pattern.compile("(?:<|≤|<=)" + LIMIT));
	private static final List<Pattern> ABOVE = List.of(
			Pattern.compile(">?\\s*(?:ALQ|AQL|ULOQ|ALOQ|AULOQ|ABOVE ULOQ)" + LIMIT + "?", Pattern.CASE_INSENSITIVE),
			Pattern.compile("(?:>|≥|>=)" + LIMIT));
	private static final Set<String> MISSING = Set.of("", ".", "NA", "N/A", "NULL");
	private static final int LONGEST_MISSING = 8;
	/** No value, no sample, no result, insufficient sample. */
	private static final Set<String> NO_VALUE = Set.of("-", "NAN", "NS", "NR", "IS", "MISSING", "NO SAMPLE", "NO RESULT");
	private static final Pattern LEADING = Pattern.compile("([+-]?[0-9]+(?:\\.[0-9]+)?)\\s*[^0-9.,].*", Pattern.DOTALL);

	public static MeasuredText parse(String text, char decimalMark) {
		String plain = text.strip();
		OptionalDouble number = NumberText.parse(plain, decimalMark);
		if (number.isPresent()) {
			return new MeasuredText(number.getAsDouble(), Censoring.NONE, Double.NaN, false, null, null);
		}
		if (isMissing(plain) || NO_VALUE.contains(plain.toUpperCase(Locale.ROOT))) {
			return new MeasuredText(Double.NaN, Censoring.NONE, Double.NaN, true, "there is no value",
					"leave the row out, or fill the cell in the file");
		}
		MeasuredText censored = censored(plain, BELOW, Censoring.BLQ);
		if (censored == null) {
			censored = censored(plain, ABOVE, Censoring.ALQ);
		}
		return censored != null ? censored
				: new MeasuredText(Double.NaN, Censoring.NONE, Double.NaN, false, "this is no number", proposal(plain, decimalMark));
	}

	private static MeasuredText censored(String text, List<Pattern> spellings, Censoring censoring) {
		for (Pattern spelling : spellings) {
			Matcher matcher = spelling.matcher(text);
			if (matcher.matches()) {
				return new MeasuredText(Double.NaN, censoring, limit(matcher), false, null, null);
			}
		}
		return null;
	}

	/** Whether a cell of any column says that nothing is known. */
	static boolean isMissing(String text) {
		int length = text.length();
		if (length == 0) {
			return true;
		}
		char first = text.charAt(0);
		boolean possible = first == 'N' || first == 'n' || first == '.' || first <= ' ';
		return possible && length <= LONGEST_MISSING && MISSING.contains(text.strip().toUpperCase(Locale.ROOT));
	}

	private static double limit(Matcher matcher) {
		String limit = matcher.group("limit");
		return limit == null ? Double.NaN : NumberText.parse(limit.replace(',', '.'), '.').orElse(Double.NaN);
	}

	/** What to write instead of a text that is no number. */
	static String proposal(String text, char decimalMark) {
		char other = decimalMark == '.' ? ',' : '.';
		if (NumberText.parse(text, other).isPresent()) {
			return "write " + text.replace(other, decimalMark) + ", or read the file with decimal mark '" + other + "'";
		}
		Matcher leading = LEADING.matcher(text);
		return leading.matches() ? "write " + leading.group(1) + " if that is meant"
				: "write a number, or BLQ for below the limit of quantification";
	}
}
