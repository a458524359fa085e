package org.starling.chart.export;

/** What a person can choose for a figure's file; a format names those that have an effect on it. */
public enum ExportSetting {
	/** Width and height on paper. */
	SIZE,
	/** Pixels an inch. */
	RESOLUTION,
	/** Colours, and sizes of type, lines and markers. */
	THEME,
	/** The shown ranges of the axes. */
	RANGE
}
