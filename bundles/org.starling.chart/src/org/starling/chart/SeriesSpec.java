package org.starling.chart;

import java.util.Objects;

/**
 * One series of a chart. Arrays are copied on the way in and must not be changed by a reader. A point with a value that is not
 * finite is not drawn, interrupts a line and is counted in {@link ChartNotes}; a point whose x <em>and</em> y are NaN only
 * interrupts the line and is not counted.
 *
 * @param name  name in legend and tables
 * @param kind  line, points, both or band
 * @param x     abscissas in the unit of the x axis, in drawing order
 * @param y     ordinates in the unit of the y axis, as many as x; a band may leave them out (empty or null)
 * @param lower lower limits, as many as x, or null; NaN where a point has none
 * @param upper upper limits, as many as x, or null; NaN where a point has none
 * @param yAxis index of the y axis in the chart
 * @param style colour, line and marker
 */
public record SeriesSpec(String name, SeriesKind kind, double[] x, double[] y, double[] lower, double[] upper, int yAxis,
		SeriesStyle style) {

	public SeriesSpec {
		Objects.requireNonNull(name, "name");
		Objects.requireNonNull(kind, "kind");
		Objects.requireNonNull(style, "style");
		x = x.clone();
		boolean band = kind == SeriesKind.BAND;
		y = band && (y == null || y.length == 0) ? nan(x.length) : copy(name, "y", y, x.length);
		if (y == null) {
			throw new IllegalArgumentException("series " + name + ": y is missing");
		}
		lower = copy(name, "lower", lower, x.length);
		upper = copy(name, "upper", upper, x.length);
		if ((lower == null) != (upper == null) || band && lower == null) {
			throw new IllegalArgumentException("series " + name + ": lower and upper limits belong together"
					+ (band ? " and a band needs both" : ""));
		}
		if (yAxis < 0) {
			throw new IllegalArgumentException("series " + name + ": y axis " + yAxis + " is negative");
		}
	}

	/** A series whose style is a colour index alone. */
	public SeriesSpec(String name, SeriesKind kind, double[] x, double[] y, double[] lower, double[] upper, int yAxis,
			int colour) {
		this(name, kind, x, y, lower, upper, yAxis,
				new SeriesStyle(colour, false, false, true));
	}

	/** A curve. */
	public static SeriesSpec line(String name, double[] x, double[] y) {
		return new SeriesSpec(name, SeriesKind.LINE, x, y, null, null, 0, SeriesStyle.DEFAULT);
	}

	/** Markers without error bars. */
	public static SeriesSpec points(String name, double[] x, double[] y) {
		return new SeriesSpec(name, SeriesKind.POINTS, x, y, null, null, 0, SeriesStyle.DEFAULT);
	}

	/** The area between two curves. */
	public static SeriesSpec band(String name, double[] x, double[] lower, double[] upper) {
		return new SeriesSpec(name, SeriesKind.BAND, x, null, lower, upper, 0, SeriesStyle.DEFAULT);
	}

	/** The same series with error bars from lower to upper. */
	public SeriesSpec withLimits(double[] lowerLimits, double[] upperLimits) {
		return new SeriesSpec(name, kind, x, y, lowerLimits, upperLimits, yAxis, style);
	}

	/** The same series drawn as another kind. */
	public SeriesSpec withKind(SeriesKind other) {
		return new SeriesSpec(name, other, x, y, lower, upper, yAxis, style);
	}

	/** The same series on another y axis. */
	public SeriesSpec onAxis(int index) {
		return new SeriesSpec(name, kind, x, y, lower, upper, index, style);
	}

	/** The same series in another colour (palette index or a constant of {@link SeriesStyle}). */
	public SeriesSpec withColour(int colour) {
		return withStyle(new SeriesStyle(colour, style.dashed(), style.hollow(), style.inLegend(), style.shape()));
	}

	/** The same series with a dashed line. */
	public SeriesSpec dashed() {
		return withStyle(new SeriesStyle(style.colour(), true, style.hollow(), style.inLegend(), style.shape()));
	}

	/** The same series with outlined markers. */
	public SeriesSpec hollow() {
		return withStyle(new SeriesStyle(style.colour(), style.dashed(), true, style.inLegend(), style.shape()));
	}

	/** The same series with markers of a shape of their own. */
	public SeriesSpec withShape(MarkerShape shape) {
		return withStyle(new SeriesStyle(style.colour(), style.dashed(), style.hollow(), style.inLegend(), shape));
	}

	/** The same series without an entry in the legend. */
	public SeriesSpec notInLegend() {
		return withStyle(new SeriesStyle(style.colour(), style.dashed(), style.hollow(), false, style.shape()));
	}

	/** The same series in another style. */
	public SeriesSpec withStyle(SeriesStyle other) {
		return new SeriesSpec(name, kind, x, y, lower, upper, yAxis, other);
	}

	/** Number of points, drawn or not. */
	public int size() {
		return x.length;
	}

	/** Whether the points have lower and upper limits. */
	public boolean hasLimits() {
		return lower != null;
	}

	/** Whether markers are drawn. */
	public boolean hasPoints() {
		return kind == SeriesKind.POINTS || kind == SeriesKind.LINE_AND_POINTS;
	}

	/** Whether point i is a deliberate interruption of the line: neither x nor y. */
	public boolean isGap(int i) {
		return Double.isNaN(x[i]) && Double.isNaN(y[i]) && !(hasLimits() && Double.isFinite(lower[i]));
	}

	private static double[] nan(int n) {
		double[] a = new double[n];
		java.util.Arrays.fill(a, Double.NaN);
		return a;
	}

	private static double[] copy(String name, String what, double[] values, int n) {
		if (values == null) {
			return null;
		}
		if (values.length != n) {
			throw new IllegalArgumentException("series " + name + ": " + values.length + " values of " + what + " for " + n
					+ " of x");
		}
		return values.clone();
	}
}
