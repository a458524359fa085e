package org.starling.chart.internal;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** Marker shapes of about equal area, told apart without colour; centred on the origin. */
final class MarkerShapes {

	private static final int COUNT = 6;

	private MarkerShapes() {
	}

	/**
	 * @param index index of the series' colour
	 * @param size  diameter of the circle
	 */
	static Shape of(int index, double size) {
		double r = size / 2;
		return switch (index % COUNT) {
			case 0 -> new Ellipse2D.Double(-r, -r, size, size);
			case 1 -> triangle(r);
			case 2 -> new Rectangle2D.Double(-0.87 * r, -0.87 * r, 1.74 * r, 1.74 * r);
			case 3 -> polygon(0, -1.25 * r, 1.25 * r, 0, 0, 1.25 * r, -1.25 * r, 0);
			case 4 -> AffineTransform.getScaleInstance(1, -1).createTransformedShape(triangle(r));
			default -> cross(r);
		};
	}

	private static Shape triangle(double r) {
		return polygon(0, -1.25 * r, 1.17 * r, 0.85 * r, -1.17 * r, 0.85 * r);
	}

	private static Shape cross(double r) {
		double w = 0.42 * r;
		double l = 1.2 * r;
		Shape plus = polygon(-w, -l, w, -l, w, -w, l, -w, l, w, w, w, w, l, -w, l, -w, w, -l, w, -l, -w, -w, -w);
		return AffineTransform.getRotateInstance(Math.PI / 4).createTransformedShape(plus);
	}

	private static Shape polygon(double... xy) {
		Path2D p = new Path2D.Double();
		p.moveTo(xy[0], xy[1]);
		for (int i = 2; i < xy.length; i += 2) {
			p.lineTo(xy[i], xy[i + 1]);
		}
		p.closePath();
		return p;
	}
}
