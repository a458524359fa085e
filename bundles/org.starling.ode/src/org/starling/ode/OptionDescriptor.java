package org.starling.ode;

import java.util.List;
import java.util.Map;

/**
 * An option as data: dialog, command line and file format are made from it.
 *
 * @param id           stable id, stored in files
 * @param label        name for a person
 * @param type         kind of value
 * @param defaultValue default as text
 * @param minimum      smallest number allowed, or negative infinity
 * @param maximum      largest number allowed, or infinity
 * @param choices      the values of a {@link Type#CHOICE}
 * @param help         what it does and when to change it
 */
public record OptionDescriptor(String id, String label, Type type, String defaultValue, double minimum, double maximum,
		List<String> choices, String help) {

	/** Kind of a value: a finite number, a whole one, {@code true} or {@code false}, or one of a list. */
	public enum Type {
		REAL, INTEGER, BOOLEAN, CHOICE
	}

	public OptionDescriptor {
		choices = List.copyOf(choices);
		validate(id, type, defaultValue, minimum, maximum, choices);
	}

	/** @throws IllegalArgumentException when the default lies outside of the range */
	public static OptionDescriptor real(String id, String label, double value, double minimum, double maximum,
			String help) {
		return new OptionDescriptor(id, label, Type.REAL, Double.toString(value), minimum, maximum, List.of(), help);
	}

	/** @throws IllegalArgumentException when the default lies outside of the range */
	public static OptionDescriptor integer(String id, String label, long value, long minimum, long maximum, String help) {
		return new OptionDescriptor(id, label, Type.INTEGER, Long.toString(value), minimum, maximum, List.of(), help);
	}

	/** @param value the default */
	public static OptionDescriptor flag(String id, String label, boolean value, String help) {
		return new OptionDescriptor(id, label, Type.BOOLEAN, Boolean.toString(value), Double.NEGATIVE_INFINITY,
				Double.POSITIVE_INFINITY, List.of(), help);
	}

	/**
	 * @param value   the default
	 * @param choices stable ids, stored in files
	 * @throws IllegalArgumentException when the default is not among them
	 */
	public static OptionDescriptor choice(String id, String label, String value, List<String> choices, String help) {
		return new OptionDescriptor(id, label, Type.CHOICE, value, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY,
				choices, help);
	}

	/** The value in {@code options} or the default, checked. */
	public String valueIn(Map<String, String> options) {
		String value = options.getOrDefault(id, defaultValue);
		validate(id, type, value, minimum, maximum, choices);
		return value;
	}

	/** @throws IllegalArgumentException when the text is no value of this option; the message names option, value and range */
	public void validate(String value) {
		validate(id, type, value, minimum, maximum, choices);
	}

	/** @throws IllegalArgumentException when {@code options} has an id that no descriptor declares */
	public static void rejectUnknown(List<OptionDescriptor> declared, Map<String, String> options) {
		for (String key : options.keySet()) {
			if (declared.stream().noneMatch(d -> d.id().equals(key))) {
				throw new IllegalArgumentException("unknown option '" + key + "'; known are "
						+ declared.stream().map(OptionDescriptor::id).toList());
			}
		}
	}

	private static void validate(String id, Type type, String value, double minimum, double maximum,
			List<String> choices) {
		boolean valid = switch (type) {
		case REAL, INTEGER -> isNumber(type, value, minimum, maximum);
		case BOOLEAN -> "true".equals(value) || "false".equals(value);
		case CHOICE -> choices.contains(value);
		};
		if (!valid) {
			String range = switch (type) {
			case REAL, INTEGER -> "a number from " + minimum + " to " + maximum;
			case BOOLEAN -> "true or false";
			case CHOICE -> "one of " + choices;
			};
			throw new IllegalArgumentException("option '" + id + "' must be " + range + ", not '" + value + "'");
		}
	}

	private static boolean isNumber(Type type, String value, double minimum, double maximum) {
		try {
			double number = type == Type.INTEGER ? Long.parseLong(value) : Double.parseDouble(value);
			return number >= minimum && number <= maximum;
		} catch (NumberFormatException e) {
			return false;
		}
	}
}
