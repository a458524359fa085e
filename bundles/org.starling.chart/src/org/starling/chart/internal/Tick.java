package org.starling.chart.internal;

/**
 * A tick of an axis.
 *
 * @param value position in the unit of the axis
 * @param label text, empty for a minor tick
 */
public record Tick(double value, String label) {

	/** Whether the tick has a label and a grid line of full weight. */
	public boolean isMajor() {
		return !label.isEmpty();
	}
}
