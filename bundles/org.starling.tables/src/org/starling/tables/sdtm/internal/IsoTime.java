package org.starling.tables.sdtm.internal;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.starling.tables.NumberText;

/**
 * Dates, times and durations of ISO 8601 as SDTM writes them: cut off where the rest isn't known. Source: CDISC, SDTM
 * Implementation Guide 3.4, 4.4.1 to 4.4.3 and 4.4.10.
 *
 * @param at      the moment; midnight when the time isn't known
 * @param hasTime whether hours and minutes are known
 */
record IsoTime(LocalDateTime at, boolean hasTime) {

	private static final Pattern MOMENT = Pattern
			.compile("(?<date>\\d{4}-\\d{2}-\\d{2})(?:[T ](?<time>\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?)(?:Z|[+-]\\d{2}:?\\d{2})?)?.*");
	private static final Pattern PERIOD = Pattern.compile("(?<sign>[+-]?)P(?:(?<weeks>[\\d.]+)W)?(?:(?<days>[\\d.]+)D)?"
			+ "(?:T(?:(?<hours>[\\d.]+)H)?(?:(?<minutes>[\\d.]+)M)?(?:(?<seconds>[\\d.]+)S)?)?");
	private static final Pattern PLANNED = Pattern.compile("(?<number>\\d+(?:\\.\\d+)?)\\s*(?<unit>[A-Z]+)\\b.*");
	private static final double SECONDS_PER_HOUR = 3600;
	private static final int LONGEST = 40;

	/** Null when not even the date is known. */
	static IsoTime of(String text) {
		Matcher matcher = text.length() > LONGEST ? null : MOMENT.matcher(text.strip());
		if (matcher == null || !matcher.matches()) {
			return null;
		}
		try {
			String time = matcher.group("time");
			return time == null ? new IsoTime(LocalDate.parse(matcher.group("date")).atStartOfDay(), false)
					: new IsoTime(LocalDateTime.parse(matcher.group("date") + "T" + time), true);
		} catch (DateTimeParseException e) {
			// 30 February and the like: no date is known
			return null;
		}
	}

	double hoursSince(LocalDateTime other) {
		return hours(Duration.between(other, at));
	}

	static double hours(Duration duration) {
		return (duration.toSeconds() + duration.toNanosPart() * 1e-9) / SECONDS_PER_HOUR;
	}

	/** Hours of a duration such as {@code PT30M}; NaN when it is none. */
	static double durationHours(String text) {
		Matcher matcher = text.length() > LONGEST ? null : PERIOD.matcher(text.strip().toUpperCase(Locale.ROOT));
		if (matcher == null || !matcher.matches() || text.strip().endsWith("P")) {
			return Double.NaN;
		}
		double hours = part(matcher, "weeks") * 168 + part(matcher, "days") * 24 + part(matcher, "hours") + part(matcher, "minutes") / 60
				+ part(matcher, "seconds") / SECONDS_PER_HOUR;
		return matcher.group("sign").equals("-") ? -hours : hours;
	}

	private static double part(Matcher matcher, String group) {
		return matcher.group(group) == null ? 0 : NumberText.number(matcher.group(group), '.');
	}

	/** Hours that the name of a planned time point states, such as {@code 30 Min Post-dose} or {@code 0.5H}; NaN when it states none. */
	static double plannedHours(String name) {
		String text = name.strip().toUpperCase(Locale.ROOT);
		Matcher matcher = PLANNED.matcher(text);
		if (text.length() > LONGEST || !matcher.matches()) {
			return Double.NaN;
		}
		double number = NumberText.number(matcher.group("number"), '.');
		boolean before = text.contains("PRE") || text.contains("BEFORE");
		double hours = switch (matcher.group("unit")) {
		case "H", "HR", "HRS", "HOUR", "HOURS" -> number;
		case "M", "MIN", "MINS", "MINUTE", "MINUTES" -> number / 60;
		case "D", "DAY", "DAYS" -> number * 24;
		default -> Double.NaN;
		};
		return before ? -hours : hours;
	}
}
