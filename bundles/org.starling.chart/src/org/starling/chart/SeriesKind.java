package org.starling.chart;

/** How the points of a series are drawn. */
public enum SeriesKind {
	/** Straight segments from point to point in the given order, as for a simulated curve. */
	LINE,
	/** A marker a point, with error bars where lower and upper are given, as for observations. */
	POINTS,
	/** Both. */
	LINE_AND_POINTS,
	/** The translucent area between lower and upper (a prediction interval), with a line at y where y is given. */
	BAND
}
