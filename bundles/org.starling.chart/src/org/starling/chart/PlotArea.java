package org.starling.chart;

import java.util.List;

/**
 * One plot on the drawing.
 *
 * @param panel  position of its chart in the figure
 * @param spec   the chart
 * @param x      left edge
 * @param y      top edge
 * @param width  width
 * @param height height
 * @param xAxis  mapping of the x axis
 * @param yAxes  mappings of the y axes in their order
 */
public record PlotArea(int panel, ChartSpec spec, double x, double y, double width, double height, AxisMapping xAxis,
		List<AxisMapping> yAxes) {

	public PlotArea {
		yAxes = List.copyOf(yAxes);
	}

	/** Whether a point of the drawing lies in the plot. */
	public boolean contains(double px, double py) {
		return px >= x && px <= x + width && py >= y && py <= y + height;
	}
}
