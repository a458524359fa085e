package org.starling.chart;

/**
 * Where the values of an axis lie on the drawing.
 *
 * @param axis  the axis
 * @param range shown range
 * @param start drawing coordinate of the lower end
 * @param end   drawing coordinate of the upper end
 */
public record AxisMapping(AxisSpec axis, AxisRange range, double start, double end) {

	/** Drawing coordinate of a value; NaN where the scale has no place for it. */
	public double toDrawing(double value) {
		return start + range.fraction(value, axis.scale()) * (end - start);
	}

	/** Value at a drawing coordinate, beyond the range as well. */
	public double toValue(double coordinate) {
		return range.value(fraction(coordinate), axis.scale());
	}

	/** The range between two drawing coordinates in any order. */
	public AxisRange between(double a, double b) {
		return range.between(fraction(a), fraction(b), axis.scale());
	}

	private double fraction(double coordinate) {
		return (coordinate - start) / (end - start);
	}
}
