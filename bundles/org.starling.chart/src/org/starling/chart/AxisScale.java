package org.starling.chart;

/** How an axis maps values to positions. */
public enum AxisScale {
	/** Equal distances for equal differences. */
	LINEAR,
	/** Equal distances for equal ratios (base 10); values ≤ 0 have no place on it and are reported, see {@link ChartNotes}. */
	LOG
}
