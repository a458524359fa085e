package org.starling.chart;

import java.util.Optional;

/** Finds the point of a series under the mouse. Stateless. */
public final class ChartHitTester {

	/** A marker wins over a vertex of a line that is this much nearer (drawing units). */
	private static final double MARKER_ADVANTAGE = 3;

	private ChartHitTester() {
	}

	/**
	 * The nearest shown point of the plot at a position of the drawing.
	 *
	 * @param geometry where everything lies
	 * @param x        position in drawing units (pixels at 100 % zoom)
	 * @param y        position in drawing units
	 * @param radius   largest distance in drawing units
	 */
	public static Optional<ChartHit> nearest(ChartGeometry geometry, double x, double y, double radius) {
		return geometry.plots().stream()
				.filter(p -> x >= p.x() - radius && x <= p.x() + p.width() + radius && y >= p.y() - radius
						&& y <= p.y() + p.height() + radius)
				.map(p -> nearest(p, x, y, radius)).flatMap(Optional::stream)
				.min((a, b) -> Double.compare(distance(a, x, y), distance(b, x, y)));
	}

	private static Optional<ChartHit> nearest(PlotArea plot, double x, double y, double radius) {
		ChartHit best = null;
		double least = Double.POSITIVE_INFINITY;
		for (int s = 0; s < plot.spec().series().size(); s++) {
			SeriesSpec series = plot.spec().series().get(s);
			AxisMapping yAxis = plot.yAxes().get(series.yAxis());
			double penalty = series.hasPoints() ? 0 : MARKER_ADVANTAGE;
			for (int i = 0; i < series.size(); i++) {
				double px = plot.xAxis().toDrawing(series.x()[i]);
				double py = yAxis.toDrawing(ordinate(series, i, y, yAxis));
				double distance = Math.hypot(px - x, py - y);
				if (distance <= radius && distance + penalty < least && inside(plot, px, py)) {
					least = distance + penalty;
					best = new ChartHit(plot, s, i, px, py);
				}
			}
		}
		return Optional.ofNullable(best);
	}

	/** The ordinate of a point; for a band without a line the limit nearer to the mouse. */
	private static double ordinate(SeriesSpec s, int i, double y, AxisMapping axis) {
		if (s.kind() != SeriesKind.BAND || Double.isFinite(s.y()[i])) {
			return s.y()[i];
		}
		boolean upper = Math.abs(axis.toDrawing(s.upper()[i]) - y) < Math.abs(axis.toDrawing(s.lower()[i]) - y);
		return upper ? s.upper()[i] : s.lower()[i];
	}

	private static boolean inside(PlotArea p, double x, double y) {
		return x >= p.x() - 0.5 && x <= p.x() + p.width() + 0.5 && y >= p.y() - 0.5 && y <= p.y() + p.height() + 0.5;
	}

	private static double distance(ChartHit hit, double x, double y) {
		return Math.hypot(hit.drawingX() - x, hit.drawingY() - y);
	}
}
