package org.starling.pbpk.population;

import java.util.Arrays;
import java.util.stream.Collectors;

/** What of a person has bounds or a wanted distribution. Ids stand in files and on the command line. */
public enum Trait {

	AGE("age", "a", Double.NaN), HEIGHT("height", "cm", Double.NaN), WEIGHT("weight", "kg", 0), BMI("bmi", "kg/m2", 2),
	/** Body weight over height. */
	WEIGHT_FOR_HEIGHT("weight-for-height", "kg/m", 1);

	private final String id;
	private final String unit;
	private final double power;

	Trait(String id, String unit, double power) {
		this.id = id;
		this.unit = unit;
		this.power = power;
	}

	public String id() {
		return id;
	}

	/** UCUM-style text. */
	public String unit() {
		return unit;
	}

	/** The exponent p when the trait is weight over the p-th power of height in metre (R. T. Benn, Br. J. Prev. Soc. Med. 25 (1971) 42); else NaN. */
	double power() {
		return power;
	}

	/** The trait of a person, in its unit. */
	public double of(Demographics d) {
		return switch (this) {
		case AGE -> d.ageYears();
		case HEIGHT -> d.heightCentimetre();
		case WEIGHT -> d.bodyWeight();
		case BMI -> d.bodyMassIndex();
		case WEIGHT_FOR_HEIGHT -> d.bodyWeight() / (d.heightCentimetre() / 100);
		};
	}

	/** @throws IllegalArgumentException when there is no such trait */
	public static Trait parse(String text) {
		return Arrays.stream(values()).filter(t -> t.id.equalsIgnoreCase(text.strip())).findFirst()
				.orElseThrow(() -> new IllegalArgumentException("there is no trait '" + text + "'; choose one of "
						+ Arrays.stream(values()).map(Trait::id).collect(Collectors.joining(", "))));
	}
}
