package org.starling.chart;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Where everything lies on a rendered figure, in drawing units (pixels at 100 % zoom, origin at the top left), and the viewports
 * that zooming and panning from here lead to. Immutable.
 *
 * @param width  width of the drawing
 * @param height height of the drawing
 * @param plots  the plots in reading order
 */
public record ChartGeometry(double width, double height, List<PlotArea> plots) {

	public ChartGeometry {
		plots = List.copyOf(plots);
	}

	/** The plot at a point of the drawing. */
	public Optional<PlotArea> plotAt(double x, double y) {
		return plots.stream().filter(p -> p.contains(x, y)).findFirst();
	}

	/** The shown ranges as a viewport: rendering with it gives the same picture. */
	public ChartViewport viewport() {
		return plots.isEmpty() ? ChartViewport.AUTOMATIC : map(plots.getFirst(), AxisMapping::range, AxisMapping::range);
	}

	/**
	 * Zooms around a point of a plot, which stays where it is.
	 *
	 * @param factor above 1 shows less, below 1 more
	 * @return the new viewport; the present one when the point lies outside every plot
	 */
	public ChartViewport zoomAt(double x, double y, double factor) {
		if (!(factor > 0) || !Double.isFinite(factor)) {
			throw new IllegalArgumentException("zoom factor " + factor + " is not positive and finite");
		}
		return plotAt(x, y).map(p -> map(p, a -> zoom(a, x, factor), a -> zoom(a, y, factor))).orElseGet(this::viewport);
	}

	/**
	 * Zooms to a rectangle drawn in one plot, given by two opposite corners; the first decides which plot.
	 *
	 * @return the new viewport; the present one when the first corner lies outside every plot
	 */
	public ChartViewport zoomTo(double x0, double y0, double x1, double y1) {
		return plotAt(x0, y0).map(p -> map(p, a -> a.between(x0, clamp(x1, p.x(), p.x() + p.width())),
				a -> a.between(y0, clamp(y1, p.y(), p.y() + p.height())))).orElseGet(this::viewport);
	}

	/** Moves the content with a drag by (dx, dy) drawing units. */
	public ChartViewport pan(double dx, double dy) {
		return plots.isEmpty() ? ChartViewport.AUTOMATIC
				: map(plots.getFirst(), a -> a.between(a.start() - dx, a.end() - dx), a -> a.between(a.start() - dy, a.end() - dy));
	}

	private static AxisRange zoom(AxisMapping a, double centre, double factor) {
		return a.between(centre + (a.start() - centre) / factor, centre + (a.end() - centre) / factor);
	}

	private static ChartViewport map(PlotArea p, Function<AxisMapping, AxisRange> x, Function<AxisMapping, AxisRange> y) {
		return new ChartViewport(x.apply(p.xAxis()), p.yAxes().stream().map(y).toList());
	}

	private static double clamp(double v, double low, double high) {
		return Math.max(low, Math.min(high, v));
	}
}
