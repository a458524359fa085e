package org.starling.chart;

/** Shape of the markers of a series. */
public enum MarkerShape {
	/** by the order in which colours appear in the chart, so that series are told apart without colour */
	AUTOMATIC, CIRCLE, TRIANGLE, SQUARE, DIAMOND,
	/** as is usual for a value that is known to be smaller */
	TRIANGLE_DOWN,
	/** as is usual for what is left out */
	CROSS
}
