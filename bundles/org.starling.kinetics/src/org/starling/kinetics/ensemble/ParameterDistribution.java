package org.starling.kinetics.ensemble;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a value varies from run to run around the one that the model has. A draw is a function of the seed, the index of the run and
 * the symbol alone. Immutable.
 *
 * @param symbol what varies
 * @param kind   the distribution
 * @param first  coefficient of variation, standard deviation or lower end
 * @param second upper end; else 0
 */
public record ParameterDistribution(String symbol, Kind kind, double first, double second) {

	/** A family of distributions. */
	public enum Kind {
		/** The model's value times e to a normal number, as random effects of populations are; the model's value is the median. */
		LOGNORMAL(List.of("cv")),
		/** The model's value plus a normal number. */
		NORMAL(List.of("sd")),
		/** Anything between two ends alike. */
		UNIFORM(List.of("min", "max"));

		private final List<String> arguments;

		Kind(List<String> arguments) {
			this.arguments = arguments;
		}
	}

	private static final Pattern FORM = Pattern.compile("\\s*([^=\\s]+)\\s*=\\s*([A-Za-z]+)\\s*\\(([^)]*)\\)\\s*");
	private static final String FORMS = "NAME=lognormal(cv=0.3), NAME=normal(sd=2) or NAME=uniform(min=1,max=3)";

	public ParameterDistribution {
		boolean valid = Double.isFinite(first) && Double.isFinite(second) && (kind == Kind.UNIFORM ? first <= second : first >= 0);
		if (!valid) {
			throw new IllegalArgumentException("the distribution of '" + symbol + "' has numbers out of range: " + first + ", " + second);
		}
	}

	/**
	 * Reads a text such as {@code CL=lognormal(cv=0.3)}.
	 *
	 * @throws IllegalArgumentException when it has another form
	 */
	public static ParameterDistribution parse(String text) {
		Matcher m = FORM.matcher(text);
		if (!m.matches()) {
			throw new IllegalArgumentException("'" + text + "' is no distribution; write " + FORMS);
		}
		Kind kind;
		try {
			kind = Kind.valueOf(m.group(2).toUpperCase(java.util.Locale.ROOT));
		} catch (IllegalArgumentException e) {
			throw new IllegalArgumentException("there is no distribution '" + m.group(2) + "'; write " + FORMS, e);
		}
		Map<String, Double> given = new LinkedHashMap<>();
		for (String part : m.group(3).split(",")) {
			String[] sides = part.split("=", 2);
			try {
				given.put(sides[0].strip(), Double.valueOf(sides.length == 2 ? sides[1].strip() : ""));
			} catch (NumberFormatException e) {
				throw new IllegalArgumentException("'" + part.strip() + "' in '" + text + "' is no number by name; write " + FORMS, e);
			}
		}
		if (!given.keySet().equals(java.util.Set.copyOf(kind.arguments))) {
			throw new IllegalArgumentException("'" + text + "' needs " + kind.arguments + "; write " + FORMS);
		}
		return new ParameterDistribution(m.group(1), kind, given.get(kind.arguments.getFirst()),
				kind.arguments.size() > 1 ? given.get(kind.arguments.getLast()) : 0);
	}

	/**
	 * The value for one run.
	 *
	 * @param typical the model's value
	 */
	public double draw(double typical, long seed, int index) {
		return kind == Kind.UNIFORM ? first + (second - first) * IndexedRandom.of(seed, index, symbol).nextDouble()
				: at(typical, IndexedRandom.of(seed, index, symbol).normal());
	}

	/**
	 * The value at a standard normal number, monotonically rising with it.
	 *
	 * @param typical the model's value
	 * @throws IllegalArgumentException when the distribution is uniform
	 */
	public double at(double typical, double normal) {
		return switch (kind) {
		case LOGNORMAL -> typical * Math.exp(Math.sqrt(Math.log1p(first * first)) * normal);
		case NORMAL -> typical + first * normal;
		case UNIFORM -> throw new IllegalArgumentException("'" + symbol + "' is uniform; only lognormal and normal values can be correlated");
		};
	}
}
