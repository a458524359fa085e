package org.starling.chart;

import java.util.Objects;

/**
 * A reference line across the plot, for instance the lower limit of quantification or the time of a dose.
 *
 * @param orientation horizontal (a value of a y axis) or vertical (a value of the x axis)
 * @param value       position in the unit of its axis, finite
 * @param label       text at the line, empty for none
 * @param yAxis       index of the y axis of a horizontal line; 0 for a vertical one
 */
public record MarkerSpec(Orientation orientation, double value, String label, int yAxis) {

	/** Direction of the line. */
	public enum Orientation {
		/** At a value of a y axis. */
		HORIZONTAL,
		/** At a value of the x axis. */
		VERTICAL
	}

	public MarkerSpec {
		Objects.requireNonNull(orientation, "orientation");
		label = label == null ? "" : label;
		if (!Double.isFinite(value) || yAxis < 0) {
			throw new IllegalArgumentException("reference line " + label + ": value " + value + " on y axis " + yAxis
					+ " is no place on a chart");
		}
	}

	/** A horizontal line on the first y axis. */
	public static MarkerSpec horizontal(double value, String label) {
		return new MarkerSpec(Orientation.HORIZONTAL, value, label, 0);
	}

	/** A vertical line. */
	public static MarkerSpec vertical(double value, String label) {
		return new MarkerSpec(Orientation.VERTICAL, value, label, 0);
	}
}
