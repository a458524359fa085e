package org.starling.sbml.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a case asks for: {@code NNNNN-settings.txt}, lines of {@code key: value}.
 *
 * @param start          first time; NaN for a case that is no time course
 * @param duration       from the first to the last time
 * @param steps          intervals between the times
 * @param variables      ids of the columns after the time
 * @param absolute       Ta of the rule |C−U| ≤ Ta + Tr·|C|
 * @param relative       Tr of the rule
 * @param amounts        the variables that mean amounts
 * @param concentrations the variables that mean concentrations
 */
public record SuiteSettings(double start, double duration, int steps, List<String> variables, double absolute,
		double relative, Set<String> amounts, Set<String> concentrations) {

	/** @throws IOException when the file can't be read or a number in it is none */
	public static SuiteSettings read(Path file) throws IOException {
		Map<String, String> values = new HashMap<>();
		for (String line : Files.readAllLines(file)) {
			int colon = line.indexOf(':');
			if (colon > 0) {
				values.put(line.substring(0, colon).strip(), line.substring(colon + 1).strip());
			}
		}
		try {
			return new SuiteSettings(number(values, "start"), number(values, "duration"), (int) number(values, "steps"),
					names(values.get("variables")), number(values, "absolute"), number(values, "relative"),
					Set.copyOf(names(values.get("amount"))), Set.copyOf(names(values.get("concentration"))));
		} catch (NumberFormatException e) {
			throw new IOException(file + ": " + e.getMessage(), e);
		}
	}

	private static double number(Map<String, String> values, String key) {
		String text = values.getOrDefault(key, "");
		return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
	}

	private static List<String> names(String text) {
		List<String> names = new ArrayList<>();
		for (String name : text == null ? new String[0] : text.split(",")) {
			if (!name.isBlank() && !names.contains(name.strip())) {
				names.add(name.strip());
			}
		}
		return names;
	}

	/** Whether a course over time is asked for, not a steady flux. */
	public boolean isTimeCourse() {
		return !Double.isNaN(start) && !Double.isNaN(duration);
	}

	/** The times of the rows. */
	public double[] times() {
		double[] times = new double[steps + 1];
		for (int i = 0; i <= steps; i++) {
			times[i] = start + i * duration / steps;
		}
		return times;
	}

	/** Whether a number is near enough to the one expected; what is infinite or not a number must be so too. */
	public boolean accepts(double expected, double actual) {
		if (!Double.isFinite(expected)) {
			return Double.compare(expected, actual) == 0;
		}
		return Math.abs(expected - actual) <= absolute + relative * Math.abs(expected);
	}
}
