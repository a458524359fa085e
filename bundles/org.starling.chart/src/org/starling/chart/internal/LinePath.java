package org.starling.chart.internal;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/**
 * A polyline in drawing coordinates that keeps what is near the clip alone (Liang and Barsky, A new concept and method for line
 * clipping, ACM Trans. Graph. 3:1, 1984, doi:10.1145/357332.357333) and merges vertices closer than a twentieth of a unit, so
 * that a deep zoom neither overflows the rasteriser nor bloats an exported file.
 */
final class LinePath {

	private static final double MERGE = 0.05;
	private final Path2D path = new Path2D.Double();
	private final double xMin;
	private final double xMax;
	private final double yMin;
	private final double yMax;
	private double lastX = Double.NaN;
	private double lastY = Double.NaN;
	private double endX = Double.NaN;
	private double endY = Double.NaN;

	/**
	 * @param clip   visible area
	 * @param margin distance around it that is kept, at least the line width
	 */
	LinePath(Rectangle2D clip, double margin) {
		xMin = clip.getMinX() - margin;
		xMax = clip.getMaxX() + margin;
		yMin = clip.getMinY() - margin;
		yMax = clip.getMaxY() + margin;
	}

	/** Continues the line to a point; a coordinate that is NaN interrupts it. */
	void add(double x, double y) {
		if (Double.isNaN(x) || Double.isNaN(y)) {
			lastX = Double.NaN;
			return;
		}
		if (!Double.isNaN(lastX)) {
			if (Math.abs(x - lastX) < MERGE && Math.abs(y - lastY) < MERGE) {
				return;
			}
			segment(lastX, lastY, x, y);
		}
		lastX = x;
		lastY = y;
	}

	Path2D path() {
		return path;
	}

	private void segment(double x0, double y0, double x1, double y1) {
		double dx = x1 - x0;
		double dy = y1 - y0;
		double[] p = { -dx, dx, -dy, dy };
		double[] q = { x0 - xMin, xMax - x0, y0 - yMin, yMax - y0 };
		double from = 0;
		double to = 1;
		for (int i = 0; i < 4; i++) {
			if (p[i] == 0) {
				if (q[i] < 0) {
					return;
				}
			} else if (p[i] < 0) {
				from = Math.max(from, q[i] / p[i]);
			} else {
				to = Math.min(to, q[i] / p[i]);
			}
		}
		if (from > to) {
			return;
		}
		double ax = x0 + from * dx;
		double ay = y0 + from * dy;
		if (ax != endX || ay != endY) {
			path.moveTo(ax, ay);
		}
		endX = to == 1 ? x1 : x0 + to * dx;
		endY = to == 1 ? y1 : y0 + to * dy;
		path.lineTo(endX, endY);
	}
}
