package org.starling.lcms.quantitation;

import java.util.Map;
import java.util.Objects;

/**
 * A line of a run's sequence before its injection is looked at.
 *
 * @param row      line of the table, from 1 without the heading
 * @param sample   name of the sample
 * @param type     what it is
 * @param dilution by how much it was diluted before analysis; 1: not
 * @param file     the injection's file as the table names it; empty when the table has areas
 * @param numbers  nominal concentrations and areas by their column
 */
public record SequenceEntry(int row, String sample, SampleType type, double dilution, String file, Map<String, Double> numbers) {

	/** Nominal concentration; columns of one analyte have its name behind theirs, such as {@code nominal tamoxifen}. */
	static final String NOMINAL = "nominal";
	/** Area of the analyte. */
	static final String AREA = "area";
	/** Area of the internal standard. */
	static final String STANDARD_AREA = "standardArea";

	public SequenceEntry {
		Objects.requireNonNull(sample);
		Objects.requireNonNull(type);
		Objects.requireNonNull(file);
		numbers = Map.copyOf(numbers);
	}

	/** The analyte's own column counts, else the one without a name; NaN when neither has a number. */
	private double number(String column, String analyte) {
		return numbers.getOrDefault(column + " " + analyte, numbers.getOrDefault(column, Double.NaN));
	}

	/** Nominal concentration of an analyte; NaN when there is none. */
	public double nominal(String analyte) {
		return number(NOMINAL, analyte);
	}

	/**
	 * The line with the areas of the table.
	 *
	 * @throws IllegalArgumentException when a nominal concentration is missing or the dilution is below 1
	 */
	SequenceRow row(String analyte) {
		return row(analyte, number(AREA, analyte), number(STANDARD_AREA, analyte));
	}

	/** The line with the areas of an injection; fails as {@link #row(String)} does. */
	SequenceRow row(String analyte, double area, double standardArea) {
		return new SequenceRow(row, sample, type, nominal(analyte), dilution, area, standardArea);
	}
}
