package org.starling.tables.samples.internal;

import java.util.Locale;
import java.util.function.DoublePredicate;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.starling.tables.NumberText;
import org.starling.tables.samples.SampleFilter.FilterException;

/** Reads the conditions of a filter: alternatives between bars. */
public final class FilterText {

	private static final Pattern RANGE = Pattern.compile("(.+?)\\s*(?:\\.\\.|\u2026)\\s*(.+)");
	private static final Pattern COMPARISON = Pattern.compile("(>=|<=|\u2265|\u2264|>|<|=|!=?)?\\s*(.*)");

	private FilterText() {
	}

	/** A condition on texts; an empty cell is tested as an empty text. */
	public static Predicate<String> ofTexts(String condition) {
		Predicate<String> all = null;
		for (String part : condition.split("\\|")) {
			Predicate<String> one = text(part.strip().toLowerCase(Locale.ROOT));
			all = all == null ? one : all.or(one);
		}
		return all == null ? cell -> true : all;
	}

	private static Predicate<String> text(String part) {
		if (part.equals("=")) {
			return String::isEmpty;
		}
		if (part.startsWith("=")) {
			String wanted = part.substring(1).strip();
			return cell -> cell.equalsIgnoreCase(wanted);
		}
		if (part.equals("!")) {
			return cell -> !cell.isEmpty();
		}
		if (part.startsWith("!")) {
			return text(part.substring(1).strip()).negate();
		}
		return cell -> cell.toLowerCase(Locale.ROOT).contains(part);
	}

	/** A condition on numbers; a missing one is tested as NaN. */
	public static DoublePredicate ofNumbers(String condition) throws FilterException {
		DoublePredicate all = null;
		for (String part : condition.split("\\|")) {
			if (!part.isBlank()) {
				DoublePredicate one = number(part.strip());
				all = all == null ? one : all.or(one);
			}
		}
		return all == null ? value -> true : all;
	}

	private static DoublePredicate number(String part) throws FilterException {
		Matcher range = RANGE.matcher(part);
		if (range.matches()) {
			double low = read(range.group(1), part);
			double high = read(range.group(2), part);
			return value -> value >= low && value <= high;
		}
		Matcher comparison = COMPARISON.matcher(part);
		if (!comparison.matches()) {
			throw unclear(part);
		}
		String operator = comparison.group(1) == null ? "=" : comparison.group(1);
		if (comparison.group(2).isEmpty() && operator.equals("=")) {
			return Double::isNaN;
		}
		if (comparison.group(2).isEmpty() && operator.startsWith("!")) {
			return value -> !Double.isNaN(value);
		}
		double limit = read(comparison.group(2), part);
		return switch (operator) {
		case ">" -> value -> value > limit;
		case ">=", "\u2265" -> value -> value >= limit;
		case "<" -> value -> value < limit;
		case "<=", "\u2264" -> value -> value <= limit;
		case "=" -> value -> value == limit;
		default -> value -> value != limit;
		};
	}

	private static double read(String text, String part) throws FilterException {
		double number = NumberText.number(text, '.');
		if (Double.isNaN(number)) {
			throw unclear(part);
		}
		return number;
	}

	private static FilterException unclear(String part) {
		return new FilterException("\"" + part + "\" is no condition on numbers; write 5, >5, <=5, 1..5, != 5 or 1 | 2");
	}
}
