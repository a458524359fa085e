package org.starling.chart;

/**
 * A closed range of values on one axis, in the unit of that axis.
 *
 * @param min lower end, finite
 * @param max upper end, finite, greater than the lower end
 */
public record AxisRange(double min, double max) {

	public AxisRange {
		if (!Double.isFinite(min) || !Double.isFinite(max) || !(max > min)) {
			throw new IllegalArgumentException("an axis range needs two finite ends in ascending order, not [" + min + ", " + max
					+ "]");
		}
	}

	/** Whether the value lies in the range, ends included; false for NaN. */
	public boolean contains(double value) {
		return value >= min && value <= max;
	}

	/** Position of a value on the scale: 0 at the lower end, 1 at the upper one; NaN where the scale has no place for it. */
	public double fraction(double value, AxisScale scale) {
		if (scale == AxisScale.LOG) {
			return value > 0 ? Math.log(value / min) / Math.log(max / min) : Double.NaN;
		}
		return (value - min) / (max - min);
	}

	/** The value at a position: the inverse of {@link #fraction}. */
	public double value(double fraction, AxisScale scale) {
		return scale == AxisScale.LOG ? min * Math.pow(max / min, fraction) : min + fraction * (max - min);
	}

	/**
	 * The part of the scale between two positions (0 = lower end, 1 = upper end, beyond allowed), in any order. The receiver
	 * itself when the positions coincide or the numbers run out of double precision, so that zooming in has an end.
	 */
	public AxisRange between(double from, double to, AxisScale scale) {
		double a = value(Math.min(from, to), scale);
		double b = value(Math.max(from, to), scale);
		double resolution = 1e-12 * Math.max(Math.abs(a), Math.abs(b));
		boolean usable = Double.isFinite(a) && Double.isFinite(b) && b - a > resolution
				&& (scale == AxisScale.LINEAR || a >= Double.MIN_NORMAL);
		return usable ? new AxisRange(a, b) : this;
	}
}
