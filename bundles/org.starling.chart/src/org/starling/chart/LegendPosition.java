package org.starling.chart;

/** Where the legend stands. It never covers the plot. */
public enum LegendPosition {
	/** Below the plot for a few series, at the right for many. */
	AUTOMATIC,
	/** Below the plot. */
	BOTTOM,
	/** At the right of the plot. */
	RIGHT,
	/** No legend. */
	NONE
}
