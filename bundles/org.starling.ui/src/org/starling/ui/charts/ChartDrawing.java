package org.starling.ui.charts;

import org.eclipse.swt.graphics.ImageData;
import org.starling.chart.ChartGeometry;
import org.starling.chart.ChartRenderer;
import org.starling.chart.ChartTheme;
import org.starling.chart.ChartViewport;
import org.starling.chart.Figure;
import org.starling.chart.RenderedChart;
import org.starling.ui.theme.Zoom;

/**
 * A drawn chart, as the canvas keeps it.
 *
 * @param request  what was asked for
 * @param pixels   the picture at the request's zoom
 * @param geometry where everything lies, in points of the canvas
 */
record ChartDrawing(Request request, ImageData pixels, ChartGeometry geometry) {

	/**
	 * What to draw.
	 *
	 * @param width  width of the canvas in points
	 * @param height height of the canvas in points
	 * @param zoom   zoom of the display in percent
	 */
	record Request(Figure figure, ChartViewport viewport, ChartTheme theme, int width, int height, int zoom) {
	}

	/** Draws on the calling thread. */
	static ChartDrawing of(Request r) {
		double type = Zoom.type();
		ChartTheme theme = type == 1 ? r.theme() : r.theme().scaled(type, type, type);
		RenderedChart chart = ChartRenderer.render(r.figure(), r.viewport(), theme, r.width(), r.height(), r.zoom() / 100.0);
		return new ChartDrawing(r, SwtImages.data(chart.image()), chart.geometry());
	}
}
