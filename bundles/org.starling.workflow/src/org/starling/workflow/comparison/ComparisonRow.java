package org.starling.workflow.comparison;

import java.util.List;
import java.util.Objects;

/**
 * One line of a comparison.
 *
 * @param section what the line is about
 * @param name    setting, symbol or statistic
 * @param item    output and subject that a statistic is of; empty else
 * @param unit    UCUM-style text in which all numbers of the line are; empty for a text or pure number
 * @param values  one text a run; empty where a run has none
 * @param ratios  one number a run: the value over that of the first run; NaN for texts and where it can't be said
 */
public record ComparisonRow(Section section, String name, String item, String unit, List<String> values, List<Double> ratios) {

	/** What a line is about. */
	public enum Section {
		/** How it was simulated. */
		SETTING,
		/** A parameter, size or initial value. */
		PARAMETER,
		/** What came out. */
		RESULT
	}

	public ComparisonRow {
		Objects.requireNonNull(section, "section");
		values = List.copyOf(values);
		ratios = List.copyOf(ratios);
	}

	/** Whether the runs do not agree in this line. */
	public boolean differs() {
		return values.stream().distinct().count() > 1;
	}
}
