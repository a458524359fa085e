package org.starling.tables;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.starling.units.Units;

/**
 * A column's heading taken apart: {@code conc (mg/L)}, {@code Time [h]} and {@code dose, mg/kg} have a unit. Behind a comma
 * only what is a unit counts as one.
 *
 * @param name what stands before the unit; the whole heading when there is none
 * @param unit text of the unit as it stands; in brackets it may be none; null when there is none
 */
public record Heading(String name, String unit) {

	private static final Pattern WITH_UNIT = Pattern
			.compile("(?<name>[^(\\[,]+?)\\s*(?:\\((?<round>.*)\\)|\\[(?<square>.*)\\]|,\\s(?<comma>.*))");

	public static Heading of(String text) {
		String heading = text.strip();
		Matcher matcher = WITH_UNIT.matcher(heading);
		if (!matcher.matches()) {
			return new Heading(heading, null);
		}
		String unit = matcher.group("round") != null ? matcher.group("round") : matcher.group("square");
		if (unit == null && Units.isValid(matcher.group("comma"))) {
			unit = matcher.group("comma");
		}
		return unit == null ? new Heading(heading, null) : new Heading(matcher.group("name").strip(), unit.strip());
	}
}
