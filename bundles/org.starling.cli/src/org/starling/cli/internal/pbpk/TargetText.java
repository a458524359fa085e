package org.starling.cli.internal.pbpk;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.starling.pbpk.physiology.Sex;
import org.starling.pbpk.population.TargetDistribution;
import org.starling.pbpk.population.Trait;

/**
 * A wanted distribution as a command line states it: {@code bmi=18.5,25,30,40:0.4,0.4,0.2} for parts of the population in bands,
 * {@code weight=lognormal(70,0.15)} for median and standard deviation of the logarithm; {@code female.bmi=…} for one sex.
 */
final class TargetText {

	private static final Pattern LOGNORMAL = Pattern.compile("lognormal\\(([^,]+),([^)]+)\\)");
	private static final String FORMS = "write bmi=18.5,25,30,40:0.4,0.4,0.2 or weight=lognormal(70,0.15), with male. or female. before it for one"
			+ " sex";

	private TargetText() {
	}

	/** @throws IllegalArgumentException when it has another form */
	static TargetDistribution parse(String text) {
		String[] sides = text.split("=", 2);
		if (sides.length < 2) {
			throw new IllegalArgumentException("'" + text + "' is no wanted distribution; " + FORMS);
		}
		String trait = sides[0].strip();
		Sex sex = trait.startsWith("male.") ? Sex.MALE : trait.startsWith("female.") ? Sex.FEMALE : null;
		return new TargetDistribution(Trait.parse(sex == null ? trait : trait.substring(trait.indexOf('.') + 1)), sex, shape(text, sides[1].strip()));
	}

	private static TargetDistribution.Shape shape(String text, String shape) {
		try {
			Matcher m = LOGNORMAL.matcher(shape);
			if (m.matches()) {
				return new TargetDistribution.LogNormal(Double.parseDouble(m.group(1)), Double.parseDouble(m.group(2)));
			}
			String[] parts = shape.split(":");
			if (parts.length == 2) {
				return new TargetDistribution.Bands(numbers(parts[0]), numbers(parts[1]));
			}
		} catch (NumberFormatException e) {
			throw new IllegalArgumentException("'" + text + "' has something that is no number; " + FORMS, e);
		}
		throw new IllegalArgumentException("'" + text + "' is no wanted distribution; " + FORMS);
	}

	private static List<Double> numbers(String text) {
		List<Double> numbers = new ArrayList<>();
		Stream.of(text.split(",")).forEach(t -> numbers.add(Double.valueOf(t.strip())));
		return numbers;
	}
}
